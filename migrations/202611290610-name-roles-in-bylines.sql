-- Who made an article beside its authors, by what they did: photographs, a translation. One may have done two things.
alter table bylines
  add column role text not null default 'author'
    check (role in ('author', 'interviewer', 'told-to', 'translator', 'photographer', 'illustrator', 'cartographer', 'researcher')),
  drop constraint bylines_pkey,
  add primary key (article_id, role, contributor_id);

-- a contributor's page lists what they wrote and what else they did
alter table article_publications drop column contributor_slugs;
alter table article_publications
  add column contributor_slugs jsonb not null
    generated always as (jsonb_path_query_array(frozen, '$.byline[*].slug') || jsonb_path_query_array(frozen, '$.credits[*].slug')) stored,
  add column credits jsonb not null generated always as (coalesce(frozen -> 'credits', '[]')) stored;
create index article_publications_by_contributor on article_publications using gin (contributor_slugs jsonb_path_ops)
  where withdrawn_at is null and replaced_at is null;
