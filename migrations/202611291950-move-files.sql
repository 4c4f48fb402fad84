-- Files on their way from one store to another, while everything runs: what is read is looked for in both, what is new goes to the
-- second.

create table storage_moves (
  id uuid primary key,
  -- "folder" (that of DATA_DIR), or the address of a bucket without its keys
  from_store text not null,
  to_store text not null check (to_store <> from_store),
  -- their keys, for every process of the magazine, sealed
  sealed bytea not null,
  began_at timestamptz not null,
  -- when every file lay there; when what lay here was deleted
  moved_at timestamptz,
  cleared_at timestamptz check (cleared_at is null or moved_at is not null)
);
comment on table storage_moves is 'moves of all files from one store to another; the last one says where files are looked for';

create table storage_moved (
  move_id uuid not null references storage_moves,
  key text not null,
  -- compared at both ends; null where it was put there as new
  sha256 text,
  primary key (move_id, key)
);
comment on table storage_moved is 'the files of a move that lie at their new place';
