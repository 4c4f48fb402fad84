import { sql } from "kysely";
import { likeOf } from "../database/like.ts";
import type { Db } from "../database/open.ts";
import type { TaskName } from "./tasks.ts";

export type JobState = "waiting" | "running" | "will be tried again" | "failed";
export type JobView = {
  id: number;
  task: string;
  payload: unknown;
  state: JobState;
  attempts: number;
  maxAttempts: number;
  lastError: string | null;
  /** How far it is, where it is long and running. */
  says: string | null;
  runAt: Date;
  createdAt: Date;
};

const says = sql<string | null>`(select says from job_progress where job_id = jobs.id and locked_at is not null)`;

const state = sql<JobState>`case when locked_at is not null then 'running'
  when attempts >= max_attempts then 'failed' when last_error is not null then 'will be tried again' else 'waiting' end`;

/** What is asked of the jobs: `tasks` names those to be shown, `search` what else may find one: its error or what it is about. */
type JobsSought = { limit?: number; offset?: number; search?: string; tasks?: readonly string[] };

/** Jobs that are not done yet, the failed first, with how many there are; done ones leave no row. */
export async function jobsOverview(
  db: Db,
  { limit = 200, offset = 0, search = "", tasks = [] }: JobsSought = {},
): Promise<{ rows: JobView[]; total: number }> {
  const like = likeOf(search.trim());
  const found = sql`from graphile_worker._private_jobs as jobs join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    where tasks.identifier = any(${tasks}::text[]) or coalesce(last_error, '') ilike ${like} or payload::text ilike ${like}`;
  const counted = await sql<{ total: number }>`select count(*) as total ${found}`.execute(db);
  const { rows } = await sql<JobView>`select jobs.id, tasks.identifier as task, payload, ${state} as state, attempts,
    max_attempts as "maxAttempts", last_error as "lastError", ${says} as says, run_at as "runAt", created_at as "createdAt"
    ${found}
    order by (attempts >= max_attempts) desc, (last_error is not null) desc, priority, run_at, jobs.id
    limit ${limit} offset ${offset}`.execute(db);
  return { rows, total: Number(counted.rows[0]?.total ?? 0) };
}

/** Whether one of these tasks could be run now. */
export async function isDue(db: Db, tasks: readonly string[]): Promise<boolean> {
  const { rows } = await sql`select 1 from graphile_worker._private_jobs as jobs
    join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    left join graphile_worker._private_job_queues as queues on queues.id = jobs.job_queue_id
    where tasks.identifier = any(${tasks}::text[]) and jobs.locked_at is null and queues.locked_at is null
      and attempts < max_attempts and run_at <= now() limit 1`.execute(db);
  return rows.length > 0;
}

/** Jobs of these articles, issues or exports that are not done, what runs before what waits. */
export async function jobsOfSubjects(db: Db, ids: readonly string[]): Promise<JobView[]> {
  const { rows } = await sql<JobView>`select jobs.id, tasks.identifier as task, payload, ${state} as state, attempts,
    max_attempts as "maxAttempts", last_error as "lastError", ${says} as says, run_at as "runAt", created_at as "createdAt"
    from graphile_worker._private_jobs as jobs join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    where coalesce(payload->>'articleId', payload->>'issueId', payload->>'exportId') = any(${ids}::text[])
    order by (locked_at is not null) desc, (attempts < max_attempts) desc, jobs.id`.execute(db);
  return rows;
}

/** Of these jobs, those that nothing has gone wrong with: what articles they are about. */
export async function articlesOnTheirWay(db: Db, task: TaskName): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct payload->>'articleId' as id
    from graphile_worker._private_jobs as jobs join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    where tasks.identifier = ${task} and last_error is null and (locked_at is not null or attempts < max_attempts) and payload->>'articleId' is not null`.execute(
    db,
  );
  return rows.map(({ id }) => id);
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
