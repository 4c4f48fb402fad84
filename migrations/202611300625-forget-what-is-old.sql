-- What came in a file of subscribers, and what was done at the desk, is kept as long as the rule says and no longer.
alter table take_ons add column forgotten_at timestamptz;

-- The log stays written: no row of it is changed, and none goes but through this function, and none that is younger than a year.
create or replace function refuse_change_of_deeds() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'deed_changes' and tg_op = 'UPDATE' and current_setting('masthead.erasing', true) = 'deeds' then
    if (old.id, old.deed_id, old.table_name, old.row_key) is not distinct from (new.id, new.deed_id, new.table_name, new.row_key) then
      return new;
    end if;
  end if;
  if tg_op = 'DELETE' and current_setting('masthead.erasing', true) = 'old deeds' then
    if tg_table_name = 'deeds' then
      if old.done_at < now() - interval '1 year' then return old; end if;
    elsif tg_table_name = 'deed_changes' then
      if (select done_at from deeds where id = old.deed_id) < now() - interval '1 year' then return old; end if;
    end if;
  end if;
  raise exception 'What was done stays written: % of % is refused.', lower(tg_op), tg_table_name;
end $$;

-- The oldest deeds done before this moment, so many at most, with what they changed. Answers how many went.
create function forget_deeds(before timestamptz, most integer) returns integer language plpgsql as $$
declare
  old_deeds uuid[] := array(select id from deeds where done_at < before order by done_at limit most);
begin
  perform set_config('masthead.erasing', 'old deeds', true);
  delete from deed_changes where deed_id = any(old_deeds);
  delete from deeds where id = any(old_deeds);
  perform set_config('masthead.erasing', '', true);
  return cardinality(old_deeds);
end $$;
