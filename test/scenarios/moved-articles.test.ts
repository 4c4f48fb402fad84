import { afterAll, beforeAll, expect, it } from "vitest";
import { fromMarkdown } from "../../src/document/index.ts";
import { publishArticle, saveArticle, saveContributor, savePublication, saveSection, withdrawArticle } from "../../src/editorial/index.ts";
import { type Masthead, compose } from "../../src/masthead.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";
import { testPublication } from "../support/test-publication.ts";

let house: FreshPlatform;
let masthead: Masthead;

const { body } = fromMarkdown("A first paragraph.\n\nA second one.");
const below = ["", "/print.pdf", "/card.jpg", "/audio.mp3", "/audio.json", "/transcript.vtt", "/chapters.json"];

beforeAll(async () => {
  house = await freshPlatform();
  await inTransaction(house.platform, (tx) => savePublication(tx, testPublication));
  masthead = await compose(house.platform);
});
afterAll(() => house.close());

type Saved = { id?: string; slug?: string; headline?: string; byline?: string[] };

async function save({ id, headline = "A Rope", byline = ["Nora Feldt"], slug }: Saved = {}): Promise<string> {
  const fields = { headline, byline, section: "Work", access: "open" as const, body, ...(slug && { slug }) };
  return inTransaction(house.platform, (tx) => saveArticle(house.platform, tx, fields, id ? { id } : {}));
}

/** Saved and published, at this slug. */
async function standAt(slug: string, id?: string): Promise<string> {
  const articleId = await save({ slug, ...(id && { id }) });
  await publishArticle(house.platform, { articleId });
  return articleId;
}

async function ask(path: string, method = "GET"): Promise<string> {
  masthead.pagesChanged();
  const answer = await masthead.fetch(new Request(house.platform.settings.origin + path, { method, redirect: "manual" }), {} as never);
  await answer.arrayBuffer();
  return [answer.status, answer.headers.get("location")].filter(Boolean).join(" ");
}

async function addressOf(articleId: string): Promise<string> {
  const { rows } = await house.platform.pool.query<{ path: string }>(
    "select to_char(published_on, '/YYYY/MM/') || slug as path from article_publications where article_id = $1 and withdrawn_at is null and replaced_at is null",
    [articleId],
  );
  return rows[0]!.path;
}

it("leads from every address an article ever had, and from every file below it, to where it stands, in one step", async () => {
  const id = await standAt("first");
  const first = await addressOf(id);
  await standAt("second", id);
  await standAt("third", id);
  const third = await addressOf(id);
  const second = third.replace("third", "second");
  for (const old of [first, second])
    for (const file of below) {
      expect(await ask(`${old}${file}`)).toBe(`301 ${third}${file}`);
      expect(await ask(`${old}${file}?from=a%20letter&n=%C3%A9`, "HEAD")).toBe(`301 ${third}${file}?from=a%20letter&n=%C3%A9`);
    }
  expect(await ask(third)).toBe("200");
  expect(await ask(`/oembed?url=${encodeURIComponent(house.platform.settings.origin + first)}`)).toBe("200");

  await standAt("first", id);
  expect([await ask(first), await ask(second), await ask(third)]).toEqual(["200", `301 ${first}`, `301 ${first}`]);
});

it("leads nowhere that is not public: not to a draft’s address, nor to what is withdrawn, nor from what was never there", async () => {
  const id = await standAt("quay");
  const quay = await addressOf(id);
  await save({ id, slug: "pier" });
  expect([await ask(quay), await ask(quay.replace("quay", "pier"))]).toEqual(["200", "404"]);
  await publishArticle(house.platform, { articleId: id });
  const pier = await addressOf(id);
  expect(await ask(quay)).toBe(`301 ${pier}`);
  for (const never of [quay.replace(/\d{4}/, "1999"), quay.replace(/\/\d\d\//, "/99/"), `${quay}/notes.txt`, `${quay}-2`])
    expect(await ask(never)).toBe("404");
  await withdrawArticle(house.platform, { articleId: id, why: "It was wrong." });
  for (const file of below) expect([await ask(quay + file), await ask(pier + file)]).toEqual(["404", "404"]);
  await standAt("jetty", id);
  expect([await ask(quay), await ask(pier)]).toEqual([`301 ${await addressOf(id)}`, `301 ${await addressOf(id)}`]);
});

it("gives an address that an article had to no other one", async () => {
  const id = await standAt("lock");
  await standAt("weir", id);
  await expect(save({ slug: "lock" })).rejects.toMatchObject({ code: "slug-taken" });
  const other = await save({ headline: "Lock" });
  await publishArticle(house.platform, { articleId: other });
  expect(await addressOf(other)).toMatch(/\/lock-2$/);
  // where two had it before that was so, it leads to the later one
  await house.platform.pool.query(
    "insert into article_publications (id, article_id, frozen, fingerprint, words, published_on, published_at, first_published_at, replaced_at) " +
      "select gen_random_uuid(), article_id, frozen || '{\"slug\":\"lock\"}', 'x', words, published_on, published_at + interval '1 day', first_published_at, now() from article_publications where article_id = $1 limit 1",
    [other],
  );
  const old = (await addressOf(id)).replace("weir", "lock");
  expect(await ask(old)).toBe(`301 ${await addressOf(other)}`);
});

it("keeps every other address of what is public: sections and writers by whatever is said of them later", async () => {
  const id = await standAt("tide");
  const listed = async () =>
    [
      ...(await (await masthead.fetch(new Request(`${house.platform.settings.origin}/sitemap.xml`), {} as never)).text()).matchAll(
        /<loc>([^<]+)/g,
      ),
    ].map(([, url]) => new URL(url!).pathname);
  masthead.pagesChanged();
  const before = [...(await listed()), "/sections/work", "/contributors/nora-feldt"];
  expect(before.length).toBeGreaterThan(4);
  await save({ id, slug: "tide-tables", byline: ["Lena Marsh"] });
  await publishArticle(house.platform, { articleId: id });
  await inTransaction(house.platform, async (tx) => {
    await saveSection(tx, { name: "WORK", ink: "#123456" });
    await saveContributor(tx, { name: "Nora FELDT", bio: "Writes." });
  });
  for (const path of before) {
    const [status, location] = (await ask(path)).split(" ");
    expect([path, status === "301" ? await ask(location!) : status]).toEqual([path, "200"]);
  }
});
