-- Beside its own, the languages that a magazine has articles in and is spoken in on their pages.
alter table publications add column other_languages text[] not null default '{}';
