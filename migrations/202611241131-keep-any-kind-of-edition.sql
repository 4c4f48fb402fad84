-- Which kinds of editions there are is said once, by the code that makes them.
alter table editions drop constraint if exists editions_kind_check;
