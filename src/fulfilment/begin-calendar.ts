import { sql } from "kysely";
import {
  type Rhythm,
  beginAnew,
  calendarOf,
  canStillBegin,
  firstIssueProposed,
  publicationOf,
  reasonsAgainstBeginningAnew,
} from "../editorial/index.ts";
import { type Db, type Platform, type Tx, inTransaction, today } from "../platform/index.ts";
import { refuse } from "./refusals.ts";
import { forgetEmptyRuns } from "../subscriptions/index.ts";
import { firstOf, formatDay } from "../values/index.ts";

/** Why the calendar of issues can no longer begin on another day or with another number; none means it may. */
export async function reasonsAgainstBeginningCalendar(db: Db | Tx): Promise<string[]> {
  const { rows } = await sql<{
    sold: boolean;
  }>`select exists (select from orders) or exists (select from subscriptions) or exists (select from copies) as sold`.execute(db);
  return [
    ...(firstOf(rows).sold ? ["Issues are sold already: copies are owed by their numbers."] : []),
    ...(await reasonsAgainstBeginningAnew(db)),
  ];
}

/**
 * Puts the calendar of issues right while nothing was sold. Refuses "calendar-fixed" with every reason, and "calendar-past" where
 * its first issue could not be made any more, unless the magazine appeared before it came here.
 */
export async function beginCalendar(
  platform: Platform,
  { appearedBefore, ...rhythm }: Required<Rhythm> & { appearedBefore: boolean },
): Promise<void> {
  const { timeZone, language } = await publicationOf(platform.db);
  const now = today(platform.clock, timeZone);
  if (!appearedBefore && !canStillBegin(rhythm, now)) {
    const { closeOn } = calendarOf(rhythm.firstIssueNumber, rhythm);
    const next = formatDay(firstIssueProposed(now, rhythm.issuesPerYear), language);
    throw refuse(
      "calendar-past",
      `No. ${rhythm.firstIssueNumber} would have closed on ${formatDay(closeOn, language)}, and that is past. Let it appear later, on ${next} or so; or say that the magazine appeared before it came here.`,
      { firstIssueOn: `${next}, or later.` },
    );
  }
  await inTransaction(platform, async (tx) => {
    // who orders meanwhile waits, and orders of the new calendar
    await sql`lock table orders, subscriptions, copies in share row exclusive mode`.execute(tx);
    const reasons = await reasonsAgainstBeginningCalendar(tx);
    if (reasons.length > 0) throw refuse("calendar-fixed", `${reasons.join(" ")} The calendar stands as it is.`);
    // nothing was sold, so all are empty
    await forgetEmptyRuns(tx);
    await beginAnew(platform, tx, rhythm);
  });
}
