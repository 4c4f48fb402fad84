import { XMLParser, XMLValidator } from "fast-xml-parser";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cutAtPaywall, plainText } from "../../src/document/index.ts";
import { type ArticleView, articleById, currentIssue, publishedArticles } from "../../src/editorial/index.ts";
import { makeCard } from "../../src/web/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let paid: ArticleView;
beforeAll(async () => {
  house = await demoHouse();
  const cards = await publishedArticles(house.platform.db, { limit: 100 });
  paid = (await articleById(house.platform.db, cards.find(({ access }) => access === "subscribers")!.id))!;
}, 600_000);
afterAll(() => house.close());

const endOf = (article: ArticleView) =>
  plainText({ type: "doc", content: article.body.content.slice(cutAtPaywall(article.body).opening.content.length) })
    .split("\n\n")
    .at(-1)!
    .split(/[’“”"&<>]/)[0]!
    .slice(0, 60);
const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!) as Record<string, unknown>;

describe("an article's card", () => {
  it("is drawn once, of the size that networks show, and the same again", async () => {
    expect((await house.get(`${paid.path}/card.jpg`)).status).toBe(503);
    await makeCard(house.platform, { articleId: paid.id });
    const first = Buffer.from(await (await house.get(`${paid.path}/card.jpg`)).arrayBuffer());
    expect(await sharp(first).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630 });
    const { rows } = await house.query<{ n: string }>("select count(*) as n from editions where kind = 'og-picture'");
    await makeCard(house.platform, { articleId: paid.id });
    expect((await house.query("select count(*) as n from editions where kind = 'og-picture'")).rows).toEqual(rows);
    // something is drawn on it: ink where the headline stands, and not paper all over
    const { channels } = await sharp(first).extract({ left: 64, top: 110, width: 500, height: 200 }).stats();
    expect(channels[0]!.min).toBeLessThan(60);
    expect(channels[0]!.max).toBeGreaterThan(230);
  });

  it("stands on the page of a stranger, for any site, with its size and its words", async () => {
    const html = await house.text(paid.path);
    const [, address] = /<meta property="og:image" content="([^"]+)"/.exec(html)!;
    expect(address).toContain(`${paid.path}/card.jpg?v=`);
    expect(html).toContain('<meta property="og:image:width" content="1200"/>');
    expect(html).toMatch(/<meta property="og:image:alt" content="[^"]+"/);
    const answer = await house.fetch(new URL(address!).pathname, { method: "HEAD" });
    expect([answer.status, answer.headers.get("cross-origin-resource-policy")]).toEqual([200, "cross-origin"]);
  });
});

describe("oEmbed", () => {
  const discovered = async (type: string) => {
    const [, address] = new RegExp(`<link rel="alternate" type="${type}"[^>]* href="([^"]+)"`).exec(await house.text(paid.path))!;
    return address!.replaceAll("&amp;", "&").replace(house.platform.settings.origin, "");
  };

  it("answers with what a list shows of the article, as JSON and as XML", async () => {
    const json = (await (await house.fetch(await discovered("application/json\\+oembed"))).json()) as Record<string, unknown>;
    expect(json).toMatchObject({
      version: "1.0",
      type: "rich",
      title: paid.headline,
      author_name: paid.writtenBy,
      width: 600,
      thumbnail_width: 1200,
    });
    expect(json.html).not.toMatch(/script|style/);
    const xml = await (await house.fetch(await discovered("text/xml\\+oembed"))).text();
    expect(XMLValidator.validate(xml)).toBe(true);
    expect((new XMLParser().parse(xml) as { oembed: { type: string } }).oembed.type).toBe("rich");
    expect(JSON.stringify(json) + xml).not.toContain(endOf(paid));
    expect(
      ((await (await house.fetch(`${await discovered("application/json\\+oembed")}&maxwidth=320`)).json()) as { width: number }).width,
    ).toBe(320);
  });

  it("knows nothing of other addresses", async () => {
    for (const url of ["https://elsewhere.example/2026/11/x", `${house.platform.settings.origin}/account`, "nonsense", ""])
      expect((await house.fetch(`/oembed?url=${encodeURIComponent(url)}`)).status, url).toBe(404);
  });
});

it("news search is told of an article for two days, and by the clock no longer", async () => {
  const editor = await house.be("editor");
  const listed = async () => {
    const xml = await house.text("/news-sitemap.xml");
    expect(XMLValidator.validate(xml)).toBe(true);
    return xml.includes(`${paid.path}</loc>`);
  };
  house.clock.set(new Date(paid.publishedAt.valueOf() + 47 * 3_600_000));
  expect(await listed()).toBe(true);
  expect(await house.text("/news-sitemap.xml")).not.toContain(endOf(paid));
  house.clock.set(new Date(paid.publishedAt.valueOf() + 49 * 3_600_000));
  expect(await listed()).toBe(false);
  expect(await house.text("/robots.txt", editor)).toContain("/news-sitemap.xml");
});

describe("schema.org", () => {
  it("places an article in its issue, volume and magazine, and keeps its text to itself", async () => {
    const html = await house.text(paid.path);
    const data = dataOf(html);
    expect(data).toMatchObject({
      "@type": "Article",
      isAccessibleForFree: false,
      hasPart: { cssSelector: ".body" },
      isPartOf: { "@type": "PublicationIssue", isPartOf: { "@type": "PublicationVolume", isPartOf: { "@type": "Periodical" } } },
    });
    expect(html).not.toContain(endOf(paid));
  });

  it("tells an issue as one graph whose parts point at one another", async () => {
    const issue = (await currentIssue(house.platform.db))!;
    const { "@graph": graph } = dataOf(await house.text(issue.path)) as {
      "@graph": { "@type": string; "@id": string; isPartOf?: { "@id": string }; hasPart?: { "@id": string }[] }[];
    };
    const [magazine, volume, described, ...articles] = graph;
    expect(graph.map((node) => node["@type"]).slice(0, 4)).toEqual(["Periodical", "PublicationVolume", "PublicationIssue", "Article"]);
    expect(volume!.isPartOf).toEqual({ "@id": magazine!["@id"] });
    expect(described!.isPartOf).toEqual({ "@id": volume!["@id"] });
    expect(described!.hasPart).toEqual(articles.map((article) => ({ "@id": article["@id"] })));
    expect(articles.every(({ isPartOf }) => isPartOf!["@id"] === described!["@id"])).toBe(true);
    expect(articles.length).toBe(issue.articles.length);
  });
});
