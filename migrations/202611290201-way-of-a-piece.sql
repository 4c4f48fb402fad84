-- The way of a piece: the steps as the magazine names them, each move with who and when, who has the piece, what was agreed.
create table piece_steps (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name = btrim(name) and name <> ''),
  position integer not null,
  -- 'draft': where what is written at the desk, or brought in, begins; 'ready': from here it may go out
  means text check (means in ('draft', 'ready')),
  ended_at timestamptz
);
create unique index piece_steps_means on piece_steps (means) where ended_at is null and means is not null;
create unique index piece_steps_names on piece_steps (lower(name)) where ended_at is null;
insert into piece_steps (name, position, means) values
  ('Pitch', 1, null), ('Commissioned', 2, null), ('Draft', 3, 'draft'), ('In edit', 4, null), ('Copy-edit', 5, null), ('Ready', 6, 'ready');

create table piece_moves (
  id uuid primary key,
  article_id uuid not null references articles on delete cascade,
  step_id uuid not null references piece_steps,
  -- who has it from then on: somebody at the desk, or a contributor who has no seat there
  person_id uuid references people,
  contributor_id uuid references contributors,
  note text not null default '',
  moved_at timestamptz not null,
  moved_by uuid references people,
  -- when the next move followed; the one without is where the piece stands
  left_at timestamptz,
  check (num_nonnulls(person_id, contributor_id) <= 1)
);
create unique index piece_moves_current on piece_moves (article_id) where left_at is null;
create index piece_moves_of_article on piece_moves (article_id, moved_at);
create index piece_moves_at_step on piece_moves (step_id) where left_at is null;

create table pieces (
  article_id uuid primary key references articles on delete cascade,
  wanted_words integer check (wanted_words > 0),
  -- minor units
  fee bigint check (fee >= 0),
  fee_currency text check (fee_currency ~ '^[A-Z]{3}$'),
  due_on date,
  changed_at timestamptz not null,
  changed_by uuid references people,
  check ((fee is null) = (fee_currency is null))
);
