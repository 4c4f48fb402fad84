import { sql } from "kysely";
import { type Platform, elapsed } from "../platform/index.ts";

/** Of its time a mailing takes from a sixteenth, where the machine has nothing to give, to all of it. */
const [least, step, most] = [1 / 16, 1 / 16, 1];

/** Milliseconds after which a question that has its answer at hand says that others wait; and a pause is no longer than this. */
const [slow, longest] = [50, 5000];

/** Halved where the machine is short, and back step by step where it is not: so two who share it meet at what it can give. */
export const shareAfter = (share: number, isShort: boolean): number =>
  isShort ? Math.max(least, share / 2) : Math.min(most, share + step);

/** So long nothing is done behind what took so long. */
export const pauseOf = (share: number, took: number): number => Math.min(longest, took * (1 / share - 1));

const shares = new WeakMap<Platform["pool"], number>();

const measure = {
  name: "masthead_mailing_share",
  says: "Share of its time that a mailing takes of this process: less where readers, or the database, have no room.",
  labels: [],
} as const;

/** Milliseconds to wait behind letters that took so long, as the machine stands. */
export async function pauseAfter(platform: Platform, took: number): Promise<number> {
  const { pool, metrics } = platform;
  const share = shareAfter(shares.get(pool) ?? most, await isShort(platform));
  shares.set(pool, share);
  metrics.gauge(measure, () => [{ labels: {}, value: shares.get(pool) ?? most }]);
  return pauseOf(share, took);
}

/**
 * Whether others wait: for a connection of this process, or as its thread, the processor or the database answers late. What a web process
 * is short of elsewhere is the database’s, which this one asks too.
 */
async function isShort({ pool, db }: Platform): Promise<boolean> {
  if (pool.waitingCount > 0) return true;
  const began = elapsed();
  await sql`select 1`.execute(db);
  return elapsed() - began > slow;
}
