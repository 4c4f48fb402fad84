-- Secrets that open a reader's own feeds and catalogue to programs that keep no session. One at a time for
-- each purpose; making another ends the one before. Only the hash is kept.
create table reader_keys (
  id uuid primary key,
  person_id uuid not null references people,
  purpose text not null check (purpose in ('podcast', 'articles', 'apps')),
  secret_hash bytea not null unique,
  made_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  ended_why text,
  check ((ended_at is null) = (ended_why is null))
);
create unique index reader_keys_current on reader_keys (person_id, purpose) where ended_at is null;
