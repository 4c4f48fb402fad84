-- What an article said before each save, and what was typed while another had it in hand. Not the present state: that is the article's row.
create table article_versions (
  id uuid primary key,
  article_id uuid not null references articles on delete cascade,
  -- the article's version that it was; none where the words were kept aside
  number integer,
  -- the window in which words that were kept aside were typed: it keeps one such row, its last words
  window_id uuid,
  saved_at timestamptz not null,
  saved_by uuid references people,
  said jsonb not null,
  words integer not null,
  check ((number is null) <> (window_id is null)),
  unique (article_id, number),
  unique (article_id, window_id)
);
create index article_versions_newest on article_versions (article_id, saved_at desc);
create index article_versions_by_day on article_versions (saved_at);

-- Who has an article in hand: one window of one person. It goes stale when nothing was heard of it for some minutes.
create table article_check_outs (
  article_id uuid primary key references articles on delete cascade,
  person_id uuid not null references people,
  window_id uuid not null unique,
  -- the article's version that this window read or wrote last: an answer that was lost on its way is none of another's
  version integer not null,
  taken_at timestamptz not null,
  seen_at timestamptz not null
);

-- Which version was made public; none of what was published before versions were kept.
alter table article_publications add article_version integer;
