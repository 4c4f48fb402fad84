import { execFileSync } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { bodyOf, loadPicture, printedArticle, printedIssue, prose, publication } from "../../../test/support/printed-issue.ts";
import { usually } from "../../../test/support/long.ts";
import type { ArticleView } from "../../editorial/index.ts";
import type { PrintOffer } from "./view.ts";
import { renderPrintView } from "../make-print-view.ts";
import { renderIssue } from "../render-issue.ts";
import { stopTypesetter } from "../typeset/set-pdf.ts";

afterAll(stopTypesetter);

const linesOn = (pdf: Buffer, page: number): string[] =>
  execFileSync("pdftotext", ["-layout", "-f", String(page), "-l", String(page), "-", "-"], { input: pdf, maxBuffer: 1 << 26 })
    .toString()
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

const three = "Philippa Hohenberg-Castellane, Maximilian Featherstonehaugh and Wilhelmina van der Westhuizen";
const byline = three.split(/, | and /).map((name) => ({ name, slug: "" }));

describe("the running head of the printed issue", () => {
  it.each(usually(["210x280"] as const, ["210x280", "digest"] as const))(
    "names the article and all who wrote it in one line (%s)",
    async (trimSize) => {
      const article = {
        ...printedArticle({ headline: "The Keeper of the Lower Gate and of Much Else Besides", body: bodyOf(prose(20)) }),
        byline,
        writtenBy: three,
      };
      const input = printedIssue("screen", { articles: [article] });
      const { pdf, pageMap } = await renderIssue({ ...input, publication: { ...publication, trimSize } }, loadPicture);
      const { page, pages } = pageMap[article.id]!;
      expect(pages).toBeGreaterThan(1);
      const head = linesOn(pdf, page + 1)[0]!;
      expect(head).toContain(`Written by ${three} on 1 December 2026`);
      if (trimSize !== "digest") expect(head).toMatch(/The Keeper/);
    },
    60_000,
  );

  it("says the whole headline where there is room", async () => {
    const article = printedArticle({ headline: "The Keeper", body: bodyOf(prose(30)) });
    const { pdf, pageMap } = await renderIssue(printedIssue("screen", { articles: [article] }), loadPicture);
    expect(linesOn(pdf, pageMap[article.id]!.page + 1)[0]).toMatch(/The Keeper · Written by Lena Marsh on 1 December 2026/);
  }, 60_000);
});

describe("beside a single column", () => {
  it("a picture’s caption stands in the free third, and notes are counted anew in each article", async () => {
    const text = `${prose(2)} A note.[^a]\n\n![A wide picture](wide "Whereabouts. | Own")\n\n${prose(6)}\n\n[^a]: Reported elsewhere.`;
    const articles = [1, 2].map((at) => printedArticle({ headline: `Gate ${at}`, body: bodyOf(text), columns: 1 }));
    const { pdf } = await renderIssue(printedIssue("screen", { articles }), loadPicture);
    const words = execFileSync("pdftotext", ["-bbox", "-", "-"], { input: pdf, maxBuffer: 1 << 26 }).toString();
    // the column begins at 193 points
    const captions = [...words.matchAll(/xMin="([\d.]+)"[^>]*>Whereabouts\./g)].map(([, x]) => Number(x));
    expect(captions).toHaveLength(2);
    for (const x of captions) expect(x).toBeLessThan(100);
    const notes = [...words.matchAll(/>note\.(?:<[^>]*>|\s)*(\d+)</g)].map(([, number]) => number);
    expect(notes).toEqual(["1", "1"]);
  }, 60_000);
});

describe("the contents of the printed issue", () => {
  it("break a word that has no room, and run over no edge of the page", async () => {
    const long = "Donaudampfschifffahrtsgesellschaftskapitänsmütze";
    const articles = [1, 2, 3].map((at) => printedArticle({ headline: `${long} ${at}`, body: bodyOf(prose(2)), lead: "wide" }));
    const input = printedIssue("screen", { articles });
    const { pdf } = await renderIssue({ ...input, publication: { ...publication, language: "de" } }, loadPicture);
    const lines = linesOn(pdf, 3).join("\n");
    expect(lines.match(/Donaudampf/g)).toHaveLength(3);
    expect(lines).not.toContain(long);
  }, 60_000);
});

async function viewOf(markdown: string, offer: PrintOffer | null = null, more = {}) {
  const article = {
    ...printedArticle({ headline: "The Keeper", body: bodyOf(markdown) }),
    path: "/2026/12/the-keeper",
    access: "open",
    issue: null,
    ...more,
  } as unknown as ArticleView;
  return renderPrintView({ article, publication, origin: "https://locks.example", offer, cut: false }, loadPicture);
}
const offer = {
  title: "Subscribe to The Lock-Keeper",
  text: "Twelve locks a year.",
  included: Array.from({ length: 9 }, (_, at) => `Promise ${at}`),
};

describe("the print view", () => {
  it("has one line at the head for three writers", async () => {
    const { pdf, pages } = await viewOf(prose(20), null, { byline, writtenBy: three });
    // the first says it once, under the headline
    const first = linesOn(pdf, 1);
    expect([first[0], first.filter((line) => line.startsWith("Written by")).length]).toEqual(["The Lock-Keeper", 1]);
    for (let page = 2; page <= pages; page += 1)
      expect(linesOn(pdf, page)[0]).toMatch(new RegExp(`^Written by ${three} on 1 December 2026 +The Lock-Keeper$`));
  }, 60_000);

  it("never ends on a page of a few lines and an offer where it can be set closer", async () => {
    const last = await Promise.all(
      [5, 6, 7, 8, 9, 10, 11].map(async (paragraphs) => {
        const { pdf, pages } = await viewOf(prose(paragraphs), offer);
        const lines = linesOn(pdf, pages);
        return {
          pages,
          text: lines.slice(
            1,
            lines.findIndex((line) => line.includes(offer.title)),
          ).length,
        };
      }),
    );
    // more than an ad and a handful of lines stands on the last of two pages
    for (const { pages, text } of last) if (pages > 1) expect(text).toBeGreaterThan(6);
    expect(last.some(({ pages }) => pages > 1) && last.some(({ pages }) => pages === 1)).toBe(true);
  }, 120_000);

  it("sets code in letters of one width, line by line, as it is written", async () => {
    const { pdf } = await viewOf(
      `${prose(1)}\n\n\`\`\`\nconst lock = open(gate);\n  walk(beam);\n\`\`\`\n\n\`lock.open()\` said he. ${prose(1)}`,
    );
    const fonts = execFileSync("pdffonts", ["-"], { input: pdf }).toString();
    expect(fonts).toContain("IBMPlexMono");
    const lines = linesOn(pdf, 1);
    expect(lines).toContain("const lock = open(gate);");
    expect(lines).toContain("walk(beam);");
    expect(lines.join(" ")).toContain("lock.open()");
  }, 60_000);

  it("begins the lines of a verse one under another", async () => {
    const { pdf } = await viewOf(`${prose(1)}\n\nWater\\\nwaits\\\nwhere\n\n${prose(1)}`);
    const words = execFileSync("pdftotext", ["-bbox", "-", "-"], { input: pdf, maxBuffer: 1 << 26 }).toString();
    const lefts = [...words.matchAll(/xMin="([\d.]+)"[^>]*>(?:Water|waits|where)</g)].map(([, x]) => Math.round(Number(x)));
    expect(lefts).toHaveLength(3);
    expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThan(3);
  }, 60_000);

  it("parts no dash from its word, and whoever searches it finds them together", async () => {
    const said = Array.from({ length: 60 }, (_, at) => `${"keeper".slice(at % 6)} —said she—, and`).join(" ");
    const { pdf } = await viewOf(`${prose(1)}\n\n${said}`);
    const lines = execFileSync("pdftotext", ["-", "-"], { input: pdf }).toString().split("\n");
    expect(lines.filter((line) => /(?:^| )—$|^—,/.test(line))).toEqual([]);
    const text = lines.join(" ");
    expect([text.split("—said").length, text.split("she—,").length]).toEqual([61, 61]);
  }, 60_000);

  it("sets a panorama over the whole width, though nobody asked for it", async () => {
    const body = bodyOf(`${prose(1)}\n\n![A wide picture](wide "The lock. | Own")\n\n${prose(1)}`);
    const known = printedArticle({ headline: "The Keeper", body }).pictures;
    const widthOf = async (height: number) => {
      const pictures = Object.fromEntries(Object.entries(known).map(([id, picture]) => [id, { ...picture, height }]));
      const { pdf } = await viewOf(`${prose(1)}\n\n![A wide picture](wide "The lock. | Own")\n\n${prose(1)}`, null, { pictures });
      const listed = execFileSync("pdfimages", ["-list", "-"], { input: pdf }).toString().trim().split("\n").at(-1)!.trim().split(/\s+/);
      return (Number(listed[3]) / Number(listed[12])) * 25.4;
    };
    expect(await widthOf(250)).toBeGreaterThan(160);
    expect(await widthOf(1000)).toBeLessThan(130);
  }, 60_000);
});
