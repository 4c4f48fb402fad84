-- Who of the staff wants the figures of each month by letter; the newest row of a person counts.
create table report_choices (
  id bigint generated always as identity primary key,
  person_id uuid not null references people,
  choice text not null check (choice in ('in', 'out')),
  chosen_at timestamptz not null
);
create index report_choices_by_person on report_choices (person_id, id desc);

-- A month is reported once: the row and its letters are of one transaction.
create table monthly_reports (
  month date primary key check (extract(day from month) = 1),
  letters integer not null,
  written_at timestamptz not null
);
