-- What lists, feeds, maps and cards show of an article stands in columns beside what was frozen: the body is not read for them.
alter table article_publications
  add column slug text not null generated always as (frozen ->> 'slug') stored,
  add column headline text not null generated always as (frozen ->> 'headline') stored,
  add column standfirst text not null generated always as (frozen ->> 'standfirst') stored,
  add column language text not null generated always as (frozen ->> 'language') stored,
  add column access text not null generated always as (frozen ->> 'access') stored,
  add column section jsonb generated always as (nullif(frozen -> 'section', 'null')) stored,
  add column section_slug text generated always as (frozen #>> '{section,slug}') stored,
  add column byline jsonb not null generated always as (frozen -> 'byline') stored,
  add column contributor_slugs jsonb not null generated always as (jsonb_path_query_array(frozen, '$.byline[*].slug')) stored,
  add column lead jsonb generated always as (nullif(frozen -> 'lead', 'null')) stored,
  -- counted when it is published
  add column words integer,
  -- the moment at which the article first was public
  add column first_published_at timestamptz;

update article_publications as p
set
  first_published_at = (select min(published_at) from article_publications as other where other.article_id = p.article_id),
  -- the archive counted what is public; of the rest, which nobody is shown, what stands between spaces will do
  words = coalesce(
    (select e.words from archive_entries e where e.article_id = p.article_id and p.withdrawn_at is null and p.replaced_at is null),
    (select coalesce(sum(cardinality(regexp_split_to_array(trim(run #>> '{}'), '\s+'))), 0)
      from jsonb_path_query(p.frozen, 'strict $.body.content[*] ? (@.type != "pullQuote").** ? (@.type == "text").text', '{}', true) as run)
  );

alter table article_publications
  alter column words set not null,
  alter column first_published_at set not null;

drop index article_publications_by_day;
create index article_publications_by_day on article_publications (published_on desc, article_id) where withdrawn_at is null and replaced_at is null;
create index article_publications_by_section on article_publications (section_slug, published_on desc)
  where withdrawn_at is null and replaced_at is null;
create index article_publications_by_access on article_publications (access, published_on desc)
  where withdrawn_at is null and replaced_at is null;
create index article_publications_by_contributor on article_publications using gin (contributor_slugs jsonb_path_ops)
  where withdrawn_at is null and replaced_at is null;
create index article_publications_by_slug on article_publications (slug) where withdrawn_at is null and replaced_at is null;
create index article_publications_by_article on article_publications (article_id, published_at);
create index corrections_by_article on corrections (article_id, noted_at);
create index articles_by_change on articles (changed_at desc, id);
