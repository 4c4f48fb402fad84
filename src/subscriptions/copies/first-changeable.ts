import { issueDates, publicationOf } from "../../editorial/index.ts";
import { type Db, type Platform, type Tx, today } from "../../platform/index.ts";
import type { Edition } from "../../offers/index.ts";
import { startIssue } from "./copies.ts";
import { newestFrozen } from "./frozen-issues.ts";

/**
 * The first issue that an address change or a hold still reaches: not closed, and its labels
 * not frozen. Digital alone: the next that is to appear.
 */
export async function firstChangeable(platform: Platform, db: Db | Tx, editions: readonly Edition[]): Promise<number> {
  const { timeZone } = await publicationOf(db);
  const start = startIssue(await issueDates(db), editions, today(platform.clock, timeZone));
  if (!editions.includes("print")) return start;
  return Math.max(start, (await newestFrozen(db)) + 1);
}
