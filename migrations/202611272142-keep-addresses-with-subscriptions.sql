-- Where printed copies go belongs to their subscription; a person's row is left to consignees of bulk orders.
alter table postal_addresses
  alter column person_id drop not null,
  add column subscription_id uuid references subscriptions,
  -- staff who wrote it down, and why; empty where the reader did or it came with an order
  add column added_by uuid,
  add column why text not null default '';

-- What was typed with an order goes to that order's subscription; what was changed later counted for all of the reader's.
create temporary table kept_addresses as
select gen_random_uuid() as new_id, p.id as old_id, s.id as subscription_id
from postal_addresses p
join subscriptions s on s.recipient_id = p.person_id
where exists (
    select from orders o where o.subscription_id = s.id and o.address ->> 'line1' = p.line1 and o.address ->> 'name' = p.name
  )
  or not exists (
    select from orders o where o.recipient_id = p.person_id and o.subscription_id is not null
      and o.address ->> 'line1' = p.line1 and o.address ->> 'name' = p.name
  );

insert into postal_addresses (id, subscription_id, name, line1, line2, postal_code, city, region, country, valid_from_issue, added_at)
select new_id, kept_addresses.subscription_id, name, line1, line2, postal_code, city, region, country, valid_from_issue, added_at
from kept_addresses join postal_addresses on postal_addresses.id = old_id;

-- what the post returned was sent to that version of the address
update labels set postal_address_id = new_id
from kept_addresses where old_id = postal_address_id and kept_addresses.subscription_id = labels.subscription_id;

delete from postal_addresses p where p.id in (select old_id from kept_addresses)
  and not exists (select from labels where postal_address_id = p.id)
  and not exists (select from consignments where consignee_id = p.person_id);
drop table kept_addresses;

alter table postal_addresses add check (num_nonnulls(person_id, subscription_id) = 1);
create index postal_addresses_by_subscription on postal_addresses (subscription_id, added_at desc);
