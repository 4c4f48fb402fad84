-- A refund that nobody here asked for: given in the gateway's own dashboard, and told to us by it.
alter table payment_refunds add column found_at timestamptz;

alter table subscription_refunds drop constraint subscription_refunds_kind_check;
alter table subscription_refunds add constraint subscription_refunds_kind_check
  check (kind in ('guarantee', 'unserved', 'chargeback', 'outside'));
-- in a dashboard one payment may be given back in several parts
alter table subscription_refunds drop constraint subscription_refunds_subscription_id_order_id_kind_key;
create unique index subscription_refunds_once on subscription_refunds (subscription_id, order_id, kind) where kind <> 'outside';

-- What staff decided about the copies of one that was given outside.
create table outside_refund_decisions (
  subscription_refund_id uuid primary key references subscription_refunds,
  decision text not null check (decision in ('stop', 'keep')),
  why text not null,
  decided_at timestamptz not null,
  decided_by uuid not null
);
