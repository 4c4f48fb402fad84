-- A piece under legal hold: nobody publishes, changes or deletes it until the hold is lifted.
create table legal_holds (
  id uuid primary key,
  article_id uuid not null references articles on delete cascade,
  why text not null check (btrim(why) <> ''),
  held_at timestamptz not null,
  held_by uuid references people,
  lifted_at timestamptz,
  lifted_by uuid references people,
  lifted_why text check (btrim(lifted_why) <> ''),
  check ((lifted_at is null) = (lifted_why is null))
);
create unique index legal_holds_open on legal_holds (article_id) where lifted_at is null;
create index legal_holds_of_article on legal_holds (article_id, held_at);

-- The rooms ask before; whatever does not, ends here.
create function refuse_where_held(article uuid) returns void language plpgsql as $$
begin
  if exists (select from legal_holds where article_id = article and lifted_at is null) then
    raise exception 'The article % is under legal hold.', article using errcode = 'MH001';
  end if;
end $$;
create function refuse_held_article() returns trigger language plpgsql as $$
begin
  perform refuse_where_held(old.id);
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create function refuse_part_of_held_article() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    perform refuse_where_held(old.article_id);
    if tg_op = 'DELETE' then return old; end if;
  end if;
  perform refuse_where_held(new.article_id);
  return new;
end $$;
create trigger articles_held before update on articles for each row when (old.* is distinct from new.*) execute function refuse_held_article();
create trigger articles_held_stand before delete on articles for each row execute function refuse_held_article();
create trigger bylines_held before insert or update or delete on bylines for each row execute function refuse_part_of_held_article();
create trigger publications_held before insert on article_publications for each row execute function refuse_part_of_held_article();
create trigger corrections_held before insert or update or delete on corrections for each row execute function refuse_part_of_held_article();
