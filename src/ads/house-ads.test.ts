import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../test/support/fresh-platform.ts";
import { inTransaction } from "../platform/index.ts";
import { day } from "../values/index.ts";
import { type HouseAd, houseAdsOn, listInAds, saveHouseAds } from "./index.ts";

let house: FreshPlatform;
beforeAll(async () => {
  house = await freshPlatform();
});
afterAll(() => house.close());

type Ad = Omit<HouseAd, "target" | "included"> & { included?: string[]; starts_on?: string; ends_on?: string };
const ad = (slot: HouseAd["slot"], headline: string, more: Partial<Ad> = {}): Ad => ({
  slot,
  headline,
  text: "Text.",
  button: "Go",
  ...more,
});
const save = (...ads: Ad[]) => inTransaction(house.platform, (tx) => saveHouseAds(tx, ads));
const on = async (today?: string) =>
  (await houseAdsOn(house.platform.db, today ? day(today) : undefined)).map(({ slot, headline }) => `${slot}: ${headline}`);

describe("house ads", () => {
  beforeEach(() =>
    save(
      ad("front", "In December", { starts_on: "2026-12-01", ends_on: "2026-12-31" }),
      ad("front", "Always"),
      ad("article-end", "Until Advent", { ends_on: "2026-11-29" }),
      ad("archive", "From the new year", { starts_on: "2027-01-01" }),
    ),
  );
  it.each<[string, string | undefined, string[]]>([
    ["an ordinary day", "2026-11-24", ["article-end: Until Advent", "front: Always"]],
    ["the last day of one", "2026-11-29", ["article-end: Until Advent", "front: Always"]],
    ["the day after", "2026-11-30", ["front: Always"]],
    ["the first day of one that goes before another", "2026-12-01", ["front: In December"]],
    ["its last day", "2026-12-31", ["front: In December"]],
    ["the first day of the next", "2027-01-01", ["archive: From the new year", "front: Always"]],
    ["no day, as print has none", undefined, ["archive: From the new year", "article-end: Until Advent", "front: In December"]],
  ])("on %s: one for each slot, the first of those that run", async (_when, today, wanted) => {
    expect((await on(today)).sort()).toEqual([...wanted].sort());
  });
  it("are replaced by those that are saved, all of them", async () => {
    await save(ad("front", "New"));
    expect(await on("2026-11-24")).toEqual(["front: New"]);
    await save();
    expect(await on()).toEqual([]);
  });
  it("that list what the offers include say the new list, and the others say none", async () => {
    await save(ad("front", "With a list", { included: ["Ad-free"] }), ad("archive", "Without"));
    await inTransaction(house.platform, (tx) => listInAds(tx, ["Ad-free", "Print"]));
    const ads = await houseAdsOn(house.platform.db);
    expect(Object.fromEntries(ads.map(({ headline, included }) => [headline, included]))).toEqual({
      "With a list": ["Ad-free", "Print"],
      Without: [],
    });
  });
});
