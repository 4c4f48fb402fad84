-- outside of a transaction
-- The desk finds people by a part of their name or address: by what three letters of it are, and not by reading all people.
create extension if not exists pg_trgm;
create index concurrently if not exists people_by_part_of_name on people using gin (lower(name) gin_trgm_ops);
create index concurrently if not exists people_by_part_of_email on people using gin (email gin_trgm_ops);
create index concurrently if not exists people_by_part_of_typed_email on people using gin (typed_email gin_trgm_ops);
