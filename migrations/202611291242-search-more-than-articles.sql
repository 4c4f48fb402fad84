-- What is searched is an article or another thing with words of its own, as a page of an old issue.
alter table archive_entries
  add column id uuid,
  add column source text not null default 'article' check (source in ('article', 'page')),
  add column issue_id uuid references issues on delete cascade,
  add column page integer,
  add column topic_slugs text[] not null default '{}',
  add column recorded boolean not null default false,
  -- As which version of the software it was indexed; the job "index-anew" does it again where that is an old one.
  add column indexed_as smallint not null default 0;
update archive_entries set id = article_id;
alter table archive_entries
  alter column id set not null,
  drop constraint archive_entries_pkey,
  add primary key (id),
  alter column article_id drop not null,
  add unique (article_id),
  add check (num_nonnulls(article_id, issue_id) = 1 and (source = 'article') = (article_id is not null));
drop index archive_entries_by_day;
create index archive_entries_by_day on archive_entries (published_on desc, id);
create index archive_entries_by_issue on archive_entries (whole_number);
create index archive_entries_of_issue on archive_entries (issue_id, page) where issue_id is not null;
create index archive_entries_by_topic on archive_entries using gin (topic_slugs);

-- A hit of thousands is counted and put in order by what stands in its row alone: texts and vectors lie beside it.
alter table archive_entries set (toast_tuple_target = 128);
alter table archive_entries
  alter column access set storage main,
  alter column section_slug set storage main,
  alter column contributor_slugs set storage main,
  alter column topic_slugs set storage main,
  alter column language set storage main,
  alter column source set storage main;
-- Without a list of what is yet to be sorted in, which every search would read from end to end.
alter index archive_entries_opening set (fastupdate = off);
alter index archive_entries_whole set (fastupdate = off);
alter index archive_entries_head set (fastupdate = off);
alter index archive_entries_by_contributor set (fastupdate = off);
alter index archive_entries_by_topic set (fastupdate = off);

-- The word without each of its letters in turn, and whole: words that are one slip apart share one of them.
create function one_letter_less(word text) returns text[] language sql immutable strict parallel safe as $$
  select array_agg(distinct left(word, at - 1) || substr(word, at + 1)) || word from generate_series(1, length(word)) as at
$$;
create table archive_words (
  word text collate "C" primary key,
  stem text not null,
  articles integer not null default 1,
  lessened text[] not null generated always as (one_letter_less(word)) stored
);
create index archive_words_lessened on archive_words using gin (lessened) with (fastupdate = off);
comment on table archive_words is 'the words that anybody may find in the archive: for completing and correcting what is typed';
