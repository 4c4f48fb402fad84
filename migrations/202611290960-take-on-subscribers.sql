-- subscribers from another system: each file brought in is a take-on, with a row for each of its lines
create table take_ons (
  id uuid primary key,
  file_name text not null,
  source text not null,
  encoding text not null,
  headings jsonb not null,
  samples jsonb not null default '[]',
  how jsonb not null,
  state text not null check (state in ('reading', 'read', 'looked at', 'taking', 'taken', 'going back', 'taken back', 'dropped')),
  lines integer not null default 0,
  begun_at timestamptz not null,
  begun_by uuid references people,
  looked_at timestamptz,
  taken_at timestamptz,
  taken_by uuid references people,
  back_at timestamptz
);
create index take_ons_by_day on take_ons (begun_at desc);

create table take_on_rows (
  take_on_id uuid not null references take_ons,
  line integer not null,
  cells jsonb not null,
  state text not null default 'unread' check (state in ('unread', 'ready', 'asked', 'wrong', 'here', 'left out', 'taken', 'taken back')),
  key text,
  email text,
  place text,
  reading jsonb,
  plan jsonb,
  problems jsonb not null default '[]',
  decision jsonb,
  person_id uuid references people,
  subscription_id uuid references subscriptions,
  order_id uuid references orders,
  primary key (take_on_id, line)
);
create index take_on_rows_by_state on take_on_rows (take_on_id, state, line);
create index take_on_rows_by_email on take_on_rows (take_on_id, email) where email is not null;
create index take_on_rows_by_place on take_on_rows (take_on_id, place) where place is not null;
create index take_on_rows_taken on take_on_rows (key) where state = 'taken';
create index take_on_rows_by_subscription on take_on_rows (subscription_id) where subscription_id is not null;

-- what readers had paid for elsewhere and is owed from here on stands in the books as an opening balance
alter table ledger_postings drop constraint ledger_postings_kind_check;
alter table ledger_postings add constraint ledger_postings_kind_check check (kind in ('order', 'order paid', 'release', 'refund', 'refund settled', 'chargeback', 'void', 'credit', 'grace netted', 'fee', 'correction', 'opening'));
alter table ledger_lines drop constraint ledger_lines_account_check;
alter table ledger_lines add constraint ledger_lines_account_check check (account in ('cash', 'receivable', 'deferred', 'earned', 'tax', 'refunds owed', 'written off', 'fees', 'credit', 'opening'));
alter table orders drop constraint orders_came_by_check;
alter table orders add constraint orders_came_by_check check (came_by in ('web', 'post', 'phone', 'fair', 'e-mail', 'desk', 'take-on'));
