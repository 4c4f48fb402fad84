-- The letters of a renewal series, by the issues left (negative) or past (positive) of the expire issue.
-- An offer without rows of its own follows the usual series.
create table renewal_steps (
  offer_id uuid not null references offers,
  method text not null check (method in ('auto', 'series')),
  at_issue integer not null check (at_issue between -24 and 24),
  letter text not null check (letter in ('notice', 'early', 'reminder', 'last', 'missed', 'win-back')),
  primary key (offer_id, method, at_issue)
);

-- Each letter of a series is written once for each term, however often the job runs. A step that was
-- passed over, because a later one was due by then, stands here without a letter.
create table renewal_notices (
  id uuid primary key,
  subscription_id uuid not null references subscriptions,
  -- the paid order whose term is ending
  order_id uuid not null references orders,
  at_issue integer not null,
  letter text not null,
  written boolean not null,
  noted_at timestamptz not null,
  unique (subscription_id, order_id, at_issue)
);
insert into renewal_notices (id, subscription_id, order_id, at_issue, letter, written, noted_at)
  select gen_random_uuid(), id, reminded_order_id, -2, 'notice', true, now() from subscriptions where reminded_order_id is not null;
alter table subscriptions drop column reminded_order_id;

-- A renewal's charge that failed, and when it is tried again; without a day it is not.
create table dunning_attempts (
  id uuid primary key,
  subscription_id uuid not null references subscriptions,
  -- the renewal that waits for its money
  order_id uuid not null references orders,
  attempt integer not null check (attempt > 0),
  reason text not null,
  failed_at timestamptz not null,
  next_at timestamptz,
  unique (order_id, attempt)
);
create index dunning_attempts_by_subscription on dunning_attempts (subscription_id, failed_at);
create index dunning_attempts_due on dunning_attempts (next_at) where next_at is not null;



-- The newest issue that was served: where every term is seen from.
create index copies_served on copies (whole_number) where state in ('released', 'mailed');
