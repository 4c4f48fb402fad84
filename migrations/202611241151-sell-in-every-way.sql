-- Offers in all their terms, orders however they come, gifts, institutions.

-- Things that come with an order while they last. Stock is the sum of its changes less the orders that took one.
create table premiums (
  id uuid primary key,
  name text not null,
  description text not null default '',
  added_at timestamptz not null,
  added_by uuid,
  ended_at timestamptz
);
create table premium_stock_changes (
  id uuid primary key,
  premium_id uuid not null references premiums,
  change integer not null,
  why text not null,
  changed_at timestamptz not null,
  changed_by uuid
);
create index premium_stock_changes_by_premium on premium_stock_changes (premium_id);

alter table offers
  add column audience text not null default 'everybody' check (audience in ('everybody', 'new', 'renewal', 'gift', 'institution', 'back issue')),
  -- what the digital edition opens: every issue that appeared, or the issues of the term alone
  add column grants text not null default 'archive' check (grants in ('archive', 'term')),
  add column ad_free boolean not null default true,
  add column tax_mode text not null default 'inclusive' check (tax_mode in ('inclusive', 'exclusive')),
  -- price of the first term; `price` is that of every term after it
  add column intro_price bigint check (intro_price >= 0),
  add column premium_id uuid references premiums,
  -- how many copies may go out before a bill-me-later order is paid; null where it is not offered
  add column credit_copies integer check (credit_copies between 1 and 24);

-- The seller's side of the tax; one row.
create table tax_settings (
  id uuid primary key,
  seller_country text not null check (seller_country ~ '^[A-Z]{2}$'),
  seller_vat_id text,
  reverse_charge boolean not null default false
);
create table tax_rates (
  country text not null check (country ~ '^[A-Z]{2}$'),
  taxed_as text not null check (taxed_as in ('print', 'digital')),
  -- basis points
  rate integer not null check (rate between 0 and 9900),
  primary key (country, taxed_as)
);

create table coupons (
  id uuid primary key,
  code text not null unique check (code = upper(code)),
  -- one of the two: minor units with a currency, or basis points
  amount_off bigint check (amount_off > 0),
  currency text,
  percent_off integer check (percent_off between 1 and 10000),
  opens_on date,
  closes_on date,
  most_uses integer check (most_uses > 0),
  most_per_person integer check (most_per_person > 0),
  audience text not null default 'everybody' check (audience in ('everybody', 'new', 'returning', 'gift')),
  -- key codes it is for; none means every offer
  key_codes text[] not null default '{}',
  note text not null default '',
  made_at timestamptz not null,
  made_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  check ((amount_off is null) <> (percent_off is null)),
  check ((amount_off is null) = (currency is null))
);

alter table orders drop constraint orders_kind_check;
alter table orders add constraint orders_kind_check check (kind in ('new', 'renewal', 'gift', 'switch', 'trial', 'comp', 'bulk', 'institution', 'back issue'));
alter table orders drop constraint orders_status_check;
-- on account: served from the start, its invoice is open; written off: it stayed open
alter table orders add constraint orders_status_check check (status in ('awaiting payment', 'on account', 'paid', 'failed', 'written off'));
alter table orders
  add column came_by text not null default 'web' check (came_by in ('web', 'post', 'phone', 'fair', 'e-mail', 'desk')),
  -- "cheque", "bank transfer", "cash"; null where a gateway took it
  add column paid_how text,
  add column entered_by uuid,
  add column entered_why text not null default '',
  -- copies of each issue, to one consignee
  add column quantity integer not null default 1 check (quantity between 1 and 10000),
  add column coupon_id uuid references coupons,
  add column discount bigint not null default 0 check (discount >= 0),
  -- what the invoice says, line by line; they sum to amount less credit
  add column invoice_lines jsonb not null default '[]',
  add column country text,
  add column company text not null default '',
  add column vat_id text,
  add column tax_note text not null default '',
  add column premium_id uuid references premiums,
  add column premium_sent_at timestamptz,
  add column premium_sent_by uuid,
  -- the first issue, as somebody chose it; null leaves it to the close date
  add column start_issue integer check (start_issue > 0),
  -- worth of unused copies that pays part of it, and the tax in that
  add column credit bigint not null default 0 check (credit >= 0),
  add column credit_tax bigint not null default 0 check (credit_tax >= 0),
  -- worth of its own unused copies that went into a later order
  add column moved bigint not null default 0 check (moved >= 0),
  add column moved_tax bigint not null default 0 check (moved_tax >= 0),
  -- the order whose copies were given up for this one
  add column switched_from uuid references orders,
  add column due_on date;
create index orders_by_coupon on orders (coupon_id) where coupon_id is not null;
create index orders_by_premium on orders (premium_id) where premium_id is not null;
create index orders_on_account on orders (ordered_at) where status in ('on account', 'written off');
create index orders_by_payer on orders (payer_id);

-- Frozen from the offer when it was sold: a change of the offer is for orders from then on.
alter table subscriptions
  add column bought_as text not null default 'subscription' check (bought_as in ('subscription', 'gift', 'trial', 'comp', 'bulk', 'institution', 'back issue')),
  add column grants text not null default 'archive' check (grants in ('archive', 'term')),
  add column ad_free boolean not null default true,
  add column quantity integer not null default 1 check (quantity between 1 and 10000);

-- Reminders of open invoices: one letter for each step.
create table credit_reminders (
  order_id uuid not null references orders,
  step integer not null,
  written_at timestamptz not null,
  primary key (order_id, step)
);

-- Printed copies on the shelf, by issue.
create table issue_stock_changes (
  id uuid primary key,
  whole_number integer not null check (whole_number > 0),
  change integer not null,
  why text not null,
  changed_at timestamptz not null,
  changed_by uuid
);
create index issue_stock_changes_by_issue on issue_stock_changes (whole_number);

-- A gift has two people. Until somebody takes it, a place-holder of the recipient's name is the recipient.
create table gifts (
  id uuid primary key,
  order_id uuid not null unique references orders,
  donor_id uuid not null,
  recipient_name text not null,
  recipient_email text,
  card_text text not null default '',
  send_on date not null,
  claim_until date not null,
  sent_at timestamptz,
  claimed_at timestamptz,
  claimed_by uuid,
  -- the donor was told that nobody took it
  lapse_told_at timestamptz
);
create index gifts_by_donor on gifts (donor_id);
create index gifts_to_send on gifts (send_on) where sent_at is null;

-- Every letter or card has a link of its own; SHA-256 of its token.
create table gift_links (
  token_hash bytea primary key,
  gift_id uuid not null references gifts,
  made_at timestamptz not null,
  made_by uuid
);
create index gift_links_by_gift on gift_links (gift_id);

create table institutions (
  id uuid primary key,
  name text not null,
  subscription_id uuid not null unique references subscriptions,
  -- readers with a seat of their own; null is without limit
  seats integer check (seats > 0),
  added_at timestamptz not null,
  added_by uuid
);
create table institution_domains (
  institution_id uuid not null references institutions,
  domain text not null unique check (domain = lower(domain)),
  added_at timestamptz not null,
  added_by uuid,
  primary key (institution_id, domain)
);
create table institution_ranges (
  institution_id uuid not null references institutions,
  range text not null,
  added_at timestamptz not null,
  added_by uuid,
  primary key (institution_id, range)
);
create table institution_seats (
  id uuid primary key,
  institution_id uuid not null references institutions,
  person_id uuid not null,
  taken_at timestamptz not null,
  taken_by uuid,
  ended_at timestamptz,
  ended_by uuid
);
create unique index institution_seats_current on institution_seats (institution_id, person_id) where ended_at is null;
create index institution_seats_by_person on institution_seats (person_id) where ended_at is null;

-- How often an institution's readers read, by month: no person, no address, no article.
create table institution_usage (
  institution_id uuid not null references institutions,
  month date not null,
  way text not null check (way in ('range', 'domain', 'seat')),
  reads integer not null,
  primary key (institution_id, month, way)
);
