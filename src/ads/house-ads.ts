import { sql } from "kysely";
import type { Db, Tx } from "../platform/index.ts";
import { type Day, namedId } from "../values/index.ts";

export type Slot = "article-end" | "in-article" | "front" | "archive";
export type HouseAd = { slot: Slot; headline: string; text: string; button: string; target: string; included: string[] };

/** The ads that run today, one for each slot: the first of those that are open. Without a day, the first of all: print has no today. */
export async function houseAdsOn(db: Db, today?: Day): Promise<HouseAd[]> {
  const rows = await db
    .selectFrom("house_ads")
    .select(["slot", "headline", "text", "button", "target", "included"])
    .distinctOn("slot")
    .$if(today !== undefined, (ads) =>
      ads
        .where((where) => where.or([where("starts_on", "is", null), where("starts_on", "<=", today!)]))
        .where((where) => where.or([where("ends_on", "is", null), where("ends_on", ">=", today!)])),
    )
    .orderBy("slot")
    .orderBy("position")
    .execute();
  return rows.map((row) => ({ ...row, slot: row.slot as Slot }));
}

/** Replaces all house ads by these. */
export async function saveHouseAds(
  tx: Tx,
  ads: readonly (Omit<HouseAd, "target" | "included"> & { included?: string[] })[],
): Promise<void> {
  await tx.deleteFrom("house_ads").execute();
  const rows = ads.map((ad, position) => ({ ...ad, id: namedId("house-ad", ad.slot, String(position)), position }));
  if (rows.length > 0) await tx.insertInto("house_ads").values(rows).execute();
}

export type SlotWords = { slot: Slot; headline: string; text: string; button: string; included: string[] };

/**
 * Changes the words of the ad that comes first in its slot, and nothing else of it: where it leads and when it runs stay, and so do
 * the slot's other ads. An empty headline takes that ad out; where the slot has none, one is written.
 */
export async function saveFirstInSlots(tx: Tx, ads: readonly SlotWords[]): Promise<void> {
  for (const { slot, ...words } of ads) {
    const first = await tx.selectFrom("house_ads").select("id").where("slot", "=", slot).orderBy("position").limit(1).executeTakeFirst();
    if (first && words.headline) await tx.updateTable("house_ads").set(words).where("id", "=", first.id).execute();
    else if (first) await tx.deleteFrom("house_ads").where("id", "=", first.id).execute();
    else if (words.headline)
      await tx
        .insertInto("house_ads")
        .values({ id: namedId("house-ad", slot, "desk"), slot, ...words, position: 0 })
        .execute();
  }
}

/** What the offers include has changed: the ads that list it say the new list. */
export async function listInAds(tx: Tx, included: string[]): Promise<void> {
  await tx
    .updateTable("house_ads")
    .set({ included })
    .where(sql<boolean>`cardinality(included) > 0`)
    .execute();
}
