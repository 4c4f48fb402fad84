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
  await sql`delete from graphile_worker._private_jobs where key = ${jobKey} and attempts >= max_attempts and locked_at is null`.execute(db);
  await sql`select graphile_worker.add_job(${task}, payload := ${JSON.stringify(payload)}::json, queue_name := ${queue ?? null},
    run_at := ${after === undefined ? sql`${runAt ?? null}::timestamptz` : sql`now() + ${after} * interval '1 millisecond'`}, max_attempts := ${attempts}, job_key := ${jobKey}, job_key_mode := ${keepsHour ? "preserve_run_at" : "replace"}, priority := ${priority})`.execute(
    db,
  );
}

/** Takes back a job that has nothing left to do; one that is running is left alone. */
export async function dequeue<T extends TaskName>(db: Db | Tx, task: T, payload: Tasks[T]): Promise<void> {
  await sql`select graphile_worker.remove_job(${keyOf(task, payload)})`.execute(db);
}

const keyOf = (task: TaskName, payload: object): string => `${task}:${Object.values(payload).join(":")}`;

/** Enqueues every task that follows from what happened. */
export async function announce<E extends EventName>(db: Db | Tx, event: E, payload: Events[E]): Promise<void> {
  for (const task of followersOf(event)) await enqueue(db, task, payload as Tasks[typeof task] & object);
}
