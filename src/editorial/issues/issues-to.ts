import type { Db, Tx } from "../../platform/index.ts";
import { type Day, daysBetween, addDays } from "../../values/index.ts";
import { publicationOf } from "../publication.ts";
import { calendarOf } from "./calendar.ts";
import { placeOf } from "./places.ts";
import { issueDates } from "./read-issues.ts";

/** Issues that have not appeared, by number: those that are planned, and those that would be planned behind them, up to a day. */
export async function issuesTo(db: Db | Tx, until: Day): Promise<{ wholeNumber: number; onSaleOn: Day }[]> {
  const [dates, publication] = [await issueDates(db), await publicationOf(db)];
  const ahead = dates.filter(({ state }) => state !== "on sale").map(({ wholeNumber, onSaleOn }) => ({ wholeNumber, onSaleOn }));
  const next = (dates.at(-1)?.wholeNumber ?? publication.firstIssueNumber - 1) + 1;
  const moved = daysBetween(calendarOf(next, publication).onSaleOn, (await placeOf(db, next, publication)).onSaleOn);
  for (let wholeNumber = next; ; wholeNumber += 1) {
    const onSaleOn = addDays(calendarOf(wholeNumber, publication).onSaleOn, moved);
    if (onSaleOn > until) return ahead;
    ahead.push({ wholeNumber, onSaleOn });
  }
}
