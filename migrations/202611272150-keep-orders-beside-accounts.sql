-- Whoever has no e-mail address has none. What somebody typed with an order beside an address that is another's already
-- belongs to a person of its own, without one, until whoever has the address says that it is theirs.
alter table people
  alter column email drop not null,
  -- where letters about that order go; it proves nothing, and opens nothing
  add column typed_email text check (typed_email = lower(typed_email)),
  add column became uuid references people,
  add column became_at timestamptz,
  -- whoever has the address says that the order is not theirs
  add column denied_at timestamptz,
  add check (email is null or typed_email is null);
create index people_by_typed_email on people (typed_email) where typed_email is not null;
update people set email = null where email ~ '@(post|gift)\.invalid$';

-- SHA-256 of the ordering browser's own cookie: it alone is shown the e-mail address again
alter table orders add column browser_hash bytea;
