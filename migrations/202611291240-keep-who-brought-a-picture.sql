-- The same bytes are one picture: whoever adds them again may use it as if they had been the first.
create table picture_bringers (
  picture_id uuid not null references pictures on delete cascade,
  person_id uuid not null references people on delete cascade,
  brought_at timestamptz not null,
  primary key (picture_id, person_id)
);
create index picture_bringers_by_person on picture_bringers (person_id);
comment on table picture_bringers is 'who added a picture that somebody else had added already';
