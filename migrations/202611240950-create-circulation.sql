-- A subscription is a promise of N issues; each issue owed in each edition is a copy, one row.
create table offers (
  id uuid primary key,
  key_code text not null unique,
  name text not null,
  summary text not null default '',
  editions text[] not null,
  term_issues integer not null check (term_issues > 0),
  price bigint not null check (price >= 0),
  currency text not null,
  -- tax contained in the price, in basis points
  tax_rate integer not null default 0,
  guarantee_days integer not null default 0,
  renews text not null default 'auto' check (renews in ('auto', 'series')),
  position integer not null,
  opens_on date,
  closes_on date
);

-- What the offer says is included, word for word; `promise` names the feature that keeps it.
create table offer_promises (
  offer_id uuid not null references offers,
  position integer not null,
  promise text not null,
  label text not null,
  detail text not null default '',
  primary key (offer_id, position)
);

-- A new address is a new row; labels frozen before it keep the old one.
create table postal_addresses (
  id uuid primary key,
  person_id uuid not null,
  name text not null,
  line1 text not null,
  line2 text,
  postal_code text,
  city text not null,
  region text,
  country text not null,
  -- first whole number that is sent here
  valid_from_issue integer not null,
  added_at timestamptz not null
);
create index postal_addresses_by_person on postal_addresses (person_id, added_at desc);

create sequence subscription_numbers start 10001;
create sequence order_numbers start 20001;
create sequence invoice_numbers start 30001;

-- service, money and renewal are three axes, not one status; each change is also a row in subscription_changes.
create table subscriptions (
  id uuid primary key,
  number integer not null unique default nextval('subscription_numbers'),
  payer_id uuid not null,
  recipient_id uuid not null,
  offer_id uuid not null references offers,
  editions text[] not null,
  service text not null check (service in ('pending', 'active', 'held', 'grace', 'expired', 'cancelled', 'refunded')),
  money text not null check (money in ('unpaid', 'paid', 'partly refunded', 'refunded', 'dunning', 'non-pay', 'chargeback')),
  renewal text not null check (renewal in ('auto', 'series', 'stopped')),
  started_at timestamptz not null,
  -- the order whose end was announced already
  reminded_order_id uuid
);
create index subscriptions_by_recipient on subscriptions (recipient_id);
create index subscriptions_by_payer on subscriptions (payer_id);

create table subscription_changes (
  id uuid primary key,
  subscription_id uuid not null references subscriptions,
  axis text not null check (axis in ('service', 'money', 'renewal')),
  was text,
  became text not null,
  why text not null,
  changed_at timestamptz not null,
  changed_by uuid
);
create index subscription_changes_by_subscription on subscription_changes (subscription_id, changed_at);

create table orders (
  id uuid primary key,
  number integer not null unique default nextval('order_numbers'),
  offer_id uuid not null references offers,
  payer_id uuid not null,
  recipient_id uuid not null,
  subscription_id uuid references subscriptions,
  kind text not null check (kind in ('new', 'renewal', 'gift')),
  term_issues integer not null,
  amount bigint not null check (amount >= 0),
  tax bigint not null check (tax >= 0),
  currency text not null,
  status text not null check (status in ('awaiting payment', 'paid', 'failed')),
  payment_id uuid,
  -- what the payer agreed to, word for word, and when
  consent text not null,
  address jsonb,
  idempotency_key text not null unique,
  ordered_at timestamptz not null,
  paid_at timestamptz
);
create index orders_by_subscription on orders (subscription_id);

create table copies (
  id uuid primary key,
  subscription_id uuid not null references subscriptions,
  order_id uuid references orders,
  edition text not null check (edition in ('digital', 'print')),
  whole_number integer not null check (whole_number > 0),
  kind text not null default 'paid' check (kind in ('paid', 'grace', 'comp', 'replacement')),
  -- k of N: which issue of its term this copy is
  ordinal integer,
  state text not null check (state in ('owed', 'frozen', 'mailed', 'released', 'held', 'voided', 'claimed', 'replaced')),
  entered_at timestamptz not null,
  unique (subscription_id, whole_number, edition, kind)
);
create index copies_by_issue on copies (whole_number, edition, state);
create index copies_by_order on copies (order_id);

create table copy_changes (
  id bigint generated always as identity primary key,
  copy_id uuid not null references copies,
  was text,
  became text not null,
  why text not null,
  changed_at timestamptz not null
);
create index copy_changes_by_copy on copy_changes (copy_id);

create table subscription_refunds (
  id uuid primary key,
  subscription_id uuid not null references subscriptions,
  order_id uuid not null references orders,
  kind text not null check (kind in ('guarantee', 'unserved')),
  amount bigint not null check (amount >= 0),
  currency text not null,
  issues_served integer not null,
  copies_voided integer not null,
  payment_refund_id uuid,
  refunded_at timestamptz not null,
  refunded_by uuid,
  unique (subscription_id, order_id, kind)
);

-- Invoices and credit notes never change; a credit note takes back, by a negative amount.
create table invoices (
  id uuid primary key,
  number integer not null unique default nextval('invoice_numbers'),
  kind text not null check (kind in ('invoice', 'credit note')),
  order_id uuid not null references orders,
  person_id uuid not null,
  lines jsonb not null,
  amount bigint not null,
  tax bigint not null,
  currency text not null,
  bill_to jsonb not null,
  issued_at timestamptz not null
);
create index invoices_by_person on invoices (person_id, issued_at desc);
