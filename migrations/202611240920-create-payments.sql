-- Charges and refunds. `reference` is whatever the caller wants to find a payment by; payments knows no subscription.
create table payments (
  id uuid primary key,
  reference text not null,
  gateway text not null,
  gateway_payment text,
  description text not null,
  amount bigint not null check (amount >= 0),
  currency text not null,
  -- "Play card ending 4242"
  method text not null default '',
  status text not null check (status in ('needs action', 'succeeded', 'declined')),
  failure text,
  idempotency_key text not null unique,
  started_at timestamptz not null,
  settled_at timestamptz
);
create index payments_by_reference on payments (reference);

create table payment_refunds (
  id uuid primary key,
  payment_id uuid not null references payments,
  gateway_refund text,
  amount bigint not null check (amount > 0),
  currency text not null,
  reason text not null,
  idempotency_key text not null unique,
  refunded_at timestamptz not null
);
create index payment_refunds_by_payment on payment_refunds (payment_id);
