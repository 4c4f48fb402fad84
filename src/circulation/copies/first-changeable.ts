import { issueDates, publicationOf } from "../../editorial/index.ts";
import { type Db, type Platform, type Tx, coalesced, today } from "../../platform/index.ts";
import type { Edition } from "../../offers/index.ts";
import { startIssue } from "./copies.ts";

/** The issue whose labels were frozen last; 0 before the first. */
const newestRun = coalesced(async (db) => {
  const { last } = await db
    .selectFrom("label_runs")
    .select((run) => run.fn.max("whole_number").as("last"))
    .executeTakeFirstOrThrow();
  return last ?? 0;
});

/**
 * The first issue that an address change or a hold still reaches: not closed, and its labels
 * not frozen. Digital alone: the next that is to appear.
 */
export async function firstChangeable(platform: Platform, db: Db | Tx, editions: readonly Edition[]): Promise<number> {
  const { timeZone } = await publicationOf(db);
  const start = startIssue(await issueDates(db), editions, today(platform.clock, timeZone));
  if (!editions.includes("print")) return start;
  return Math.max(start, (await newestRun(db)) + 1);
}
