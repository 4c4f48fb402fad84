-- What was booked up to a line, added up: whoever looks at a month that is open reads these sums and the lines behind them, and not each
-- line of each order that earned an issue. All of it can be made anew of the lines; nothing is refused where it is not there yet.
create table ledger_carried (
  -- there is one row, or none before the first time
  only_one boolean primary key default true check (only_one),
  -- every line up to this one is in the sums
  line_id bigint not null
);
comment on table ledger_carried is 'Up to which line of the ledger the sums beside it go.';

create table ledger_carried_sums (
  -- its first day; months that are closed have their own sums
  month date not null,
  account text not null,
  gateway text,
  currency text not null,
  whole_number integer,
  debit bigint not null,
  credit bigint not null,
  lines integer not null
);
comment on table ledger_carried_sums is 'A month’s sums by account while it is open, up to the line that was carried last.';

create table ledger_carried_orders (
  order_id uuid primary key references orders,
  currency text not null,
  deferred bigint not null
);
comment on table ledger_carried_orders is 'What is deferred of each order, up to the line that was carried last; orders with nothing left are not here.';
