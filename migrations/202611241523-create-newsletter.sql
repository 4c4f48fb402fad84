-- The newsletter: who wants it, what is sent to whom, and what became of each letter.

-- Consent and its withdrawal, each a row with when and how; the newest of a person counts.
create table newsletter_choices (
  id bigint generated always as identity primary key,
  person_id uuid not null,
  choice text not null check (choice in ('in', 'out')),
  -- "confirmed by the link in a letter", "account page", "one click in a letter", …
  how text not null,
  mailing_id uuid,
  chosen_at timestamptz not null
);
create index newsletter_choices_by_person on newsletter_choices (person_id, id desc);

-- Somebody typed an address; it counts when the link in the letter to it was used.
create table newsletter_requests (
  id uuid primary key,
  email text not null,
  token_hash bytea not null unique,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz
);

-- One letter to many: an issue's, or an article's. Each issue and each article has one at most.
create table mailings (
  id uuid primary key,
  issue_id uuid unique,
  article_id uuid unique,
  -- the article whose text stands in an issue's letter; null sets the contents alone
  text_article_id uuid,
  subject text not null,
  preheader text not null default '',
  note text not null default '',
  written_at timestamptz not null,
  written_by uuid,
  check ((issue_id is null) <> (article_id is null))
);

-- draft → waiting (for the sale or an hour) → sending → sent; stopped and sending again. The newest row is the state.
create table mailing_states (
  id bigint generated always as identity primary key,
  mailing_id uuid not null references mailings,
  state text not null check (state in ('draft', 'waiting', 'sending', 'stopped', 'sent')),
  -- of a waiting one: when it goes; null with the issue's sale
  goes_at timestamptz,
  entered_at timestamptz not null,
  entered_by uuid,
  why text not null default ''
);
create index mailing_states_by_mailing on mailing_states (mailing_id, id desc);

-- One row for each reader and letter, and never two. Handed over is written down before the mail
-- server is spoken to: a crash between the two leaves a row without an outcome, and it is not sent again.
create table mailing_recipients (
  id uuid primary key,
  mailing_id uuid not null references mailings,
  person_id uuid not null,
  because text not null check (because in ('subscriber', 'chosen')),
  queued_at timestamptz not null,
  attempts integer not null default 0,
  not_before timestamptz,
  handed_over_at timestamptz,
  outcome text check (outcome in ('sent', 'bounced', 'refused', 'unknown', 'left out')),
  outcome_at timestamptz,
  -- what the mail server said: "5.1.1", and its sentence
  status text,
  says text,
  unique (mailing_id, person_id)
);
create index mailing_recipients_waiting on mailing_recipients (mailing_id, not_before) where outcome is null;

-- The link to unsubscribe in each letter, by the SHA-256 of its token. It works as long as the letter is kept.
create table unsubscribe_tokens (
  token_hash bytea primary key,
  person_id uuid not null,
  mailing_id uuid,
  made_at timestamptz not null
);

-- Addresses whose mail server said that nobody lives there. No newsletter goes to them until the desk lifts it.
create table suppressed_addresses (
  id uuid primary key,
  email text not null,
  status text not null,
  says text not null,
  mailing_id uuid,
  suppressed_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid
);
create unique index suppressed_addresses_current on suppressed_addresses (email) where lifted_at is null;

-- Which kinds of editions there are is said once, by the code that makes them.
alter table editions drop constraint if exists editions_kind_check;
