import type { Db, Tx } from "../../platform/index.ts";
import { addDays, firstOf } from "../../values/index.ts";
import { calendarOf, type Rhythm } from "./calendar.ts";

/**
 * Where in the calendar the issue of this number is planned: places that were skipped stay empty, and it follows those before
 * it that were moved all together.
 */
export async function placeOf(db: Db | Tx, wholeNumber: number, rhythm: Rhythm): Promise<ReturnType<typeof calendarOf>> {
  const { skipped, sale, close } = firstOf(
    await db
      .selectFrom("issue_moves")
      .select(({ fn, eb }) => [
        fn.countAll<number>().filterWhere("kind", "=", "skipped").as("skipped"),
        fn.coalesce(fn.sum<number>("sale_shift"), eb.val(0)).as("sale"),
        fn.coalesce(fn.sum<number>("close_shift"), eb.val(0)).as("close"),
      ])
      .execute(),
  );
  const { coverDate, onSaleOn, closeOn } = calendarOf(wholeNumber + Number(skipped), rhythm);
  return {
    // the number and its volume stand, whatever place it takes
    ...calendarOf(wholeNumber, rhythm),
    coverDate: addDays(coverDate, Number(sale)),
    onSaleOn: addDays(onSaleOn, Number(sale)),
    closeOn: addDays(closeOn, Number(close)),
  };
}
