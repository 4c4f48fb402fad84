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
import { says, saysAll } from "../messages/index.ts";
import { type Words, firstOf, formatDay, wordsIn } from "../values/index.ts";

/** Why the calendar of issues can no longer begin on another day or with another number; none means it may. */
export async function reasonsAgainstBeginningCalendar(db: Db | Tx): Promise<Words[]> {
  const { rows } = await sql<{
    sold: boolean;
  }>`select exists (select from orders) or exists (select from subscriptions) or exists (select from copies) as sold`.execute(db);
  return [...(firstOf(rows).sold ? [says((m) => m.desk.against.calendar.sold)] : []), ...(await reasonsAgainstBeginningAnew(db))];
}

/**
 * Puts the calendar of issues right while nothing was sold. Refuses "calendar-fixed" with every reason, and "calendar-past" where
 * its first issue could not be made any more, unless the magazine appeared before it came here.
 */
export async function beginCalendar(
  platform: Platform,
  { appearedBefore, ...rhythm }: Required<Rhythm> & { appearedBefore: boolean },
): Promise<void> {
  const { timeZone } = await publicationOf(platform.db);
  const now = today(platform.clock, timeZone);
  if (!appearedBefore && !canStillBegin(rhythm, now)) {
    const { closeOn } = calendarOf(rhythm.firstIssueNumber, rhythm);
    const next = firstIssueProposed(now, rhythm.issuesPerYear);
    const issue = rhythm.firstIssueNumber;
    throw refuse(
      "calendar-past",
      (m, language) => m.desk.against.calendar.past({ issue, closed: formatDay(closeOn, language), next: formatDay(next, language) }),
      { firstIssueOn: (m, language) => m.desk.against.calendar.orLater(formatDay(next, language)) },
    );
  }
  await inTransaction(platform, async (tx) => {
    // who orders meanwhile waits, and orders of the new calendar
    await sql`lock table orders, subscriptions, copies in share row exclusive mode`.execute(tx);
    const reasons = await reasonsAgainstBeginningCalendar(tx);
    if (reasons.length > 0)
      throw refuse("calendar-fixed", (m, language) => m.desk.against.calendar.stands(wordsIn(saysAll(reasons), language)));
    // nothing was sold, so all are empty
    await forgetEmptyRuns(tx);
    await beginAnew(platform, tx, rhythm);
  });
}
