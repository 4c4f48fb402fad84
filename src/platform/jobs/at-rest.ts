import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { codeOf } from "../../values/index.ts";
import { elapsed } from "../clock.ts";
import type { Db, Tx } from "../database/open.ts";
import type { Platform } from "../platform.ts";

/** Whose all jobs are meanwhile; should this process end in the middle, they are free again as those of any that did. */
const holder = "at rest";
/** `finish`: so long jobs have to end by themselves; `whole`: so long it is tried; milliseconds. */
type Patience = { finish: number; whole: number; pause: number };
const usual: Patience = { finish: 20_000, whole: 120_000, pause: 1000 };

/**
 * Does in one transaction what needs every table for itself. No job is begun meanwhile, and those under way end first, or are told
 * to. Whoever waits for a lock lets the others through and tries again. Where it cannot be had, or `work` fails, everything is as it
 * was, jobs go on, and `busy` says so of the first.
 */
export async function whileJobsRest<T>(
  { db, log }: Pick<Platform, "db" | "log">,
  { work, busy, patience = usual }: { work: (tx: Tx) => Promise<T>; busy: () => Error; patience?: Patience },
): Promise<T> {
  const began = elapsed();
  try {
    while ((await hold(db, "what waits")) > 0 && elapsed() - began < patience.finish) await wait(patience.pause);
    for (;;) {
      await hold(db, "all");
      try {
        return await db.transaction().execute(async (tx) => {
          await giveTime(tx);
          return work(tx);
        });
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (elapsed() - began > patience.whole) {
          log.error({ err: error }, "the tables could not be had: others are at work in them");
          throw busy();
        }
      }
      await wait(patience.pause);
    }
  } catch (error) {
    await sql`update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_by = ${holder}`.execute(db);
    throw error;
  }
}

/** Answers with how many are still being done by others. Whoever finds that a job is theirs no longer ends it. */
async function hold(db: Db, which: "what waits" | "all"): Promise<number> {
  const { rows } = await sql<{ doing: number }>`
    with held as (update graphile_worker._private_jobs set locked_at = now(), locked_by = ${holder}
      where ${which === "all"} or locked_by is null or locked_by = ${holder})
    select count(*) as doing from graphile_worker._private_jobs where locked_by is not null and locked_by <> ${holder}`.execute(db);
  return Number(rows[0]?.doing ?? 0);
}

/** A lock is waited for shortly, since whoever comes behind waits as well; what it then does may take its time. */
async function giveTime(tx: Tx): Promise<void> {
  await sql`set local statement_timeout = '10min'`.execute(tx);
  await sql`set local lock_timeout = '3s'`.execute(tx);
}

/** Not to be had in time, each waiting for the other, or told to leave off. */
const isBusy = (error: unknown): boolean => ["55P03", "40P01", "57014"].includes(codeOf(error));
