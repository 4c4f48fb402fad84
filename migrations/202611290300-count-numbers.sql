-- The numbers of the desk: what was counted of copies is kept, as there are hundreds of thousands of them, and what
-- comes in is found by its day.
create index orders_by_day on orders (ordered_at);
create index claims_by_day on claims (claimed_at);
create index subscription_changes_by_day on subscription_changes (changed_at);
create index subscription_refunds_by_day on subscription_refunds (refunded_at);

create table issue_copy_counts (
  whole_number integer not null check (whole_number > 0),
  edition text not null check (edition in ('digital', 'print')),
  -- copies of subscriptions that are paid for; given by comps and trials; served beyond the term
  paid integer not null,
  free integer not null,
  grace integer not null,
  counted_at timestamptz not null,
  primary key (whole_number, edition)
);
create index newsletter_choices_by_day on newsletter_choices (chosen_at);
create index letters_failed on letters (written_at) where sent_at is null and failure is not null;
