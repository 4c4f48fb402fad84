-- The address that a seat was given to. What its reader changed theirs to later is theirs, and not for whoever gave the seat.
alter table institution_seats add column given_email text;
update institution_seats seats set given_email = coalesce(
  (select old_email from email_changes changes
    where changes.person_id = seats.person_id and changes.done_at > seats.taken_at order by changes.done_at limit 1),
  people.email)
from people where people.id = seats.person_id;
