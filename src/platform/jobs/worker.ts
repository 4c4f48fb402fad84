import { setTimeout as wait } from "node:timers/promises";
import { Logger, type Runner, type TaskList, run, runOnce } from "graphile-worker";
import type { Platform } from "../platform.ts";
import { enqueue } from "./enqueue.ts";
import { type Lease, freeJobsOfTheDead, openLease } from "./lease.ts";
import { type TaskName, type TaskPayloads, crontab, hourly } from "./tasks.ts";

export type Handlers = { [T in TaskName]: (platform: Platform, payload: TaskPayloads[T], work: { signal: AbortSignal }) => Promise<void> };

export type Worker = { stop: () => Promise<void> };

const longestWait = 10_000;
/** A stop waits this long for ends that cannot be written down: they are written when the job is begun anew. */
const patience = 20_000;

/**
 * Runs jobs until it is stopped; on stop it lets the running ones end or hands them back. When the database
 * goes away under it, it is begun anew until it is there again.
 */
export async function startWorker(platform: Platform, handlers: Handlers, { concurrency = 3 } = {}): Promise<Worker> {
  const ending = new AbortController();
  const lease = openLease(platform);
  const list = taskList(platform, handlers, lease, ending.signal);
  const begin = async () => {
    const runner = await run({ ...runnerOptions(platform, lease, concurrency), taskList: list, crontab });
    // told below, whenever somebody comes to ask
    runner.promise.catch(() => undefined);
    return runner;
  };
  await freeJobsOfTheDead(platform.db);
  for (const task of Object.keys(hourly) as (keyof typeof hourly)[]) await enqueue(platform.db, task, {});
  let runner: Runner | undefined = await begin();
  await lease.tell();
  const again = async () => {
    for (let delay = 250; !ending.signal.aborted; delay = Math.min(delay * 2, longestWait)) {
      try {
        runner ??= await begin();
        delay = 250;
        await runner.promise;
      } catch (error) {
        platform.log.warn({ err: error }, "the job runner ended; it is begun again");
      }
      runner = undefined;
      lease.over();
      await wait(delay, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    }
  };
  const running = again();
  return {
    stop: async () => {
      ending.abort(new Error("Masthead is stopping"));
      await Promise.race([runner?.stop().catch(() => undefined), wait(patience, undefined, { ref: false })]);
      await Promise.race([running, wait(patience, undefined, { ref: false })]);
      await lease.end().catch(() => undefined);
    },
  };
}

/** Runs everything that is due, and whatever that enqueues, then returns: for tests, seeding and the command line. */
export async function runJobs(platform: Platform, handlers: Handlers): Promise<void> {
  const { signal } = new AbortController();
  const lease = openLease(platform);
  try {
    await runOnce({ ...runnerOptions(platform, lease, 3), taskList: taskList(platform, handlers, lease, signal) });
  } finally {
    await lease.end();
  }
}

/** Ends of jobs are written in batches because only those are tried again while the database is away. */
const runnerOptions = (platform: Platform, { events }: Lease, concurrentJobs: number) => ({
  preset: { worker: { concurrentJobs, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  pgPool: platform.pool,
  noHandleSignals: true,
  logger: quiet(platform),
  events,
});

function taskList(platform: Platform, handlers: Handlers, lease: Lease, signal: AbortSignal): TaskList {
  const list: TaskList = {};
  for (const [name, handle] of Object.entries(handlers)) {
    list[name] = (payload, helpers) => {
      const given = (payload ?? {}) as never;
      const work = handle as (p: Platform, given: never, work: { signal: AbortSignal }) => Promise<void>;
      return lease.doing(helpers, () => work(platform, given, { signal }));
    };
  }
  return list;
}

/** graphile-worker's own lines go to our log, at our level. */
function quiet({ log }: Platform): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error") log.error(message);
    else log.debug(message);
  });
}
