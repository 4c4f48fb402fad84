import type { DaysMoved } from "../editorial/index.ts";
import type { Db, Tx } from "../platform/index.ts";
import { announcedCharges } from "../renewals/index.ts";
import { formatDay } from "../values/index.ts";

/** What readers were told of a day, which would come sooner than they were told: money is never taken before its announced day. */
export async function reasonsOfPromises(db: Db | Tx, moved: readonly DaysMoved[], language: string): Promise<string[]> {
  const earlier = new Map(moved.filter(({ was, will }) => will.onSaleOn < was.onSaleOn).map(({ will }) => [will.wholeNumber, will]));
  if (earlier.size === 0) return [];
  const announced = await announcedCharges(db, [...earlier.keys()]);
  return announced
    .filter(({ wholeNumber, on }) => (earlier.get(wholeNumber)?.onSaleOn ?? on) < on)
    .map(
      ({ wholeNumber, readers, on }) =>
        `${readers === 1 ? "A reader was told" : `${readers} readers were told`} by letter that their renewal is charged with No. ${wholeNumber}, not before ${formatDay(on, language)}: it cannot appear earlier.`,
    );
}
