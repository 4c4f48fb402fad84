-- The magazine's logo as it is shown: whatever was uploaded is drawn anew as a PNG, so that nothing of an SVG but its picture is kept.
create table logos (
  id uuid primary key,
  png bytea not null,
  width integer not null,
  height integer not null,
  added_at timestamptz not null,
  added_by uuid references people
);
create index logos_by_adder on logos (added_by);
