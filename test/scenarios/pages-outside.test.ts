import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openOuterCaches } from "../../src/http/index.ts";
import { keyOf } from "../../src/http/outer/keys.ts";
import { tellOuterCaches } from "../../src/http/outer/tell.ts";
import { compose } from "../../src/masthead.ts";
import { notifyPages, notifyReaders, onPagesChanged, runJobs } from "../../src/platform/index.ts";
import { type DemoHouse, houseOn, seededTemplate } from "../support/demo-house.ts";
import { freshPlatform } from "../support/fresh-platform.ts";

type Kept = { text: string; keys: string[]; until: number };

/** A cache in front, as content networks are: by address alone, for as long as it may, past it with a cookie; told what to drop. */
const front = { kept: new Map<string, Kept>(), told: [] as string[][], answers: 200, token: "a token of the cache" };
const service = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    if (request.headers.authorization !== `Bearer ${front.token}`) return void response.writeHead(401).end();
    const { keys } = JSON.parse(Buffer.concat(parts).toString()) as { keys: string[] };
    front.told.push(keys);
    if (front.answers === 200)
      for (const [path, one] of front.kept) if (one.keys.some((key) => keys.includes(key))) front.kept.delete(path);
    response.writeHead(front.answers).end();
  });
});

let house: DemoHouse;
let web: Awaited<ReturnType<typeof compose>>;
let heard = 0;
let stop: () => Promise<void>;

beforeAll(async () => {
  await new Promise<void>((listening) => service.listen(0, "127.0.0.1", listening));
  const fresh = await freshPlatform({ from: await seededTemplate() });
  const address = `http://127.0.0.1:${(service.address() as AddressInfo).port}/purge`;
  fresh.platform.settings.cdn = { seconds: 3600, form: "webhook", purge: { address, token: front.token } };
  fresh.platform.settings.trustedProxies = 1;
  house = await houseOn(fresh, { forgets: true });
  await house.query("delete from institution_ranges");
  await house.query("delete from graphile_worker._private_jobs");
  web = await compose(fresh.platform);
  ({ stop } = await onPagesChanged(fresh.platform.connection, {
    onChange: (what) => {
      heard += 1;
      web.pagesChanged(what);
    },
  }));
}, 120_000);
beforeEach(() => {
  front.kept.clear();
  front.told.length = 0;
  front.answers = 200;
});
afterAll(async () => {
  await stop();
  service.close();
  await house.close();
});

type Asking = { cookie?: string; from?: string; method?: string; body?: URLSearchParams };
const ask = (path: string, { cookie = "", from, method = "GET", body }: Asking = {}) => {
  const { origin } = house.platform.settings;
  const headers = { cookie, origin, accept: "text/html", ...(from && { "x-forwarded-for": from }) };
  return web.fetch(new Request(origin + path, { method, redirect: "manual", headers, ...(body && { body }) }), {} as never);
};
const isPublic = (answer: Response) => /public|s-maxage/.test(answer.headers.get("cache-control") ?? "");
const sharedSeconds = (answer: Response) => Number(/s-maxage=(\d+)/.exec(answer.headers.get("cache-control") ?? "")?.[1] ?? 0);
const lateSeconds = (answer: Response) => Number(/while-revalidate=(\d+)/.exec(answer.headers.get("cache-control") ?? "")?.[1] ?? 0);

/** As somebody comes to it by the cache. */
async function come(path: string, asking: Asking = {}): Promise<string> {
  if (asking.cookie?.includes("masthead")) return (await ask(path, asking)).text();
  const now = house.clock.now().valueOf();
  const held = front.kept.get(path);
  if (held && held.until > now) return held.text;
  const answer = await ask(path, asking);
  const [text, seconds] = [await answer.text(), sharedSeconds(answer)];
  if (seconds > 0 && answer.status === 200)
    front.kept.set(path, { text, keys: (answer.headers.get("surrogate-key") ?? "").split(" "), until: now + seconds * 1000 });
  return text;
}
const tell = () => tellOuterCaches(house.platform);
/** Until this process has heard of all that was committed. */
async function allHeard(): Promise<void> {
  const before = heard;
  await house.query("select pg_notify('pages_changed', '+nothing')");
  await expect.poll(() => heard).toBeGreaterThan(before);
}
const sql = async (text: string, values: string[] = []) => (await house.query<Record<string, string>>(text, values)).rows;
const articles = () =>
  sql(
    `select distinct on (article_id) article_id as id, to_char(published_on, '/YYYY/MM/') || slug as path, frozen->>'headline' as headline, frozen->>'access' as access
     from article_publications where withdrawn_at is null and replaced_at is null order by article_id, published_at`,
  );

describe("a page that is the same for every stranger", () => {
  it("may be kept by a cache in front, under the keys of what it shows, and by browsers only to ask again", async () => {
    for (const path of ["/", "/issues", "/issues/46", "/subscribe", "/archive", "/about"]) {
      const answer = await ask(path);
      expect([path, answer.headers.get("cache-control")]).toEqual([path, "public, max-age=0, s-maxage=3600, stale-while-revalidate=60"]);
      expect(answer.headers.get("surrogate-key")?.split(" ")).toContain(keyOf("everything"));
      expect(answer.headers.get("cache-tag")?.split(",")).toEqual(answer.headers.get("surrogate-key")?.split(" "));
      expect(answer.headers.get("vary")).toContain("Cookie");
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    const [article] = await articles();
    expect((await ask(article!.path!)).headers.get("surrogate-key")?.split(" ")).toContain(keyOf(`article:${article!.id}`));
    expect((await ask("/feed.xml")).headers.get("cache-control")).toBe("public, max-age=300, s-maxage=3600, stale-while-revalidate=60");
  });

  it("is the paywall’s opening and nothing behind it", async () => {
    const cookie = await house.be("digital");
    const behind = (html: string) => html.replace(/<[^>]+>/g, " ").split(/\s+/).length;
    for (const { path } of (await articles()).filter(({ access }) => access !== "open").slice(0, 4)) {
      const [open, whole] = [await come(path!), await come(path!, { cookie })];
      expect(front.kept.get(path!)?.text).toBe(open);
      expect(open).toContain('id="rest"');
      expect(whole).not.toBe(open);
      expect(behind(whole)).toBeGreaterThan(0);
      // who is signed in came past it, and left nothing there
      expect(await come(path!)).toBe(open);
    }
  });

  it("is given to no cache where somebody is signed in, or reads otherwise, or a look is tried", async () => {
    const reader = await house.be("digital");
    const [article] = await articles();
    for (const path of ["/", article!.path!, "/issues/46"]) {
      expect(isPublic(await ask(path, { cookie: reader }))).toBe(false);
      expect(isPublic(await ask(path, { cookie: "masthead-reading=large" }))).toBe(false);
      expect(isPublic(await ask(path, { cookie: "masthead=nobody-knows-it" }))).toBe(false);
      expect(isPublic(await ask(`${path}?look=0192d0a0-0000-7000-8000-000000000000`))).toBe(false);
      expect(isPublic(await ask(`${path}?paid=1`))).toBe(false);
    }
  });

  it("is no page of somebody’s own, none at the desk, none that is missing and none that answers", async () => {
    const editor = await house.be("editor");
    const own = ["/account", "/sign-in", "/search?q=sea", "/demo", "/saved", "/nothing-there", "/2026/11/nothing", "/healthz", "/readyz"];
    const desk = ["/desk", "/desk/articles", "/private/x", "/setup"];
    for (const path of [...own, ...desk]) {
      expect([path, isPublic(await ask(path))]).toEqual([path, false]);
      expect([path, isPublic(await ask(path, { cookie: editor }))]).toEqual([path, false]);
    }
    expect(isPublic(await ask("/sign-in", { method: "POST", body: new URLSearchParams({ email: "x" }) }))).toBe(false);
  });

  it("is kept nowhere past midnight, nor past the hour at which something goes out by itself", async () => {
    const [article] = await articles();
    const both = async (path: string) => {
      const answer = await ask(path);
      return [sharedSeconds(answer), lateSeconds(answer)];
    };
    const before = house.clock.now();
    house.clock.set("2026-11-24T23:30:00Z");
    expect(await both("/")).toEqual([1800, 0]);
    house.clock.set("2026-11-24T22:59:30Z");
    expect(await both("/")).toEqual([3600, 30]);
    house.clock.set("2026-11-24T23:59:59.500Z");
    expect(isPublic(await ask("/"))).toBe(false);
    house.clock.set(before);
    await sql("insert into asked_publications (id, article_id, goes_at, asked_at) values (gen_random_uuid(), $1, $2, $2)", [
      article!.id!,
      new Date(before.valueOf() + 600_000).toISOString(),
    ]);
    await notifyReaders(house.platform.db);
    await allHeard();
    house.clock.advance({ seconds: 11 });
    expect(await both("/")).toEqual([589, 0]);
    expect(await both("/feed.xml")).toEqual([589, 0]);
    // it is late: what it shows may change with every moment
    house.clock.advance({ minutes: 11 });
    expect(isPublic(await ask("/"))).toBe(false);
    await sql("delete from asked_publications");
    house.clock.set(before);
  });

  it("is named by one key that any change drops, where it shows too much to name each", async () => {
    const outer = openOuterCaches(house.platform);
    const shown = new Set(Array.from({ length: 400 }, (_, at) => `picture:${at}`));
    const { names } = await outer.nameOf(shown, 0);
    expect(names).toEqual(["everything", "anything"]);
    await sql("insert into outer_changes (name) values ('picture:never given out')");
    await tell();
    expect(front.told).toEqual([[keyOf("anything")]]);
    await sql("delete from outer_names where name = 'anything'");
  });
});

describe("where an institution reads by its network", () => {
  afterEach(() => sql("delete from institution_ranges").then(() => notifyReaders(house.platform.db)));

  it("no page is given to a cache, and what it has goes, as a stranger’s address is theirs too", async () => {
    const closed = (await articles()).find(({ access }) => access !== "open")!;
    await come(closed.path!);
    expect(front.kept.size).toBe(1);
    const [institution] = await sql(
      "select i.id from institutions i join subscriptions s on s.id = i.subscription_id where s.service = 'active' limit 1",
    );
    await sql("insert into institution_ranges (institution_id, range, added_at) values ($1, '192.0.2.0/24', now())", [institution!.id!]);
    await notifyReaders(house.platform.db);
    await expect.poll(() => sql("select name from outer_changes where name = 'everything' and told = 0")).toHaveLength(1);
    await tell();
    expect(front.kept.size).toBe(0);
    const inside = await come(closed.path!, { from: "192.0.2.7" });
    const outside = await come(closed.path!, { from: "198.51.100.7" });
    expect(front.kept.size).toBe(0);
    expect(inside.length).toBeGreaterThan(outside.length);
    expect(isPublic(await ask("/", { from: "198.51.100.7" }))).toBe(false);
  });
});

describe("what a cache in front has", () => {
  it("goes by the names of what was changed, and nothing else does", async () => {
    await allHeard();
    await tell();
    front.told.length = 0;
    const [one, other] = await articles();
    for (const path of [one!.path!, other!.path!, "/subscribe"]) await come(path);
    await sql(
      "insert into corrections (id, article_id, text, corrected_on, noted_at) values (gen_random_uuid(), $1, 'So it was.', '2026-11-24', now())",
      [one!.id!],
    );
    await allHeard();
    await tell();
    expect([...front.kept.keys()]).toEqual([other!.path!, "/subscribe"]);
    expect(await come(one!.path!)).toContain("So it was.");
    // what is saved at the desk every few seconds is shown by no page
    front.told.length = 0;
    await sql("update articles set headline = headline || '.' where id = $1", [other!.id!]);
    await tell();
    expect(front.told).toEqual([]);
    await notifyPages(house.platform.db);
    await tell();
    expect(front.kept.size).toBe(0);
  });

  it("that was withdrawn at the desk is gone before that is answered", async () => {
    const [one] = await articles();
    const editor = await house.be("editor");
    for (const path of [one!.path!, "/", "/feed.xml"]) await come(path);
    expect(front.kept.size).toBe(3);
    const body = new URLSearchParams({ why: "It is not ours." });
    const answer = await ask(`/desk/articles/${one!.id}/withdrawal`, { method: "POST", cookie: editor, body });
    expect([answer.status, [...front.kept.keys()]]).toEqual([303, []]);
    await allHeard();
    expect(await come(one!.path!)).not.toContain(one!.headline!);
    expect(front.kept.size).toBe(0);
  });

  it("is told again after half a minute, as an answer may have been on its way", async () => {
    await tell();
    await sql("update outer_changes set told = 2");
    await come("/subscribe");
    await sql("update offers set price = price + 1");
    front.told.length = 0;
    await tell();
    await tell();
    expect(front.told).toEqual([[keyOf("offers")]]);
    await sql("update outer_changes set changed_at = changed_at - interval '31 seconds'");
    await tell();
    await tell();
    expect(front.told).toEqual([[keyOf("offers")], [keyOf("offers")]]);
    await sql("update outer_changes set changed_at = changed_at - interval '6 minutes'");
    await tell();
    expect(await sql("select name from outer_changes")).toEqual([]);
  });

  it("that could not be told stays written down, and a job tells it", async () => {
    await come("/subscribe");
    front.answers = 503;
    await sql("update offers set price = price + 1");
    const editor = await house.be("publisher");
    await ask("/desk/look", { method: "POST", cookie: editor, body: new URLSearchParams() });
    await expect(tell()).rejects.toThrow("CDN_PURGE_URL answered 503");
    expect(front.kept.size).toBe(1);
    front.answers = 200;
    await allHeard();
    await expect.poll(() => sql("select 1 from graphile_worker.jobs where task_identifier = 'tell-outer-caches'")).toHaveLength(1);
    await runJobs(house.platform, { "tell-outer-caches": tellOuterCaches } as never);
    expect(front.kept.size).toBe(0);
  });

  it("is told nothing of a change that was rolled back", async () => {
    await tell();
    await come("/subscribe");
    front.told.length = 0;
    const client = await house.platform.pool.connect();
    await client.query("begin");
    await client.query("update offers set price = price + 1");
    await tell();
    await client.query("rollback");
    client.release();
    await tell();
    expect([front.told, front.kept.size]).toEqual([[], 1]);
  });

  it("is followed by nobody once the setting is taken away", async () => {
    const { cdn } = house.platform.settings;
    house.platform.settings.cdn = { ...cdn, seconds: 0 };
    await tell();
    await sql("update offers set price = price + 1");
    expect(await sql("select name from outer_changes")).toEqual([]);
    const plain = await compose(house.platform);
    const answer = await plain.fetch(new Request(`${house.platform.settings.origin}/`), {} as never);
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
    expect(answer.headers.has("surrogate-key")).toBe(false);
    house.platform.settings.cdn = cdn;
  });
});
