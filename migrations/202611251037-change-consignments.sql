-- From one issue on, or for some issues alone, a bulk order's copies are more or fewer, or go to another consignee.
create table consignments (
  id uuid primary key,
  subscription_id uuid not null references subscriptions,
  from_issue integer not null check (from_issue > 0),
  -- null: until it is changed again
  to_issue integer check (to_issue >= from_issue),
  quantity integer not null check (quantity between 1 and 100000),
  -- null: the subscription's own recipient
  consignee_id uuid,
  why text not null,
  entered_at timestamptz not null,
  entered_by uuid not null
);
create index consignments_by_subscription on consignments (subscription_id);
