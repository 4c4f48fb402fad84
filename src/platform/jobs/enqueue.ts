import { sql } from "kysely";
import type { Db, Tx } from "../database/open.ts";
import { type EventName, type Events, type TaskName, type Tasks, followersOf, howToRun } from "./tasks.ts";

/** `after`: milliseconds from now, by the database's clock, as jobs run by it. `keepsHour`: one that waits already goes when it was to go. */
type Options = { key?: string; queue?: string; runAt?: Date; after?: number; keepsHour?: boolean };

/**
 * Puts a job beside the change that needs it: given a transaction, it exists if and only if the
 * transaction commits. The same task for the same thing waits once, not twice; one that failed for good makes room for
 * it, or the desk would go on showing a failure that is mended.
 */
export async function enqueue<T extends TaskName>(
  db: Db | Tx,
  task: T,
  payload: Tasks[T],
  { key, queue, runAt, after, keepsHour = false }: Options = {},
): Promise<void> {
  const jobKey = key ?? keyOf(task, payload);
  const { priority, attempts } = howToRun(task);
  // the new one is told how many have failed, so that they are gone before it is added, however it is planned
  await sql`with gone as (delete from graphile_worker._private_jobs
      where key = ${jobKey} and attempts >= max_attempts and locked_at is null returning id)
    select added.id from (select count(*) as jobs from gone) as failed, lateral graphile_worker.add_job(${task}, payload := ${JSON.stringify(payload)}::json, queue_name := ${queue ?? null},
    run_at := ${after === undefined ? sql`${runAt ?? null}::timestamptz` : sql`now() + ${after} * interval '1 millisecond'`}, max_attempts := ${attempts}, job_key := case when failed.jobs >= 0 then ${jobKey} end, job_key_mode := ${keepsHour ? "preserve_run_at" : "replace"}, priority := ${priority}) as added`.execute(
    db,
  );
}

/** Takes back a job that has nothing left to do; one that is running is left alone. */
export async function dequeue<T extends TaskName>(db: Db | Tx, task: T, payload: Tasks[T]): Promise<void> {
  await sql`select graphile_worker.remove_job(${keyOf(task, payload)})`.execute(db);
}

/** Before everything but letters, and what else is sent or goes out at once. */
const awaited = 1;

/**
 * Somebody waits for what this job makes: it is done before others of its like. Asking
 * adds none, and hastens none that has failed before, so that no stranger makes work by it.
 */
export async function hasten<T extends TaskName>(db: Db, task: T, payload: Tasks[T]): Promise<"coming" | "failed" | "unasked"> {
  const key = keyOf(task, payload);
  await sql`update graphile_worker._private_jobs set priority = ${awaited}
    where key = ${key} and priority > ${awaited} and attempts = 0 and locked_at is null`.execute(db);
  const { rows } = await sql<{ open: boolean }>`select attempts < max_attempts as open from graphile_worker._private_jobs
    where key = ${key}`.execute(db);
  return rows[0] ? (rows[0].open ? "coming" : "failed") : "unasked";
}

const keyOf = (task: TaskName, payload: object): string => `${task}:${Object.values(payload).join(":")}`;

/** Enqueues every task that follows from what happened. */
export async function announce<E extends EventName>(db: Db | Tx, event: E, payload: Events[E]): Promise<void> {
  for (const task of followersOf(event)) await enqueue(db, task, payload as Tasks[typeof task] & object);
}
