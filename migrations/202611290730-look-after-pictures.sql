-- Where a picture is looked at, what may be done with it, and of which picture it shows a part.
alter table pictures
  add column rights text not null default '',
  -- in hundredths of its width and height; null: nobody has said
  add column focus_x smallint check (focus_x between 0 and 100),
  add column focus_y smallint check (focus_y between 0 and 100),
  add column cut_from uuid references pictures,
  -- left, top, width and height in thousandths of the whole
  add column cut text check (cut ~ '^\d{1,4} \d{1,4} \d{1,4} \d{1,4}$'),
  add check ((focus_x is null) = (focus_y is null)),
  add check ((cut_from is null) = (cut is null));
create index pictures_by_cut_from on pictures (cut_from);

-- The ids of the pictures that a text names, wherever they stand in it.
create function pictures_in(said jsonb) returns jsonb language sql immutable parallel safe as $$
  select jsonb_path_query_array(said, 'lax $.**.picture') || jsonb_path_query_array(said, 'lax $.**.pictureId')
$$;
create index articles_by_picture on articles using gin (pictures_in(body) jsonb_path_ops);
create index article_publications_by_picture on article_publications using gin (pictures_in(frozen) jsonb_path_ops);
create index article_versions_by_picture on article_versions using gin (pictures_in(said) jsonb_path_ops);
create index marked_bodies_by_picture on marked_bodies using gin (pictures_in(marked) jsonb_path_ops);
create index mailings_by_picture on mailings using gin (pictures_in(note) jsonb_path_ops);
