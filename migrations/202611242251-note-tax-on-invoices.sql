-- What a document says about its tax beside the sums, as in reverse charge.
alter table invoices add column tax_note text not null default '';

-- A refund that comes out of more than one payment, as after a change of edition: the payments' refunds beside the first.
create table subscription_refund_parts (
  payment_refund_id uuid primary key,
  subscription_refund_id uuid not null references subscription_refunds
);
