-- Every change that is made at the desk: who did what, and what stood there before and after. Rows are added and never
-- changed; whoever has the machine may end that by hand (docs/OPERATIONS.md).
create table deeds (
  id uuid primary key,
  done_at timestamptz not null,
  -- null: whoever has the machine, by the command line
  person_id uuid references people,
  -- as the router has it, "POST /desk/sections"; or the command
  route text not null,
  path text not null,
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  -- of the refusal
  code text not null default ''
);
create index deeds_by_time on deeds (done_at desc, id desc);
create index deeds_by_person on deeds (person_id, done_at desc);

create table deed_changes (
  id bigint generated always as identity primary key,
  deed_id uuid not null references deeds,
  table_name text not null,
  -- its id, or what it has in place of one
  row_key text not null,
  -- of a row that was changed, what is not as it was; null where there was none, or is none any more
  before jsonb,
  after jsonb
);
create index deed_changes_by_deed on deed_changes (deed_id);
create index deed_changes_by_row on deed_changes (row_key);

create function refuse_change_of_deeds() returns trigger language plpgsql as $$
begin
  raise exception 'What was done stays written: % of % is refused.', lower(tg_op), tg_table_name;
end $$;
create trigger deeds_stand before update or delete on deeds for each row execute function refuse_change_of_deeds();
create trigger deeds_are_not_emptied before truncate on deeds for each statement execute function refuse_change_of_deeds();
create trigger deed_changes_stand before update or delete on deed_changes for each row execute function refuse_change_of_deeds();
create trigger deed_changes_are_not_emptied before truncate on deed_changes
  for each statement execute function refuse_change_of_deeds();

-- Secrets and long texts are not kept: that they changed is.
create function kept_of_row(of_row jsonb) returns jsonb language sql immutable strict as $$
  select coalesce(jsonb_object_agg(key, case
      when value = 'null' then value
      when key ~ '(hash|token|secret|sealed|credential|public_key)' then '"(a secret)"'
      when key ~ '^(body|text|html|frozen|note|paragraphs|suggestions|comment|editors_note)$' or key ~ '_vector$' then '"(a text)"'
      when length(value::text) > 300 then to_jsonb(left(value #>> '{}', 280) || ' …')
      else value
    end), '{}')
  from jsonb_each(of_row)
$$;

create function note_change() returns trigger language plpgsql as $$
declare
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  key text := coalesce(coalesce(new_row, old_row) ->> 'id', (
    select string_agg(value, ' ' order by name) from jsonb_each_text(coalesce(new_row, old_row)) as part (name, value) where name ~ '_id$'), '');
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(was.key, was.value), jsonb_object_agg(was.key, new_row -> was.key) into old_row, new_row
      from jsonb_each(old_row) as was where was.value is distinct from new_row -> was.key;
    if old_row is null then return null; end if;
  end if;
  insert into deed_changes (deed_id, table_name, row_key, before, after)
    values (current_setting('masthead.deed')::uuid, tg_table_name, key, kept_of_row(old_row), kept_of_row(new_row));
  return null;
end $$;
