import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../test/support/fresh-platform.ts";
import { inTransaction } from "../platform/index.ts";
import { day } from "../values/index.ts";
import { type AdReaders, type HouseAd, allHouseAds, houseAdsOn, listInAds, printedAds, saveHouseAds, saveInPlaces } from "./index.ts";

let house: FreshPlatform;
beforeAll(async () => {
  house = await freshPlatform();
});
afterAll(() => house.close());

type Ad = Parameters<typeof saveHouseAds>[1][number] & { starts_on?: string; ends_on?: string };
const ad = (slot: HouseAd["slot"], headline: string, more: Partial<Ad> = {}): Ad => ({
  slot,
  headline,
  text: "Text.",
  button: "Go",
  ...more,
});
const save = (...ads: Ad[]) => inTransaction(house.platform, (tx) => saveHouseAds(tx, ads));
const said = (ads: HouseAd[]) => ads.map(({ slot, headline }) => `${slot}: ${headline}`);
const on = async (today?: string, readers: AdReaders = "everybody") =>
  said(await houseAdsOn(house.platform.db, today ? day(today) : "any-day", readers));

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
    ["no day, as a file that is kept has none", undefined, ["front: Always"]],
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
    const ads = await allHouseAds(house.platform.db);
    expect(Object.fromEntries(ads.map(({ headline, included }) => [headline, included]))).toEqual({
      "With a list": ["Ad-free", "Print"],
      Without: [],
    });
  });
  it("say to customers what is for them, and to everybody else nothing of it", async () => {
    await save(ad("front", "For all"), ad("front", "Come back", { readers: "customers" }), ad("archive", "Old ones"));
    expect(await on("2026-11-24")).toEqual(["archive: Old ones", "front: For all"]);
    expect(await on("2026-11-24", "customers")).toEqual(["archive: Old ones", "front: Come back"]);
  });
  it("of print are its own, with one back cover; none of them is on the web, and none of the web’s in print", async () => {
    await save(ad("front", "Web"), ad("issue", "First"), ad("back-cover", "Back"), ad("issue", "Second"), ad("back-cover", "Never"));
    expect(said(await printedAds(house.platform.db))).toEqual(["back-cover: Back", "issue: First", "issue: Second"]);
    expect(await on("2026-11-24", "customers")).toEqual(["front: Web"]);
  });
  it("are written place by place: what is not written stays, with where it leads", async () => {
    await save(ad("issue", "First", { target: "/gift" }), ad("issue", "Second"), ad("front", "Web"));
    const place = (slot: HouseAd["slot"], readers: AdReaders, nth: number, headline: string) => ({
      slot,
      readers,
      nth,
      headline,
      text: "",
      button: "Go",
      included: [],
    });
    await inTransaction(house.platform, (tx) =>
      saveInPlaces(tx, [
        place("issue", "everybody", 0, "First, anew"),
        place("issue", "everybody", 1, ""),
        place("issue", "everybody", 2, "Third"),
        place("front", "customers", 0, "Come back"),
        place("archive", "customers", 0, ""),
      ]),
    );
    const all = await allHouseAds(house.platform.db);
    expect(all.map(({ slot, readers, headline, target }) => [slot, readers, headline, target])).toEqual([
      ["front", "customers", "Come back", "/subscribe"],
      ["front", "everybody", "Web", "/subscribe"],
      ["issue", "everybody", "First, anew", "/gift"],
      ["issue", "everybody", "Third", "/subscribe"],
    ]);
  });

  it("run between the days that the desk gives them, and keep them where it gives none", async () => {
    await save(ad("front", "Always"));
    const write = (more: { startsOn?: ReturnType<typeof day> | null; endsOn?: ReturnType<typeof day> | null }) => {
      const words = { headline: "Autumn", text: "Text.", button: "Go", included: [] };
      return inTransaction(house.platform, (tx) => saveInPlaces(tx, [{ slot: "front", readers: "everybody", nth: 0, ...words, ...more }]));
    };
    await write({ startsOn: day("2026-09-01"), endsOn: day("2026-11-30") });
    const around = async () => Promise.all(["2026-08-31", "2026-09-01", "2026-11-30", "2026-12-01"].map((today) => on(today)));
    expect(await around()).toEqual([[], ["front: Autumn"], ["front: Autumn"], []]);
    await write({});
    expect(await around()).toEqual([[], ["front: Autumn"], ["front: Autumn"], []]);
    await write({ endsOn: null });
    expect((await around()).at(-1)).toEqual(["front: Autumn"]);
  });
});
