-- The house's own pages: about, contact, privacy, imprint, how to write for it, as many as it wants.
create table house_pages (
  id uuid primary key,
  -- what stands behind the origin and a slash
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  headline text not null,
  standfirst text not null,
  language text not null,
  body jsonb not null,
  -- what follows the text by itself: nothing, or the sections and the contributors
  below text not null default 'nothing' check (below in ('nothing', 'people')),
  -- where every page links to it, and in which order; of a page that is public this holds at once
  in_navigation boolean not null default false,
  in_footer boolean not null default false,
  position integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid references people
);

-- What a page said before a save.
create table house_page_versions (
  id uuid primary key,
  page_id uuid not null references house_pages on delete cascade,
  number integer not null,
  saved_at timestamptz not null,
  saved_by uuid references people,
  said jsonb not null,
  words integer not null,
  unique (page_id, number)
);

-- What is public of it, and was; an address that a page stood at once is its own for good.
create table house_page_publications (
  id uuid primary key,
  page_id uuid not null references house_pages,
  page_version integer not null,
  slug text not null,
  said jsonb not null,
  published_at timestamptz not null,
  published_by uuid references people,
  replaced_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid references people
);
create unique index house_page_public on house_page_publications (page_id) where replaced_at is null and withdrawn_at is null;
create index house_page_publications_by_slug on house_page_publications (slug);
