-- What is said of a passage while a piece is worked on. The article's text holds none of it: no edition, export, search or
-- reading knows these tables.
create table comment_threads (
  id uuid primary key,
  article_id uuid not null references articles on delete cascade,
  -- the words it is about, the block they stood in when it was last saved, and what stood around them; all "" of the whole piece
  block text not null,
  words text not null,
  words_before text not null,
  words_after text not null,
  begun_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid references people
);
create index comment_threads_of_article on comment_threads (article_id, begun_at);

create table comments (
  id uuid primary key,
  thread_id uuid not null references comment_threads on delete cascade,
  person_id uuid references people,
  -- who said it in a file that was brought in
  author text,
  said text not null,
  said_at timestamptz not null,
  check ((person_id is null) <> (author is null))
);
create index comments_of_thread on comments (thread_id, said_at);
