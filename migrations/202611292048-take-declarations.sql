-- Contracts ended by a declaration without a sign-in, as the law of some countries wants it: received, dated, confirmed by letter. What
-- follows from it is decided at the desk, as an address that was typed proves nothing.
create table declarations (
  id uuid primary key,
  kind text not null check (kind in ('cancellation', 'withdrawal')),
  name text not null,
  email text not null,
  -- of the contract, as it was typed: a number, or what else names it
  contract text not null,
  -- until when the contract shall last; '' as soon as may be
  wish text not null default '',
  reason text not null default '',
  received_at timestamptz not null,
  done_at timestamptz,
  done_by uuid references people,
  check ((done_at is null) = (done_by is null))
);
create index declarations_open on declarations (received_at) where done_at is null;
comment on table declarations is 'Cancellations and withdrawals that were declared without a sign-in, with what was typed, when it was received and when the desk had done with it';
