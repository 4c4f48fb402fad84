import { execFileSync } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { partsOf } from "../../src/books/epub/epub.ts";
import { cutAtPaywall, fromMarkdown, plainText } from "../../src/document/index.ts";
import { type ArticleView, articleBySlug, publishArticle, saveArticle } from "../../src/editorial/index.ts";
import { readingsOf } from "../../src/narration/script/readings-of.ts";
import { letterBody } from "../../src/newsletter/letter/letter-body.ts";
import { textBody } from "../../src/newsletter/letter/text-body.ts";
import { inTransaction, letterColours } from "../../src/platform/index.ts";
import { renderPrintView } from "../../src/print/make-print-view.ts";
import { renderIssue } from "../../src/print/render-issue.ts";
import { stopTypesetter } from "../../src/print/typeset/set-pdf.ts";
import { addPicture } from "../../src/editorial/index.ts";
import { bookOf } from "../support/book-of.ts";
import { demoHouse } from "../support/demo-house.ts";
import { bodyOf, loadPicture, printedArticle, printedIssue, prose, publication } from "../support/printed-issue.ts";

afterAll(stopTypesetter);

const markdown = `${prose(3)}

Gallery: The lock in three seasons

![Ice on the gate](wide "January. | Ida Brandt")
![Reeds beside the gate](tall "July.")
![Leaves on the water](small){wide}

${prose(3)}`;

const article = {
  ...printedArticle({ headline: "Seasons of a Lock", body: bodyOf(markdown) }),
  path: "/2026/12/seasons",
  access: "open",
  issue: null,
} as unknown as ArticleView;
const gallery = article.body.content.find(({ type }) => type === "gallery")!;

const alts = ["Ice on the gate", "Reeds beside the gate", "Leaves on the water"];
const said = ["January.", "July.", "Ida Brandt", "The lock in three seasons"];

/** How often each picture stands in a PDF. */
const imagesIn = (pdf: Buffer): number =>
  execFileSync("pdfimages", ["-list", "-"], { input: pdf, maxBuffer: 1 << 26 })
    .toString()
    .split("\n")
    .filter((line) => / image /.test(line)).length;
const textIn = (pdf: Buffer): string => execFileSync("pdftotext", ["-", "-"], { input: pdf, maxBuffer: 1 << 26 }).toString();

describe("a gallery", () => {
  it("stands in the print view, each picture with what is said of it, and what is said of all under them", async () => {
    const { pdf, findings } = await renderPrintView(
      { article, publication, origin: "https://locks.example", offer: null, cut: false },
      loadPicture,
    );
    expect(said.filter((words) => !textIn(pdf).includes(words))).toEqual([]);
    expect(imagesIn(pdf)).toBe(3);
    // each of them is looked at as any picture is: the small one, by the size at which it stands
    expect(findings.map(({ text }) => text)).toEqual([
      expect.stringContaining("has no credit"),
      expect.stringContaining("has no credit"),
      expect.stringContaining("“small.jpg” is"),
    ]);
  }, 120_000);

  it.each([1, 2, 3] as const)(
    "stands in the printed issue, in %i columns, and its pictures are on the page list",
    async (columns) => {
      const articles = [
        printedArticle({ headline: "Seasons of a Lock", body: bodyOf(`${prose(4)}\n\n${markdown}\n\n${prose(4)}`), columns }),
      ];
      const { pdf, pageMap, findings } = await renderIssue(printedIssue("screen", { articles, ads: [] }), loadPicture);
      expect(said.filter((words) => !textIn(pdf).includes(words))).toEqual([]);
      expect(findings.filter(({ level }) => level === "refusal")).toEqual([]);
      const [place] = Object.values(pageMap);
      const whole = articles[0]!.body.content.find(({ type }) => type === "gallery")!;
      expect(place!.blocks.map(({ id }) => id)).toContain(whole.attrs.id);
    },
    120_000,
  );

  it.each([1, 4])(
    "of six never stands alone on a page behind the end of its article, which has %i paragraphs before it",
    async (paragraphs) => {
      const six = [...Array(6).keys()].map((at) => `![Ice ${at}](${at % 2 ? "tall" : "wide"} "Month ${at}. | Ida Brandt")`).join("\n");
      const body = bodyOf(`${prose(paragraphs)}\n\nGallery: A year of the lock\n\n${six}\n\n${prose(1)}`);
      const articles = [printedArticle({ headline: "Seasons of a Lock", body, columns: 2 })];
      const { pageMap } = await renderIssue(printedIssue("screen", { articles, ads: [] }), loadPicture);
      const [place] = Object.values(pageMap);
      const pageOf = ({ attrs: { id } }: { attrs: { id: string } }) => place!.blocks.find((block) => block.id === id)!.page;
      const whole = body.content.find(({ type }) => type === "gallery")!;
      // where it stood behind the end mark, it stood a page behind the last paragraph
      expect(pageOf(whole)).toBeLessThanOrEqual(pageOf(body.content.at(-1)!));
    },
    120_000,
  );

  it("stands in a book, each picture with its description, and a book without one has no style for it", async () => {
    const input = await bookOf(1, { more: { body: article.body, pictures: article.pictures } });
    const parts = await partsOf(input);
    const fileOf = async (end: RegExp) => String(await parts.find(({ name }) => end.test(name))!.load());
    const page = await fileOf(/article.*\.xhtml$/);
    for (const alt of alts) expect(page).toContain(`alt="${alt}"`);
    expect(page).toContain("The lock in three seasons</span></figcaption></figure>");
    expect(await fileOf(/style\.css$/)).toContain(".gallery");
    expect(String(await (await partsOf(await bookOf(1))).find(({ name }) => name.endsWith("style.css"))!.load())).not.toContain("gallery");
  });

  it("stands in a letter as rows of a table as wide as the letter, and in its text", () => {
    const body = { type: "doc" as const, content: [gallery] };
    const [html = ""] = letterBody(body, {
      pictures: article.pictures,
      origin: "https://locks.example",
      colours: letterColours,
      language: "en",
    });
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
      [...row.matchAll(/<td width="(\d+)"/g)].map(([, width]) => Number(width)),
    );
    expect(rows.flat()).toHaveLength(3);
    for (const row of rows) expect(Math.abs(row.reduce((sum, width) => sum + width, 8 * (row.length - 1)) - 600)).toBeLessThan(3);
    for (const alt of alts) expect(html).toContain(`alt="${alt}"`);
    for (const words of [...alts, ...said]) expect(textBody(body, "https://locks.example")).toContain(words);
  });

  it("is read aloud as its captions are, and left out where they are", () => {
    const body = { type: "doc" as const, content: [gallery] };
    const manner = { captions: "read", quotes: "plain" } as unknown as Parameters<typeof readingsOf>[2];
    const words = readingsOf(body, "en", manner).map(({ usual, pieces }) => [usual, pieces.map((piece) => piece.words).join(" ")]);
    expect(words).toEqual([
      ["read", "3 pictures. The lock in three seasons."],
      ["read", "Picture. January. Picture: Ida Brandt."],
      ["read", "Picture. July."],
      ["read", "Picture. Leaves on the water."],
    ]);
    expect(readingsOf(body, "en", { ...manner, captions: "skip" }).every(({ usual }) => usual === "skip")).toBe(true);
  });

  it("is cut whole, and its words are counted and found", () => {
    const body = fromMarkdown(`One.\n\n<!-- paywall -->\n\n![A](a.jpg "Early")\n![B](b.jpg "Late")`).body;
    expect(cutAtPaywall(body).opening.content).toHaveLength(1);
    expect(plainText(body)).toBe("One.\n\nEarly\nLate");
  });
});

it("is published, shown in rows that the style sheet knows, fed to readers of feeds, and found", async () => {
  const house = await demoHouse();
  const { platform } = house;
  const ids = await Promise.all(
    (["wide", "tall", "small"] as const).map(async (name) =>
      addPicture(platform, { bytes: await loadPicture(name), name: `${name}.jpg`, alt: name, credit: "Ida Brandt" }),
    ),
  );
  const named = markdown.replace("(wide ", `(${ids[0]} `).replace("(tall ", `(${ids[1]} `).replace("(small)", `(${ids[2]})`);
  const articleId = await inTransaction(platform, (tx) =>
    saveArticle(platform, tx, { headline: "Seasons of a Lock", byline: ["Nora Feldt"], access: "open", body: fromMarkdown(named).body }),
  );
  await publishArticle(platform, { articleId });
  const { path } = (await articleBySlug(platform.db, "seasons-of-a-lock"))!;
  const page = await house.text(path);
  const sheet = await house.text(/href="(\/assets\/site\.[^"]+)"/.exec(page)![1]!);
  const shown = /<figure class="gallery wide".*?The lock in three seasons.*?<\/figure>/s.exec(page)![0];
  const classes = [...shown.matchAll(/<figure class="(r\d+)"/g)].map(([, name]) => name);
  expect(classes).toEqual(["r150", "r65", "r130"]);
  for (const name of classes) expect(sheet).toMatch(new RegExp(`\\.${name}\\{--ratio:`));
  // a key or a pointer leads from the small picture to the whole
  expect(shown.match(/<a class="large" href="\/[^"]+"><(?:picture|img)/g)).toHaveLength(3);
  expect(await house.text("/feed.json")).toContain("The lock in three seasons");
  await house.close();
}, 60_000);
