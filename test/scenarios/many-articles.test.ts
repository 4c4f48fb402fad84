import { CompiledQuery, Kysely, PostgresDialect } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { searchArchive } from "../../src/archive/index.ts";
import { drafts } from "../../src/editorial/index.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import { type Platform } from "../../src/platform/index.ts";
import type { Site } from "../../src/site/visit/context.ts";
import { sitemapOf, sitemapPart } from "../../src/site/feeds/site-map.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { commonWord, manyTemplate, otherWord, rareWord, someWord } from "../support/many-articles.ts";

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

describe("the search of twenty thousand", () => {
  const stranger = { signedIn: false, issues: [], staff: false };
  const subscriber = { signedIn: true, issues: [700, 701, 702, 703], staff: false };
  const everything = { signedIn: true, issues: "all" as const, staff: false };

  it.each([
    ["a word that all have", commonWord, stranger],
    ["a word that few have", rareWord, stranger],
    ["two words", `${someWord} ${otherWord}`, subscriber],
    ["one word without another", `${someWord} -${otherWord}`, everything],
  ])("asks its indexes for %s, and looks at no text but those it weighs", async (_, words, reader) => {
    asked = [];
    await searchArchive(platform.db, reader, { words });
    // what the filters would leave is counted beside it
    const [settings, query] = [/set_config/, /^\s*with\s+heads/].map((says) => asked.find(({ sql }) => says.test(sql)));
    const client = await fresh.platform.pool.connect();
    try {
      await client.query("begin");
      await client.query(settings!.sql, [...settings!.parameters]);
      const { rows } = await client.query<{ "QUERY PLAN": string }>(`explain ${query!.sql}`, [...query!.parameters]);
      const whole = rows.map((row) => row["QUERY PLAN"]).join("\n");
      // only where there are more than one can turn to: these come by the index of days
      const newest = whole.split(/^ +(?=CTE )/m).find((part) => part.startsWith("CTE newest"));
      if (words === commonWord) expect(newest).toContain("Index Scan using archive_entries_by_day");
      const plan = whole.replace(newest!, "");
      expect(whole).not.toContain("Seq Scan on archive_entries");
      expect(plan).toMatch(/Index Cond: \((whole|opening)_vector @@/);
      expect(plan).not.toMatch(/Filter: .*(whole|opening)_vector @@/);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });

  it("finds on its pages, each once, what a look at every text finds", async () => {
    for (const reader of [stranger, subscriber, everything]) {
      const numbers = reader.issues === "all" ? null : [...reader.issues];
      const { rows } = await fresh.platform.pool.query<{ path: string }>(
        `select path from archive_entries where
           case when $2::int[] is null or access = 'open' or (access = 'registered' and $3) or whole_number = any($2) then whole_vector else opening_vector end
             @@ websearch_to_tsquery('english', $1)`,
        [someWord, numbers, reader.signedIn],
      );
      const first = await searchArchive(platform.db, reader, { words: someWord });
      expect(first.total).toBe(rows.length);
      // more than are weighed
      expect(first.total).toBeGreaterThan(250);
      const pages = await Promise.all(
        Array.from({ length: first.pages }, (_, at) => searchArchive(platform.db, reader, { words: someWord, page: at + 1 })),
      );
      expect(pages.flatMap(({ hits }) => hits.map(({ path }) => path)).sort()).toEqual(rows.map(({ path }) => path).sort());
      expect((await searchArchive(platform.db, reader, { words: someWord, page: first.pages + 1 })).total).toBe(first.total);
    }
  });

  it("puts first whose headline has the word", async () => {
    const { hits } = await searchArchive(platform.db, everything, { words: someWord });
    for (const { headline, standfirst } of hits) expect(`${headline} ${standfirst}`).toContain(someWord);
  });

  it("finds a word at the end of a text for who may read it, and for nobody else", async () => {
    expect((await searchArchive(platform.db, everything, { words: rareWord })).total).toBe(2);
    expect((await searchArchive(platform.db, stranger, { words: rareWord })).total).toBe(0);
  });
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
  const { rows: months } = await fresh.platform.pool.query("select distinct left(published_on::text, 7) from article_publications");
  expect(months.length).toBeGreaterThan(200);
  const all = 20_000 + 1000 + 8 + 200 + months.length + 5;
  expect(new Set(addresses(whole)).size).toBe(all);
  const site = { platform } as Site;
  const index = addresses(await sitemapOf(site, 5000));
  expect(index).toEqual([1, 2, 3, 4, 5].map((part) => `${platform.settings.origin}/sitemap-${part}.xml`));
  const parts = await Promise.all(index.map((_, at) => sitemapPart(site, at + 1, 5000)));
  expect(parts.map((part) => addresses(part!).length)).toEqual([5000, 5000, 5000, 5000, all - 20_000]);
  expect(parts.flatMap((part) => addresses(part!)).sort()).toEqual(addresses(whole).sort());
  expect(await sitemapPart(site, 6, 5000)).toBeUndefined();
  expect((await masthead.fetch(new Request(`${platform.settings.origin}/sitemap-2.xml`), {} as never)).status).toBe(404);
});
