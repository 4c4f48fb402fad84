import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;

beforeAll(async () => {
  house = await demoHouse();
  await house.query("delete from graphile_worker._private_jobs");
});
afterAll(() => house.close());

const closed = "/2026/11/the-bridge-nobody-would-own";
const linksIn = (html: string, start: string): string[] =>
  [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!.replaceAll("&amp;", "&")).filter((href) => href.startsWith(start));

describe("the way from the wall", () => {
  it("knows the line at which somebody stopped, on every page of it", async () => {
    const walled = await house.text(closed);
    expect(walled).toContain('id="rest"');
    const back = `return=${encodeURIComponent(`${closed}#rest`)}`;
    const ways = [...linksIn(walled, "/subscribe?"), ...linksIn(walled, "/sign-in?")];
    expect(ways.length).toBeGreaterThan(2);
    for (const way of ways) expect(way).toContain(back);
    const offers = linksIn(await house.text(linksIn(walled, "/subscribe?")[0]!), "/subscribe/");
    expect(offers.length).toBeGreaterThan(1);
    for (const offer of offers) expect(offer).toContain(back);
  });

  it("ends at the first paragraph behind it, which whoever may read on finds by the same name", async () => {
    const whole = await house.text(closed, await house.be("digital"));
    expect(whole.split('id="rest"').length).toBe(2);
    const [before, behind] = whole.split('<span id="rest"></span>');
    const walled = await house.text(closed);
    const [, lastSeen] = [...walled.matchAll(/<p id="(b-[^"]+)"/g)].at(-1)!;
    expect(before).toContain(`id="${lastSeen}"`);
    const [, firstUnseen] = [...before!.matchAll(/<p id="(b-[^"]+)"/g)].at(-1)!;
    expect(walled).not.toContain(`id="${firstUnseen}"`);
    expect(behind).toContain('class="end-mark"');
  });
});
