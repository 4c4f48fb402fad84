-- What an article is about, several of a magazine's own words; one that was merged into another leads there.
create table topics (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  merged_into uuid references topics
);
create index topics_by_merger on topics (merged_into);

create table article_topics (
  article_id uuid not null references articles,
  topic_id uuid not null references topics,
  position integer not null,
  primary key (article_id, topic_id)
);
create index article_topics_by_topic on article_topics (topic_id);
create trigger article_topics_held before insert or update or delete on article_topics
  for each row execute function refuse_part_of_held_article();

-- their ids are frozen with a publication, so that a new name shows everywhere
alter table article_publications add column topic_ids jsonb not null generated always as (coalesce(frozen -> 'topics', '[]')) stored;
create index article_publications_by_topic on article_publications using gin (topic_ids) where withdrawn_at is null and replaced_at is null;
