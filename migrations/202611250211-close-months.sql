-- A month that is over is closed once: its sums are kept, nothing more is posted into it, and what the books say of
-- it is read from here, however many lines there are by then. `masthead check` adds the lines up again.
create table ledger_closings (
  -- its first day
  month date primary key check (extract(day from month) = 1),
  closed_at timestamptz not null
);

-- What moved in it.
create table ledger_closed_sums (
  month date not null references ledger_closings,
  account text not null,
  gateway text,
  currency text not null,
  -- the issue whose serving earned it
  whole_number integer,
  debit bigint not null,
  credit bigint not null,
  lines integer not null
);
create index ledger_closed_sums_by_month on ledger_closed_sums (month);

-- What was deferred at its end, by the issue with which the order's term ended as it stood then.
create table ledger_closed_deferred (
  month date not null references ledger_closings,
  expire_issue integer,
  currency text not null,
  amount bigint not null,
  orders integer not null
);
create index ledger_closed_deferred_by_month on ledger_closed_deferred (month);

-- What is deferred of each order at the newest closing; orders with nothing left are not here.
create table ledger_closed_orders (
  order_id uuid primary key,
  currency text not null,
  deferred bigint not null
);

create function refuse_closed_month() returns trigger language plpgsql as $$
begin
  if exists (select 1 from ledger_closings where month = date_trunc('month', new.posted_on)::date) then
    raise exception 'the month of % is closed in the ledger', new.posted_on using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger ledger_postings_into_open_months before insert on ledger_postings for each row execute function refuse_closed_month();

-- The last issue of an order, without a look at its copies one by one.
create index copies_last_of_order on copies (order_id, whole_number) where state <> 'voided';
