-- A step that was undone stays until the issue is arranged otherwise, so that it can be done again.
alter table issue_arrangements add column undone_at timestamptz;

-- The address at which somebody's calendar program asks for everything that goes out.
create table calendar_keys (
  person_id uuid primary key references people on delete cascade,
  secret_hash bytea not null unique,
  made_at timestamptz not null,
  used_at timestamptz
);
