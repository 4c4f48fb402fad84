import { sql } from "kysely";
import { messagesIn } from "../../messages/index.ts";
import { type Db, type Platform, type Tx } from "../../platform/index.ts";
import { publicationOf, savePublication } from "../publication.ts";
import { type Rhythm, calendarOf } from "./calendar.ts";
import { planIssues, yearsPlanned } from "./plan-issues.ts";
import { issueDates } from "./read-issues.ts";

/** Why the calendar can no longer begin otherwise; none means it may, as far as issues go. */
export async function reasonsAgainstBeginningAnew(db: Db | Tx): Promise<string[]> {
  const appeared = (await issueDates(db)).find(({ state }) => state === "on sale");
  return appeared ? [messagesIn((await publicationOf(db)).language).desk.reasons.days.onSale(appeared.wholeNumber)] : [];
}

/**
 * The calendar begins on another day, with another number or rhythm. Issues keep their place in the row, and with it what
 * was written and placed into them; those that were closed are open again until their new day. Whoever calls has made
 * sure that nothing was sold and nothing has appeared.
 */
export async function beginAnew({ clock }: Platform, tx: Tx, rhythm: Required<Rhythm>): Promise<void> {
  const rows = await tx.selectFrom("issues").select("id").orderBy("whole_number").forUpdate().execute();
  await savePublication(tx, { ...(await publicationOf(tx)), ...rhythm });
  await tx.deleteFrom("issue_moves").execute();
  await tx.deleteFrom("issue_states").where("state", "=", "closed").execute();
  // out of the way first: no two have the same number at any moment
  await sql`update issues set whole_number = whole_number + 1000000, volume = volume + 1000000`.execute(tx);
  for (const [at, { id }] of rows.entries()) {
    const n = rhythm.firstIssueNumber + at;
    const { coverDate, onSaleOn, closeOn, volume, number } = calendarOf(n, rhythm);
    const dates = { cover_date: coverDate, on_sale_on: onSaleOn, close_on: closeOn };
    await tx
      .updateTable("issues")
      .set({ whole_number: n, volume, number, ...dates })
      .where("id", "=", id)
      .execute();
  }
  await planIssues(tx, rhythm.firstIssueNumber - 1 + yearsPlanned * rhythm.issuesPerYear, clock.now());
}
