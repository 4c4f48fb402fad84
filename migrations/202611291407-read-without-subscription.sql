-- What may be read without a subscription where the magazine wants it: articles that subscribers give by a link, and a number of
-- articles a month for those who are signed in. One row, where somebody ever decided about it; without it there is neither.
create table free_reading (
  id boolean primary key default true check (id),
  -- links that a subscriber may make in a month; 0: none
  gifts_a_month integer not null check (gifts_a_month between 0 and 100),
  gift_days integer not null check (gift_days between 1 and 366),
  -- articles that a registered reader may open in a month; 0: none
  metered_a_month integer not null check (metered_a_month between 0 and 100)
);
comment on table free_reading is 'how many articles may be read in a month without a subscription';

-- An article that a subscriber gives to whoever has the link.
create table article_gifts (
  id uuid primary key,
  article_id uuid not null references articles on delete cascade,
  giver_id uuid not null references people,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  -- the day of the magazine's own zone, by whose month they are counted
  made_on date not null,
  -- the last day on which it opens anything
  ends_on date not null,
  opened integer not null default 0 check (opened >= 0),
  revoked_at timestamptz
);
create index article_gifts_of_giver on article_gifts (giver_id, made_on);
create index article_gifts_of_article on article_gifts (article_id);
comment on table article_gifts is 'articles that subscribers gave by a link: until when, and how often each was opened';

-- What registered readers have opened of what they may read in a month.
create table metered_articles (
  reader_id uuid not null references people,
  -- its first day
  month date not null check (extract(day from month) = 1),
  article_id uuid not null references articles on delete cascade,
  opened_at timestamptz not null,
  primary key (reader_id, month, article_id)
);
create index metered_articles_of_article on metered_articles (article_id);
comment on table metered_articles is 'which articles a registered reader opened in a month without a subscription';
