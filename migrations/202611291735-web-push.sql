-- Word of a new issue by web push: to whoever asked for it in a browser, through that browser's own push service and nobody else's.

-- The pair of keys by which push services know the magazine (RFC 8292); made at first use. The private one is sealed under a key
-- that is in no backup: lost with it, a new pair is made, and who asked is asked again.
create table push_keys (
  id boolean primary key default true check (id),
  public_key text not null,
  private_sealed bytea not null,
  made_at timestamptz not null
);
comment on table push_keys is 'by which keys push services know the magazine; the private one is sealed';

create table push_subscriptions (
  id uuid primary key,
  -- who was signed in when it was asked for; a stranger may ask too
  person_id uuid references people,
  -- SHA-256 of the endpoint
  endpoint_hash bytea not null unique,
  -- the endpoint and the browser's keys: who has them can send to that browser
  sealed bytea not null,
  asked_at timestamptz not null
);
create index push_subscriptions_of_person on push_subscriptions (person_id);
comment on table push_subscriptions is 'browsers that are told of a new issue; where and with which keys is sealed';

-- Consent, and its end. What it was about may be gone: its id stands free.
create table push_choices (
  id bigint generated always as identity primary key,
  subscription_id uuid not null,
  person_id uuid references people,
  choice text not null check (choice in ('in', 'out')),
  how text not null check (how in ('button', 'gone', 'keys lost')),
  chosen_at timestamptz not null
);
create index push_choices_of_person on push_choices (person_id);
comment on table push_choices is 'who asked to be told of a new issue by their browser, who withdrew it, and when: their consent';

create table push_sendings (
  issue_id uuid not null references issues,
  subscription_id uuid not null references push_subscriptions on delete cascade,
  sent_at timestamptz not null,
  primary key (issue_id, subscription_id)
);
create index push_sendings_of_subscription on push_sendings (subscription_id);
comment on table push_sendings is 'which browsers were told of which issue';
