import { EventEmitter } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Logger, type Runner, type TaskList, type WorkerEvents, run, runOnce } from "graphile-worker";
import { sql } from "kysely";
import { isDatabaseUnavailable, retryWhileUnavailable } from "../database/unavailable.ts";
import { elapsed } from "../clock.ts";
import type { Platform } from "../platform.ts";
import { doWithin } from "../watch/within.ts";
import type { RunningJob } from "./locks.ts";
import { type RunningJobs, runningJobs } from "./running-jobs.ts";
import { enqueue } from "./enqueue.ts";
import { retryingPool } from "./retrying-pool.ts";
import { isDue } from "./overview.ts";
import { progressOf } from "./progress.ts";
import { type Handlers, type JobContext, type TaskName, byTheClock, crontab, givenTo, tasksApart } from "./tasks.ts";

export type Worker = { stop: () => Promise<void> };
/** One that is told to end by whoever watches it: `finish` takes no further job and ends those that it has. */
type WatchedWorker = Worker & { doing: () => RunningJob[]; finish: () => Promise<void> };

/** Which jobs a worker takes: all, all but those of the workshop, or those alone. The clock is kept by the first two. */
type Share = "all" | "here" | "apart";

/** `toEnd`: milliseconds that a job has to end by itself; `beat`: between two times that its lock is kept. */
type Working = { concurrency?: number; share?: Share; onBegin?: () => void; onAdded?: () => void; toEnd?: number; beat?: number };

/** How long a running job has to end when it is told to, in milliseconds; then it is handed back. Docker kills after ten seconds. */
export const shutdownTimeout = 5000;

/**
 * Runs jobs until it is stopped, through every absence of the database. On stop it tells the running ones to end, waits
 * for them a moment, and hands back those that do not.
 */
export async function startWorker(
  platform: Platform,
  handlers: Handlers,
  { concurrency = 3, share = "all", onBegin, onAdded, toEnd = shutdownTimeout, beat }: Working = {},
): Promise<WatchedWorker> {
  const ending = new AbortController();
  const { signal } = ending;
  const jobs = runningJobs(platform, signal, beat);
  const pgPool = retryingPool(platform.sessions ?? platform.pool, signal);
  const keepsClock = share !== "apart";
  const begin = async () => {
    if (keepsClock) for (const task of byTheClock(["hourly"])) await enqueue(platform.db, task, {});
    return run({
      pgPool,
      concurrency,
      taskList: taskList(platform, handlers, { jobs, isOurs: shared(share), onBegin }),
      ...(keepsClock && { crontab: crontab() }),
      noHandleSignals: true,
      logger: loggerOf(platform),
      ...(onAdded && { events: telling(onAdded) }),
    });
  };
  const onUnavailable = () => platform.log.warn("the database is away; jobs go on when it is back");
  let runner = await retryWhileUnavailable(begin, { signal, onUnavailable });
  const renew = async () => {
    runner = await retryWhileUnavailable(begin, { signal, onUnavailable });
    return runner;
  };
  const finishing = new AbortController();
  void superviseRunner(platform, runner, { renew, signal: AbortSignal.any([signal, finishing.signal]) });
  return {
    doing: () => jobs.doing(),
    finish: async () => {
      finishing.abort();
      await runner.stop().catch(() => undefined);
      ending.abort(new Error("The workshop is closed"));
    },
    stop: async () => {
      ending.abort(new Error("Masthead is stopping"));
      await Promise.race([runner.stop().catch(() => undefined), wait(toEnd, undefined, { ref: false })]);
      await jobs.release();
    },
  };
}

/** Tells of every job that anybody adds, and of those that may have been while nobody listened. */
function telling(onAdded: () => void): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:listen:success", onAdded);
  events.on("pool:listen:notification", onAdded);
  return events;
}

/** Whether a task is one of this share. */
function shared(share: Share): (task: string) => boolean {
  const apart = new Set(tasksApart());
  return (task) => share === "all" || apart.has(task) === (share === "apart");
}

/** A runner that ends without having been told to is followed by another. */
async function superviseRunner(
  { log }: Platform,
  first: Runner,
  { renew, signal }: { renew: () => Promise<Runner>; signal: AbortSignal },
): Promise<void> {
  for (let runner: Runner | undefined = first; !signal.aborted;) {
    try {
      await runner?.promise;
    } catch (error) {
      log.error({ err: error }, "the job runner broke");
    }
    if (signal.aborted) return;
    log.error("the job runner ended by itself; another is started");
    await wait(1000);
    runner = await renew().catch((error: unknown) => {
      log.error({ err: error }, "the job runner did not start");
      return undefined;
    });
  }
}

/** Runs everything that is due, and whatever that enqueues, then returns: for tests, seeding and the command line. */
export async function runJobs(platform: Platform, handlers: Handlers): Promise<void> {
  const ending = new AbortController();
  const jobs = runningJobs(platform, ending.signal);
  const list = taskList(platform, handlers, { jobs });
  try {
    do {
      await runOnce({
        pgPool: platform.sessions ?? platform.pool,
        concurrency: 3,
        taskList: list,
        noHandleSignals: true,
        logger: loggerOf(platform),
        preset: writeEachOutcome,
      });
      // the next of a queue is free only when what became of the one before it is written
    } while (await isDue(platform.db, Object.keys(list)));
  } finally {
    ending.abort();
  }
}

/** What became of a job is written before the run is over; as it comes, graphile-worker does not wait for it. */
const writeEachOutcome = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } } as const;

type Listing = { jobs: RunningJobs; isOurs?: (task: string) => boolean; onBegin?: (() => void) | undefined };

function taskList(platform: Platform, handlers: Handlers, { jobs, isOurs = () => true, onBegin }: Listing): TaskList {
  const list: TaskList = {};
  for (const [name, handle] of Object.entries(handlers)) {
    if (!isOurs(name)) continue;
    list[name] = (payload, { job }) => {
      const given = givenTo(name as TaskName, payload) as never;
      const work = handle as (p: Platform, given: never, work: JobContext) => Promise<void>;
      const { report, end } = progressOf(platform, String(job.id));
      // it is among those that are done here by then
      if (onBegin) setImmediate(onBegin);
      return jobs.run({ id: String(job.id), lockedBy: job.locked_by ?? "" }, (signal) =>
        watched(platform, { task: name, job: String(job.id) }, async () => {
          try {
            await throughAbsences(platform, signal, () => work(platform, given, { signal, report }));
          } finally {
            await end();
          }
        }),
      );
    };
  }
  return list;
}

/**
 * Where the database went away under a job, it waits until that is back and begins anew: it is no failure of the job's own, and costs
 * none of its tries. What says the same of another server fails as anything does.
 */
async function throughAbsences(platform: Platform, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseUnavailable(error) || !(await wasAway(platform, signal))) throw error;
    }
  }
}

/** Whether it is not there now; waits until it is. */
async function wasAway(platform: Pick<Platform, "db">, signal: AbortSignal): Promise<boolean> {
  let isAway = false;
  const onUnavailable = () => void (isAway = true);
  await retryWhileUnavailable(() => sql`select 1`.execute(platform.db), { signal, onUnavailable });
  return isAway && !signal.aborted;
}

const done = { name: "masthead_job_duration_seconds", says: "Jobs that this process did, by kind.", labels: ["task", "outcome"] } as const;

/** Counted and traced by its kind; what it logs stands under its id. */
async function watched(
  { metrics, traces }: Platform,
  { task, job }: { task: string; job: string },
  work: () => Promise<void>,
): Promise<void> {
  const began = elapsed();
  const told = (outcome: string) => metrics.observe(done, { task, outcome }, (elapsed() - began) / 1000);
  try {
    await doWithin({ job }, () => traces.span({ name: task, kind: "job" }, work));
    told("done");
  } catch (error) {
    told("failed");
    throw error;
  }
}

/** graphile-worker's own lines go to our log, at our level. */
function loggerOf({ log }: Platform): Logger {
  return new Logger(() => (level, message) => {
    if (level === "error") log.error(message);
    else log.debug(message);
  });
}
