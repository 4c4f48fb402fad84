-- How far a long job is, in a sentence, while it runs.
create table job_progress (
  -- of graphile_worker's own table, whose rows go when their job is done
  job_id bigint primary key,
  says text not null,
  told_at timestamptz not null
);
