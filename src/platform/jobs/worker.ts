import { sql } from "kysely";
import { Logger, type Runner, type TaskList, run, runOnce } from "graphile-worker";
import type { Platform } from "../platform.ts";
import { enqueue } from "./enqueue.ts";
import { type TaskName, type TaskPayloads, crontab, hourly } from "./tasks.ts";

export type Handlers = { [T in TaskName]: (platform: Platform, payload: TaskPayloads[T], work: { signal: AbortSignal }) => Promise<void> };

/** A worker that has not been heard of for this long is dead, and its jobs are free again. */
const silence = 60_000;
const beat = 15_000;

export type Worker = { stop: () => Promise<void> };

/** Runs jobs until it is stopped; on stop it lets the running ones end or hands them back. */
export async function startWorker(platform: Platform, handlers: Handlers, { concurrency = 3 } = {}): Promise<Worker> {
  await freeJobsOfTheDead(platform);
  for (const task of Object.keys(hourly) as (keyof typeof hourly)[]) await enqueue(platform.db, task, {});
  const ending = new AbortController();
  const runner = await run({
    pgPool: platform.pool,
    concurrency,
    taskList: taskList(platform, handlers, ending.signal),
    crontab,
    noHandleSignals: true,
    logger: quiet(platform),
  });
  const pulse = await keepBeating(platform, workerIds(runner));
  return {
    stop: async () => {
      clearInterval(pulse);
      ending.abort(new Error("Masthead is stopping"));
      await runner.stop().catch(() => undefined);
    },
  };
}

/** Runs everything that is due, and whatever that enqueues, then returns: for tests, seeding and the command line. */
export async function runJobs(platform: Platform, handlers: Handlers): Promise<void> {
  const { signal } = new AbortController();
  await runOnce({
    pgPool: platform.pool,
    concurrency: 3,
    taskList: taskList(platform, handlers, signal),
    noHandleSignals: true,
    logger: quiet(platform),
  });
}

function taskList(platform: Platform, handlers: Handlers, signal: AbortSignal): TaskList {
  const list: TaskList = {};
  for (const [name, handle] of Object.entries(handlers)) {
    list[name] = async (payload) => {
      const given = (payload ?? {}) as never;
      await (handle as (p: Platform, given: never, work: { signal: AbortSignal }) => Promise<void>)(platform, given, { signal });
    };
  }
  return list;
}

const workerIds = (runner: Runner) => {
  const pools = (runner as unknown as { workerPool?: { _workers?: { workerId: string }[] } }).workerPool;
  return pools?._workers?.map(({ workerId }) => workerId) ?? [];
};

async function keepBeating(platform: Platform, ids: string[]): Promise<NodeJS.Timeout> {
  const tell = async () => {
    const now = platform.clock.now();
    for (const id of ids) {
      await platform.db
        .insertInto("workers")
        .values({ id, started_at: now, heartbeat_at: now })
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ heartbeat_at: now }))
        .execute();
    }
    await freeJobsOfTheDead(platform);
  };
  await tell();
  const timer = setInterval(
    () => void tell().catch((error: unknown) => platform.log.warn({ error }, "the worker’s heartbeat failed")),
    beat,
  );
  timer.unref();
  return timer;
}

/** Jobs locked by a worker that no longer beats would otherwise be held for four hours. */
export async function freeJobsOfTheDead(platform: Platform): Promise<void> {
  const limit = new Date(platform.clock.now().valueOf() - silence);
  const { rows } = await sql<{ id: string }>`select distinct jobs.locked_by as id from graphile_worker._private_jobs as jobs
    left join workers on workers.id = jobs.locked_by
    where jobs.locked_by is not null and jobs.locked_at < ${limit} and (workers.id is null or workers.heartbeat_at < ${limit})`.execute(
    platform.db,
  );
  const dead = rows.map(({ id }) => id);
  if (dead.length > 0) await sql`select graphile_worker.force_unlock_workers(${dead}::text[])`.execute(platform.db);
}

/** graphile-worker's own lines go to our log, at our level. */
function quiet({ log }: Platform): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error") log.error(message);
    else log.debug(message);
  });
}
