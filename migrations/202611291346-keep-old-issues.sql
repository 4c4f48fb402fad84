-- Old issues that came as PDF: the file, what its name said, and the issue that it became.
create table facsimiles (
  id uuid primary key,
  -- with the folders that it lay in
  name text not null,
  -- none of a file that could not be read
  storage_key text,
  sha256 text not null unique,
  bytes bigint not null,
  pages integer not null,
  whole_number integer check (whole_number > 0),
  cover_date date,
  theme text not null default '',
  state text not null check (state in ('waiting', 'making', 'made', 'failed')),
  problem text not null default '',
  issue_id uuid unique references issues,
  -- whether the issue came with it, and goes with it
  owns_issue boolean not null default false,
  -- its first page, as the issue's cover
  cover_picture_id uuid references pictures on delete set null,
  begun_at timestamptz not null,
  begun_by uuid references people,
  changed_at timestamptz not null
);
create index facsimiles_by_beginner on facsimiles (begun_by);
create index facsimiles_by_cover on facsimiles (cover_picture_id);
comment on table facsimiles is 'old issues that came as PDF: the file, what its name said, and the issue that it became';

-- What a page shows and says: its pictures, where they could be drawn, and every word with its place on the page.
create table facsimile_pages (
  facsimile_id uuid not null references facsimiles,
  page integer not null check (page > 0),
  -- pixels of its picture; 0 where it could not be drawn
  width integer not null,
  height integer not null,
  picture_key text,
  small_key text,
  text text not null,
  layer jsonb not null,
  dictionary regconfig not null,
  vector tsvector not null generated always as (to_tsvector(dictionary, text)) stored,
  primary key (facsimile_id, page)
);
create index facsimile_pages_by_words on facsimile_pages using gin (vector);
comment on table facsimile_pages is 'the pages of old issues: their pictures, their text, and where on the page each word stands';

alter table issues add column as_pages boolean not null default false;
comment on column issues.as_pages is 'whether its pages are kept as they were printed: it is an issue then without any article, too';
