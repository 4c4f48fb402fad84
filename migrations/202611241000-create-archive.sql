-- One row for each published article, with two searchable texts: what anybody may read, and the whole.
create table archive_entries (
  article_id uuid primary key,
  path text not null,
  published_on date not null,
  access text not null,
  whole_number integer,
  section text not null default '',
  section_slug text not null default '',
  contributors text[] not null default '{}',
  contributor_slugs text[] not null default '{}',
  language text not null,
  headline text not null,
  standfirst text not null default '',
  opening text not null,
  whole text not null,
  words integer not null,
  opening_vector tsvector not null,
  whole_vector tsvector not null,
  indexed_at timestamptz not null
);
create index archive_entries_opening on archive_entries using gin (opening_vector);
create index archive_entries_whole on archive_entries using gin (whole_vector);
create index archive_entries_by_day on archive_entries (published_on desc);
