import { type Platform, type Tx, today } from "../../platform/index.ts";
import { namedId, newId } from "../../values/index.ts";
import { publicationOf } from "../publication.ts";
import { type Rhythm, wholeNumberOn } from "./calendar.ts";
import { placeOf } from "./places.ts";
import { issueDates } from "./read-issues.ts";
import type { IssueDates } from "../views.ts";

/** Two years of issues are planned ahead, so that a copy is owed of an issue before it is edited. */
export const yearsPlanned = 2;

/** Adds every issue up to whole number `upTo` that is not there yet; leaves the others alone. */
export async function planIssues(tx: Tx, upTo: number, now: Date): Promise<void> {
  const publication = await publicationOf(tx);
  const { max } = await tx
    .selectFrom("issues")
    .select((i) => i.fn.max("whole_number").as("max"))
    .executeTakeFirstOrThrow();
  // old issues that came as pages may be all there is
  for (let n = Math.max(max ?? 0, publication.firstIssueNumber - 1) + 1; n <= upTo; n += 1) await planIssue(tx, n, now, publication);
}

/** Keeps two years of issues planned beyond the one the calendar is at; does nothing where they are. Answers with the calendar, planned ones in it. */
export async function planAhead(platform: Platform, tx: Tx): Promise<IssueDates[]> {
  const publication = await publicationOf(tx);
  const current = wholeNumberOn(today(platform.clock, publication.timeZone), publication);
  const upTo = current + yearsPlanned * publication.issuesPerYear;
  const calendar = await issueDates(tx);
  if ((calendar.at(-1)?.wholeNumber ?? 0) >= upTo) return calendar;
  await planIssues(tx, upTo, platform.clock.now());
  return issueDates(tx);
}

async function planIssue(tx: Tx, n: number, now: Date, publication: Rhythm) {
  const { volume, number, coverDate, onSaleOn, closeOn } = await placeOf(tx, n, publication);
  const id = await idOf(tx, n, now);
  const dates = { cover_date: coverDate, on_sale_on: onSaleOn, close_on: closeOn };
  // two who plan ahead at once: the second finds what the first has planned
  const planned = await tx
    .insertInto("issues")
    .values({ id, whole_number: n, volume, number, ...dates })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (planned) await enterState(tx, { issueId: id, state: "planned", at: now });
}

/** Named by its number, unless an issue has the name that had another number once. */
async function idOf(tx: Tx, n: number, now: Date): Promise<string> {
  const id = namedId("issue", String(n));
  const other = await tx.selectFrom("issues").select("id").where("id", "=", id).where("whole_number", "<>", n).executeTakeFirst();
  return other ? newId(now) : id;
}

/** Issues up to `last` appeared before Masthead came: each is on sale since its own day. */
export async function recordPastIssues(tx: Tx, last: number): Promise<void> {
  const rows = await tx.selectFrom("issues").select(["id", "on_sale_on"]).where("whole_number", "<=", last).execute();
  for (const { id, on_sale_on } of rows) {
    const entered = await tx
      .selectFrom("issue_states")
      .select("id")
      .where("issue_id", "=", id)
      .where("state", "=", "on sale")
      .executeTakeFirst();
    if (!entered) await enterState(tx, { issueId: id, state: "on sale", at: new Date(`${on_sale_on}T06:00:00Z`), why: "appeared before" });
  }
}

type Entry = { issueId: string; state: "planned" | "open" | "closed" | "on sale"; at: Date; by?: string | undefined; why?: string };

/** The state an issue is in is the furthest of these rows; it never goes back. */
export async function enterState(tx: Tx, { issueId, state, at, by, why }: Entry): Promise<void> {
  await tx
    .insertInto("issue_states")
    .values({
      id: namedId(issueId, state, at.toISOString()),
      issue_id: issueId,
      state,
      entered_at: at,
      entered_by: by ?? null,
      why: why ?? "",
    })
    .execute();
}
