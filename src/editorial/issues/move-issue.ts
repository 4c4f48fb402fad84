import { messagesIn, says, saysAll } from "../../messages/index.ts";
import { type Platform, type Tx, inTransaction } from "../../platform/index.ts";
import { type Day, type Words, addDays, daysBetween, formatDay, newId, firstOf, itemAt } from "../../values/index.ts";
import { publicationOf } from "../publication.ts";
import { refuse } from "../refusals.ts";
import type { IssueDates } from "../views.ts";
import { placeOf } from "./places.ts";
import { issueDates } from "./read-issues.ts";

type Moving = { issue: IssueDates; next: IssueDates | undefined };

/** Why an issue cannot appear on a later day; none means it may. `following`: those after it move by as many days. */
export function reasonsAgainstDelaying(
  { issue, next }: Moving,
  { onSaleOn, following, language }: { onSaleOn: Day; following: boolean; language: string },
): string[] {
  const m = messagesIn(language).desk.reasons.days;
  if (issue.state === "on sale") return [m.notLate(issue.wholeNumber)];
  return [
    ...(onSaleOn <= issue.onSaleOn ? [m.giveLater({ number: issue.wholeNumber, day: formatDay(issue.onSaleOn, language) })] : []),
    ...(!following && next && onSaleOn >= next.onSaleOn
      ? [m.nextAppears({ number: next.wholeNumber, day: formatDay(next.onSaleOn, language) })]
      : []),
  ];
}

export const reasonsAgainstSkipping = ({ issue }: Moving): Words[] =>
  issue.state === "on sale" ? [says((m) => m.desk.reasons.days.notSkipped(issue.wholeNumber))] : [];

type Asked = { wholeNumber: number; why: string; by?: string | undefined };

/**
 * An issue appears later. Copies are owed by whole number, so that nobody loses anything: the day of the
 * last one moves with it. Refuses "issue-unmovable" with every reason.
 */
export async function delayIssue(
  platform: Platform,
  { wholeNumber, onSaleOn, following, why, by }: Asked & { onSaleOn: Day; following: boolean },
): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const { issue, next, after } = await lockCalendar(tx, wholeNumber);
    refuseMoving(why, reasonsAgainstDelaying({ issue, next }, { onSaleOn, following, language: (await publicationOf(tx)).language }));
    const days = daysBetween(issue.onSaleOn, onSaleOn);
    for (const one of following ? [issue, ...after] : [issue]) {
      await setDates(tx, one, {
        coverDate: one === issue ? one.coverDate : addDays(one.coverDate, days),
        onSaleOn: addDays(one.onSaleOn, days),
        closeOn: addDays(one.closeOn, days),
      });
    }
    await noteMove(platform, tx, { issue, kind: "late", onSaleOn, shift: following ? days : 0, why, by });
  });
}

/**
 * The magazine does not appear this time: the issue and all after it take the place of the next in the
 * calendar. The whole numbers stand, and so does what is owed. Refuses "issue-unmovable".
 */
export async function skipIssue(platform: Platform, { wholeNumber, why, by }: Asked): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const { issue, next, after } = await lockCalendar(tx, wholeNumber);
    refuseMoving(why, reasonsAgainstSkipping({ issue, next }));
    const last = after.at(-1) ?? issue;
    const beyond = await placeOf(tx, last.wholeNumber + 1, await publicationOf(tx));
    const places = [...after, beyond];
    for (const [at, one] of [issue, ...after].entries()) await setDates(tx, one, itemAt(places, at));
    await noteMove(platform, tx, { issue, kind: "skipped", onSaleOn: firstOf(places).onSaleOn, why, by });
  });
}

function refuseMoving(why: string, reasons: readonly Words[]): void {
  const all = why.trim() ? reasons : [...reasons, says((m) => m.desk.reasons.days.why)];
  if (all.length > 0) throw refuse("issue-unmovable", saysAll(all));
}

/** The issue and those after it that have not appeared, all locked, so that two moves never cross. */
export async function lockCalendar(tx: Tx, wholeNumber: number): Promise<Moving & { after: IssueDates[] }> {
  await tx.selectFrom("issues").select("id").where("whole_number", ">=", wholeNumber).orderBy("whole_number").forUpdate().execute();
  const dates = await issueDates(tx);
  const issue = dates.find((one) => one.wholeNumber === wholeNumber);
  if (!issue) throw refuse("issue-missing", (m) => m.desk.refused.issues.missing);
  const after = dates.filter((one) => one.wholeNumber > wholeNumber && one.state !== "on sale");
  return { issue, next: after[0], after };
}

export const setDates = (tx: Tx, { id }: IssueDates, { coverDate, onSaleOn, closeOn }: { coverDate: Day; onSaleOn: Day; closeOn: Day }) =>
  tx.updateTable("issues").set({ cover_date: coverDate, on_sale_on: onSaleOn, close_on: closeOn }).where("id", "=", id).execute();

/** `shift`: by how many days all issues behind it moved with it. */
type Noted = { issue: IssueDates; kind: "late" | "skipped"; onSaleOn: Day; shift?: number };

async function noteMove(
  platform: Platform,
  tx: Tx,
  { issue, kind, onSaleOn, shift = 0, why, by }: Omit<Asked, "wholeNumber"> & Noted,
): Promise<void> {
  const now = platform.clock.now();
  const row = {
    id: newId(now),
    issue_id: issue.id,
    kind,
    was_on_sale_on: issue.onSaleOn,
    on_sale_on: onSaleOn,
    sale_shift: shift,
    close_shift: shift,
    why: why.trim(),
    moved_at: now,
    moved_by: by ?? null,
  };
  await tx.insertInto("issue_moves").values(row).execute();
}

/** `closes`: where its close was moved with it or alone. */
export type IssueMove = {
  kind: "late" | "skipped" | "moved";
  from: Day;
  to: Day;
  closes: { from: Day; to: Day } | undefined;
  why: string;
  movedAt: Date;
};

/** Oldest first. */
export async function movesOfIssue(db: Pick<Tx, "selectFrom">, issueId: string): Promise<IssueMove[]> {
  const rows = await db.selectFrom("issue_moves").selectAll().where("issue_id", "=", issueId).orderBy("moved_at").execute();
  return rows.map((row) => ({
    kind: row.kind,
    from: row.was_on_sale_on,
    to: row.on_sale_on,
    closes: row.was_close_on && row.close_on ? { from: row.was_close_on, to: row.close_on } : undefined,
    why: row.why,
    movedAt: row.moved_at,
  }));
}
