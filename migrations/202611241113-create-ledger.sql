-- Double entry. A posting is a set of lines that sum to zero in each currency; nothing in it is ever changed.
create table ledger_postings (
  id uuid primary key,
  -- what is recorded, such as order:… or release:…; the same thing is posted once
  key text not null unique,
  kind text not null check (kind in ('order', 'order paid', 'release', 'refund', 'refund settled', 'chargeback', 'void', 'credit', 'grace netted', 'fee', 'correction')),
  why text not null,
  subscription_id uuid,
  order_id uuid,
  posted_at timestamptz not null,
  -- the day in the magazine's zone, by which months are closed
  posted_on date not null,
  posted_by uuid,
  -- lines written so far; the trigger below counts them, and is why a posting is looked at again
  line_count integer not null default 0
);
create index ledger_postings_by_day on ledger_postings (posted_on);
create index ledger_postings_by_subscription on ledger_postings (subscription_id) where subscription_id is not null;
create index ledger_postings_by_order on ledger_postings (order_id) where order_id is not null;

create table ledger_lines (
  id bigint generated always as identity primary key,
  posting_id uuid not null references ledger_postings,
  account text not null check (account in ('cash', 'receivable', 'deferred', 'earned', 'tax', 'refunds owed', 'written off', 'fees', 'credit')),
  -- a debit is positive, a credit negative
  amount bigint not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- whose cash
  gateway text,
  -- whose deferred revenue, tax, receivable or credit
  order_id uuid,
  -- the issue whose serving earned it
  whole_number integer,
  check (account <> 'cash' or gateway is not null),
  check (account not in ('deferred', 'receivable') or order_id is not null),
  check (account <> 'earned' or whole_number is not null)
);
create index ledger_lines_by_posting on ledger_lines (posting_id);
create index ledger_lines_by_order on ledger_lines (order_id, account) where order_id is not null;
-- an order earns an issue once, however often its copies are released
create unique index ledger_lines_earn_once on ledger_lines (order_id, whole_number) where account = 'deferred' and whole_number is not null;

-- Lines are counted a statement at a time, so that a release of 100,000 copies looks at its posting once.
create function count_ledger_lines() returns trigger language plpgsql as $$
begin
  update ledger_postings p set line_count = p.line_count + n.lines
    from (select posting_id, count(*) as lines from written group by posting_id) n where n.posting_id = p.id;
  return null;
end $$;
create trigger ledger_lines_counted after insert on ledger_lines referencing new table as written
  for each statement execute function count_ledger_lines();

-- At commit every posting that was written or added to must balance.
create function balance_ledger_posting() returns trigger language plpgsql as $$
declare
  off text;
begin
  select string_agg(format('%s %s', sum, currency), ', ') into off
    from (select currency, sum(amount) as sum from ledger_lines where posting_id = new.id group by currency having sum(amount) <> 0) unbalanced;
  if off is not null then
    raise exception 'the posting % is off by %', new.key, off using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_posting_balances after insert or update on ledger_postings
  deferrable initially deferred for each row execute function balance_ledger_posting();

-- What is posted stands; a mistake is mended by another posting.
create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception 'what is posted in the ledger is never changed' using errcode = 'check_violation';
end $$;
create trigger ledger_lines_stand before update or delete on ledger_lines for each statement execute function refuse_ledger_change();
create trigger ledger_postings_stand before delete on ledger_postings for each statement execute function refuse_ledger_change();
create trigger ledger_postings_keep before update of id, key, kind, why, subscription_id, order_id, posted_at, posted_on, posted_by on ledger_postings
  for each statement execute function refuse_ledger_change();

-- round(a / b) of whole numbers, halves up, without a float: as values/money's earnedOf.
create function round_half_up(a bigint, b bigint) returns bigint language sql immutable strict parallel safe
  return (2 * a + b) / (2 * b);

-- Invoices, credit notes and receipts are numbered without gaps: the row is locked until the transaction
-- commits, and a transaction that is undone takes its number back. (A sequence would lose it.)
create table document_counters (
  series text primary key,
  last_number integer not null
);
insert into document_counters (series, last_number) select 'documents', coalesce(max(number), 30000) from invoices;
alter table invoices alter column number drop default;
drop sequence invoice_numbers;
alter table invoices drop constraint invoices_kind_check;
alter table invoices add constraint invoices_kind_check check (kind in ('invoice', 'credit note', 'receipt'));
alter table invoices
  -- the seller as it was then: {"name":"…","address":"…","vatId":"…"}
  add column seller jsonb not null default '{}',
  -- the document this one takes back or acknowledges
  add column refers_to uuid references invoices;
