-- Who a gateway's customer is, where the gateway knew them before we did: by a column of a file, or by a person's word.
create table customer_links (
  gateway text not null,
  gateway_customer text not null,
  person_id uuid not null references people,
  how text not null check (how in ('file', 'confirmed')),
  linked_by uuid references people,
  linked_at timestamptz not null,
  primary key (gateway, gateway_customer)
);
create index customer_links_by_person on customer_links (person_id);

-- What a gateway charges by itself, at its own dates, and whether we go on in its place.
create table standing_charges (
  id uuid primary key,
  gateway text not null,
  -- the gateway's own name of it
  standing text not null,
  gateway_customer text not null,
  -- as the gateway said it last
  seen jsonb not null,
  seen_at timestamptz not null,
  -- the subscription that goes on in its place
  reference uuid references subscriptions,
  state text not null default 'seen'
    check (state in ('seen', 'left', 'intended', 'armed', 'undoing', 'undone', 'stopped', 'renewed')),
  -- counts what was intended: each intention is asked for under keys of its own
  attempt integer not null default 0,
  -- the date there from which we charge, and what we charge
  ends_at timestamptz,
  method text,
  -- how our subscription renewed before
  renewal_before text,
  -- when it had really ended there
  ended_at timestamptz,
  trouble text not null default '',
  -- in the queue of those to be taken over, and whether a person agreed to what differs
  wanted_at timestamptz,
  agreed_by uuid references people,
  agreed_at timestamptz,
  unique (gateway, standing),
  check (state not in ('intended', 'armed', 'undoing', 'renewed') or (reference is not null and ends_at is not null))
);
create index standing_charges_by_reference on standing_charges (reference);
create index standing_charges_by_customer on standing_charges (gateway, gateway_customer);
-- one in the place of which we go on; two would be two charges
create unique index standing_charges_once on standing_charges (reference) where state in ('intended', 'armed', 'undoing', 'renewed');

create table standing_changes (
  id uuid primary key,
  standing_id uuid not null references standing_charges,
  was text not null,
  became text not null,
  why text not null,
  changed_at timestamptz not null,
  changed_by uuid references people
);
create index standing_changes_by_standing on standing_changes (standing_id);

-- Which subscription a payment renews; and whose method it is charged on, where that was kept at the gateway before any
-- payment of ours, and since when: a method that the customer has added after that stands in its place.
alter table payments
  add column renews uuid references subscriptions,
  add column gateway_customer text,
  add column saved_as_of timestamptz,
  add check ((gateway_customer is null) = (saved_as_of is null));
