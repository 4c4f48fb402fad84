import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
beforeAll(async () => {
  house = await demoHouse();
});
afterAll(() => house.close());

describe("how it stands", () => {
  it("is told twice: that it runs, and that it can serve, which it cannot without its database", async () => {
    const of = async (path: string) => (await house.fetch(path)).status;
    expect([await of("/livez"), await of("/readyz")]).toEqual([200, 200]);
    await house.query("alter schema graphile_worker rename to away");
    try {
      expect(await of("/livez")).toBe(200);
      expect(await of("/readyz")).toBeGreaterThanOrEqual(500);
    } finally {
      await house.query("alter schema away rename to graphile_worker");
    }
  });
});

describe("a feed of one shelf", () => {
  it.each(["/sections/crossings", "/contributors/lena-marsh"])("%s has what stands there, and its page leads to it", async (path) => {
    const page = await house.text(path);
    expect(page).toContain(`<a href="${path}/feed.xml">`);
    const feed = await house.text(`${path}/feed.xml`);
    const linked = [...feed.matchAll(/<item>[^]*?<link>([^<]*)<\/link>/g)].map(([, link]) => new URL(link!).pathname);
    expect(linked.length).toBeGreaterThan(0);
    for (const article of linked) expect(page).toContain(`href="${article}"`);
    expect((await house.get(`${path.replace(/[^/]*$/, "nobody")}/feed.xml`)).status).toBe(404);
  });
});
