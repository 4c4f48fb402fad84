import type { DaysMoved } from "../editorial/index.ts";
import { messagesIn } from "../messages/index.ts";
import type { Db, Tx } from "../platform/index.ts";
import { announcedCharges } from "../renewals/index.ts";
import { formatDay } from "../values/index.ts";

/** What readers were told of a day, which would come sooner than they were told: money is never taken before its announced day. */
export async function reasonsOfPromises(db: Db | Tx, moved: readonly DaysMoved[], language: string): Promise<string[]> {
  const earlier = new Map(moved.filter(({ was, will }) => will.onSaleOn < was.onSaleOn).map(({ will }) => [will.wholeNumber, will]));
  if (earlier.size === 0) return [];
  const m = messagesIn(language).desk.against.calendar;
  const announced = await announcedCharges(db, [...earlier.keys()]);
  return announced
    .filter(({ wholeNumber, on }) => (earlier.get(wholeNumber)?.onSaleOn ?? on) < on)
    .map(({ wholeNumber: issue, readers, on }) => m.told({ readers, issue, day: formatDay(on, language) }));
}
