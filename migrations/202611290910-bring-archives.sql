-- An archive that comes in from another system: looked at, brought in a piece at a time, gone on with, taken back.
create table imports (
  id uuid primary key,
  system text not null,
  name text not null,
  -- where its files lie on this machine
  files jsonb not null,
  -- the address of the old site, from which links are recognised and pictures may be fetched
  site text not null default '',
  choices jsonb not null,
  mapping jsonb not null default '{}',
  -- what it would make, as it was looked at
  report jsonb,
  state text not null check (state in ('looking', 'ready', 'running', 'stopped', 'done', 'failed', 'taking back', 'taken back')),
  problem text not null default '',
  -- what was here already, changed there, or edited here
  tally jsonb not null default '{}',
  begun_at timestamptz not null,
  begun_by uuid references people,
  changed_at timestamptz not null
);

-- What there is of it here, by its key there, whichever export brought it: so that none comes twice. An article has its item's id.
create table import_items (
  id uuid primary key,
  -- the one that made it
  import_id uuid not null references imports on delete cascade,
  archive text not null,
  key text not null,
  kind text not null check (kind in ('post', 'page')),
  name text not null,
  state text not null check (state in ('waiting', 'made', 'kept', 'failed')),
  -- of what came, when it was made or changed last
  digest text not null default '',
  -- as it was left; whoever saved it since has edited it
  version integer,
  article_id uuid references articles on delete set null,
  page_id uuid references house_pages on delete set null,
  missing_pictures integer not null default 0,
  -- what an editor should look after, in sentences
  problems jsonb not null default '[]',
  unique (archive, key)
);
create index import_items_of_import on import_items (import_id, state, id);
create index import_items_of_article on import_items (article_id);
create index import_items_of_page on import_items (page_id);

-- Where the old site's addresses lead: to what an item became, or to a page of ours.
create table import_addresses (
  address text primary key,
  import_id uuid not null references imports on delete cascade,
  item_id uuid references import_items on delete cascade,
  leads_to text not null default ''
);
create index import_addresses_of_item on import_addresses (item_id);
create index import_addresses_of_import on import_addresses (import_id);

-- Each picture once, by the address that it had; `problem`: why it is not here.
create table import_pictures (
  archive text not null,
  src text not null,
  import_id uuid not null references imports on delete cascade,
  picture_id uuid references pictures on delete set null,
  is_new boolean not null default false,
  problem text not null default '',
  tried_at timestamptz not null,
  primary key (archive, src)
);
create index import_pictures_of_import on import_pictures (import_id);
create index import_pictures_of_picture on import_pictures (picture_id);

-- Who and what came with it and was not here, to be taken back with it.
create table import_terms (
  import_id uuid not null references imports on delete cascade,
  contributor_id uuid references contributors on delete cascade,
  section_id uuid references sections on delete cascade,
  topic_id uuid references topics on delete cascade,
  check (num_nonnulls(contributor_id, section_id, topic_id) = 1)
);
create index import_terms_of_import on import_terms (import_id);
create index import_terms_of_contributor on import_terms (contributor_id);
create index import_terms_of_section on import_terms (section_id);
create index import_terms_of_topic on import_terms (topic_id);

-- what feeds called it where it was first: feed programs show nothing twice
alter table articles add column feed_id text;

-- An article goes only with the import that made it, and what was made of it, or counted of it, goes with it.
do $$
declare
  named record;
begin
  for named in
    select conname, conrelid::regclass::text as of_table, attname from pg_constraint
    join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and confrelid = 'articles'::regclass and confdeltype = 'a' and conparentid = 0
      and conrelid::regclass::text in ('bylines', 'article_publications', 'corrections', 'article_topics', 'archive_entries', 'editions',
        'reading_lately', 'reading_days', 'reading_months', 'lexicon_entries', 'speech_overrides', 'voice_uses')
  loop
    execute format('alter table %I drop constraint %I, add foreign key (%I) references articles on delete cascade',
      named.of_table, named.conname, named.attname);
  end loop;
end $$;
alter table house_page_publications drop constraint house_page_publications_page_id_fkey,
  add foreign key (page_id) references house_pages on delete cascade;
