-- How often articles were read and heard, by day: nobody and nothing of anybody stands here. Each number counts readers of
-- one article within one day; whoever reached a mark reached those before it.
create table reading_days (
  day date not null,
  article_id uuid not null references articles,
  opened integer not null default 0,
  quarter integer not null default 0,
  half integer not null default 0,
  three_quarters integer not null default 0,
  finished integer not null default 0,
  -- who was shown the opening alone
  openings integer not null default 0,
  played integer not null default 0,
  heard_quarter integer not null default 0,
  heard_half integer not null default 0,
  heard_three_quarters integer not null default 0,
  heard_out integer not null default 0,
  primary key (day, article_id)
);
create index reading_days_by_article on reading_days (article_id, day);

-- The same of all articles together, and of each over the last days: what pages show of hundreds of thousands of rows.
create table reading_totals (like reading_days including defaults);
alter table reading_totals drop column article_id, add primary key (day);
create table reading_lately (like reading_days including defaults);
alter table reading_lately drop column day, add primary key (article_id), add foreign key (article_id) references articles;
create index reading_lately_most on reading_lately (opened desc, played desc);
-- Days that are long over, by month.
create table reading_months (like reading_days including defaults);
alter table reading_months rename column day to month;
alter table reading_months add primary key (month, article_id), add foreign key (article_id) references articles,
  add check (extract(day from month) = 1);

-- Searches of a day, how many found nothing, and the words of those that several had asked for and none had found.
create table search_days (
  day date primary key,
  searches integer not null default 0,
  in_vain integer not null default 0
);
create table searches_in_vain (
  day date not null,
  words text not null,
  askers integer not null,
  primary key (day, words)
);
