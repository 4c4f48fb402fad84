-- a letter of welcome, once to each who was taken on, where the publisher wants it
alter table take_on_rows add column welcomed_at timestamptz;
create index take_on_rows_by_person on take_on_rows (person_id) where person_id is not null;
