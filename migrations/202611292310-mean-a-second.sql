-- Whoever ordered knows that it is one more of what they have already: they said so, or have decided since what becomes of it.
-- Of what was ordered before this was asked nobody is asked any more.
alter table orders add column second_meant boolean not null default true;
alter table orders alter column second_meant set default false;
