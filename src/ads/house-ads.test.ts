import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../test/support/fresh-platform.ts";
import { inTransaction } from "../platform/index.ts";
import { day, namedId, must } from "../values/index.ts";
import {
  type AdReaders,
  type HouseAd,
  adsToChoose,
  allHouseAds,
  chooseAds,
  deleteHouseAd,
  houseAdsOn,
  listInAds,
  printedAds,
  saveHouseAd,
  saveHouseAds,
} from "./index.ts";

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
  ...(slot === "article-end" && { editions: ["web"] }),
  ...more,
});
const save = (...ads: Ad[]) => inTransaction(house.platform, (tx) => saveHouseAds(tx, ads));
const issue = { id: namedId("issue", "46"), onSaleOn: day("2026-11-24") };
const said = (ads: HouseAd[]) => ads.map(({ slot, headline }) => `${slot}: ${headline}`);
const on = async (today?: string, readers: AdReaders = "everybody") =>
  said(await houseAdsOn(house.platform.db, { today: today ? day(today) : "any-day", readers, edition: "web" }));

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
    expect(said(await printedAds(house.platform.db, issue))).toEqual(["back-cover: Back", "issue: First", "issue: Second"]);
    expect(await on("2026-11-24", "customers")).toEqual(["front: Web"]);
  });
  it("stand in the editions that were chosen for them, and are named by their ids", async () => {
    await save(ad("article-end", "Letter", { editions: ["letter", "print-view"] }), ad("article-end", "Web", { editions: ["web"] }));
    const shown = async (edition: "web" | "letter" | "print-view") =>
      said(await houseAdsOn(house.platform.db, { today: "any-day", readers: "everybody", edition }));
    expect(await shown("web")).toEqual(["article-end: Web"]);
    expect(await shown("letter")).toEqual(["article-end: Letter"]);
    expect(await shown("print-view")).toEqual(["article-end: Letter"]);
  });
  it("that run for a time go before one that always does, wherever they stand among them", async () => {
    await save(ad("front", "Always"), ad("front", "In December", { starts_on: "2026-12-01", ends_on: "2026-12-31" }));
    expect(await on("2026-12-24")).toEqual(["front: In December"]);
    expect(await on("2026-11-24")).toEqual(["front: Always"]);
  });
  it("are written, changed and deleted one by one", async () => {
    await save(ad("front", "Old"));
    const fields = { ...ad("issue", "New"), readers: "everybody" as const, target: "/gift", included: [], editions: ["print" as const] };
    const id = await inTransaction(house.platform, (tx) =>
      saveHouseAd(house.platform, tx, { ...fields, startsOn: day("2026-09-01"), endsOn: null }),
    );
    await inTransaction(house.platform, (tx) =>
      saveHouseAd(house.platform, tx, { ...fields, headline: "Newer", startsOn: null, endsOn: null }, id),
    );
    expect((await allHouseAds(house.platform.db)).map(({ headline, target, startsOn }) => [headline, target, startsOn])).toEqual([
      ["Old", "/subscribe", null],
      ["Newer", "/gift", null],
    ]);
    await inTransaction(house.platform, (tx) => deleteHouseAd(tx, id));
    expect(said(await allHouseAds(house.platform.db))).toEqual(["front: Old"]);
    await expect(inTransaction(house.platform, (tx) => deleteHouseAd(tx, id))).rejects.toMatchObject({ code: "ad-missing" });
  });
});

describe("the ads of a printed issue", () => {
  beforeEach(async () => {
    await sql`insert into issues (id, whole_number, volume, number, cover_date, on_sale_on, close_on)
      values (${issue.id}::uuid, 46, 2, 22, '2026-11-24', '2026-11-24', '2026-11-10') on conflict do nothing`.execute(house.platform.db);
    await save(
      ad("issue", "First"),
      ad("issue", "Second"),
      ad("back-cover", "Back"),
      ad("issue", "In spring", { starts_on: "2027-03-01" }),
    );
  });
  const printed = async () => said(await printedAds(house.platform.db, issue));
  it("are those that run on its day of sale", async () => {
    expect(await printed()).toEqual(["back-cover: Back", "issue: First", "issue: Second"]);
    expect(said(await printedAds(house.platform.db, { ...issue, onSaleOn: day("2027-03-02") }))).toContain("issue: In spring");
  });
  it("are chosen for the one issue, and stand in every other", async () => {
    const first = must(
      (await adsToChoose(house.platform.db, issue)).find(({ headline }) => headline === "First"),
      "First",
    );
    await inTransaction(house.platform, (tx) => chooseAds(tx, issue, [first.id]));
    expect(await printed()).toEqual(["issue: First"]);
    expect(await adsToChoose(house.platform.db, issue)).toMatchObject([
      { headline: "Back", isIn: false },
      { headline: "First", isIn: true },
      { headline: "Second", isIn: false },
    ]);
    expect(said(await printedAds(house.platform.db, { ...issue, id: namedId("issue", "47") }))).toHaveLength(3);
  });
});
