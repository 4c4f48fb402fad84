-- Each time a subscription began to run, came back or ended, with why: found in subscription_changes, and said once.
create table subscription_flows (
  change_id uuid primary key references subscription_changes,
  subscription_id uuid not null references subscriptions,
  -- in the magazine's zone
  day date not null,
  flow text not null check (flow in ('start', 'return', 'stop')),
  -- of a start or a return: how it was bought; of a stop: why it ended
  reason text not null
);
create index subscription_flows_by_day on subscription_flows (day);

-- Terms of readers' own subscriptions by the month in which the subscription began: which are over, and how many of those went on.
create table renewal_cohorts (
  month date not null check (extract(day from month) = 1),
  -- 1 is the first term
  term integer not null check (term > 0),
  begun integer not null,
  ended integer not null,
  renewed integer not null,
  counted_at timestamptz not null,
  primary key (month, term)
);

-- What became of each letter of the newsletter, kept while nothing more can come back of it.
create table letter_counts (
  mailing_id uuid primary key references mailings,
  subject text not null,
  began_on date not null,
  queued integer not null,
  sent integer not null,
  bounced integer not null,
  refused integer not null,
  unsubscribed integer not null,
  counted_at timestamptz not null
);
