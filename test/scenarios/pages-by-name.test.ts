import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type CastKey } from "../../src/demo/index.ts";
import { publishArticle, withdrawArticle } from "../../src/editorial/index.ts";
import { compose } from "../../src/masthead.ts";
import { type Changed, onPagesChanged, openMetrics } from "../../src/platform/index.ts";
import { tablesIn } from "../../src/platform/database/what-is-read.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { usually } from "../support/long.ts";

let house: DemoHouse;
/** A process that keeps its pages and hears of changes from the database alone, as in a magazine; the house itself keeps none. */
let keeping: Awaited<ReturnType<typeof compose>>;
let stop: () => Promise<void>;
const metrics = openMetrics();
const heard: Changed[] = [];
const warned: unknown[] = [];
/** Every statement that was asked of the database, by its text, with what was asked for. */
const asked = new Map<string, unknown[]>();

beforeAll(async () => {
  house = await demoHouse({ forgets: true });
  const { platform } = house;
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  vi.spyOn(pg.Client.prototype, "query").mockImplementation(function (this: pg.Client, ...given: unknown[]) {
    if (typeof given[0] === "string") asked.set(given[0], Array.isArray(given[1]) ? given[1] : []);
    return query.apply(this, given);
  });
  const log = {
    ...platform.log,
    info: () => undefined,
    warn: (...said: unknown[]) => void warned.push(said),
  } as unknown as typeof platform.log;
  keeping = await compose({ ...platform, log, metrics });
  ({ stop } = await onPagesChanged(platform.connection, {
    onChange: (what) => {
      if (what) heard.push(what);
      keeping.pagesChanged(what);
    },
  }));
}, 240_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await stop();
  await house.close();
});

const answer = async (path: string, cookie: string) =>
  keeping.fetch(
    new Request(house.platform.settings.origin + path, { redirect: "manual", headers: { cookie, accept: "text/html" } }),
    {} as never,
  );
const kept = async (path: string, cookie = "") => {
  const { status, ...rest } = await answer(path, cookie).then(async (said) => ({ status: said.status, text: await said.text() }));
  return `${status}\n${rest.text}`;
};
const fresh = async (path: string, cookie = "") => {
  const said = await house.get(path, cookie);
  return `${said.status}\n${await said.text()}`;
};
const cookies = new Map<string, string>();
const be = async (who: CastKey | "stranger") => {
  if (who === "stranger") return "";
  const cookie = cookies.get(who) ?? (await house.be(who));
  cookies.set(who, cookie);
  return cookie;
};
/** Once everything that was committed before this is heard. */
let marks = 0;
async function allHeard(): Promise<void> {
  const mark = `mark ${(marks += 1)}`;
  await house.platform.pool.query("select pg_notify('pages_changed', $1)", [`+${mark}`]);
  await expect.poll(() => heard.some((what) => typeof what === "object" && "name" in what && what.name === mark)).toBe(true);
}
const namesHeard = () =>
  heard.flatMap((what) => (typeof what === "object" && "name" in what && !what.name.startsWith("mark") ? [what.name] : []));
/** How many pages were made by the process that keeps them. */
async function made(): Promise<number> {
  return Number(/asked_total\{outcome="made"\} (\d+)/.exec(await metrics.text())?.[1]);
}
const madeFor = async (ask: () => Promise<unknown>) => {
  const before = await made();
  await ask();
  return (await made()) - before;
};
const sql = async (text: string, values: unknown[] = []) =>
  (await house.platform.pool.query(text, values)).rows as Record<string, string>[];

async function everyAddress(): Promise<string[]> {
  const own = [...(await fresh("/sitemap.xml")).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url).pathname);
  return [...own, "/feed.xml", "/atom.xml", "/feed.json", "/podcast.xml", "/issues/46/read", "/sitemap.xml", "/icon.png"];
}

describe("what a kept page shows", () => {
  it(
    "is of tables alone whose changes are told, and each of them is seen in the statements that read it",
    { timeout: 240_000 },
    async () => {
      const all = await everyAddress();
      const some = all.filter((path, at) => !/^\/\d{4}\//.test(path) || at % 4 === 0);
      asked.clear();
      for (const path of some) await kept(path);
      for (const path of some.slice(0, 12)) await kept(path, await be("digital"));
      expect(warned).toEqual([]);
      const unseen: string[] = [];
      for (const [text, values] of asked) {
        if (!/^\s*(select|with)/i.test(text) || /nextval|pg_advisory/.test(text)) continue;
        const [plan] = await sql(`explain (format json) ${text}`, values);
        const read = [...JSON.stringify(plan).matchAll(/"Relation Name":"([a-z_]+)"/g)].map(([, table = ""]) => table);
        for (const table of read) if (!table.startsWith("pg_") && !tablesIn(text).includes(table)) unseen.push(`${table}: ${text}`);
      }
      expect(asked.size).toBeGreaterThan(40);
      expect(unseen).toEqual([]);
    },
  );

  it.each([
    ['select "a"."x" from "articles" as "a" left join "placements" on true', ["articles", "placements"]],
    ["select 1 from articles a, public.issues b where exists (select from only pictures)", ["articles", "issues", "pictures"]],
    ["with due as (select id from copies) update orders set x = 1 from due, lateral unnest(x)", ["copies", "orders", "due", "unnest"]],
    ['insert into offers (id) select id from "premiums"\nunion all select id from\n topics', ["offers", "premiums", "topics"]],
  ])("is read off %s", (text, tables) => {
    expect([...tablesIn(text)].toSorted()).toEqual(tables.toSorted());
  });
});

/** One of a table’s rows, chosen by the seed. */
const row = (table: string, where = "true", id = "id") =>
  `(select ${id} from ${table} where ${where} order by md5(${id}::text || $1) limit 1)`;
const current = "withdrawn_at is null and replaced_at is null";
type Write = (seed: string) => Promise<unknown>;
const update =
  (table: string, set: string, where?: string, id = "id"): Write =>
  (seed) =>
    sql(`update ${table} set ${set} where ${id} = ${row(table, where, id)}`, [seed]);
const articleOf = async (seed: string, where: string) =>
  (await sql(`select article_id from article_publications where ${where} order by md5(article_id::text || $1) limit 1`, [seed]))[0]
    ?.article_id;

/** What changes what a page shows, by commands and by hand, in the tables that pages read. */
const writes: Record<string, Write> = {
  "a topic is called otherwise": update("topics", "name = name || ' ' || left($1, 3)"),
  "a section’s ink and name": update("sections", "ink = '#7a2048', name = name || '.'"),
  "what is said of a writer": update("contributors", "bio = 'Writes since ' || $1"),
  "an offer’s price": update("offers", "price = price + 100"),
  "an offer ends": update("offers", "closes_on = '2026-11-01'"),
  "a house ad": update("house_ads", "headline = headline || $1"),
  "a house ad begins tomorrow": update("house_ads", "starts_on = '2026-11-25'"),
  "the tagline": () => sql("update publications set tagline = tagline || '!'"),
  "the language": () => sql("update publications set language = case language when 'en' then 'de' else 'en' end"),
  "the look": () =>
    sql(`update publications set look = look || '{"front":"section,lead,letters","frontSection":"essays","navigation":"sections,issues"}'`),
  "a page of the house goes into the navigation": update("house_pages", "in_navigation = not in_navigation"),
  "a page of the house says something else": update("house_page_publications", `said = said || '{"headline":"Otherwise"}'`, current),
  "an issue’s theme": update("issues", "theme = theme || $1"),
  "an issue’s cover is gone": update("issues", "cover_picture_id = null"),
  "an issue has another volume": update("issues", "volume = volume + 1000"),
  "an article stands elsewhere in its issue": update("placements", "position = position + 50", "true", "article_id"),
  "an article is of no issue": (seed) =>
    sql(`delete from placements where article_id = ${row("placements", "true", "article_id")}`, [seed]),
  "an issue is not on sale": (seed) => sql(`delete from issue_states where id = ${row("issue_states", "state = 'on sale'")}`, [seed]),
  "an article is published again": async (seed) => {
    const articleId = await articleOf(seed, current);
    if (!articleId) return;
    await sql("update articles set headline = headline || ' again', version = version + 1 where id = $1", [articleId]);
    await publishArticle(house.platform, { articleId });
  },
  "an article is withdrawn": async (seed) => {
    const articleId = await articleOf(seed, current);
    if (articleId) await withdrawArticle(house.platform, { articleId, why: "test" });
  },
  "an article comes back": async (seed) => {
    const articleId = await articleOf(seed, "withdrawn_at is not null");
    if (articleId) await publishArticle(house.platform, { articleId }).catch(() => undefined);
  },
  "an article in another section": update(
    "article_publications",
    `frozen = jsonb_set(frozen, '{section}', '{"slug":"essays","name":"Essays"}')`,
    current,
  ),
  "an article by somebody else": update(
    "article_publications",
    `frozen = jsonb_set(frozen, '{byline}', '[{"slug":"maren-voss","name":"Maren Voss"}]')`,
    current,
  ),
  "an article is a translation": (seed) =>
    sql(
      `insert into article_translations (article_id, original_id, linked_at) select distinct on (1) a.article_id, b.article_id, now() from article_publications a, article_publications b
       where a.article_id <> b.article_id and a.article_id = ${row("article_publications", current, "article_id")} order by 1, md5(b.article_id::text || $1) on conflict do nothing`,
      [seed],
    ),
  "an article’s language": update("articles", "language = 'fr'"),
  "an article is corrected": async (seed) =>
    sql("insert into corrections (id, article_id, text, corrected_on, noted_at) values (gen_random_uuid(), $1, $2, '2026-11-24', now())", [
      await articleOf(seed, current),
      `It was ${seed}.`,
    ]),
  "an article is recorded": async (seed) =>
    sql(
      `insert into editions (id, kind, article_id, fingerprint, storage_key, media_type, bytes, sha256, facts, made_at)
       values (gen_random_uuid(), 'audio', $1, $2, $2, 'audio/mpeg', 1, 'x', '{"seconds":61,"voice":"slt","segments":[]}', now()) on conflict do nothing`,
      [await articleOf(seed, current), seed],
    ),
  "recordings are gone": () => sql("delete from editions where kind = 'audio'"),
  "an issue is a book": (seed) =>
    sql(
      `insert into editions (id, kind, issue_id, fingerprint, storage_key, media_type, bytes, sha256, made_at)
       values (gen_random_uuid(), 'epub', ${row("issues", "whole_number > 43")}, $1, $1, 'application/epub+zip', 12345, 'x', now())`,
      [seed],
    ),
  "a picture’s words and focus": update("pictures", "alt = alt || $1, focus_x = 40, focus_y = 60"),
  "a picture’s sizes": update("pictures", `sizes = '[]'`),
  "a premium is gone": () =>
    sql(
      "insert into premium_stock_changes (id, premium_id, change, why, changed_at) select gen_random_uuid(), id, -1000, 'lost', now() from premiums",
    ),
  "stock of old issues": () =>
    sql(
      "insert into issue_stock_changes (id, whole_number, change, why, changed_at) select gen_random_uuid(), whole_number, 7, 'found', now() from issues",
    ),
  "an old issue is ordered": update("orders", "kind = 'back issue', start_issue = 46"),
  "articles may be given": () =>
    sql(
      "insert into free_reading (gifts_a_month, gift_days, metered_a_month) values (3, 7, 0) on conflict (id) do update set gifts_a_month = free_reading.gifts_a_month + 1",
    ),
  "letters are wanted or not": () =>
    sql(
      "insert into reader_letters_wanted (are_wanted, changed_at) values (false, now()) on conflict (id) do update set are_wanted = not reader_letters_wanted.are_wanted",
    ),
  "the seller’s country": () => sql("update tax_settings set seller_country = case seller_country when 'GB' then 'DE' else 'GB' end"),
  "an entry of the archive": update("archive_entries", "headline = headline || $1"),
  "a subscription ends": update("subscriptions", "service = 'cancelled'", "service = 'active'"),
  "the day is over": async () => house.clock.advance({ days: 1 }),
};

describe("a kept page", () => {
  it("stays where something else is published, bought or saved", { timeout: 240_000 }, async () => {
    const [mine, other] = await sql(
      `select distinct on (i.whole_number) a.article_id, to_char(a.published_on, '/YYYY/MM/') || a.slug as path from article_publications a
       join placements p on p.article_id = a.article_id join issues i on i.id = p.issue_id
       where a.withdrawn_at is null and a.replaced_at is null order by i.whole_number limit 2`,
    );
    const both = async () => [await kept(mine!.path!), await kept(other!.path!), await kept("/subscribe")];
    await allHeard();
    await both();
    // published again: the page itself is made anew, the page of an article of another issue is not, nor is that of the offers
    await sql("update articles set headline = headline || ' once more', version = version + 1 where id = $1", [mine!.article_id]);
    await allHeard();
    expect(await madeFor(both)).toBe(0);
    await publishArticle(house.platform, { articleId: mine!.article_id! });
    await allHeard();
    expect(await madeFor(both)).toBe(1);
    // a subscription begins, or is paid for: what is known of its reader goes, and no page
    heard.length = 0;
    const [person] = await sql(
      "update subscriptions set money = 'partly refunded' where id = (select id from subscriptions where service = 'active' limit 1) returning recipient_id",
    );
    await sql("update orders set status = 'paid', paid_at = now() where premium_id is null and kind <> 'back issue'").catch(
      () => undefined,
    );
    await allHeard();
    expect(namesHeard().filter((name) => name !== "orders")).toEqual([]);
    expect(heard).toContainEqual({ personId: person!.recipient_id });
    expect(await madeFor(both)).toBe(0);
  });

  it("is, after any write, what it would be if it were made anew", { timeout: 900_000 }, async () => {
    const all = await everyAddress();
    const articles = all.filter((path) => /^\/\d{4}\//.test(path));
    const lists = ["/", "/issues", "/issues/46", "/issues/46/read", "/subscribe", "/archive", "/feed.xml", "/sitemap.xml", "/about"];
    const others = all.filter((path) => /^\/(sections|topics|contributors|archive\/\d+)\//.test(path));
    const names = Object.keys(writes);
    const [seed, rounds] = [Number(process.env.SEED ?? Date.now() % 100_000), Number(process.env.ROUNDS ?? 1)];
    const order = fc
      .sample(fc.shuffledSubarray(names, { minLength: names.length }), { seed, numRuns: rounds })
      .flat()
      .slice(0, usually(names.length / 3, rounds * names.length));
    for (const [nth, name] of order.entries()) {
      const some = (of: string[], many: number) =>
        fc.sample(fc.shuffledSubarray(of, { minLength: many, maxLength: many }), { seed: seed + nth, numRuns: 1 }).flat();
      const paths = [...some(lists, 2), ...some(others, 1), ...some(articles, 3)];
      const readers = nth % 3 === 0 ? (["stranger", "digital"] as const) : (["stranger"] as const);
      const asks = await Promise.all(readers.flatMap((who) => paths.map(async (path) => ({ who, path, cookie: await be(who) }))));
      for (const { path, cookie } of asks) await kept(path, cookie);
      await writes[name]?.(`${seed}.${nth}`);
      await allHeard();
      for (const { who, path, cookie } of asks)
        expect([who, path, await kept(path, cookie)], `${name}, seed ${seed}, round ${nth}`).toEqual([
          who,
          path,
          await fresh(path, cookie),
        ]);
    }
    expect(warned).toEqual([]);
  });

  it("is made once, however many ask for it after it was dropped", { timeout: 60_000 }, async () => {
    await kept("/issues");
    await sql("update publications set tagline = tagline || '?'");
    await allHeard();
    expect(await madeFor(() => Promise.all(Array.from({ length: 100 }, () => kept("/issues"))))).toBe(1);
  });
});
