import { sql } from "kysely";
import type { Db } from "../database/open.ts";

export type JobState = "waiting" | "running" | "will be tried again" | "failed";
export type JobView = {
  id: number;
  task: string;
  payload: unknown;
  state: JobState;
  attempts: number;
  maxAttempts: number;
  lastError: string | null;
  runAt: Date;
  createdAt: Date;
};

const state = sql<JobState>`case when locked_at is not null then 'running'
  when attempts >= max_attempts then 'failed' when last_error is not null then 'will be tried again' else 'waiting' end`;

/** Jobs that are not done yet, the failed first; done ones leave no row. */
export async function jobsOverview(db: Db, limit = 200): Promise<JobView[]> {
  const { rows } = await sql<JobView>`select jobs.id, tasks.identifier as task, payload, ${state} as state, attempts,
    max_attempts as "maxAttempts", last_error as "lastError", run_at as "runAt", created_at as "createdAt"
    from graphile_worker._private_jobs as jobs join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    order by (attempts >= max_attempts) desc, (last_error is not null) desc, priority, run_at limit ${limit}`.execute(db);
  return rows;
}

/** Jobs of these articles or issues that are not done, what runs before what waits. */
export async function jobsOfSubjects(db: Db, ids: readonly string[]): Promise<JobView[]> {
  const { rows } = await sql<JobView>`select jobs.id, tasks.identifier as task, payload, ${state} as state, attempts,
    max_attempts as "maxAttempts", last_error as "lastError", run_at as "runAt", created_at as "createdAt"
    from graphile_worker._private_jobs as jobs join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    where coalesce(payload->>'articleId', payload->>'issueId') = any(${ids}::text[])
    order by (locked_at is not null) desc, (attempts < max_attempts) desc, jobs.id`.execute(db);
  return rows;
}

/** Jobs by state; `like` counts those alone whose task is like it, as SQL's like says it. */
export async function jobCounts(db: Db, like = "%"): Promise<Record<JobState, number>> {
  const { rows } = await sql<{ state: JobState; count: number }>`select ${state} as state, count(*) as count
    from graphile_worker._private_jobs as jobs join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    where tasks.identifier like ${like} group by 1`.execute(db);
  return { waiting: 0, running: 0, failed: 0, "will be tried again": 0, ...Object.fromEntries(rows.map((row) => [row.state, row.count])) };
}

/** Tries a failed or waiting job again now, with all its attempts; false when there is none such. */
export async function retryJob(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql`select * from graphile_worker.reschedule_jobs(array[${id}::bigint], run_at := now(), attempts := 0)`.execute(
    db,
  );
  return rows.length > 0;
}
