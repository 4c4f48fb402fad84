-- How the magazine's EPUBs are made: whether its typefaces come with them, and who answers for their accessibility.
alter table publications add column books jsonb not null default '{}';
