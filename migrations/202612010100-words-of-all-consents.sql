-- what the page said that was agreed to, or withdrawn, in the language of that day; '' of what was said before, and of what ended by itself
alter table push_choices add column words text not null default '';
alter table reader_letters add column words text not null default '';
-- in which language its form was, where that was not the magazine’s own
alter table reader_letters add column spoken text;
