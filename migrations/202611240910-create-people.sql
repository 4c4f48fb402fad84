-- Readers and staff are people; what somebody may do is a role, granted and revoked by name.
create table people (
  id uuid primary key,
  email text not null check (email = lower(email)),
  name text not null default '',
  -- null until the address was proven by a mailed link or code
  proven_at timestamptz,
  created_at timestamptz not null
);
create unique index people_by_email on people (email);

create table role_grants (
  id uuid primary key,
  person_id uuid not null references people,
  role text not null check (role in ('editor', 'circulation', 'publisher')),
  granted_at timestamptz not null,
  granted_by uuid references people,
  revoked_at timestamptz,
  revoked_by uuid references people
);
create unique index role_grants_current on role_grants (person_id, role) where revoked_at is null;

create table sign_ins (
  id uuid primary key,
  email text not null,
  -- SHA-256 of the token in the link, of the code, and of the browser's own cookie
  token_hash bytea not null unique,
  code_hash bytea not null,
  browser_hash bytea not null,
  return_to text not null default '/account',
  started_at timestamptz not null,
  expires_at timestamptz not null,
  consumed_at timestamptz,
  wrong_codes integer not null default 0
);
create index sign_ins_by_email on sign_ins (email, started_at desc);

create table sessions (
  id uuid primary key,
  person_id uuid not null references people,
  token_hash bytea not null unique,
  user_agent text not null default '',
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_by_person on sessions (person_id);
