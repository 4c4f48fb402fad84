-- outside of a transaction
-- A reader may have a seat by each of their addresses: whoever gives them learns by none that two addresses are one reader's.
-- That an address has one seat at most is held by the lock on its institution.
create index concurrently if not exists institution_seats_by_institution on institution_seats (institution_id) where ended_at is null;
drop index concurrently if exists institution_seats_current;
