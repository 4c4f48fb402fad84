-- The import that changed it last, which tells what is to be looked after: not always the one that made it.
alter table import_items add column told_in uuid references imports on delete set null;
update import_items set told_in = import_id where problems <> '[]';
create index import_items_told_in on import_items (told_in) where problems <> '[]';
