-- A gateway is asked between two transactions: the first writes the payment as "started", the second
-- what came of it. The row's id is the key under which the gateway does a thing once.
alter table payments drop constraint payments_status_check;
alter table payments add constraint payments_status_check check (status in ('started', 'needs action', 'succeeded', 'declined'));
alter table payments
  -- whose saved method it is: a reference of the caller's, as `reference` is
  add column payer text,
  -- the payment whose method is charged again; null when the payer is there to pay
  add column earlier_payment_id uuid references payments,
  -- the gateway's page on which the payer pays
  add column page_url text,
  -- where that page sends the payer back to
  add column return_to jsonb,
  -- what the gateway is given to charge the same method again
  add column saved_method text,
  add column method_expires_on date,
  add column failure_code text,
  -- what the gateway kept for itself, where it says so
  add column fee bigint,
  -- cheque, transfer or cash: who of the staff had it in hand, and what they wrote beside it
  add column received_by uuid,
  add column received_note text;
create index payments_by_gateway_payment on payments (gateway_payment);
create index payments_open on payments (started_at) where status in ('started', 'needs action');

alter table payment_refunds rename column refunded_at to asked_at;
alter table payment_refunds
  add column status text not null default 'given back' check (status in ('pending', 'given back', 'failed')),
  add column failure text,
  add column given_back_at timestamptz,
  -- given back by hand: who did it and how
  add column given_back_by uuid,
  add column given_back_note text;
update payment_refunds set given_back_at = asked_at;
alter table payment_refunds alter column status drop default;
alter table payment_refunds add constraint payment_refunds_given_back check ((status = 'given back') = (given_back_at is not null));
create index payment_refunds_open on payment_refunds (asked_at) where status <> 'given back';

-- Whom a gateway knows our payer as.
create table payment_customers (
  payer text not null,
  gateway text not null,
  gateway_customer text not null,
  added_at timestamptz not null,
  primary key (payer, gateway)
);
create index payment_customers_by_gateway on payment_customers (gateway_customer);

-- What a gateway told us by itself, once by its own id; acted on in a job, which asks for the object anew.
create table gateway_events (
  gateway text not null,
  id text not null,
  kind text not null,
  -- the object the event is about, to be asked for
  object text not null,
  received_at timestamptz not null,
  acted_at timestamptz,
  -- what acting on it came to, in a few words
  outcome text,
  primary key (gateway, id)
);

-- A bank takes a payment back at its holder's word; it may come back to us.
create table payment_disputes (
  id uuid primary key,
  payment_id uuid not null references payments,
  gateway_dispute text not null unique,
  amount bigint not null check (amount >= 0),
  currency text not null,
  reason text not null default '',
  status text not null check (status in ('open', 'won', 'lost')),
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index payment_disputes_by_payment on payment_disputes (payment_id);

-- A failed order is taken again under its key; each try has a payment of its own.
alter table orders add column tries integer not null default 1;
