import { issuesTo, planAhead, publicationOf } from "../editorial/index.ts";
import { type Platform, readInTransaction, today } from "../platform/index.ts";
import { firstChangeable } from "../subscriptions/index.ts";
import { addMonths } from "../values/index.ts";
import type { Calendar } from "./plan-row.ts";
import type { TakeOn } from "./take-ons.ts";

/** Years that an end may be off and still be counted issue by issue. */
const yearsCounted = 12;

/** Issues to come as they are planned, and behind those as they would be planned. Refuses "calendar-empty". */
export async function calendarFor(platform: Platform): Promise<Calendar> {
  return readInTransaction(platform, async (tx) => {
    await planAhead(platform, tx);
    const { timeZone, issuesPerYear } = await publicationOf(tx);
    const now = today(platform.clock, timeZone);
    return {
      today: now,
      issuesPerYear,
      ahead: await issuesTo(tx, addMonths(now, yearsCounted * 12)),
      first: { print: await firstChangeable(platform, tx, ["print"]), digital: await firstChangeable(platform, tx, ["digital"]) },
    };
  });
}

/** The first issue that goes out from here, with print and without. */
export async function firstFromHere(platform: Platform, { how }: Pick<TakeOn, "how">): Promise<Calendar["first"]> {
  const { first } = await calendarFor(platform);
  const least = how.firstIssue ?? 0;
  return { print: Math.max(first.print, least), digital: Math.max(first.digital, least) };
}
