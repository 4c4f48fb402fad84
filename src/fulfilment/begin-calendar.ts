import { sql } from "kysely";
import { type Rhythm, beginAnew, reasonsAgainstBeginningAnew } from "../editorial/index.ts";
import { type Db, type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { refuse } from "./refusals.ts";
import { forgetEmptyRuns } from "../subscriptions/index.ts";
import { firstOf } from "../values/index.ts";

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

/** Puts the calendar of issues right while nothing was sold. Refuses "calendar-fixed" with every reason. */
export async function beginCalendar(platform: Platform, rhythm: Required<Rhythm>): Promise<void> {
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
