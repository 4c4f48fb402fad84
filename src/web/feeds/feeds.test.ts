import { XMLParser } from "fast-xml-parser";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { articleOf, publication } from "../../../test/support/book-of.ts";
import { escapeHtml } from "../escape.ts";
import { drawPodcastCover } from "../cards/draw-card.ts";
import { atomFeed, jsonFeed, rssFeed } from "./feeds.ts";
import { podcastFeed } from "./podcast.ts";

const origin = "https://quay.example";
const words = "Salt & vinegar: 3 < 4, and <b>nothing</b> bold";
const lead = {
  picture: { id: "p", storageKey: "pictures/p.png", sizes: [{ format: "jpeg", width: 1200, height: 800, key: "pictures/p-1200.jpg" }] },
  alt: "A quay",
  caption: [],
  credit: "Ida Brandt",
} as never;
const open = articleOf(0, { access: "open", standfirst: words, lead });
const closed = articleOf(1, { access: "subscribers", standfirst: words });
const recordings = new Map([open, closed].map(({ id }) => [id, { seconds: 61.4, bytes: 1234 }]));
const input = { publication: { ...publication, tagline: "Salt & water" }, origin, articles: [open, closed], recordings };
const parse = (xml: string) => new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", processEntities: true }).parse(xml);

describe("feeds", () => {
  it("write a description as HTML, so that what looks like a tag is read and not set", async () => {
    const { channel } = parse(await rssFeed(input)).rss;
    expect(channel.description).toBe("Salt &amp; water");
    expect(channel.item[0].description).toBe(escapeHtml(words));
    const own = parse(
      await rssFeed(input, { self: "x", canRead: () => true, notice: { id: "n", title: "N", text: words, url: "u", on: new Date(0) } }),
    );
    expect(own.rss.channel.item[0].description).toBe(escapeHtml(words));
  });

  it("carry the picture and the sign of the magazine", async () => {
    const { channel } = parse(await rssFeed(input)).rss;
    expect(channel.image.url).toBe(`${origin}/icon.png`);
    expect(channel.item[0]["media:content"].url).toBe(`${origin}/pictures/p-1200.jpg`);
    const json = JSON.parse(await jsonFeed(input));
    expect([json.icon, json.items[0].image]).toEqual([`${origin}/icon.png`, `${origin}/pictures/p-1200.jpg`]);
    expect(parse(await atomFeed(input)).feed.icon).toBe(`${origin}/icon.png`);
  });

  it("carry the recording of what is open, and of nothing else", async () => {
    const enclosure = { url: `${origin}${open.path}/audio.mp3`, length: "1234", type: "audio/mpeg" };
    const [first, second] = parse(await rssFeed(input)).rss.channel.item;
    expect([first.enclosure, second.enclosure]).toEqual([enclosure, undefined]);
    const [one, other] = JSON.parse(await jsonFeed(input)).items;
    expect(one.attachments).toEqual([{ url: enclosure.url, mime_type: "audio/mpeg", size_in_bytes: 1234, duration_in_seconds: 61 }]);
    expect(other.attachments).toBeUndefined();
    const links = parse(await atomFeed(input)).feed.entry.map(({ link }: { link: { type?: string }[] }) =>
      [link].flat().filter(({ type }) => type === "audio/mpeg"),
    );
    expect(links.map(({ length }: { length: number }) => length)).toEqual([1, 0]);
  });
});

describe("the podcast", () => {
  it("says whose it is, its kind and its language, and has a square picture of the size that directories ask for", async () => {
    const feed = podcastFeed({
      publication: input.publication,
      origin,
      episodes: [{ article: open, seconds: 61, bytes: 1234 }],
      self: `${origin}/podcast.xml`,
      filesOf: ({ path }) => origin + path,
      owner: "post@quay.example",
    });
    const { channel } = parse(feed).rss;
    expect(channel).toMatchObject({
      language: publication.language,
      "itunes:type": "episodic",
      "itunes:owner": { "itunes:name": publication.title, "itunes:email": "post@quay.example" },
      item: { description: escapeHtml(words) },
    });
    const { width, height } = await sharp(await drawPodcastCover(input.publication)).metadata();
    expect(width).toBe(height);
    expect(width).toBeGreaterThanOrEqual(1400);
    expect(width).toBeLessThanOrEqual(3000);
  });
});
