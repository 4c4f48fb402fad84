import { setTimeout as wait } from "node:timers/promises";
import type { Platform } from "../platform.ts";
import { type RunningJob, releaseJobs, releaseStaleJobs, renewLocks } from "./locks.ts";

export type RunningJobs = {
  /** Does a job; while it is being done its lock is kept. One that is being done here already is not begun again. */
  run(job: RunningJob, work: (signal: AbortSignal) => Promise<void>): Promise<void>;
  /** What is being done now. */
  doing(): RunningJob[];
  /** Gives back what is still being done. */
  release(): Promise<void>;
};

type Entry = RunningJob & { ending: AbortController; done: Promise<void> };

/** Milliseconds. A beat that failed is said again at once, as others may take us for dead. */
const heartbeatInterval = 15_000;
const retryInterval = 1000;

/**
 * Knows which jobs this process is doing, keeps their locks by that and by nothing else, and frees the jobs of
 * processes that are gone, from now until `signal`, which ends the running ones.
 */
export function runningJobs(platform: Platform, signal: AbortSignal, beat = heartbeatInterval): RunningJobs {
  const { db, log } = platform;
  const running = new Map<string, Entry>();
  const tell = async () => {
    const lost = await renewLocks(db, [...running.values()]);
    for (const { id, lockedBy } of lost) {
      const here = running.get(id);
      if (here?.lockedBy !== lockedBy) continue;
      log.warn({ job: id }, "another process has this job; it is ended here");
      here.ending.abort(new Error("Another process has this job."));
    }
    await releaseStaleJobs(db);
  };
  const failed = (error: unknown) => log.warn({ err: error }, "the jobs’ locks could not be renewed; it is tried again");
  void heartbeat(tell, { beat, signal, failed });
  return {
    run: (job, work) => {
      const here = running.get(job.id);
      if (here) {
        // its lock was lost and is ours again: who began it ends it
        here.lockedBy = job.lockedBy;
        return here.done;
      }
      const ending = new AbortController();
      const done = work(AbortSignal.any([signal, ending.signal])).finally(() => running.delete(job.id));
      running.set(job.id, { ...job, ending, done });
      return done;
    },
    doing: () => [...running.values()].map(({ id, lockedBy }) => ({ id, lockedBy })),
    release: async () => {
      const back = releaseJobs(db, [...running.values()]).catch((error: unknown) =>
        log.warn({ err: error }, "jobs could not be handed back"),
      );
      await Promise.race([back, wait(2000, undefined, { ref: false })]);
    },
  };
}

/** The timer keeps the process alive: with the database away, nothing else would. */
async function heartbeat(
  tell: () => Promise<void>,
  { beat, signal, failed }: { beat: number; signal: AbortSignal; failed: (error: unknown) => void },
): Promise<void> {
  let well = true;
  while (!signal.aborted) {
    try {
      await tell();
      well = true;
    } catch (error) {
      if (well && !signal.aborted) failed(error);
      well = false;
    }
    await wait(well ? beat : retryInterval, undefined, { signal }).catch(() => undefined);
  }
}
