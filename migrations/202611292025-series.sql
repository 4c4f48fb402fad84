-- Articles that belong together, one after the other.
create table series (
  id uuid primary key,
  slug text not null unique,
  name text not null check (name <> ''),
  says text not null default '',
  begun_at timestamptz not null
);
comment on table series is 'articles that are one series: its name, its address, what is said of it';
create table series_parts (
  -- an article is part of one series
  article_id uuid primary key references articles on delete cascade,
  series_id uuid not null references series on delete cascade,
  position integer not null check (position > 0),
  unique (series_id, position) deferrable initially deferred
);
comment on table series_parts is 'which article is which part of which series';
