-- The desk asks for an issue's sale; it happens a little later, and until then it can be taken back.
create table issue_sales (
  id uuid primary key,
  issue_id uuid not null references issues,
  asked_at timestamptz not null,
  asked_by uuid,
  goes_at timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  sold_at timestamptz,
  -- why it could not be when its moment came
  failed_why text,
  check (num_nonnulls(taken_back_at, sold_at, failed_why) <= 1)
);
-- one at a time
create unique index issue_sales_open on issue_sales (issue_id) where taken_back_at is null and sold_at is null and failed_why is null;
