-- In which language somebody is spoken to: as a reader, where the magazine is in several, and at the desk. None: the magazine's own.
alter table people add column language text, add column desk_language text;
