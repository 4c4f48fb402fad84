import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { offerByKey } from "../../src/offers/index.ts";
import { publicationOf } from "../../src/editorial/index.ts";
import { day } from "../../src/values/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let publisher: string;
beforeAll(async () => {
  house = await demoHouse();
  publisher = await house.be("publisher");
});
afterAll(() => house.close());

const offer = {
  keyCode: "",
  name: "Half a year",
  summary: "Twelve issues.",
  termIssues: "12",
  price: "24,50",
  taxRate: "10",
  guaranteeDays: "0",
  renews: "series",
};

describe("the desk’s own pages of the magazine", () => {
  it("change what every page says of it, and refuse what cannot stand", async () => {
    const page = await house.text("/desk/settings?group=issues", publisher);
    const values = {
      title: "The Quay",
      tagline: "Slow water",
      about: "About it.",
      imprint: "Quay Press",
      language: "en",
      timeZone: "Europe/London",
      issnPrint: "2049-3630",
      issnOnline: "",
    };
    expect(page).toContain("issues a year");
    const bad = await house.post("/desk/settings", { ...values, issnPrint: "2049-3631" }, publisher);
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain("is not an ISSN");
    expect((await house.post("/desk/settings", values, publisher)).status).toBe(303);
    expect(await house.text("/about")).toContain("The Quay");
    expect((await publicationOf(house.platform.db)).books).toEqual({ typefaces: false, certifiedBy: "" });
    await house.post("/desk/settings", { ...values, typefaces: "yes", certifiedBy: " Ida Brandt " }, publisher);
    expect((await publicationOf(house.platform.db)).books).toEqual({ typefaces: true, certifiedBy: "Ida Brandt" });
    expect(await house.text("/desk/settings?group=reading", publisher)).toMatch(/value="yes" selected[\s\S]*value="Ida Brandt"/);
  });

  it("make an offer whose list is made from its terms, and refuse a price that is none", async () => {
    const bad = await house.post("/desk/offers", { ...offer, price: "cheap" }, publisher);
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain("is not a price");
    expect((await house.post("/desk/offers", offer, publisher)).status).toBe(303);
    const made = await offerByKey(house.platform.db, "half-a-year", day("2026-11-24"));
    const labels = made.included.map(({ label }) => label);
    expect(made.price.amount).toBe(2450);
    expect(labels).toContain("12 issues");
    expect(labels.join()).not.toContain("guarantee");
    expect(await house.text("/subscribe")).toContain("Half a year");
  });

  it("write the house ads, and leave a slot empty when its headline is", async () => {
    const ad = {
      "archive.headline": "",
      "front.headline": "Read slowly",
      "front.text": "Two issues a month.",
      "front.button": "Subscribe",
    };
    expect((await house.post("/desk/ads", ad, publisher)).status).toBe(303);
    const left = await house.query("select slot, headline from house_ads where slot in ('front', 'archive') and readers = 'everybody'");
    expect(left.rows).toEqual([{ slot: "front", headline: "Read slowly" }]);
    expect(await house.text("/")).toContain("Read slowly");
  });

  it("are the publisher’s: an editor changes neither the magazine nor its offers", async () => {
    const editor = await house.be("editor");
    expect((await house.post("/desk/settings", { title: "Mine" }, editor)).status).toBe(403);
    expect((await house.post("/desk/offers", offer, editor)).status).toBe(403);
  });
});
