-- Pages may be kept outside of Masthead: by a content network, or as files that a server in front sends. While that is so, what was
-- changed is written down with the change, so that it is told there whatever becomes of the process that made it.
create table outer_caches (
  id boolean primary key default true check (id),
  has_networks boolean not null default false
);
comment on table outer_caches is 'whether pages are kept outside of Masthead, and whether an institution reads by its network meanwhile';

create table outer_changes (
  id bigint generated always as identity primary key,
  name text not null,
  made_by bigint not null default pg_current_xact_id()::text::bigint,
  changed_at timestamptz not null default now(),
  told smallint not null default 0
);
create index outer_changes_told on outer_changes (told, changed_at);
comment on table outer_changes is 'names of what was changed, until everything that keeps pages outside was told of it twice';

create table outer_names (name text primary key);
comment on table outer_names is 'names of what pages show that were given to a cache outside';

create or replace function tell_pages(variadic names text[]) returns void language sql as $$
  insert into outer_changes (name) select distinct name from unnest(names) as name where name is not null and exists (select from outer_caches);
  select pg_notify('pages_changed', '+' || name) from unnest(names) as name where name is not null
$$;

-- What changes the whole magazine.
create function tell_everything() returns void language sql as $$
  insert into outer_changes (name) select 'everything' where exists (select from outer_caches);
  select pg_notify('pages_changed', '')
$$;
