-- What the printed issue is cut to, and what it costs at the counter (minor units of the publication's currency).
alter table publications
  add column trim_size text not null default 'a4' check (trim_size in ('a4', 'letter', '210x280', 'digest')),
  add column cover_price bigint check (cover_price > 0);

-- A picture without type on it: the printed cover sets title, date, number, price and cover lines over it.
alter table issues add column cover_art_id uuid references pictures;

-- Columns the article is set in; null leaves it to its length.
alter table placements add column columns smallint check (columns between 1 and 3);

