-- each look at a list has a number: the newest goes on, and one before it stops where it is
alter table take_ons add column looks integer not null default 0;
