-- An article in another language than the one it was written in first.
create table article_translations (
  -- the translation; an article is one of one other
  article_id uuid primary key references articles on delete cascade,
  -- what was written first, never a translation itself
  original_id uuid not null references articles on delete cascade,
  linked_at timestamptz not null,
  linked_by uuid references people,
  check (article_id <> original_id)
);
create index article_translations_of_original on article_translations (original_id);
comment on table article_translations is 'which article is a translation of which';
