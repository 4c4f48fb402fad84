-- The desk asks for an article's publication at an hour; it is asked again then what speaks against it, and can be taken back before.
create table asked_publications (
  id uuid primary key,
  article_id uuid not null references articles on delete cascade,
  goes_at timestamptz not null,
  asked_at timestamptz not null,
  asked_by uuid references people,
  taken_back_at timestamptz,
  taken_back_by uuid references people,
  published_at timestamptz,
  failed_at timestamptz,
  failed_why text,
  check (num_nonnulls(taken_back_at, published_at, failed_at) <= 1),
  check ((failed_at is null) = (failed_why is null))
);
-- one at a time
create unique index asked_publications_open on asked_publications (article_id)
  where taken_back_at is null and published_at is null and failed_at is null;
create index asked_publications_of_article on asked_publications (article_id, asked_at);
-- nobody publishes it before
alter table pieces add column embargo_until timestamptz;
