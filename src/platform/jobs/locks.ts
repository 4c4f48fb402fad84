import { sql } from "kysely";
import type { Db } from "../database/open.ts";

/** A lock that was not renewed for this long belongs to nobody any more. By the database's clock, as all of this. */
const staleAfter = "60 seconds";
/** A server that has just started waits for those who were at work before it: each renews its locks within a second or two. */
const startupGrace = "20 seconds";

/** A job that is being done here, under its runner's lock. */
export type RunningJob = { id: string; lockedBy: string };

/** Says that these are still being done. Answers with those whose lock is no longer ours. */
export async function renewLocks(db: Db, doing: readonly RunningJob[]): Promise<RunningJob[]> {
  if (doing.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    with mine as (
      update graphile_worker._private_jobs as jobs set locked_at = now()
      from unnest(${doing.map(({ id }) => id)}::bigint[], ${doing.map(({ lockedBy }) => lockedBy)}::text[]) as doing (id, locked_by)
      where jobs.id = doing.id and jobs.locked_by = doing.locked_by
      returning jobs.id, jobs.job_queue_id, jobs.locked_by
    ), queues as (
      update graphile_worker._private_job_queues as queues set locked_at = now()
      from mine where queues.id = mine.job_queue_id and queues.locked_by = mine.locked_by
    )
    select id::text as id from mine`.execute(db);
  const kept = new Set(rows.map(({ id }) => id));
  return doing.filter(({ id }) => !kept.has(id));
}

/**
 * Frees the jobs whose process ended in the middle of them, with a word that says so: left to themselves they would
 * be held for four hours. Takes away what was superseded and can no longer run: the same was asked for again meanwhile,
 * and stands as a job of its own, which is how graphile-worker keeps it (without a key, its attempts used up).
 */
export async function releaseStaleJobs(db: Db): Promise<void> {
  const limit = sql`now() - ${staleAfter}::interval`;
  const settled = sql`pg_postmaster_start_time() < now() - ${startupGrace}::interval`;
  await sql`delete from graphile_worker._private_jobs
    where key is null and attempts >= max_attempts and (locked_at is null or (locked_at < ${limit} and ${settled}))`.execute(db);
  await sql`update graphile_worker._private_jobs set locked_at = null, locked_by = null, run_at = greatest(run_at, now()),
    last_error = 'The process that did it ended in the middle of it.'
    where locked_at < ${limit} and ${settled}`.execute(db);
  await sql`update graphile_worker._private_job_queues set locked_at = null, locked_by = null
    where locked_at < ${limit} and ${settled}`.execute(db);
}

/** Frees the jobs of a process that is known to have ended; they are tried again as after any failure. */
export async function releaseJobsOfDead(db: Db, doing: readonly RunningJob[]): Promise<void> {
  if (doing.length === 0) return;
  await sql`with freed as (
      update graphile_worker._private_jobs as jobs set locked_at = null, locked_by = null,
        run_at = greatest(now(), run_at) + exp(least(attempts, 10)) * interval '1 second',
        last_error = 'The process that did it ended in the middle of it.'
      from unnest(${doing.map(({ id }) => id)}::bigint[], ${doing.map(({ lockedBy }) => lockedBy)}::text[]) as doing (id, locked_by)
      where jobs.id = doing.id and jobs.locked_by = doing.locked_by
      returning jobs.job_queue_id, doing.locked_by
    )
    update graphile_worker._private_job_queues as queues set locked_at = null, locked_by = null
    from freed where queues.id = freed.job_queue_id and queues.locked_by = freed.locked_by`.execute(db);
}

/** Gives jobs back that were begun and will not be ended here; the try does not count. */
export async function releaseJobs(db: Db, doing: readonly RunningJob[]): Promise<void> {
  if (doing.length === 0) return;
  await sql`with back as (
      update graphile_worker._private_jobs as jobs set locked_at = null, locked_by = null,
        attempts = case when jobs.key is null then jobs.attempts else greatest(jobs.attempts - 1, 0) end
      from unnest(${doing.map(({ id }) => id)}::bigint[], ${doing.map(({ lockedBy }) => lockedBy)}::text[]) as doing (id, locked_by)
      where jobs.id = doing.id and jobs.locked_by = doing.locked_by
      returning jobs.job_queue_id, doing.locked_by
    )
    update graphile_worker._private_job_queues as queues set locked_at = null, locked_by = null
    from back where queues.id = back.job_queue_id and queues.locked_by = back.locked_by`.execute(db);
}
