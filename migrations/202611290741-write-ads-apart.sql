-- An advertisement says by itself in which editions it stands, is left out of an issue that shall not have it, and is counted by day.
alter table house_ads add column editions text[];
update house_ads set editions = case
  when slot in ('issue', 'back-cover') then '{print}'
  when slot = 'article-end' then '{letter,print-view}'
  else '{web}' end::text[];
alter table house_ads alter column editions set not null,
  add constraint house_ads_editions check (cardinality(editions) > 0 and editions <@ '{web,letter,print-view,print}'::text[]);

create table ads_left_out (
  issue_id uuid not null references issues on delete cascade,
  ad_id uuid not null references house_ads on delete cascade,
  primary key (issue_id, ad_id)
);
create index ads_left_out_by_ad on ads_left_out (ad_id);

-- Each number counts readers of one day; nothing of anybody stands here.
create table ad_days (
  day date not null,
  ad_id uuid not null references house_ads on delete cascade,
  shown integer not null default 0,
  clicked integer not null default 0,
  primary key (ad_id, day)
);
