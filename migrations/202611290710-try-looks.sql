-- Looks of the site, as they were put together: tried by who made them, kept for everybody, and kept again when one goes back.
create table looks (
  id uuid primary key,
  look jsonb not null,
  made_at timestamptz not null,
  made_by uuid references people,
  -- since when it is, or was, the site's; null: only tried
  kept_at timestamptz
);
create index looks_kept on looks (kept_at desc) where kept_at is not null;
