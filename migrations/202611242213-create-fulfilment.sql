-- A label run is the frozen list of who gets one printed issue, and where; what it says never changes.
create table label_runs (
  id uuid primary key,
  whole_number integer not null check (whole_number > 0),
  -- 0 is the main run; 1, 2, … the supplemental ones: late orders, claims, addresses that were mended
  sequence integer not null check (sequence >= 0),
  labels integer not null default 0,
  copies integer not null default 0,
  -- SHA-256 of the file for the mailing house as it was at the freeze
  sha256 text not null default '',
  frozen_at timestamptz not null,
  -- null when the close date did it
  frozen_by uuid,
  unique (whole_number, sequence)
);

create table labels (
  id bigint generated always as identity primary key,
  run_id uuid not null references label_runs,
  copy_id uuid not null references copies,
  -- order in the run: by country, postal code, town, subscription
  position integer not null,
  subscription_id uuid not null,
  subscription_number integer not null,
  expire_issue integer not null,
  copies integer not null default 1 check (copies > 0),
  name text not null,
  line1 text not null,
  line2 text,
  postal_code text,
  city text not null,
  region text,
  country text not null,
  -- the version of the address this was copied from; one that comes back marks that version
  postal_address_id uuid references postal_addresses,
  unique (run_id, position)
);
create unique index labels_by_copy on labels (copy_id);
create index labels_by_subscription on labels (subscription_id);

-- A supplemental run was taken to the post; the main run goes when its issue is on sale.
create table label_run_postings (
  run_id uuid primary key references label_runs,
  posted_at timestamptz not null,
  posted_by uuid
);

-- The post brought a copy back. Nothing more is sent to that address until there is a newer one.
create table label_returns (
  label_id bigint primary key references labels,
  reason text not null,
  returned_at timestamptz not null,
  noted_by uuid
);

-- What is printed of an issue besides the labels; each save is a row, the newest counts.
create table print_run_plans (
  id uuid primary key,
  whole_number integer not null check (whole_number > 0),
  -- copies given to newsstands and dealers, and how many came back
  draw integer not null check (draw >= 0),
  returned integer check (returned >= 0),
  -- sold or given outside subscriptions: fairs, bundles
  bulk integer not null check (bulk >= 0),
  comps integer not null check (comps >= 0),
  office integer not null check (office >= 0),
  -- basis points of the run; 300 is 3 %
  spoilage integer not null check (spoilage between 0 and 5000),
  -- what the printer delivered, once known
  printed integer check (printed >= 0),
  why text not null default '',
  planned_at timestamptz not null,
  planned_by uuid
);
create index print_run_plans_by_issue on print_run_plans (whole_number, planned_at desc);
