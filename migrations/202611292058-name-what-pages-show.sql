-- Whoever shows a page knows the names of what is on it. These triggers tell, with the commit, the names of what was changed, so that
-- the pages which show it are dropped, and no others. Every table tells its own name; those that change often also tell finer ones.
-- A page that shows a table without a trigger of the name “note_pages” is kept for nobody.
create function tell_pages(variadic names text[]) returns void language sql as $$
  select pg_notify('pages_changed', '+' || name) from unnest(names) as name where name is not null
$$;

create function note_pages() returns trigger language plpgsql as $$
begin
  perform tell_pages(tg_table_name::text);
  return null;
end $$;

do $$
declare
  changed text;
begin
  foreach changed in array array['publications', 'looks', 'sections', 'house_pages', 'house_page_publications', 'house_ads', 'offers', 'premiums',
    'tax_settings', 'tax_rates', 'free_reading', 'reader_letters_wanted', 'archive_entries', 'facsimiles', 'facsimile_pages', 'series', 'series_parts']
  loop
    execute format('create trigger note_pages after insert or update or delete or truncate on %I for each statement execute function note_pages()', changed);
  end loop;
end $$;

-- An article as lists know it: by itself, by its section, who made it, its topics and its issue.
create function names_of_publication(shown article_publications) returns setof text language plpgsql stable as $$
begin
  return query select 'article:' || shown.article_id
  union all select 'section:' || shown.section_slug where shown.section_slug is not null
  union all select 'writer:' || slug from jsonb_array_elements_text(shown.contributor_slugs) as slug
  union all select 'topic:' || id from jsonb_array_elements_text(shown.topic_ids) as id
  union all select 'issue:' || issue_id from placements where article_id = shown.article_id;
end $$;

-- Whether its issue has, or had before this transaction, nothing else in it that is public: then it begins or ends to be one that is on sale with something in it.
create function is_alone_in_its_issue(article uuid) returns boolean language sql stable as $$
  select exists (select from placements where article_id = article) and not exists (
    select from placements as mine
    join placements as theirs on theirs.issue_id = mine.issue_id and theirs.article_id <> mine.article_id
    join article_publications as public on public.article_id = theirs.article_id
      and public.withdrawn_at is null and public.replaced_at is null and public.xmin <> pg_current_xact_id()::xid
    where mine.article_id = article)
$$;

create function note_pages_of_publication() returns trigger language plpgsql as $$
begin
  perform tell_pages('article_publications', 'articles:all');
  if tg_op <> 'INSERT' then perform tell_pages(name) from names_of_publication(old) as name; end if;
  if tg_op <> 'DELETE' then perform tell_pages(name) from names_of_publication(new) as name; end if;
  if is_alone_in_its_issue(coalesce(new.article_id, old.article_id)) then perform tell_pages('issues on sale'); end if;
  return null;
end $$;
create trigger note_pages after insert or update or delete on article_publications for each row execute function note_pages_of_publication();

create function tell_pages_of_article(article uuid) returns void language plpgsql as $$
declare
  shown article_publications;
begin
  perform tell_pages('article:' || article);
  for shown in select * from article_publications where article_id = article and withdrawn_at is null and replaced_at is null loop
    perform tell_pages('articles:all', 'issues on sale');
    perform tell_pages(name) from names_of_publication(shown) as name;
  end loop;
end $$;

create function note_pages_of_placement() returns trigger language plpgsql as $$
begin
  perform tell_pages('placements');
  if tg_op <> 'INSERT' then perform tell_pages('issue:' || old.issue_id), tell_pages_of_article(old.article_id); end if;
  if tg_op <> 'DELETE' then perform tell_pages('issue:' || new.issue_id), tell_pages_of_article(new.article_id); end if;
  return null;
end $$;
create trigger note_pages after insert or update or delete on placements for each row execute function note_pages_of_placement();

-- Of an article itself, pages show what it is called in feeds, its language, and whether it lies in the bin; the rest is frozen when it is published.
create function note_pages_of_article() returns trigger language plpgsql as $$
begin
  perform tell_pages('articles');
  if tg_op <> 'UPDATE' or (old.feed_id, old.language, old.binned_at) is distinct from (new.feed_id, new.language, new.binned_at) then
    perform tell_pages('article:' || coalesce(new.id, old.id));
  end if;
  return null;
end $$;
create trigger note_pages after insert or update or delete on articles for each row execute function note_pages_of_article();

create function note_pages_of_issue() returns trigger language plpgsql as $$
begin
  perform tell_pages('issues', 'issue:' || coalesce(new.id, old.id));
  if tg_op <> 'UPDATE' or (old.whole_number, old.as_pages) is distinct from (new.whole_number, new.as_pages) then
    perform tell_pages('issues on sale');
  end if;
  if tg_op <> 'UPDATE' or (old.whole_number, old.volume, old.number, old.cover_date)
    is distinct from (new.whole_number, new.volume, new.number, new.cover_date) then
    perform tell_pages('issues:named');
  end if;
  return null;
end $$;
create trigger note_pages after insert or update or delete on issues for each row execute function note_pages_of_issue();

create function note_pages_of_issue_state() returns trigger language plpgsql as $$
begin
  perform tell_pages('issue_states', 'issues on sale', 'issue:' || coalesce(new.issue_id, old.issue_id));
  return null;
end $$;
create trigger note_pages after insert or update or delete on issue_states for each row execute function note_pages_of_issue_state();

-- “picture:” and the id, and the like: tables of which a row is shown by one of its columns.
create function note_pages_of_row() returns trigger language plpgsql as $$
declare
  was text := to_jsonb(old) ->> tg_argv[1];
  now text := to_jsonb(new) ->> tg_argv[1];
begin
  perform tell_pages(tg_table_name::text, tg_argv[0] || ':' || was, tg_argv[0] || ':' || now);
  return null;
end $$;
create trigger note_pages after insert or update or delete on pictures for each row execute function note_pages_of_row('picture', 'id');
create trigger note_pages after insert or update or delete on contributors for each row execute function note_pages_of_row('writer', 'slug');
create trigger note_pages after insert or update or delete on topics for each row execute function note_pages_of_row('topic', 'id');
create trigger note_pages after insert or update or delete on corrections for each row execute function note_pages_of_row('article', 'article_id');
create trigger note_pages after insert or update or delete on issue_stock_changes for each row execute function note_pages_of_row('stock', 'whole_number');

create function note_pages_of_edition() returns trigger language plpgsql as $$
begin
  perform tell_pages('editions', 'editions:' || coalesce(old.article_id, old.issue_id), 'editions:' || coalesce(new.article_id, new.issue_id));
  return null;
end $$;
create trigger note_pages after insert or update or delete on editions for each row execute function note_pages_of_edition();

create function note_pages_of_translation() returns trigger language plpgsql as $$
begin
  perform tell_pages('article_translations', 'article:' || old.article_id, 'article:' || new.article_id,
    'translations:' || old.original_id, 'translations:' || new.original_id);
  return null;
end $$;
create trigger note_pages after insert or update or delete on article_translations for each row execute function note_pages_of_translation();

-- How many are left of a premium is said of none: pages promise it or do not. Orders of the same one wait for each other, so that each sees what the one before left.
create function tell_pages_of_premium(premium uuid) returns void language sql as $$
  select tell_pages('premiums left') where premium is not null and (
    select coalesce(sum(change), 0) from premium_stock_changes where premium_id = premium)
    - (select count(*) from orders where premium_id = premium and status in ('awaiting payment', 'on account', 'paid')) between -1 and 1
$$;

create function note_pages_of_order() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.kind, old.status, old.premium_id, old.start_issue, old.offer_id)
    is not distinct from (new.kind, new.status, new.premium_id, new.start_issue, new.offer_id) then
    return null;
  end if;
  perform tell_pages('orders');
  if tg_op <> 'INSERT' then
    perform tell_pages_of_premium(old.premium_id);
    if old.kind = 'back issue' then perform tell_pages('stock:' || old.start_issue); end if;
  end if;
  if tg_op <> 'DELETE' then
    perform tell_pages_of_premium(new.premium_id);
    if new.kind = 'back issue' then perform tell_pages('stock:' || new.start_issue); end if;
  end if;
  return null;
end $$;
create trigger note_pages after insert or update or delete on orders for each row execute function note_pages_of_order();

create function note_pages_of_premium_stock() returns trigger language plpgsql as $$
begin
  perform tell_pages('premium_stock_changes', 'premiums left');
  return null;
end $$;
create trigger note_pages after insert or update or delete on premium_stock_changes for each row execute function note_pages_of_premium_stock();

-- What readers may read hangs on their subscriptions: who pays for one or has it is asked about anew; of many at once, or where an institution has it, every reader is.
create function tell_readers(subscriptions uuid[], people uuid[]) returns void language sql as $$
  select pg_notify('pages_changed', 'readers') where cardinality(people) > 100
    or exists (select from institutions where subscription_id = any(subscriptions));
  select pg_notify('pages_changed', person::text) from unnest(people) as person where cardinality(people) <= 100 and person is not null
$$;

create function note_readers() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform tell_readers(array_agg(distinct id), array_agg(distinct person)) from now, unnest(array[payer_id, recipient_id]) as person;
  elsif tg_op = 'DELETE' then
    perform tell_readers(array_agg(distinct id), array_agg(distinct person)) from was, unnest(array[payer_id, recipient_id]) as person;
  else
    perform tell_readers(array_agg(distinct was.id), array_agg(distinct person))
    from was join now on now.id = was.id, unnest(array[was.payer_id, was.recipient_id, now.payer_id, now.recipient_id]) as person
    where (was.service, was.money, was.editions, was.grants, was.ad_free, was.bought_as, was.payer_id, was.recipient_id)
      is distinct from (now.service, now.money, now.editions, now.grants, now.ad_free, now.bought_as, now.payer_id, now.recipient_id);
  end if;
  return null;
end $$;
create trigger note_new_readers after insert on subscriptions referencing new table as now for each statement execute function note_readers();
create trigger note_readers_gone after delete on subscriptions referencing old table as was for each statement execute function note_readers();
create trigger note_readers after update on subscriptions referencing old table as was new table as now for each statement execute function note_readers();
