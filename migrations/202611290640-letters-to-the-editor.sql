-- Letters to the editor: what a reader sent by the form, until an editor takes or declines it.
create table reader_letters (
  id uuid primary key,
  -- what it is about; null: the magazine
  article_id uuid references articles on delete set null,
  -- as it was called when the letter was written
  about text,
  name text not null,
  -- for the editors alone: shown nowhere, and written to once, when it is declined
  email text not null,
  place text not null,
  body text not null,
  -- that it may be printed, under the name and with the place
  consented_at timestamptz not null,
  sent_at timestamptz not null,
  token_hash bytea not null unique,
  -- when who has the address pressed the button in the mail to it; before, nobody sees it
  proven_at timestamptz,
  taken_at timestamptz,
  declined_at timestamptz,
  decided_by uuid references people,
  -- the draft that was made of it, or to which it was added
  draft_id uuid references articles on delete set null,
  check (taken_at is null or declined_at is null),
  check (proven_at is not null or (taken_at is null and declined_at is null))
);
create index reader_letters_of_draft on reader_letters (draft_id);
create index reader_letters_of_article on reader_letters (article_id);
create index reader_letters_by_time on reader_letters (sent_at);

-- One row, where somebody ever switched letters off or on again; without it they are welcome.
create table reader_letters_wanted (
  id boolean primary key default true check (id),
  are_wanted boolean not null,
  changed_at timestamptz not null,
  changed_by uuid references people
);
