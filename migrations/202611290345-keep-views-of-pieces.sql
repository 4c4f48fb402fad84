-- What the board or the list was narrowed by, kept under a name: for one person, or for all.
create table piece_views (
  id uuid primary key,
  name text not null check (name = btrim(name) and name <> ''),
  -- 'board' or 'list', and what it is narrowed by, as it stands in the address
  shown_as text not null check (shown_as in ('board', 'list')),
  narrowed_by text not null,
  -- whose it is; null: everybody's
  owner_id uuid references people,
  made_at timestamptz not null,
  made_by uuid references people
);
create index piece_views_of_owner on piece_views (owner_id);
