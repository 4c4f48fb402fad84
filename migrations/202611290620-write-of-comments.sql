-- Whom a comment is told by letter: who is named in it, and who took part in what it answers. Not written yet: it waits for others.
create table comment_letters (
  comment_id uuid not null references comments on delete cascade,
  person_id uuid not null references people,
  is_named boolean not null,
  asked_at timestamptz not null,
  written_at timestamptz,
  primary key (comment_id, person_id)
);
create index comment_letters_waiting on comment_letters (person_id) where written_at is null;

-- Who wants no letters of comments; everybody else gets them.
create table unwanted_comment_letters (
  person_id uuid primary key references people,
  since timestamptz not null
);
