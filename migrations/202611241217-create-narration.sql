-- How the magazine is read aloud: its voices, what is read beside the text, what stands before and after. One row.
create table narration_settings (
  id uuid primary key,
  -- speakers of the embedded voice
  speaker text not null default 'slt',
  quoted_speaker text not null default 'rms',
  -- names the endpoint or the command knows its speakers by
  outside_speaker text not null default '',
  outside_quoted_speaker text not null default '',
  quotes text not null default 'same' check (quotes in ('same', 'second', 'announced')),
  captions text not null default 'skip' check (captions in ('skip', 'caption', 'described')),
  opening text not null default '',
  closing text not null default '',
  changed_at timestamptz not null,
  changed_by uuid
);

-- What the desk decided about a block of an article: read it, skip it, or say something else.
create table speech_overrides (
  article_id uuid not null,
  block_id text not null,
  said text not null check (said in ('read', 'skip', 'say')),
  words text not null default '',
  decided_at timestamptz not null,
  decided_by uuid,
  primary key (article_id, block_id),
  check ((said = 'say') = (words <> ''))
);

-- How a word is said: in the whole magazine, or in one article.
create table lexicon_entries (
  id uuid primary key,
  article_id uuid,
  grapheme text not null,
  kind text not null check (kind in ('substitute', 'word', 'letters', 'phonetic')),
  said text not null default '',
  any_case boolean not null default false,
  entered_at timestamptz not null,
  entered_by uuid
);
create unique index lexicon_entries_of_magazine on lexicon_entries (grapheme) where article_id is null;
create unique index lexicon_entries_of_article on lexicon_entries (article_id, grapheme) where article_id is not null;

-- An article read by a person: the file as it was uploaded. The newest that was not taken back stands.
create table readings (
  id uuid primary key,
  article_id uuid not null,
  storage_key text not null,
  media_type text not null check (media_type in ('audio/wav', 'audio/mpeg', 'audio/mp4')),
  bytes integer not null,
  seconds double precision not null,
  narrator text not null,
  -- whether headline, byline and standfirst are read in it
  with_head boolean not null,
  -- silences of the file, found once: [[start, end], …] in seconds
  pauses jsonb not null default '[]',
  uploaded_at timestamptz not null,
  uploaded_by uuid,
  taken_back_at timestamptz,
  taken_back_by uuid
);
create index readings_by_article on readings (article_id, uploaded_at desc);

-- Where an editor heard a sentence begin; the sentences between are estimated around it.
create table reading_starts (
  reading_id uuid not null references readings,
  sentence_id text not null,
  start_seconds double precision not null check (start_seconds >= 0),
  set_at timestamptz not null,
  set_by uuid,
  primary key (reading_id, sentence_id)
);

-- Characters that were sent to a voice outside: what the budget of an issue counts.
create table voice_uses (
  id uuid primary key,
  article_id uuid not null,
  issue_id uuid,
  characters integer not null,
  used_at timestamptz not null
);
create index voice_uses_by_issue on voice_uses (issue_id, article_id);
