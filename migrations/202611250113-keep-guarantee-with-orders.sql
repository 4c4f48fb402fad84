-- What was promised when it was ordered holds, whatever becomes of the offer afterwards.
alter table orders add column guarantee_days integer not null default 0 check (guarantee_days >= 0);
update orders set guarantee_days = offers.guarantee_days from offers where offers.id = orders.offer_id and orders.quantity = 1;

-- What an offer includes is made from its terms whenever it is shown; a copy of it can go stale.
drop table offer_promises;
