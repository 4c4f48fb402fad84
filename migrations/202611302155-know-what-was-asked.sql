-- What was asked for, as a digest. The same form sent again and saying the same is the same order; one that says something else takes the
-- place of an order that is not paid yet. Of orders before this it is not known, and a form sent again is the same order.
alter table orders add column asked text;
