-- Everything that is held about somebody, as one file: asked for by them, made by a job, and gone after some days.
create table own_archives (
  id uuid primary key,
  person_id uuid not null references people,
  asked_at timestamptz not null,
  finished_at timestamptz,
  storage_key text,
  bytes bigint,
  ends_at timestamptz,
  ended_at timestamptz,
  failed_why text,
  fetched_at timestamptz,
  check ((finished_at is null) = (storage_key is null)),
  check ((finished_at is null) = (ends_at is null))
);
create index own_archives_of_person on own_archives (person_id);
comment on table own_archives is 'Archives that readers asked for of everything held about them, and until when they can be had';
