import { XMLParser } from "fast-xml-parser";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cutAtPaywall, plainText } from "../../src/document/index.ts";
import { type ArticleView, articleById, issueByNumber, publishedArticles } from "../../src/editorial/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { recordEverything } from "../support/recorded.ts";
import { standard, withStandards } from "../support/schemas.ts";

let house: DemoHouse;
let paid: ArticleView;
let open: ArticleView;
beforeAll(async () => {
  house = await demoHouse();
  await recordEverything(house.platform);
  const cards = await publishedArticles(house.platform.db, { limit: 100 });
  const view = async (access: string) => (await articleById(house.platform.db, cards.find((card) => card.access === access)!.id))!;
  [paid, open] = [await view("subscribers"), await view("open")];
}, 600_000);
afterAll(() => house.close());

type Item = {
  title: string;
  guid: { "#text": string };
  enclosure?: { url: string; length: string };
  "podcast:transcript": { url: string };
  "podcast:chapters": { url: string };
  "podcast:season": unknown;
};
const itemsOf = (xml: string): Item[] => {
  const { item } = (
    new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(xml) as { rss: { channel: { item: Item | Item[] } } }
  ).rss.channel;
  return [item].flat();
};

/** A reader's own address, made as they make it: on the page, by the button. */
async function addressOf(who: Parameters<DemoHouse["be"]>[0], purpose: "podcast" | "articles"): Promise<string> {
  const page = await (await house.post(`/account/feeds/${purpose}`, {}, await house.be(who))).text();
  return new URL(/id="secret-\w+" value="([^"]+)"/.exec(page)![1]!).pathname;
}
const has = (items: Item[], { id }: ArticleView) => items.some(({ guid }) => guid["#text"] === id);
/** The last words of a text stand below every wall. */
const endOf = (article: ArticleView) =>
  plainText({ type: "doc", content: article.body.content.slice(cutAtPaywall(article.body).opening.content.length) })
    .split("\n\n")
    .at(-1)!
    .split(/[’“”"&<>]/)[0]!
    .slice(0, 60);

describe("a subscriber's own podcast", () => {
  it("has every article, with files that are sent whole and in parts, without a session", async () => {
    const address = await addressOf("digital", "podcast");
    const answer = await house.fetch(address);
    expect(answer.headers.get("x-robots-tag")).toContain("noindex");
    expect(answer.headers.getSetCookie()).toEqual([]);
    const xml = await answer.text();
    expect(xml).toContain("<itunes:block>Yes</itunes:block>");
    const items = itemsOf(xml);
    expect(has(items, paid) && has(items, open)).toBe(true);
    const { enclosure, ...episode } = items.find(({ guid }) => guid["#text"] === paid.id)!;
    const path = new URL(enclosure!.url).pathname;
    const head = await house.fetch(path, { method: "HEAD" });
    expect([head.status, head.headers.get("content-length"), head.headers.get("accept-ranges")]).toEqual([200, enclosure!.length, "bytes"]);
    const whole = Buffer.from(await (await house.fetch(path)).arrayBuffer());
    expect(String(whole.length)).toBe(enclosure!.length);
    const part = await house.fetch(path, { headers: { range: "bytes=100-199" } });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 100-199/${whole.length}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(100, 200));
    expect(await (await house.fetch(new URL(episode["podcast:transcript"].url).pathname)).text()).toMatch(/^WEBVTT/);
    const chapters = (await (await house.fetch(new URL(episode["podcast:chapters"].url).pathname)).json()) as {
      version: string;
      chapters: { startTime: number; title: string }[];
    };
    expect([chapters.version, chapters.chapters[0], chapters.chapters.length]).toEqual([
      "1.2.0",
      { startTime: 0, title: paid.headline },
      1 + paid.body.content.filter(({ type }) => type === "subhead").length,
    ]);
    const starts = chapters.chapters.map(({ startTime }) => startTime);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it("is known by a hash alone, ends when it is ended or made anew, and is nobody's when guessed", async () => {
    const first = await addressOf("digital", "podcast");
    const { rows } = await house.query<{ all: string }>("select string_agg(reader_keys::text, ' ') as all from reader_keys");
    expect(rows[0]!.all).not.toContain(first.split("/")[2]);
    const second = await addressOf("digital", "podcast");
    expect((await house.fetch(first)).status).toBe(410);
    expect((await house.fetch(second)).status).toBe(200);
    const ended = await house.post("/account/feeds/podcast/ending", {}, await house.be("digital"));
    expect(ended.headers.get("location")).toContain("/account/feeds?ended=podcast&told=");
    expect((await house.fetch(second)).status).toBe(410);
    // the key of one purpose opens no other
    expect((await house.fetch((await addressOf("digital", "articles")).replace("articles.xml", "podcast.xml"))).status).toBe(404);
    expect((await house.fetch("/feeds/aaaa/podcast.xml")).status).toBe(404);
    for (let guess = 0; guess < 40; guess += 1) await house.fetch(`/feeds/guess-${guess}/podcast.xml`);
    expect((await house.fetch("/feeds/one-more/podcast.xml")).status).toBe(429);
    house.clock.set(new Date(house.clock.now().valueOf() + 700_000));
    expect((await house.fetch("/feeds/one-more/podcast.xml")).status).toBe(404);
  });

  it("of a lapsed reader keeps the issues of the term, says once that it has ended, and gives nothing else", async () => {
    const address = await addressOf("expired", "podcast");
    const items = itemsOf(await (await house.fetch(address)).text());
    expect(items[0]).toMatchObject({ title: "Your subscription is not running" });
    expect(items[0]!.enclosure).toBeUndefined();
    expect(has(items, open)).toBe(true);
    expect(has(items, paid)).toBe(false);
    expect(items.some(({ enclosure, guid }) => enclosure && guid["#text"] !== open.id)).toBe(true);
    expect((await house.fetch(address.replace("podcast.xml", `episodes/${paid.id}/audio.mp3`))).status).toBe(403);
    expect((await house.fetch(address.replace("podcast.xml", `episodes/${paid.id}/transcript.vtt`))).status).toBe(403);
    expect((await house.fetch(address.replace("podcast.xml", `episodes/${open.id}/audio.mp3`), { method: "HEAD" })).status).toBe(200);
  });

  it("closes with a refund, the same moment", async () => {
    const address = await addressOf("digital", "podcast");
    const articles = await addressOf("digital", "articles");
    const episode = address.replace("podcast.xml", `episodes/${paid.id}/audio.mp3`);
    expect((await house.fetch(episode, { method: "HEAD" })).status).toBe(200);
    const cookie = await house.be("digital");
    const [, subscription] = /\/account\/subscriptions\/([0-9a-f-]+)\/refund/.exec(await house.text("/account", cookie))!;
    expect((await house.post(`/account/subscriptions/${subscription}/refund`, {}, cookie)).status).toBe(303);
    expect((await house.fetch(episode, { method: "HEAD" })).status).toBe(403);
    const items = itemsOf(await (await house.fetch(address)).text());
    expect(has(items, paid)).toBe(false);
    expect(items[0]!.title).toBe("Your subscription is not running");
    expect(await (await house.fetch(articles)).text()).not.toContain(endOf(paid));
  });
});

describe("the text of a paid article", () => {
  it("stands in a subscriber's own RSS and in no feed of anybody else", async () => {
    expect(endOf(paid).length).toBeGreaterThan(15);
    const own = await (await house.fetch(await addressOf("print", "articles"))).text();
    expect(own).toContain(endOf(paid));
    for (const who of ["registered", "refunded", "expired"] as const)
      expect(await (await house.fetch(await addressOf(who, "articles"))).text(), who).not.toContain(endOf(paid));
    for (const path of ["/feed.xml", "/atom.xml", "/feed.json", "/podcast.xml", "/sitemap.xml"])
      expect(await house.text(path), path).not.toContain(endOf(paid));
  });

  it("is not heard in the public podcast, where open articles are, by players of any site", async () => {
    const items = itemsOf(await house.text("/podcast.xml"));
    expect([has(items, open), has(items, paid)]).toEqual([true, false]);
    const audio = await house.fetch(`${open.path}/audio.mp3`, { method: "HEAD" });
    expect(audio.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    for (const file of ["audio.mp3", "audio.json", "transcript.vtt", "chapters.json"])
      expect((await house.fetch(`${paid.path}/${file}`)).status, file).toBe(403);
  });
});

it.runIf(withStandards)("every podcast element is as the namespace's own schema has it", async () => {
  const schema = XmlDocument.fromString(standard("podcast/podcast.xsd"));
  const validator = XsdValidator.fromDoc(schema);
  const xml = await (await house.fetch(await addressOf("print", "podcast"))).text();
  // the schema declares its elements in no namespace, and neither guid nor medium
  const elements = [...xml.matchAll(/<podcast:(?!guid|medium)(\w+)[^>]*?(?:\/>|>[^<]*<\/podcast:\1>)/g)].map(([whole]) =>
    whole.replaceAll("podcast:", ""),
  );
  expect(new Set(elements.map((text) => /^<(\w+)/.exec(text)![1]))).toEqual(
    new Set(["locked", "transcript", "chapters", "season", "episode", "person"]),
  );
  for (const text of elements) {
    const document = XmlDocument.fromString(text);
    expect(() => validator.validate(document), text).not.toThrow();
    document.dispose();
  }
  const wrong = XmlDocument.fromString('<chapters url="x"/>');
  expect(() => validator.validate(wrong)).toThrow();
});

it("gives the player of an issue what this reader may hear, in the order of its pages, and nothing of an issue to come", async () => {
  const path = open.issue!.path;
  type Queue = { album: string; tracks: { path: string; seconds: number; voice: string }[] };
  const queue = async (cookie: string) => JSON.parse(await house.text(`${path}/audio.json`, cookie)) as Queue;
  const { articles } = (await issueByNumber(house.platform.db, open.issue!.wholeNumber))!;
  const [stranger, subscriber] = [await queue(""), await queue(await house.be("print"))];
  expect(stranger.tracks.map((track) => track.path)).toEqual(articles.filter(({ access }) => access === "open").map((card) => card.path));
  expect(subscriber.tracks.map((track) => track.path)).toEqual(articles.map((card) => card.path));
  expect(subscriber.tracks.length).toBeGreaterThan(stranger.tracks.length);
  expect(subscriber).toMatchObject({ album: expect.stringContaining("The Tidewater Review, issue") as string });
  expect((await house.get(`/issues/${open.issue!.wholeNumber + 1}/audio.json`, await house.be("print"))).status).toBe(404);
});
