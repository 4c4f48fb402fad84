import { messagesIn } from "../../messages/index.ts";
import { type Db, type Platform, type Tx, today } from "../../platform/index.ts";
import { type Day, addDays, daysBetween, firstOf, formatHour, instantAt, must, newId } from "../../values/index.ts";
import { draftsOfIssue } from "../articles/read-drafts.ts";
import { publicationOf } from "../publication.ts";
import { refuse } from "../refusals.ts";
import { askedSale } from "./ask-for-sale.ts";
import { type DaysAsked, type DaysMoved, movedDays, reasonsAgainstDays } from "./days.ts";
import { lockCalendar, setDates } from "./move-issue.ts";
import { placeOf } from "./places.ts";
import { issueDates } from "./read-issues.ts";

/** What would move, and why it cannot; none of these reasons means it may. */
type MoveLooked = { moved: DaysMoved[]; reasons: string[] };

/** Looks at a move of days without making it. */
export async function lookAtDays({ clock }: Pick<Platform, "clock">, db: Db | Tx, asked: DaysAsked): Promise<MoveLooked> {
  const [dates, publication] = [await issueDates(db), await publicationOf(db)];
  const { language, timeZone } = publication;
  const { wholeNumber } = dates.at(-1) ?? { wholeNumber: 0 };
  const next = await placeOf(db, wholeNumber + 1, publication);
  const beyond = { ...next, id: "", wholeNumber: wholeNumber + 1, state: "planned" as const };
  const moved = movedDays(dates, asked);
  return {
    moved,
    reasons: [
      ...reasonsAgainstDays(dates, asked, { today: today(clock, timeZone), language, beyond }),
      ...(await askedFor(db, moved, { timeZone, language })),
    ],
  };
}

/** A sale that waits for its hour, and what is under embargo longer than that, hold the day of the sale. */
async function askedFor(db: Db | Tx, moved: readonly DaysMoved[], { timeZone, language }: { timeZone: string; language: string }) {
  const m = messagesIn(language).desk.reasons.days;
  const reasons: string[] = [];
  for (const { was, will } of moved.filter((one) => one.was.onSaleOn !== one.will.onSaleOn)) {
    const sale = await askedSale(db, was.id);
    if (sale && !sale.failedWhy) reasons.push(m.saleAsked({ number: was.wholeNumber, hour: formatHour(sale.goesAt, timeZone, language) }));
    if (will.onSaleOn > was.onSaleOn) continue;
    for (const { headline, embargoUntil } of await draftsOfIssue(db, was.id))
      if (embargoUntil && embargoUntil >= endOf(will.onSaleOn, timeZone))
        reasons.push(m.embargo({ headline, until: formatHour(embargoUntil, timeZone, language) }));
  }
  return reasons;
}

const endOf = (on: Day, timeZone: string): Date => must(instantAt(`${addDays(on, 1)}T00:00`, timeZone), "the end of a day");

/**
 * Gives an issue other days, and with `following` all behind it. Copies are owed by number, so that nobody loses one.
 * Refuses "issue-unmovable" with every reason; `promised`: those that other rooms have.
 */
export async function moveDays(
  platform: Platform,
  tx: Tx,
  { why, by, promised, ...asked }: DaysAsked & { why: string; by: string; promised: (moved: readonly DaysMoved[]) => Promise<string[]> },
): Promise<void> {
  await lockCalendar(tx, asked.wholeNumber);
  const { moved, reasons } = await lookAtDays(platform, tx, asked);
  const all = [...reasons, ...(await promised(moved))];
  if (all.length > 0) throw refuse("issue-unmovable", all.join(" "));
  const now = platform.clock.now();
  for (const { was, will } of moved) await setDates(tx, was, will);
  const first = firstOf(moved);
  const rows = moved.map(({ was, will }) => ({
    id: newId(now),
    issue_id: was.id,
    kind: "moved" as const,
    was_on_sale_on: was.onSaleOn,
    on_sale_on: will.onSaleOn,
    was_close_on: was.closeOn,
    close_on: will.closeOn,
    sale_shift: asked.following && was === first.was ? daysBetween(was.onSaleOn, will.onSaleOn) : 0,
    close_shift: asked.following && was === first.was ? daysBetween(was.closeOn, will.closeOn) : 0,
    why: why.trim(),
    moved_at: now,
    moved_by: by,
  }));
  await tx.insertInto("issue_moves").values(rows).execute();
}
