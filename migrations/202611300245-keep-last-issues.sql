-- The last issue of each subscription and of each order, beside its copies: what ends when is asked of all of them at once.
-- A row that is not there yet is read from the copies, so that nothing waits for the job that fills them in (“keep-last-issues”).
create table subscription_ends (
  subscription_id uuid primary key references subscriptions on delete cascade,
  -- the last issue that is or was owed, but for grace and what is sent once more; null where there is none
  expire_issue integer
);
comment on table subscription_ends is 'The last issue of each subscription, reckoned from its copies whenever one of them comes, goes or is struck out. Grace and what is sent once more do not count.';

create table order_ends (
  order_id uuid primary key references orders on delete cascade,
  -- the last issue that is or was owed for it; null where there is none
  last_issue integer
);
comment on table order_ends is 'The last issue of each order, reckoned from its copies whenever one of them comes, goes or is struck out.';

-- Whoever changes copies of the same subscription or order waits here for the one before, and reckons from what that one left:
-- each statement of a function sees what was committed before it.
create function keep_last_issues(subscription_ids uuid[], order_ids uuid[]) returns void language plpgsql as $$
begin
  insert into subscription_ends (subscription_id) select its.one from unnest(subscription_ids) its(one) order by 1 on conflict do nothing;
  perform from subscription_ends where subscription_id = any(subscription_ids) order by subscription_id for update;
  update subscription_ends e set expire_issue = now.last from unnest(subscription_ids) its(one), lateral (select max(c.whole_number) as last from copies c
    where c.subscription_id = its.one and c.state <> 'voided' and c.kind not in ('grace', 'replacement')) now
    where e.subscription_id = its.one and e.expire_issue is distinct from now.last;

  insert into order_ends (order_id) select its.one from unnest(order_ids) its(one) order by 1 on conflict do nothing;
  perform from order_ends where order_id = any(order_ids) order by order_id for update;
  update order_ends e set last_issue = now.last from unnest(order_ids) its(one), lateral (select max(c.whole_number) as last from copies c
    where c.order_id = its.one and c.state <> 'voided') now
    where e.order_id = its.one and e.last_issue is distinct from now.last;
end $$;

create function note_new_copies() returns trigger language plpgsql as $$
begin
  perform keep_last_issues(array(select distinct subscription_id from now), array(select distinct order_id from now where order_id is not null));
  return null;
end $$;

create function note_gone_copies() returns trigger language plpgsql as $$
begin
  perform keep_last_issues(array(select distinct subscription_id from was), array(select distinct order_id from was where order_id is not null));
  return null;
end $$;

-- Labels that are frozen and copies that are posted change no last issue: those are thousands at once, and ask nothing further.
create function note_changed_copies() returns trigger language plpgsql as $$
declare
  changed record;
begin
  select array_agg(distinct its.subscription) as subscriptions, array_agg(distinct its.of_order) filter (where its.of_order is not null) as orders into changed
    from was join now on now.id = was.id cross join lateral (values (was.subscription_id, was.order_id), (now.subscription_id, now.order_id)) its(subscription, of_order)
    where (was.state = 'voided') <> (now.state = 'voided') or was.whole_number <> now.whole_number or was.kind <> now.kind
      or was.subscription_id <> now.subscription_id or was.order_id is distinct from now.order_id;
  if changed.subscriptions is not null then
    perform keep_last_issues(changed.subscriptions, coalesce(changed.orders, '{}'));
  end if;
  return null;
end $$;

create trigger last_issues_of_new after insert on copies referencing new table as now for each statement execute function note_new_copies();
create trigger last_issues_of_gone after delete on copies referencing old table as was for each statement execute function note_gone_copies();
create trigger last_issues_of_changed after update on copies referencing old table as was new table as now
  for each statement execute function note_changed_copies();
