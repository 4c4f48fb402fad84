import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RenderedIssue, renderIssue } from "../../src/print/render-issue.ts";
import { stopTypesetter } from "../../src/print/typeset/set-pdf.ts";
import { loadPicture, printedArticle, printedIssue, publication } from "../support/printed-issue.ts";
import { everyNth } from "../support/long.ts";

const kept = fileURLToPath(new URL("./print-issue/", import.meta.url));
let folder: string;
let press: RenderedIssue;
let screen: RenderedIssue;
const file = (name: string) => join(folder, name);
const told = new Map<string, string>();
/** What a program says of a file is asked once: none of them is written again. */
const run = (program: string, ...args: string[]) => {
  const asked = [program, ...args].join(" ");
  const said = told.get(asked) ?? execFileSync(program, args, { stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 26 }).toString();
  told.set(asked, said);
  return said;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "masthead-issue-"));
  press = await renderIssue(printedIssue("press"), loadPicture);
  screen = await renderIssue(printedIssue("screen"), loadPicture);
  writeFileSync(file("press.pdf"), press.pdf);
  writeFileSync(file("screen.pdf"), screen.pdf);
  writeFileSync(file("archive.pdf"), screen.archive!);
}, 120_000);
afterAll(() => {
  stopTypesetter();
  rmSync(folder, { recursive: true });
});

/** The words of each page, without what hyphenation put in and the line under the trim. */
const pagesOf = (name: string): string[] =>
  run("pdftotext", file(name), "-")
    .split("\f")
    .slice(0, -1)
    .map((page) =>
      page
        .replace(/\u00ad/g, "")
        .replace(/The Lock-Keeper · Issue 7 · page \d+ · 210 × 280 mm/, "")
        .replace(/[ \n]+/g, " ")
        .trim(),
    );

/** Where each line of a page's text begins, in points from its upper left corner. */
const linesOf = (name: string, page: number): { x: number; y: number; text: string }[] =>
  [
    ...run("pdftotext", "-bbox-layout", "-f", String(page), "-l", String(page), file(name), "-").matchAll(
      /<line xMin="([\d.]+)" yMin="[\d.]+" xMax="[\d.]+" yMax="([\d.]+)">([^]*?)<\/line>/g,
    ),
  ].map(([, x, y, words = ""]) => ({ x: Number(x), y: Number(y), text: words.replace(/<[^>]+>|\s+/g, " ").trim() }));

/** 256 bits of a page's picture: whether each of 16 × 16 fields is lighter than the next. */
async function lookOf(png: string): Promise<string> {
  const { data } = await sharp(png).greyscale().resize(17, 16, { fit: "fill" }).raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: 256 }, (_, at) =>
    data[Math.floor(at / 16) * 17 + (at % 16)]! > data[Math.floor(at / 16) * 17 + (at % 16) + 1]! + 2 ? "1" : "0",
  ).join("");
}

const distance = (a: string, b: string) => [...a].filter((bit, at) => bit !== b[at]).length;

/** MASTHEAD_BLESS=1 keeps what was set; otherwise it is compared. */
function golden(name: string, got: string): string {
  if (process.env.MASTHEAD_BLESS === "1") writeFileSync(join(kept, name), got);
  return readFileSync(join(kept, name), "utf8");
}

describe("a set issue", () => {
  it("says on every page what it said before, for the press and for the screen", () => {
    const words = pagesOf("press.pdf");
    const text = words.map((page, at) => `— ${at + 1} —\n${page}\n`).join("\n");
    expect(text).toBe(golden("pages.txt", text));
    expect(pagesOf("screen.pdf")).toEqual(words);
  });

  it("looks on every page as it looked before", async () => {
    run("pdftoppm", "-r", "24", "-png", file("press.pdf"), file("look"));
    const names = readdirSync(folder)
      .filter((name) => name.startsWith("look"))
      .sort();
    const looks = await Promise.all(names.map((name) => lookOf(file(name))));
    const before = golden("looks.txt", `${looks.join("\n")}\n`)
      .trim()
      .split("\n");
    expect(looks).toHaveLength(before.length);
    // anti-aliasing differs a little from one poppler to the next
    looks.forEach((look, at) => expect(distance(look, before[at]!), `page ${at + 1}`).toBeLessThan(26));
  });

  it("says who wrote it and when on every page of an article, and its number on every page of text", () => {
    const words = pagesOf("press.pdf");
    for (const { page, what } of press.pages.filter(({ what }) => what === "article")) {
      expect(words[page - 1], `page ${page}, ${what}`).toContain("Written by Lena Marsh on 1 December 2026");
      expect(words[page - 1]).toMatch(new RegExp(`(^| )${page}( |$)`));
    }
  });

  it("tells which page each block begins on, in both media alike, and the contents agree", () => {
    expect(press.pageMap).toEqual(screen.pageMap);
    const words = pagesOf("press.pdf");
    for (const { headline, id, body } of printedIssue("press").articles) {
      const { page, blocks } = press.pageMap[id]!;
      expect(words[2]).toMatch(new RegExp(`${headline}.*? ${page}\\b`));
      expect(words[page - 1]).toContain(headline);
      const subhead = body.content.find(({ type }) => type === "subhead");
      const stands = blocks.find((block) => block.id === subhead?.attrs.id);
      if (subhead) expect(words[stands!.page - 1]).toContain("The upper gate");
    }
  });

  it("has a multiple of four pages, its fillers named, and says where an article goes on behind a full page", () => {
    expect(press.pages.length % 4).toBe(0);
    expect(press.pages.filter(({ filler }) => filler).map(({ page, what, title }) => [page, what, title])).toEqual([
      [10, "notes", ""],
      [11, "notes", ""],
    ]);
    const words = pagesOf("press.pdf");
    expect(words[5]).toContain("Continued on page 8");
    expect(words[7]).toContain("Continued from page 6");
    expect(press.pages[6]!.what).toBe("plate");
  });

  it("lets a wide figure stand across two of three columns, and the text beside it end level", () => {
    const [picture] = run("pdfimages", "-list", "-f", "5", "-l", "5", file("press.pdf"))
      .trim()
      .split("\n")
      .slice(2)
      .map((line) => line.trim().split(/\s+/));
    // 1,500 dots over two columns of 56 mm and the white between them
    expect(1500 / (Number(picture![12]) / 25.4)).toBeCloseTo((2 * (178 - 2 * 5)) / 3 + 5, -0.3);
    const lines = linesOf("press.pdf", 5);
    const under = (from: number, to: number) => lines.filter(({ x, y }) => x >= from && x < to && y > 400).map(({ y }) => y);
    const [first, second, third] = [under(60, 200), under(200, 340), under(340, 600)];
    expect(second.length).toBeGreaterThan(20);
    // a pull quote, a footnote and the folio have lines of their own; the text of all three columns stands level
    const level = (column: number[]) => column.filter((y) => Math.min(...second.map((other) => Math.abs(other - y))) < 0.6);
    expect(level(third).length).toBeGreaterThanOrEqual(third.length - 1);
    expect(level(first).length).toBeGreaterThan(15);
  });

  it("leaves no line of a paragraph alone at the head or the foot of a column, and ends the last columns level", () => {
    const pages = press.pages.filter(({ what, title }) => what === "article" && title === "A Long Flight").map(({ page }) => page);
    const ends: number[] = [];
    for (const page of pages) {
      const text = linesOf("press.pdf", page).filter(
        ({ x, y, text: said }) =>
          x > 70 && y > (page === pages[0] ? 250 : 105) && y < 770 && said.length > 1 && !said.startsWith("Continued"),
      );
      for (const [from, to] of [
        [70, 320],
        [320, 600],
      ] as const) {
        const column = text.filter(({ x }) => x >= from && x < to).sort((a, b) => a.y - b.y);
        const left = Math.min(...column.map(({ x }) => x));
        const indented = column.map(({ x }) => x > left + 5);
        expect(column.length, `page ${page}`).toBeGreaterThan(10);
        // where the second line opens a paragraph, the first ended one
        if (page !== pages[0] || from > 300) expect(indented[1] && !indented[0], `head of page ${page}`).toBe(false);
        const next = from < 300 || page !== pages.at(-1);
        if (next) expect(indented.at(-1), `foot of page ${page}: ${column.at(-1)!.text}`).toBe(false);
        if (page === pages.at(-1)) ends.push(column.at(-1)!.y);
      }
    }
    expect(pages.length).toBe(2);
    // a line is 12.4 points; a paragraph's first two lines stay together
    expect(Math.abs(ends[0]! - ends[1]!)).toBeLessThan(2.2 * 12.5);
  });

  const cuts = [
    ["digest", 139.7, 215.9],
    ["a4", 210, 297],
    ["letter", 215.9, 279.4],
  ] as const;
  it.each(everyNth(3, cuts))("is cut to %s where the magazine says so, and everything fits", async (trimSize, width, height) => {
    const input = printedIssue("press");
    const small = { ...input, publication: { ...publication, trimSize }, articles: [input.articles[0]!, input.articles[2]!] };
    const { pdf, pages, findings } = await renderIssue(small, loadPicture);
    writeFileSync(file(`${trimSize}.pdf`), pdf);
    const box = /TrimBox:\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)/
      .exec(run("pdfinfo", "-box", file(`${trimSize}.pdf`)))!
      .slice(1)
      .map(Number);
    expect([box[2]! - box[0]!, box[3]! - box[1]!].map((points) => Math.round((points / 72) * 254) / 10)).toEqual([width, height]);
    expect(pages.length % 4).toBe(0);
    expect(findings.filter(({ level, text }) => level === "refusal" && !text.includes("dpi"))).toEqual([]);
  });

  it("leaves no lone word at either end of a headline", () => {
    const lines = run("pdftotext", "-layout", "-f", "4", "-l", "4", file("press.pdf"), "-")
      .split("\n")
      .map((line) => line.trim());
    const at = lines.findIndex((line) => line.startsWith("The Keeper"));
    expect(lines[at]!.split(" ").length).toBeGreaterThan(2);
    expect(lines[at + 1]!.split(" ").length).toBeGreaterThan(2);
  });
});

describe("the file for the press", () => {
  it("is sound, cut and bled, in four inks, its fonts inside, without a link", () => {
    expect(run("qpdf", "--check", file("press.pdf"))).toContain("No syntax or stream encoding errors");
    const boxes = run("pdfinfo", "-box", "-f", "4", "-l", "4", file("press.pdf"));
    expect(boxes).toMatch(/MediaBox:\s+0\.00\s+0\.00\s+651\.97\s+850\.39/);
    expect(boxes).toMatch(/TrimBox:\s+28\.35\s+28\.35\s+623\.62\s+822\.05/);
    expect(boxes).toMatch(/BleedBox:\s+19\.84\s+19\.84\s+632\.13\s+830\.55/);
    const fonts = run("pdffonts", file("press.pdf")).trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(3);
    for (const font of fonts) expect(font).toMatch(/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+/);
    const pictures = run("pdfimages", "-list", file("press.pdf"))
      .trim()
      .split("\n")
      .slice(2)
      .filter((line) => line.includes(" image "));
    expect(pictures.length).toBeGreaterThan(4);
    for (const picture of pictures) expect(picture).toContain(" cmyk ");
    expect(run("qpdf", "--qdf", "--object-streams=disable", file("press.pdf"), "-")).not.toContain("/Annots");
  });

  it("holds nothing a press would have to guess at: no RGB, no transparency, its inks named and their profile inside", () => {
    const all = run("qpdf", "--qdf", "--object-streams=disable", file("press.pdf"), "-");
    expect(all).not.toMatch(/\/DeviceRGB|\/CalRGB|\/SMask(?! \/None)|\/Group\b|\/(ca|CA) 0?\.\d/);
    // rg and RG set a colour in red, green and blue; k and K in four inks
    expect(all).not.toMatch(/^[\d. ]+ (rg|RG)$/m);
    expect(all).toMatch(/^0 0 0 1 k$/m);
    for (const part of ["/S /GTS_PDFX", "/DestOutputProfile", "/Trapped /False"]) expect(all).toContain(part);
    const colours = [...all.matchAll(/\/ICCBased (\d+) 0 R/g)].length;
    expect(colours).toBe(0);
    expect(all.match(/\/N 4\b/g)).toHaveLength(1);
  });

  it("is PDF/X-4 as far as it can be read: said alike in metadata and information, one intent with its profile inside, each page cut within its bleed", () => {
    const info = run("pdfinfo", "-box", file("press.pdf"));
    for (const line of [/PDF version:\s+1\.6/, /PDF subtype:\s+PDF\/X-4/, /Encrypted:\s+no/, /JavaScript:\s+no/, /Form:\s+none/])
      expect(info).toMatch(line);
    const meta = run("pdfinfo", "-meta", file("press.pdf"));
    const said = (name: string) => new RegExp(`<${name}>([^<]+)</${name}>`).exec(meta)?.[1];
    expect(said("pdfxid:GTS_PDFXVersion")).toBe("PDF/X-4");
    expect(said("pdf:Trapped")).toBe("False");
    expect([said("xmp:CreateDate"), said("xmp:ModifyDate"), said("xmp:MetadataDate")]).toEqual(Array(3).fill("2026-12-01T00:00:00Z"));
    expect(said("xmpMM:DocumentID")).toMatch(/^uuid:[0-9a-f-]{36}$/);
    expect(meta).toContain(">The Lock-Keeper, issue 7<");
    const { qpdf } = JSON.parse(run("qpdf", "--json", "--json-key=qpdf", file("press.pdf"))) as {
      qpdf: [unknown, Record<string, { value?: Record<string, unknown>; stream?: { dict: Record<string, unknown> } }>];
    };
    const of = (reference: unknown) => qpdf[1][`obj:${String(reference)}`]!;
    const trailer = qpdf[1].trailer!.value!;
    expect(trailer["/ID"]).toHaveLength(2);
    expect(of(trailer["/Info"]).value).toMatchObject({ "/GTS_PDFXVersion": "u:PDF/X-4", "/Trapped": "/False" });
    const catalog = of(trailer["/Root"]).value!;
    expect(of(catalog["/Metadata"]).stream!.dict).not.toHaveProperty("/Filter");
    const intents = catalog["/OutputIntents"] as unknown[];
    expect(intents).toHaveLength(1);
    const intent = of(intents[0]).value!;
    expect(intent).toMatchObject({
      "/S": "/GTS_PDFX",
      "/OutputConditionIdentifier": "u:FOGRA39",
      "/Info": "u:ISO Coated v2 300% (basICColor)",
    });
    expect(of(intent["/DestOutputProfile"]).stream!.dict).toMatchObject({ "/N": 4 });
    for (const { value } of Object.values(qpdf[1])) {
      if (value?.["/Type"] !== "/Page") continue;
      const [media, bleed, trim] = ["/MediaBox", "/BleedBox", "/TrimBox"].map((box) => value[box] as number[]);
      const within = (one: number[], two: number[]) => one[0]! > two[0]! && one[1]! > two[1]! && one[2]! < two[2]! && one[3]! < two[3]!;
      expect([within(trim!, bleed!), within(bleed!, media!), "/ArtBox" in value]).toEqual([true, true, false]);
    }
  });

  it("prints a page of text in black alone, but for the accent and the marks", () => {
    const inks = run("gs", "-q", "-o", "-", "-sDEVICE=inkcov", "-sPageList=2,8", file("press.pdf"))
      .trim()
      .split("\n")
      .map((line) => line.trim().split(/\s+/).slice(0, 4).map(Number));
    const [colophon, text] = inks;
    const [c, m, y, k] = text!;
    expect(Math.max(c!, m!, y!)).toBeLessThan(0.006);
    expect(k!).toBeGreaterThan(0.04);
    // the colophon is small type and rules: nothing of it but the marks is in any other ink
    expect(Math.max(...colophon!.slice(0, 3))).toBeLessThan(0.002);
  });

  it("is the same file from another process", async () => {
    stopTypesetter();
    const again = await renderIssue(printedIssue("press"), loadPicture);
    const hash = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
    expect(hash(again.pdf)).toBe(hash(press.pdf));
  }, 60_000);

  it("comes with what a printer would stumble over, the worst first", () => {
    const said = press.findings.map(({ level, page, text }) => `${level} ${page}: ${text}`);
    expect(said[0]).toBe("refusal 7: The picture “tall.jpg” is 117 dpi at 216 × 286 mm; print needs 150 at least and wants 300.");
    expect(press.findings[0]).toMatchObject({
      cure: "Upload it with 1280 × 1690 pixels at least, better 2560 × 3380 pixels, or let it stand smaller.",
      articleId: printedIssue("press").articles[1]!.id,
    });
    expect(said).toContain("note 10: 2 pages are filler, to make 12 a multiple of four.");
    expect(said.filter((line) => line.startsWith("warning"))).toHaveLength(3);
  });
});

describe("the preflight", () => {
  it("refuses what is missing: cover, words the typefaces lack, descriptions, credits, pictures", async () => {
    const input = printedIssue("press");
    const broken = printedArticle({
      headline: "Broken",
      lead: "wide",
      body: {
        type: "doc",
        content: [
          { type: "paragraph", attrs: { id: "p" }, content: [{ type: "text", text: "A boat called შ." }] },
          { type: "figure", attrs: { id: "f", picture: "harbour.jpg", alt: "", credit: "" }, content: [] },
        ],
      },
    });
    const lead = { ...broken.lead!, credit: "", alt: " " };
    const { findings } = await renderIssue(
      {
        ...input,
        publication: { ...publication, coverPrice: null, issnPrint: null },
        issue: { ...input.issue, cover: null, coverArt: null },
        articles: [{ ...broken, lead, byline: [] }],
        ads: [],
      },
      loadPicture,
    );
    const said = findings.map(({ level, text }) => `${level}: ${text}`).join("\n");
    for (const words of [
      "refusal: The issue has no cover.",
      "refusal: Nobody stands in the byline",
      "refusal: “Broken” names the picture “harbour.jpg”",
      "refusal: A picture of “Broken” has no description",
      "warning: A picture of “Broken” has no credit.",
      "that no typeface here has: შ",
      "warning: No price stands on the cover",
      "warning: The colophon has no print ISSN",
    ])
      expect(said).toContain(words);
  }, 60_000);
});

describe("the digital issue", () => {
  it("is made where a letter is missing, without claiming what it is not", async () => {
    const input = printedIssue("screen");
    const article = printedArticle({
      headline: "A Boat",
      body: { type: "doc", content: [{ type: "paragraph", attrs: { id: "p" }, content: [{ type: "text", text: "It was called შ." }] }] },
    });
    const { pdf, findings } = await renderIssue({ ...input, articles: [article] }, loadPicture);
    expect(pdf.includes("pdfuaid:part")).toBe(false);
    expect(findings.map(({ text }) => text).join()).toContain("that no typeface here has: შ");
  }, 60_000);

  it("is tagged, says it is PDF/UA, and has its outline, page labels and links", () => {
    expect(run("qpdf", "--check", file("screen.pdf"))).toContain("No syntax or stream encoding errors");
    expect(run("pdfinfo", file("screen.pdf"))).toMatch(/Tagged:\s+yes/);
    expect(run("pdfinfo", "-meta", file("screen.pdf"))).toContain("pdfuaid:part");
    const tags = run("pdfinfo", "-struct", file("screen.pdf"));
    for (const tag of ["TOC", "TOCI", "H1", "H2", "P", "Figure", "Caption", "BlockQuote", "L", "Table", "Note", "Link"])
      expect(tags, tag).toMatch(new RegExp(`^\\s*${tag}\\b`, "m"));
    const { outlines, pagelabels } = JSON.parse(
      run("qpdf", "--json", "--json-key=outlines", "--json-key=pagelabels", file("screen.pdf")),
    ) as { outlines: { title: string; destpageposfrom1: number; kids: { title: string }[] }[]; pagelabels: { index: number }[] };
    expect(outlines.map(({ title, destpageposfrom1 }) => [title, destpageposfrom1])).toEqual([
      ["What passes", 2],
      ["Contents", 3],
      ["The Keeper of the Lower Gate and His Ledger", 4],
      ["A Long Flight", 6],
      ["How to Pass", 9],
    ]);
    expect(outlines[2]!.kids.map(({ title }) => title)).toEqual(["The upper gate"]);
    expect(pagelabels.length).toBeGreaterThan(0);
    expect(run("pdfinfo", "-box", file("screen.pdf"))).toMatch(/Page size:\s+595\.276 x 793\.701/);
  });

  it("has a copy for the archive of the same pages, PDF/A-2a", () => {
    expect(run("qpdf", "--check", file("archive.pdf"))).toContain("No syntax or stream encoding errors");
    expect(pagesOf("archive.pdf")).toEqual(pagesOf("screen.pdf"));
    const meta = run("pdfinfo", "-meta", file("archive.pdf"));
    expect(meta).toMatch(/pdfaid:part[>="']+2/);
    expect(meta).toMatch(/pdfaid:conformance[>="']+A/);
    const all = run("qpdf", "--qdf", "--object-streams=disable", file("archive.pdf"), "-");
    expect(all).toContain("/S /GTS_PDFA1");
    expect(all).not.toContain("/DeviceCMYK");
    expect(run("pdfinfo", file("archive.pdf"))).toMatch(/Tagged:\s+yes/);
  });

  it("reads in order: headline, standfirst, byline, then the columns one after the other", () => {
    // in a paragraph over two pages every word stands for itself
    const said = run("pdfinfo", "-struct-text", file("screen.pdf")).replace(/\s+/g, " ").replaceAll('" "', "");
    const words = said.slice(said.indexOf('H1 "The Keeper'), said.indexOf('H1 "A Long'));
    const order = [
      "What the keeper wrote down, and why",
      "Written by Lena Marsh",
      "The upper gate",
      "There is a note ",
      "Marit",
      "Skarv",
    ].map((part) => words.indexOf(part));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect([...order].sort((one, other) => one - other)).toEqual(order);
  });
});
