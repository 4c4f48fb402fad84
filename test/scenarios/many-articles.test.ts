import { CompiledQuery, Kysely, PostgresDialect } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { drafts } from "../../src/editorial/index.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import { type Platform } from "../../src/platform/index.ts";
import type { Site } from "../../src/site/context.ts";
import { sitemapOf, sitemapPart } from "../../src/site/site-map.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { manyTemplate } from "../support/many-articles.ts";

/** Twenty thousand articles in a thousand issues; every query of the site is noted as it was asked. */
let fresh: FreshPlatform;
let platform: Platform;
let masthead: Masthead;
let asked: CompiledQuery[] = [];

beforeAll(async () => {
  fresh = await freshPlatform({ demo: false, from: await manyTemplate() });
  const db: Platform["db"] = new Kysely({
    dialect: new PostgresDialect({ pool: fresh.platform.pool }),
    log: ({ query }) => void asked.push(query),
  });
  platform = { ...fresh.platform, db };
  masthead = await compose(platform);
});
afterAll(() => fresh.close());

async function get(path: string): Promise<Response> {
  asked = [];
  const answer = await masthead.fetch(new Request(platform.settings.origin + path), {} as never);
  expect(answer.status, path).toBe(200);
  return answer;
}

/** How PostgreSQL goes about each noted query. */
async function plans(): Promise<string> {
  const all = asked.filter(({ sql }) => /^\s*(select|with)\b/i.test(sql));
  const told = await Promise.all(
    all.map(({ sql, parameters }) => fresh.platform.pool.query<{ "QUERY PLAN": string }>(`explain ${sql}`, [...parameters])),
  );
  return told.flatMap(({ rows }) => rows.map((row) => row["QUERY PLAN"])).join("\n");
}

it.each([
  ["/", "by_day"],
  ["/sections/section-3", "by_section"],
  ["/contributors/writer-7", "by_contributor"],
  ["/issues", ""],
  ["/issues/500", "current"],
  ["/podcast.xml", "by_day"],
  ["/news-sitemap.xml", "by_day"],
])("%s is read from columns by an index: no text, no table from end to end", async (path, index) => {
  await get(path);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.map(({ sql }) => sql).filter((sql) => /frozen|"body"/.test(sql))).toEqual([]);
  const told = await plans();
  expect(told).not.toContain("Seq Scan on article_publications");
  if (index) expect(told).toContain(`article_publications_${index}`);
});

it("an article is found by its address, and the feeds’ by their ids, by an index", async () => {
  const [row] = await platform.db.selectFrom("article_publications").select(["slug", "published_on"]).limit(1).execute();
  for (const path of [`/${row!.published_on.slice(0, 7).replace("-", "/")}/${row!.slug}`, "/feed.xml"]) {
    await get(path);
    expect(await plans()).not.toContain("Seq Scan on article_publications");
  }
});

it("the desk’s list reads no text", async () => {
  asked = [];
  expect((await drafts(platform.db, { limit: 50, offset: 19_000 })).rows).toHaveLength(50);
  expect(asked.map(({ sql }) => sql).filter((sql) => /body/.test(sql))).toEqual([]);
});

it("the map reads no text, names every address once, and is divided where it would hold too many", async () => {
  const whole = await (await get("/sitemap.xml")).text();
  expect(asked.map(({ sql }) => sql).filter((sql) => /frozen|"body"/.test(sql))).toEqual([]);
  const addresses = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address!);
  expect(new Set(addresses(whole)).size).toBe(20_000 + 1000 + 8 + 200 + 4);
  const site = { platform } as Site;
  const index = addresses(await sitemapOf(site, 5000));
  expect(index).toEqual([1, 2, 3, 4, 5].map((part) => `${platform.settings.origin}/sitemap-${part}.xml`));
  const parts = await Promise.all(index.map((_, at) => sitemapPart(site, at + 1, 5000)));
  expect(parts.map((part) => addresses(part!).length)).toEqual([5000, 5000, 5000, 5000, 1212]);
  expect(parts.flatMap((part) => addresses(part!)).sort()).toEqual(addresses(whole).sort());
  expect(await sitemapPart(site, 6, 5000)).toBeUndefined();
  expect((await masthead.fetch(new Request(`${platform.settings.origin}/sitemap-2.xml`), {} as never)).status).toBe(404);
});
