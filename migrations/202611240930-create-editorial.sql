-- The magazine itself: one row, its contributors, pictures, articles and issues.
create table publications (
  id uuid primary key,
  title text not null,
  tagline text not null default '',
  about text not null default '',
  imprint text not null default '',
  language text not null default 'en',
  time_zone text not null default 'UTC',
  issues_per_year integer not null check (issues_per_year between 1 and 366),
  currency text not null,
  issn_print text,
  issn_online text,
  -- the day of whole number 1, from which the calendar of issues is reckoned
  first_issue_on date not null,
  -- design tokens the publication may change: {"paper":"#fbf8f1",…}
  look jsonb not null default '{}'
);

create table sections (
  id uuid primary key,
  slug text not null unique,
  name text not null unique,
  -- ink of the section's pictures and labels, #rrggbb
  ink text not null default '#15181e',
  position integer not null
);

create table contributors (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  bio text not null default ''
);

create table pictures (
  id uuid primary key,
  -- SHA-256 of the original; the same picture is kept once
  sha256 text not null unique,
  storage_key text not null,
  name text not null,
  media_type text not null,
  width integer not null,
  height integer not null,
  alt text not null,
  caption text not null default '',
  credit text not null default '',
  -- [{"width":640,"format":"avif","key":"…","bytes":1234}]
  sizes jsonb not null default '[]',
  -- average colour, shown while it loads
  tone text not null default '#d9d2c3',
  added_at timestamptz not null,
  added_by uuid
);

create table issues (
  id uuid primary key,
  whole_number integer not null unique check (whole_number > 0),
  volume integer not null,
  number integer not null,
  cover_date date not null,
  on_sale_on date not null,
  close_on date not null,
  theme text not null default '',
  editors_note text not null default '',
  cover_picture_id uuid references pictures,
  cover_lines jsonb not null default '[]',
  unique (volume, number)
);

-- planned → open → closed → on sale, never back; each change is a row, the furthest is the state.
create table issue_states (
  id uuid primary key,
  issue_id uuid not null references issues,
  state text not null check (state in ('planned', 'open', 'closed', 'on sale')),
  entered_at timestamptz not null,
  entered_by uuid,
  why text not null default ''
);
create index issue_states_by_issue on issue_states (issue_id, entered_at desc, id desc);

create table articles (
  id uuid primary key,
  slug text not null unique,
  headline text not null,
  standfirst text not null default '',
  language text not null default 'en',
  access text not null default 'subscribers' check (access in ('open', 'registered', 'subscribers')),
  section_id uuid references sections,
  lead_picture_id uuid references pictures,
  lead_alt text not null default '',
  -- inline content, as in a figure
  lead_caption jsonb not null default '[]',
  lead_credit text not null default '',
  body jsonb not null,
  -- printed "on DATE" when it differs from the day of publication, as in an imported archive
  dated_on date,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid,
  -- counts saves; an older form is refused
  version integer not null default 1
);

create table bylines (
  article_id uuid not null references articles,
  contributor_id uuid not null references contributors,
  position integer not null,
  primary key (article_id, contributor_id)
);

-- What was made public, frozen as it was: the editions are made from this, never from the draft.
create table article_publications (
  id uuid primary key,
  article_id uuid not null references articles,
  -- the whole view of the article at that moment, and a SHA-256 of it
  frozen jsonb not null,
  fingerprint text not null,
  published_on date not null,
  published_at timestamptz not null,
  published_by uuid,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_why text,
  -- a newer publication of the same article took its place
  replaced_at timestamptz
);
create unique index article_publications_current on article_publications (article_id)
  where withdrawn_at is null and replaced_at is null;
create index article_publications_by_day on article_publications (published_on desc);

create table corrections (
  id uuid primary key,
  article_id uuid not null references articles,
  text text not null,
  corrected_on date not null,
  noted_at timestamptz not null,
  noted_by uuid
);

create table placements (
  issue_id uuid not null references issues,
  article_id uuid not null unique references articles,
  position integer not null,
  page integer,
  primary key (issue_id, article_id)
);
