-- How a printed article opens, where the editor chose it; null leaves it to its picture and its length.
alter table articles add column opener text check (opener in ('full', 'across', 'beside', 'spread', 'type'));
