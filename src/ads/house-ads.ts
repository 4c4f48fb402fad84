import { sql } from "kysely";
import type { Db, Platform, Tx } from "../platform/index.ts";
import { type Day, namedId, newId } from "../values/index.ts";
import { refuse } from "./refusals.ts";

/** Places on the web and in letters, one ad each; then those of the printed issue. */
export const slots = ["article-end", "in-article", "front", "archive", "issue", "back-cover"] as const;
type Slot = (typeof slots)[number];
/** What an article's end may stand in; every other place is of the web alone, or of print alone. */
export const endEditions = ["web", "letter", "print-view"] as const;
type EndEdition = (typeof endEditions)[number];
/** An EPUB has no ads: it is one file for everybody who has the issue, and most of them are promised none. */
type AdEdition = EndEdition | "print";
/** Whom it is for: everybody who gets ads, or those of them who have bought something before, who then see it instead. */
export const adReaders = ["everybody", "customers"] as const;
export type AdReaders = (typeof adReaders)[number];
/** `text`: paragraphs, an empty line between two. */
export type HouseAd = {
  slot: Slot;
  readers: AdReaders;
  headline: string;
  text: string;
  button: string;
  target: string;
  included: string[];
};
/** As it stands on a page that tells how often it was shown. */
export type ShownAd = HouseAd & { id: string };

const shown = ["slot", "readers", "headline", "text", "button", "target", "included"] as const;

export const isPrinted = (slot: Slot): boolean => slot === "issue" || slot === "back-cover";

/** In which editions an ad of this place stands, of those that were chosen. */
export const editionsIn = (slot: Slot, chosen: readonly AdEdition[]): AdEdition[] =>
  isPrinted(slot) ? ["print"] : slot === "article-end" ? endEditions.filter((one) => chosen.includes(one)) : ["web"];

/** The paragraphs of an ad’s text. */
export const paragraphsOf = ({ text }: Pick<HouseAd, "text">): string[] => text.split(/\n{2,}/).filter(Boolean);

type Asked = {
  /** On "any-day" those that run always: what is kept as a file has no today. */
  today: Day | "any-day";
  readers: AdReaders;
  edition: EndEdition;
};

/**
 * The ads of an edition that run on the day, one for each slot: of those for such a reader, one that runs for a time before one
 * that always does, and then the first.
 */
export async function houseAdsOn(db: Db, { today, readers, edition }: Asked): Promise<ShownAd[]> {
  return (
    db
      .selectFrom("house_ads")
      .select(["id", ...shown])
      .distinctOn("slot")
      .where(sql<boolean>`editions @> array[${edition}]`)
      .where((where) => where.or([where("starts_on", "is", null), ...(today === "any-day" ? [] : [where("starts_on", "<=", today)])]))
      .where((where) => where.or([where("ends_on", "is", null), ...(today === "any-day" ? [] : [where("ends_on", ">=", today)])]))
      .$if(readers === "everybody", (ads) => ads.where("readers", "=", "everybody"))
      .orderBy("slot")
      // "customers" goes before "everybody"
      .orderBy("readers")
      .orderBy(sql`starts_on is null and ends_on is null`)
      .orderBy("position")
      .execute()
  );
}

/** An issue of which the ads are asked. */
type OfIssue = { id: string; onSaleOn: Day };

/**
 * The ads of a printed issue, the back cover’s first: those that run on its day of sale and were not left out of it. Whoever
 * reads them has the issue.
 */
export async function printedAds(db: Db, issue: OfIssue): Promise<HouseAd[]> {
  const rows = await printedOf(db, issue).where("left_out.ad_id", "is", null).select(shown).execute();
  return rows.filter(({ slot }, at) => slot !== "back-cover" || at === 0);
}

const printedOf = (db: Db | Tx, { id, onSaleOn }: OfIssue) =>
  db
    .selectFrom("house_ads")
    .leftJoin("ads_left_out as left_out", (join) => join.onRef("left_out.ad_id", "=", "house_ads.id").on("left_out.issue_id", "=", id))
    .where("slot", "in", ["issue", "back-cover"])
    .where((where) => where.or([where("starts_on", "is", null), where("starts_on", "<=", onSaleOn)]))
    .where((where) => where.or([where("ends_on", "is", null), where("ends_on", ">=", onSaleOn)]))
    .orderBy("slot")
    .orderBy(sql`starts_on is null and ends_on is null`)
    .orderBy("position")
    .orderBy("house_ads.id");

/** One of those from which an issue's are chosen. */
export type ChosenAd = Pick<ShownAd, "id" | "slot" | "headline"> & { isIn: boolean };

/** The ads that may stand in a printed issue, in the order in which they would, each with whether it does. */
export const adsToChoose = (db: Db, issue: OfIssue): Promise<ChosenAd[]> =>
  printedOf(db, issue)
    .select(["house_ads.id", "slot", "headline", sql<boolean>`left_out.ad_id is null`.as("isIn")])
    .execute();

/** Of those that may stand in an issue, the ones that shall; what is written later stands in it as well. */
export async function chooseAds(tx: Tx, issue: OfIssue, chosen: readonly string[]): Promise<void> {
  const may = await printedOf(tx, issue).select("house_ads.id").execute();
  await tx.deleteFrom("ads_left_out").where("issue_id", "=", issue.id).execute();
  const left = may.filter(({ id }) => !chosen.includes(id)).map(({ id }) => ({ issue_id: issue.id, ad_id: id }));
  if (left.length > 0) await tx.insertInto("ads_left_out").values(left).execute();
}

/** An ad with where it stands, and the days between which it runs, both of them with it; null where nothing bounds it. */
export type StandingAd = ShownAd & { editions: AdEdition[]; startsOn: Day | null; endsOn: Day | null };

/** All there are, as they are ordered within their places. */
export const allHouseAds = (db: Db | Tx): Promise<StandingAd[]> => standing(db).execute();

/** Refuses "ad-missing". */
export async function houseAdById(db: Db | Tx, id: string): Promise<StandingAd> {
  const ad = await standing(db).where("id", "=", id).executeTakeFirst();
  if (!ad) throw refuse("ad-missing", (m) => m.desk.against.ads.missing);
  return ad;
}

const standing = (db: Db | Tx) =>
  db
    .selectFrom("house_ads")
    .select(["id", ...shown, sql<AdEdition[]>`editions`.as("editions"), "starts_on as startsOn", "ends_on as endsOn"])
    .orderBy("slot")
    .orderBy("readers")
    .orderBy(sql`starts_on is null and ends_on is null`)
    .orderBy("position")
    .orderBy("id");

type NewAd = Pick<HouseAd, "slot" | "headline" | "text" | "button"> & Partial<HouseAd>;

/** Replaces all house ads by these, each in the editions that its place is usually shown in. */
export async function saveHouseAds(tx: Tx, ads: readonly (NewAd & { editions?: AdEdition[] })[]): Promise<void> {
  await tx.deleteFrom("house_ads").execute();
  const rows = ads.map((ad, position) => ({
    editions: editionsIn(ad.slot, ["letter", "print-view"]),
    ...ad,
    id: namedId("house-ad", ad.slot, String(position)),
    position,
  }));
  if (rows.length > 0) await tx.insertInto("house_ads").values(rows).execute();
}

export type AdFields = Omit<StandingAd, "id">;

/** Writes an ad, or changes the one of this id (refused as "ad-missing"); answers its id. A new one stands behind the others of its place. */
export async function saveHouseAd(
  { clock }: Pick<Platform, "clock">,
  tx: Tx,
  { startsOn, endsOn, ...fields }: AdFields,
  id?: string,
): Promise<string> {
  const written = { ...fields, starts_on: startsOn, ends_on: endsOn };
  if (id === undefined) {
    const made = newId(clock.now());
    await tx
      .insertInto("house_ads")
      .values({ ...written, id: made, position: await afterLast(tx) })
      .execute();
    return made;
  }
  await houseAdById(tx, id);
  await tx.updateTable("house_ads").set(written).where("id", "=", id).execute();
  return id;
}

/** Refuses "ad-missing". */
export async function deleteHouseAd(tx: Tx, id: string): Promise<void> {
  await houseAdById(tx, id);
  await tx.deleteFrom("house_ads").where("id", "=", id).execute();
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
