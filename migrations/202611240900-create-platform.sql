-- What every room stands on: letters, worker heartbeats, rate limits.
create extension if not exists unaccent;

create table letters (
  id uuid primary key,
  purpose text not null,
  to_address text not null,
  from_address text not null,
  subject text not null,
  text text not null,
  html text not null,
  headers jsonb not null default '{}',
  written_at timestamptz not null,
  sent_at timestamptz,
  -- "smtp" or "mailbox": where it went
  sent_by text,
  failure text
);
create index letters_by_time on letters (written_at desc);

create table workers (
  id text primary key,
  started_at timestamptz not null,
  heartbeat_at timestamptz not null
);

create table rate_hits (
  bucket text not null,
  window_start timestamptz not null,
  hits integer not null,
  primary key (bucket, window_start)
);
