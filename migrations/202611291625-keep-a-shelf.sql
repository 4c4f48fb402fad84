-- What a reader keeps of their reading, for themselves alone: nobody else is shown any of it.

-- Pieces saved for later.
create table saved_articles (
  person_id uuid not null references people on delete cascade,
  article_id uuid not null references articles on delete cascade,
  saved_at timestamptz not null,
  primary key (person_id, article_id)
);
create index saved_articles_of_article on saved_articles (article_id);
comment on table saved_articles is 'pieces that readers saved for later, each seen by its reader alone';

-- What a reader has begun or read, and where they stopped: in the text or in the recording, whichever was later.
create table reading_places (
  person_id uuid not null references people on delete cascade,
  article_id uuid not null references articles on delete cascade,
  -- the block at the top of the window
  block text check (length(block) between 1 and 80),
  -- of the recording
  seconds real check (seconds >= 0),
  -- per cent of the text or the recording that lay behind
  part smallint not null check (part between 0 and 100),
  -- once they have come to its end; there is no place then
  read_at timestamptz,
  begun_at timestamptz not null,
  last_at timestamptz not null,
  primary key (person_id, article_id),
  check (num_nonnulls(block, seconds) <= 1)
);
create index reading_places_of_person on reading_places (person_id, last_at desc);
create index reading_places_of_article on reading_places (article_id);
create index reading_places_by_age on reading_places (last_at);
comment on table reading_places is 'what readers have begun and read and where they stopped, each seen by its reader alone, deleted a year after it was last read';

-- Who would rather have no history kept; without a row it is.
create table history_choices (
  person_id uuid primary key references people on delete cascade,
  kept boolean not null,
  chosen_at timestamptz not null
);
comment on table history_choices is 'whether a history of what they read is kept for a reader, where they decided about it';
