-- A reader's e-mail address on its way to another: asked for in the account or at the desk, done once both mailboxes had their say.
create table email_changes (
  id uuid primary key,
  person_id uuid not null references people,
  -- as they were when it was asked for
  old_email text not null,
  new_email text not null,
  asked_at timestamptz not null,
  -- who asked for it at the desk; null: the reader
  asked_by uuid references people,
  -- how staff know that it is they
  why text not null default '',
  -- whether who asked had just read a letter in the old mailbox
  fresh boolean not null,
  -- what proves the new mailbox: the code that is typed, or the link of a change that was asked for at the desk
  code_hash bytea not null,
  link_hash bytea unique,
  wrong_codes integer not null default 0,
  prove_until timestamptz not null,
  new_proven_at timestamptz,
  old_confirmed_at timestamptz,
  -- from the proof of the new mailbox on: when it is done without a word from the old one
  due_at timestamptz,
  -- how often the old mailbox was reminded
  reminders integer not null default 0,
  done_at timestamptz,
  done_by uuid references people,
  ended_at timestamptz,
  ended_as text check (ended_as in ('refused', 'withdrawn', 'expired', 'taken', 'replaced', 'stopped')),
  ended_by uuid references people,
  check ((ended_at is null) = (ended_as is null)),
  check (done_at is null or ended_at is null),
  check (due_at is null or new_proven_at is not null)
);
-- one at a time for each person
create unique index email_changes_open on email_changes (person_id) where done_at is null and ended_at is null;
create index email_changes_of_person on email_changes (person_id);
comment on table email_changes is 'Changes of readers’ e-mail addresses, with what each mailbox said to it';

-- links to the old mailbox, by which it agrees or refuses: one in each letter
create table email_change_links (
  token_hash bytea primary key,
  change_id uuid not null references email_changes on delete cascade
);
create index email_change_links_of_change on email_change_links (change_id);
comment on table email_change_links is 'What lets the old mailbox answer a change of the address';
