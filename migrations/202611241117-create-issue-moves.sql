-- The calendar moves, the whole numbers stand: a late or skipped issue takes nothing from anybody.
create table issue_moves (
  id uuid primary key,
  issue_id uuid not null references issues,
  kind text not null check (kind in ('late', 'skipped')),
  was_on_sale_on date not null,
  on_sale_on date not null,
  why text not null,
  moved_at timestamptz not null,
  moved_by uuid
);
create index issue_moves_by_issue on issue_moves (issue_id, moved_at);

-- Who sells: what stands on every invoice. {"name":"…","address":"…","vatId":"…","registration":"…","email":"…"}
alter table publications add column seller jsonb not null default '{}';
