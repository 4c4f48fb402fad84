-- An account is deleted: asked for by its reader or, for whoever writes by post, at the desk; done by a job, step by step.
create table leavings (
  id uuid primary key,
  person_id uuid not null references people,
  asked_at timestamptz not null,
  -- who asked for it at the desk; null: the reader
  asked_by uuid references people,
  -- how staff know that it is they
  known_by text check (known_by in ('letter', 'e-mail', 'in person')),
  -- what becomes of subscriptions: ended and given back, or served until the last copy that is paid for
  ends text not null check (ends in ('now', 'after the last copy')),
  -- renewals are stopped, and what was to be ended is
  ended_at timestamptz,
  -- what is personal is erased, but for what the law keeps
  erased_at timestamptz,
  -- the letter that confirms it, itself erased once it was sent
  letter_id uuid references letters on delete set null,
  letter_gone_at timestamptz,
  -- until when documents keep a name, and when they lost it
  kept_until date,
  kept_gone_at timestamptz,
  withdrawn_at timestamptz,
  check ((asked_by is null) = (known_by is null)),
  check (erased_at is null or withdrawn_at is null),
  check ((erased_at is null) = (kept_until is null))
);
-- one at a time for each person, and none after it
create unique index leavings_open on leavings (person_id) where withdrawn_at is null;
comment on table leavings is 'Accounts that are deleted: who asked, what becomes of what is paid for, and how far it has come';

-- What is written once and for all is opened by these two functions alone, and only to take somebody's own words out of it.
create or replace function refuse_change_of_deeds() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'deed_changes' and tg_op = 'UPDATE' and current_setting('masthead.erasing', true) = 'deeds' then
    if (old.id, old.deed_id, old.table_name, old.row_key) is not distinct from (new.id, new.deed_id, new.table_name, new.row_key) then
      return new;
    end if;
  end if;
  raise exception 'What was done stays written: % of % is refused.', lower(tg_op), tg_table_name;
end $$;

create or replace function refuse_ledger_change() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'ledger_postings' and tg_op = 'UPDATE' and current_setting('masthead.erasing', true) = 'postings' then
    return null;
  end if;
  raise exception 'what is posted in the ledger is never changed' using errcode = 'check_violation';
end $$;

-- A row of the log without what was somebody's: these columns, or, where none are named, everything but ids, days and numbers.
create function without_own(of_row jsonb, columns text[]) returns jsonb language sql immutable as $$
  select case when of_row is null then null else coalesce(jsonb_object_agg(key, case
      when value = 'null' then value
      when columns is not null and not key = any(columns) then value
      when columns is null and (key = 'id' or key ~ '(_id|_at|_on)$' or jsonb_typeof(value) in ('number', 'boolean')) then value
      else '"(erased)"'
    end), '{}') end
  from jsonb_each(of_row)
$$;

create function erase_from_deeds(of_changes bigint[], columns text[]) returns void language plpgsql as $$
begin
  perform set_config('masthead.erasing', 'deeds', true);
  update deed_changes set before = without_own(before, columns), after = without_own(after, columns) where id = any(of_changes);
  perform set_config('masthead.erasing', '', true);
end $$;

-- The same of words, wherever they stand in it, or in the reasons of these postings.
create function erase_words_from_deeds(of_changes bigint[], words text) returns void language plpgsql as $$
declare
  said text := trim(both '"' from to_jsonb(words)::text);
begin
  perform set_config('masthead.erasing', 'deeds', true);
  update deed_changes set
      before = replace_words(before::text, said)::jsonb,
      after = replace_words(after::text, said)::jsonb
    where id = any(of_changes);
  perform set_config('masthead.erasing', '', true);
end $$;

create function erase_words_from_postings(of_postings uuid[], words text) returns void language plpgsql as $$
begin
  perform set_config('masthead.erasing', 'postings', true);
  update ledger_postings set why = replace_words(why, words) where id = any(of_postings) and position(lower(words) in lower(why)) > 0;
  perform set_config('masthead.erasing', '', true);
end $$;

-- In any case of letters.
create function replace_words(within text, words text) returns text language sql immutable as $$
  select regexp_replace(within, regexp_replace(words, '([.*+?^$(){}\[\]|\\])', '\\\1', 'g'), '(erased)', 'gi')
$$;
