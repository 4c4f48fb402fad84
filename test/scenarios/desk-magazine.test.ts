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

  it("write a house ad, see it before it is kept, and take it off again", async () => {
    const ad = { slot: "front", headline: "Read slowly", text: "Two issues.\n\nA month.", startsOn: "2026-11-01", target: "/gift" };
    const seen = await (await house.post("/desk/ads/seen", ad, publisher)).text();
    expect(seen).toMatch(/class="ad-sheet"[\s\S]*Read slowly[\s\S]*<p>Two issues\.<\/p><p>A month\.<\/p>/);
    expect(await house.text("/")).not.toContain("Read slowly");
    const made = (await house.post("/desk/ads", ad, publisher)).headers.get("location")!;
    const path = made.split("?")[0]!;
    const front = await house.text("/");
    expect(front).toMatch(/<p class="headline">Read slowly<\/p><p>Two issues\.<\/p><p>A month\.<\/p><a class="button" href="\/gift">/);
    expect(front).toContain(`data-ad="${path.split("/").at(-1)}"`);
    // who was promised none sees none, nor is it in their page’s source
    expect(await house.text("/", await house.be("digital"))).not.toContain("Read slowly");
    expect((await house.post(`${path}/deletion`, {}, publisher)).status).toBe(303);
    expect(await house.text("/")).not.toContain("Read slowly");
    expect((await house.get(path, publisher)).status).toBe(404);
  });

  it("see how often a house ad was shown and followed, by people and not by robots", async () => {
    const { rows } = await house.query<{ id: string }>("select id from house_ads where slot = 'front' limit 1");
    const { id } = rows[0]!;
    const tell = (what: string, agent: string, ad = id) =>
      house.fetch("/reading", {
        method: "POST",
        body: JSON.stringify({ ad, what }),
        headers: { "user-agent": agent, origin: house.platform.settings.origin },
      });
    const person = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    for (const what of ["shown", "shown", "clicked"]) await tell(what, person);
    await tell("shown", "Mozilla/5.0 (compatible; Somebot/2.1)");
    await tell("shown", person, crypto.randomUUID());
    await house.masthead.writeCounts();
    const counts = await house.query("select shown, clicked from ad_days");
    expect(counts.rows).toEqual([{ shown: 1, clicked: 1 }]);
    expect(await house.text("/desk/ads", publisher)).toMatch(/<td class="end">1<\/td><td class="end">1<\/td><td class="end">100\.0<\/td>/);
  });

  it("are the publisher’s: an editor changes neither the magazine nor its offers", async () => {
    const editor = await house.be("editor");
    expect((await house.post("/desk/settings", { title: "Mine" }, editor)).status).toBe(403);
    expect((await house.post("/desk/offers", offer, editor)).status).toBe(403);
  });
});
