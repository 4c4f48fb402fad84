-- An article's text with what is suggested to it, as its editor left it. The article's own body holds none of it: no edition,
-- export, search or reading knows this table. There is no row where nothing is suggested.
create table marked_bodies (
  article_id uuid primary key references articles on delete cascade,
  marked jsonb not null,
  changed_at timestamptz not null
);
