import { sql } from "kysely";
import type { Db, Tx } from "../platform/index.ts";
import { type Day, namedId } from "../values/index.ts";

/** Places on the web and in letters, one ad each; then those of the printed issue. */
type WebSlot = "article-end" | "in-article" | "front" | "archive";
export type Slot = WebSlot | "issue" | "back-cover";
/** Whom it is for: everybody who gets ads, or those of them who have bought something before, who then see it instead. */
export type AdReaders = "everybody" | "customers";
export type HouseAd = {
  slot: Slot;
  readers: AdReaders;
  headline: string;
  text: string;
  button: string;
  target: string;
  included: string[];
};

const shown = ["slot", "readers", "headline", "text", "button", "target", "included"] as const;

/**
 * The ads of the web that run on the day, one for each slot: of those for such a reader, the first. On "any-day" those that run
 * always: what is kept as a file has no today.
 */
export async function houseAdsOn(db: Db, today: Day | "any-day", readers: AdReaders): Promise<HouseAd[]> {
  const rows = await db
    .selectFrom("house_ads")
    .select(shown)
    .distinctOn("slot")
    .where("slot", "not in", ["issue", "back-cover"])
    .where((where) => where.or([where("starts_on", "is", null), ...(today === "any-day" ? [] : [where("starts_on", "<=", today)])]))
    .where((where) => where.or([where("ends_on", "is", null), ...(today === "any-day" ? [] : [where("ends_on", ">=", today)])]))
    .$if(readers === "everybody", (ads) => ads.where("readers", "=", "everybody"))
    .orderBy("slot")
    // "customers" goes before "everybody"
    .orderBy("readers")
    .orderBy("position")
    .execute();
  return rows;
}

/** The ads of the printed issue, the back cover’s first. Whoever reads them has the issue; print has no today. */
export async function printedAds(db: Db): Promise<HouseAd[]> {
  const rows = await db
    .selectFrom("house_ads")
    .select(shown)
    .where("slot", "in", ["issue", "back-cover"])
    .orderBy("slot")
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.filter(({ slot }, at) => slot !== "back-cover" || at === 0);
}

/** An ad with the days between which it runs, both of them with it; null where nothing bounds it. */
export type StandingAd = HouseAd & { startsOn: Day | null; endsOn: Day | null };

/** All there are, as they are ordered within their places. */
export async function allHouseAds(db: Db | Tx): Promise<StandingAd[]> {
  return inOrder(db)
    .select([...shown, "starts_on as startsOn", "ends_on as endsOn"])
    .execute();
}

const inOrder = (db: Db | Tx) => db.selectFrom("house_ads").orderBy("slot").orderBy("readers").orderBy("position").orderBy("id");

type NewAd = Pick<HouseAd, "slot" | "headline" | "text" | "button"> & Partial<HouseAd>;

/** Replaces all house ads by these. */
export async function saveHouseAds(tx: Tx, ads: readonly NewAd[]): Promise<void> {
  await tx.deleteFrom("house_ads").execute();
  const rows = ads.map((ad, position) => ({ ...ad, id: namedId("house-ad", ad.slot, String(position)), position }));
  if (rows.length > 0) await tx.insertInto("house_ads").values(rows).execute();
}

/** One of the places for which the desk asks for words; `nth` counts from 0 within its slot and readers. */
export type AdPlace = { slot: Slot; readers: AdReaders; nth: number };
/** Days that are left out stay as they are. */
type Days = { startsOn?: Day | null; endsOn?: Day | null };
type PlacedWords = AdPlace & Days & { headline: string; text: string; button: string; included: string[] };

/**
 * Changes the words of the ads that stand at these places, and the days between which they run, and nothing else of them: where they lead
 * stays, and so do the other ads. An empty headline takes an ad out; where a place has none, one is written.
 */
export async function saveInPlaces(tx: Tx, written: readonly PlacedWords[]): Promise<void> {
  const standing = await inOrder(tx).select(["id", "slot", "readers"]).forUpdate().execute();
  for (const { slot, readers, nth, startsOn, endsOn, ...said } of written) {
    const days = { ...(startsOn !== undefined && { starts_on: startsOn }), ...(endsOn !== undefined && { ends_on: endsOn }) };
    const words = { ...said, ...days };
    const there = standing.filter((row) => row.slot === slot && row.readers === readers)[nth];
    if (there && words.headline) await tx.updateTable("house_ads").set(words).where("id", "=", there.id).execute();
    else if (there) await tx.deleteFrom("house_ads").where("id", "=", there.id).execute();
    else if (words.headline) {
      const position = await afterLast(tx);
      const id = namedId("house-ad", slot, String(position));
      await tx
        .insertInto("house_ads")
        .values({ id, slot, readers, ...words, position })
        .execute();
    }
  }
}

async function afterLast(tx: Tx): Promise<number> {
  const { last } = await tx
    .selectFrom("house_ads")
    .select(sql<number | null>`max(position)`.as("last"))
    .executeTakeFirstOrThrow();
  return (last ?? -1) + 1;
}

/** What the offers include has changed: the ads that list it say the new list. */
export async function listInAds(tx: Tx, included: string[]): Promise<void> {
  await tx
    .updateTable("house_ads")
    .set({ included })
    .where(sql<boolean>`cardinality(included) > 0`)
    .execute();
}
