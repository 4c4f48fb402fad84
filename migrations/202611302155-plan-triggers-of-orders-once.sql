-- What an order’s triggers ask is planned once for each connection, and not for each row: a function in SQL is planned anew
-- whenever another calls it, and a statement that is given a list is planned for the list. They do what they did.
create or replace function tell_pages(variadic names text[]) returns void language plpgsql as $$
declare
  one text;
begin
  if exists (select from outer_caches) then
    insert into outer_changes (name) select distinct name from unnest(names) as name where name is not null;
  end if;
  foreach one in array coalesce(names, '{}') loop
    if one is not null then perform pg_notify('pages_changed', '+' || one); end if;
  end loop;
end $$;

create or replace function tell_pages_of_premium(premium uuid) returns void language plpgsql as $$
begin
  if premium is null then return; end if;
  if (select coalesce(sum(change), 0) from premium_stock_changes where premium_id = premium)
    - (select count(*) from orders where premium_id = premium and status in ('awaiting payment', 'on account', 'paid')) between -1 and 1 then
    perform tell_pages('premiums left');
  end if;
end $$;

create or replace function tell_readers(subscriptions uuid[], people uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  person uuid;
begin
  if cardinality(people) > 100 or exists (select from institutions where subscription_id = any(subscriptions)) then
    perform pg_notify('pages_changed', 'readers');
  end if;
  if cardinality(people) <= 100 then
    foreach person in array people loop
      if person is not null then perform pg_notify('pages_changed', person::text); end if;
    end loop;
  end if;
end $$;

-- A row that was not there yet is written with its issue at once: whoever changes copies of the same meanwhile finds that row in
-- their way, waits for it, and reckons from what it left.
create or replace function keep_last_issues(subscription_ids uuid[], order_ids uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
declare
  written bigint;
begin
  insert into subscription_ends (subscription_id, expire_issue)
    select its.one, (select max(c.whole_number) from copies c
      where c.subscription_id = its.one and c.state <> 'voided' and c.kind not in ('grace', 'replacement'))
    from unnest(subscription_ids) its(one) order by 1 on conflict do nothing;
  get diagnostics written = row_count;
  if written < cardinality(subscription_ids) then
    perform from subscription_ends where subscription_id = any(subscription_ids) order by subscription_id for update;
    update subscription_ends e set expire_issue = now.last from unnest(subscription_ids) its(one), lateral (select max(c.whole_number) as last from copies c
      where c.subscription_id = its.one and c.state <> 'voided' and c.kind not in ('grace', 'replacement')) now
      where e.subscription_id = its.one and e.expire_issue is distinct from now.last;
  end if;

  insert into order_ends (order_id, last_issue)
    select its.one, (select max(c.whole_number) from copies c where c.order_id = its.one and c.state <> 'voided')
    from unnest(order_ids) its(one) order by 1 on conflict do nothing;
  get diagnostics written = row_count;
  if written < cardinality(order_ids) then
    perform from order_ends where order_id = any(order_ids) order by order_id for update;
    update order_ends e set last_issue = now.last from unnest(order_ids) its(one), lateral (select max(c.whole_number) as last from copies c
      where c.order_id = its.one and c.state <> 'voided') now
      where e.order_id = its.one and e.last_issue is distinct from now.last;
  end if;
end $$;
