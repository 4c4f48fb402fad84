import { elapsed } from "../clock.ts";
import type { Platform } from "../platform.ts";

export type Progress = {
  /** A sentence without its full stop; what is told too soon after the last is dropped. */
  report: (says: string) => void;
  /** Takes it back: the job is over. */
  end: () => Promise<void>;
};

/** Milliseconds. */
const minInterval = 2000;
/** What a process that was killed has left. */
const staleAfter = 86_400_000;

/** Tells the desk how far a job is. That it cannot be told ends no job. */
export function progressOf({ db, clock, log }: Platform, jobId: string): Progress {
  const id = Number(jobId);
  let next = 0;
  let last: Promise<unknown> | undefined;
  const write = async (says: string) => {
    const row = { says, told_at: clock.now() };
    await db
      .insertInto("job_progress")
      .values({ job_id: id, ...row })
      .onConflict((conflict) => conflict.column("job_id").doUpdateSet(row))
      .execute();
  };
  const quietly = (work: Promise<unknown>) => work.catch((error: unknown) => log.debug({ err: error }, "a job’s progress was not told"));
  return {
    report(says) {
      const now = elapsed();
      if (now < next) return;
      next = now + minInterval;
      last = quietly(write(says));
    },
    async end() {
      if (!last) return;
      await last;
      const before = new Date(clock.now().valueOf() - staleAfter);
      await quietly(
        db
          .deleteFrom("job_progress")
          .where((where) => where.or([where("job_id", "=", id), where("told_at", "<", before)]))
          .execute(),
      );
    },
  };
}
