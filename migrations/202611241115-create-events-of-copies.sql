-- Holds, claims and the other events of a subscription's copies, each a row with who, when and why.
alter table copy_changes add column changed_by uuid;

-- A voided copy makes room: after a lifted hold the same issue may be added at the end again.
alter table copies drop constraint copies_subscription_id_whole_number_edition_kind_key;
create unique index copies_once on copies (subscription_id, whole_number, edition, kind) where state <> 'voided';
-- 'extra' is the one more copy owed in answer to a claim
alter table copies drop constraint copies_kind_check;
alter table copies add constraint copies_kind_check check (kind in ('paid', 'grace', 'comp', 'replacement', 'extra'));

-- Up to so many copies after the last one paid for, where the subscription was not stopped.
alter table offers add column grace_issues integer not null default 0 check (grace_issues between 0 and 12);

-- No copies from the first to the last of these issues; as many were added at the end.
create table holds (
  id uuid primary key,
  subscription_id uuid not null references subscriptions,
  first_issue integer not null check (first_issue > 0),
  last_issue integer not null,
  -- issues held, and so issues added
  issues_held integer not null check (issues_held > 0),
  why text not null default '',
  held_at timestamptz not null,
  held_by uuid,
  check (last_issue >= first_issue)
);
create index holds_by_subscription on holds (subscription_id);

create table hold_endings (
  hold_id uuid primary key references holds,
  -- the first issue that comes again
  from_issue integer not null,
  issues_given_back integer not null,
  why text not null default '',
  ended_at timestamptz not null,
  ended_by uuid
);

-- "My copy did not come": answered by the same issue once more, or by one more at the end.
create table claims (
  id uuid primary key,
  subscription_id uuid not null references subscriptions,
  copy_id uuid not null unique references copies,
  whole_number integer not null,
  answer text not null check (answer in ('replacement', 'one more')),
  answer_copy_id uuid not null references copies,
  why text not null default '',
  claimed_at timestamptz not null,
  claimed_by uuid
);
create index claims_by_subscription on claims (subscription_id, claimed_at);

-- Money the bank took back stands beside money we gave back.
alter table subscription_refunds drop constraint subscription_refunds_kind_check;
alter table subscription_refunds add constraint subscription_refunds_kind_check check (kind in ('guarantee', 'unserved', 'chargeback'));
alter table subscription_refunds add column why text not null default '';

-- The way out that stands in every letter: whoever has the letter may stop the renewal. Only the hash is kept.
create table stop_links (
  token_hash bytea primary key,
  subscription_id uuid not null references subscriptions,
  made_at timestamptz not null
);

-- Which letters were written about a subscription.
create table subscription_letters (
  letter_id uuid primary key,
  subscription_id uuid not null references subscriptions,
  subject text not null,
  written_at timestamptz not null
);
create index subscription_letters_by_subscription on subscription_letters (subscription_id, written_at);
