import { EpubCheck } from "@likecoin/epubcheck-ts";
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { XMLValidator } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Body, fromMarkdown } from "../../src/document/index.ts";
import { type ArticleView, articleBySlug, currentIssue, publicationOf } from "../../src/editorial/index.ts";
import { renderPrintView } from "../../src/print/index.ts";
import { loudness, rate } from "../../src/narration/sound.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";
import { ninePromises } from "../support/nine-promises.ts";

let house: DemoHouse;
let article: ArticleView;
let folder: string;
beforeAll(async () => {
  house = await demoHouse({ made: true });
  article = (await articleBySlug(house.platform.db, "the-last-boat-before-the-frost"))!;
  folder = mkdtempSync(join(tmpdir(), "masthead-pdf-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

const offer = {
  title: "Subscribe to The Tidewater Review",
  text: "Twice a month, from a small office.",
  included: ninePromises,
};

async function print(body: Body, more: Partial<ArticleView> = {}) {
  const publication = await publicationOf(house.platform.db);
  const input = { article: { ...article, ...more, body }, publication, origin: "https://tidewater.example", offer, cut: false };
  return renderPrintView(input, (key) => house.platform.storage.get(key));
}

const sentence =
  "The tide tables were printed on the back of a calendar, and the calendar hung where nobody could reach it without a chair. ";
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, at) => `${at + 1}. `.repeat(0) + sentence.repeat(3 + (at % 4))).join("\n\n");
const bodyOf = (markdown: string): Body => fromMarkdown(markdown).body;

function pagesOf(pdf: Buffer): string[] {
  const file = join(folder, "a.pdf");
  writeFileSync(file, pdf);
  return execFileSync("pdftotext", ["-layout", file, "-"]).toString().split("\f").slice(0, -1);
}

const infoOf = (...flags: string[]) =>
  execFileSync("pdfinfo", [...flags, join(folder, "a.pdf")], { stdio: ["ignore", "pipe", "ignore"] }).toString();

const everything = `${sentence}

## A subhead

### A smaller one

> ${sentence}
>
> — Ida Brandt

- one *in italics* and **bold**
- two with \`code\` and a [link](https://example.org/a?b=1&c=2)

1. first
2. second

| Boat | Built |
| --- | --- |
| Marit | 1968 |
| Skarv | 1974 |

* * *

${sentence}

<!-- paywall -->

${sentence.repeat(9)}
`;

describe("the print view", () => {
  it("says who wrote it and when, and its page, on every page, whatever its length", async () => {
    for (const length of [1, 6, 14, 15, 16, 17, 18, 40]) {
      const { pdf, pages } = await print(bodyOf(paragraphs(length)));
      const texts = pagesOf(pdf);
      expect(texts.length).toBe(pages);
      texts.forEach((text, at) => {
        expect(text).toContain(`Written by ${article.writtenBy} on 15 November 2026`);
        expect(text).toMatch(new RegExp(`page ${at + 1} of ${pages}`, "i"));
      });
      // the advertisement is whole on one page, and some of the article stands above it
      const last = texts.at(-1)!;
      for (const promise of offer.included) expect(last).toContain(promise);
      expect(last.slice(0, last.indexOf(offer.title)), `${length} paragraphs`).toMatch(/calendar hung|chair/);
    }
  }, 300_000);

  it("sets every kind of block, is tagged and PDF/UA, and gives the same bytes again", async () => {
    const first = await print(bodyOf(everything));
    // a second later, so that a time of setting would show
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const again = await print(bodyOf(everything));
    const hash = ({ pdf }: { pdf: Buffer }) => createHash("sha256").update(pdf).digest("hex");
    expect(hash(first)).toBe(hash(again));
    const text = pagesOf(first.pdf).join("\n");
    for (const words of ["A subhead", "A smaller one", "Ida Brandt", "in italics", "Marit", "1974", "second"])
      expect(text).toContain(words);
    const info = infoOf();
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(infoOf("-meta")).toMatch(/pdfuaid:part/);
    expect(infoOf("-url")).toContain("https://example.org/a?b=1&c=2");
  });

  it("takes text that looks like its own language as text", async () => {
    const hostile =
      '#include "/etc/passwd" $x$ @label #read("data.json") \\u{41} `raw` <tag> _a_ *b* // not a comment /* nor this */ = no heading';
    const body: Body = { type: "doc", content: [{ type: "paragraph", attrs: { id: "p1" }, content: [{ type: "text", text: hostile }] }] };
    const { pdf } = await print(body, { headline: "#panic() $ @ a < b", standfirst: '"#sys.version"' });
    const text = pagesOf(pdf).join(" ").replace(/\s+/g, " ");
    expect(text).toContain("#panic() $ @ a < b");
    expect(text).toContain('#include "/etc/passwd" $x$ @label');
    expect(text).toContain("// not a comment /* nor this */ = no heading");
    expect(text).not.toContain("root:");
  });

  it("sets other scripts without losing a letter it has", async () => {
    const { pdf } = await print(bodyOf("Þórður sá Ærø, Łódź, Çeşme, Đakovo, naïveté — “œuvre” … ½ × 3.\n\n".repeat(3)));
    expect(pagesOf(pdf).join("")).toContain("Þórður sá Ærø, Łódź, Çeşme, Đakovo, naïveté");
  });
});

describe("the recording", () => {
  it("is as loud as a recording should be, begins and ends with its text, and is the same when made again", async () => {
    const mp3 = Buffer.from(await (await house.get(`${article.path}/audio.mp3`)).arrayBuffer());
    const { seconds, timings } = (await (await house.get(`${article.path}/audio.json`)).json()) as {
      seconds: number;
      timings: { id: string; start: number; end: number }[];
    };
    expect(mp3.subarray(0, 3).toString()).toBe("ID3");
    // constant 64 kbit/s: the bytes say how long it is
    expect(Math.abs(((mp3.length - tagLength(mp3)) * 8) / 64_000 - seconds)).toBeLessThan(1);
    expect(timings[0]!.start).toBeLessThan(0.3);
    expect(seconds - timings.at(-1)!.end).toBeLessThan(1.5);
    expect(new Set(timings.map(({ id }) => id)).size).toBe(timings.length);
  }, 300_000);

  it("measures loudness as ITU-R BS.1770 says: a full-scale 997 Hz tone is −3.01 LUFS", () => {
    const tone = Float32Array.from({ length: rate * 5 }, (_, at) => Math.sin((2 * Math.PI * 997 * at) / rate));
    expect(loudness(tone, rate)).toBeCloseTo(-3.01, 1);
    expect(
      loudness(
        tone.map((sample) => sample / 10),
        rate,
      ),
    ).toBeCloseTo(-23.01, 1);
  });
});

/** Bytes of the ID3 tag before the sound, cover and chapters in it; its length is written in sevens of bits. */
const tagLength = (mp3: Buffer) => 10 + [...mp3.subarray(6, 10)].reduce((sum, byte) => sum * 128 + byte, 0);

describe("feeds", () => {
  it("are well-formed, name the same public articles, and no text of the others", async () => {
    for (const path of ["/feed.xml", "/atom.xml", "/podcast.xml", "/sitemap.xml"]) {
      const answer = await house.get(path);
      expect(answer.headers.get("content-type"), path).toMatch(/xml/);
      expect(XMLValidator.validate(await answer.text()), path).toBe(true);
    }
    const json = (await (await house.get("/feed.json")).json()) as { version: string; items: { url: string; id: string }[] };
    expect(json.version).toBe("https://jsonfeed.org/version/1.1");
    const rss = await house.text("/feed.xml");
    for (const { url } of json.items) expect(rss).toContain(url);
    expect(json.items.length).toBeGreaterThan(5);
  });
});

describe("the EPUB", () => {
  it("of an issue is valid and says how accessible it is", async () => {
    const issue = (await currentIssue(house.platform.db))!;
    await house.query("select graphile_worker.add_job('make-epub', json_build_object('issueId', $1::text))", [issue.id]);
    await house.makeEditions();
    const epub = new Uint8Array(await (await house.get(`${issue.path}/issue.epub`, await house.be("digital"))).arrayBuffer());
    const { messages } = await EpubCheck.validate(epub);
    expect(messages).toEqual([]);
    const files = unzipSync(epub);
    expect(Object.keys(files)[0]).toBe("mimetype");
    const opf = strFromU8(files[Object.keys(files).find((name) => name.endsWith(".opf"))!]!);
    for (const meta of ["schema:accessMode", "schema:accessibilityFeature", "schema:accessibilityHazard", "schema:accessibilitySummary"])
      expect(opf).toContain(meta);
  }, 300_000);
});
