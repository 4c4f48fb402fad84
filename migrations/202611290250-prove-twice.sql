-- Staff prove who they are by more than a mailed code where they want to, or the publisher demands it; and again before money,
-- files of readers and roles.
alter table sessions
  -- the last proof of any kind, and the last by what they have (an app's code, a recovery code, a passkey)
  add column proven_at timestamptz,
  add column second_at timestamptz;
update sessions set proven_at = opened_at;
alter table sessions alter column proven_at set not null;

-- an authenticator app; it counts from the first right code on
create table totp_keys (
  person_id uuid primary key references people,
  sealed_key bytea not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  -- the half minute of the last code that was used: none is good twice
  last_step bigint not null default 0
);

create table recovery_codes (
  id uuid primary key,
  person_id uuid not null references people,
  code_hash bytea not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index recovery_codes_by_person on recovery_codes (person_id);

create table passkeys (
  id uuid primary key,
  person_id uuid not null references people,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null default 0,
  name text not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkeys_by_person on passkeys (person_id);

-- what a passkey is asked to sign, once, by the browser or session that asks
create table passkey_challenges (
  holder_hash bytea primary key,
  challenge text not null,
  expires_at timestamptz not null
);

create table staff_rules (
  the_one boolean primary key default true check (the_one),
  second_demanded boolean not null,
  changed_at timestamptz not null,
  changed_by uuid references people
);
