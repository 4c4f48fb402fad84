import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { indexArticle } from "../../src/archive/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
beforeAll(async () => {
  house = await demoHouse();
  const { rows } = await house.query<{ id: string }>(
    "select distinct article_id as id from article_publications where withdrawn_at is null",
  );
  for (const { id } of rows) await indexArticle(house.platform, { articleId: id });
});
afterAll(() => house.close());

describe("how it stands", () => {
  it("is told twice: that it runs, and that it can serve, which it cannot without its jobs", async () => {
    const of = async (path: string) => (await house.fetch(path)).status;
    expect([await of("/livez"), await of("/readyz")]).toEqual([200, 200]);
    expect(await house.text("/readyz")).toBe('{"ok":true}');
    await house.query("alter schema graphile_worker rename to away");
    try {
      expect(await of("/livez")).toBe(200);
      expect(await of("/readyz")).toBe(503);
      expect(await house.text("/readyz")).toBe('{"ok":false}');
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

describe("the archive by months", () => {
  it("leads from its years to every article, and has no page of a month without one", async () => {
    const all = await house.text("/archive");
    const months = [...all.matchAll(/href="(\/archive\/\d{4}\/\d{2})"/g)].map(([, path]) => path!);
    const walked = new Set<string>();
    for (const month of months) for (const [, path] of (await house.text(month)).matchAll(/<h2><a href="([^"]*)"/g)) walked.add(path!);
    const { rows } = await house.query<{ path: string }>("select path from archive_entries");
    expect(rows.length).toBeGreaterThan(20);
    expect([...walked].sort()).toEqual(rows.map(({ path }) => path).sort());
    const map = await house.text("/sitemap.xml");
    for (const month of months) expect(map).toContain(`${month}</loc>`);
    for (const none of ["/archive/1970", "/archive/1970/01", "/archive/2026/13", "/archive/0000/01"])
      expect([none, (await house.get(none)).status]).toEqual([none, 404]);
  });

  it("is told to programs that read for people", async () => {
    const told = await house.text("/llms.txt");
    for (const [, path] of told.matchAll(/\]\([^)]*?(\/[^)]*)\)/g)) {
      const { pathname } = new URL(path!, house.platform.settings.origin);
      expect(pathname).toMatch(/^\//);
    }
    expect(told).toMatch(/^# .+\n\n> /);
  });
});
