-- Articles that were cut out of old issues as drafts, each with the page it begins on and the version in which it was left.
alter table facsimiles add column cut text not null default 'no' check (cut in ('no', 'asked', 'done')), add column cut_by uuid references people;
create index facsimiles_by_cutter on facsimiles (cut_by);
create table facsimile_articles (
  article_id uuid primary key references articles on delete cascade,
  facsimile_id uuid not null references facsimiles,
  page integer not null check (page > 0),
  version integer not null
);
create index facsimile_articles_by_facsimile on facsimile_articles (facsimile_id);
comment on table facsimile_articles is 'articles that were cut out of old issues as drafts';
