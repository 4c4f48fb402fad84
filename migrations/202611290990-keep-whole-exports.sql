-- The whole magazine as one file, asked for at the desk, under a secret address until it ends.
create table whole_exports (
  id uuid primary key,
  asked_at timestamptz not null,
  asked_by uuid not null references people,
  with_editions boolean not null,
  token_hash bytea not null unique,
  finished_at timestamptz,
  storage_key text,
  bytes bigint check (bytes > 0),
  ends_at timestamptz,
  failed_why text,
  ended_at timestamptz,
  check ((finished_at is null) = (bytes is null)),
  check ((finished_at is null) = (ends_at is null)),
  check (storage_key is null or finished_at is not null)
);
create index whole_exports_by_asked_by on whole_exports (asked_by);
