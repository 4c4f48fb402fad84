-- What was arranged of an issue, the newest first to be undone: how its pieces stood before and after.
create table issue_arrangements (
  id uuid primary key,
  issue_id uuid not null references issues,
  -- the piece that it was about; taken with it where a draft is deleted
  article_id uuid not null references articles on delete cascade,
  did text not null check (did in ('in', 'moved', 'out', 'set')),
  -- in their order: [{"articleId", "columns", "opener"}]
  stood_before jsonb not null,
  stood_after jsonb not null,
  arranged_at timestamptz not null,
  arranged_by uuid references people
);
create index issue_arrangements_of_issue on issue_arrangements (issue_id, arranged_at desc, id desc);
create index issue_arrangements_of_article on issue_arrangements (article_id);
