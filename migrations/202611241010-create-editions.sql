-- Every rendering that is kept: made from one fingerprint of one article or issue, found again by it.
create table editions (
  id uuid primary key,
  kind text not null check (kind in ('print-view', 'print-view-opening', 'audio', 'epub', 'og-picture')),
  article_id uuid,
  issue_id uuid,
  fingerprint text not null,
  storage_key text not null,
  media_type text not null,
  bytes integer not null,
  sha256 text not null,
  -- what the making told: pages, seconds, sentence times
  facts jsonb not null default '{}',
  made_at timestamptz not null,
  check ((article_id is null) <> (issue_id is null))
);
create unique index editions_of_article on editions (article_id, kind, fingerprint) where article_id is not null;
create unique index editions_of_issue on editions (issue_id, kind, fingerprint) where issue_id is not null;
