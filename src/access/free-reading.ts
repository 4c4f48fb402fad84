import { type Db, type Tx, coalesced } from "../platform/index.ts";
import { says } from "../messages/index.ts";
import { refuse } from "./refusals.ts";

/** What may be read without a subscription; a number a month of 0 is none. */
type FreeReading = { giftsAMonth: number; giftDays: number; meteredAMonth: number };

/** The most of each; of days there is one at least. */
export const mostFree = { aMonth: 100, days: 366 } as const;

const nothing: FreeReading = { giftsAMonth: 0, giftDays: 14, meteredAMonth: 0 };

export const freeReading: (db: Db | Tx) => Promise<FreeReading> = coalesced(async (db) => {
  const row = await db.selectFrom("free_reading").select(["gifts_a_month", "gift_days", "metered_a_month"]).executeTakeFirst();
  return row ? { giftsAMonth: row.gifts_a_month, giftDays: row.gift_days, meteredAMonth: row.metered_a_month } : nothing;
});

/** Refuses "free-reading-unusable" with each field that cannot stand. */
export async function saveFreeReading(tx: Tx, { giftsAMonth, giftDays, meteredAMonth }: FreeReading): Promise<void> {
  const stands = (number: number, least: number, most: number) => Number.isInteger(number) && number >= least && number <= most;
  const amiss = (least: number, most: number) => says((m) => m.refusals.access.between({ least, most }));
  const fields = {
    ...(!stands(giftsAMonth, 0, mostFree.aMonth) && { giftsAMonth: amiss(0, mostFree.aMonth) }),
    ...(!stands(meteredAMonth, 0, mostFree.aMonth) && { meteredAMonth: amiss(0, mostFree.aMonth) }),
    ...(!stands(giftDays, 1, mostFree.days) && { giftDays: amiss(1, mostFree.days) }),
  };
  if (Object.keys(fields).length > 0) throw refuse("free-reading-unusable", (m) => m.refusals.access.unusable, fields);
  const row = { gifts_a_month: giftsAMonth, gift_days: giftDays, metered_a_month: meteredAMonth };
  await tx
    .insertInto("free_reading")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}
