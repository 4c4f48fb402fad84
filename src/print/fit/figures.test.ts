import { execFileSync } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { bodyOf, loadPicture, printedArticle, printedIssue, prose } from "../../../test/support/printed-issue.ts";
import { figuresOnLast } from "./figures.ts";
import type { Span, Spot } from "./layout-spots.ts";
import type { Fitting } from "./fit-issue.ts";
import { givenOf, renderIssue } from "../render-issue.ts";
import { setPdf, stopTypesetter } from "../typeset/set-pdf.ts";

afterAll(stopTypesetter);

const mm = 72 / 25.4;

describe("a figure on the last page of a text in columns", () => {
  const geometry = { width: 210, height: 280, slug: 0, side: 16, top: 20, bottom: 20, gutter: 6, shift: 0 };
  const block = (id: string, what: string, x: number, y: number): Spot => ({ kind: "block", page: 3, id, what, x: x * mm, y: y * mm });
  const end: Spot = { kind: "end", page: 3, id: "a", x: 150 * mm, y: 90 * mm };
  const span: Span = { columns: 3, start: 2, pages: 2, end };
  const late = (...spots: Spot[]) => figuresOnLast(spots, "a", span, geometry);

  it("is known with the block behind which the foot is anchored, and whether it left white in the column before", () => {
    const text = [block("a/1", "paragraph", 16, 20), block("a/2", "paragraph", 16, 60)];
    expect(late(...text, block("a/f", "column figure", 16, 90))).toEqual({ ids: ["a/f"], tall: 0, jumped: false, anchor: "a/2" });
    const tall = { ...block("a/f", "column figure", 80, 22), h: 240 };
    expect(late(...text, tall)).toEqual({ ids: ["a/f"], tall: 240, jumped: true, anchor: "a/2" });
    expect(late(...text)).toEqual({ ids: [], tall: 0, jumped: false, anchor: null });
  });
});

it("the columns about a figure of the last page end level, wherever in the text it comes", async () => {
  const cases = [
    [11, 3],
    [12, 1],
    [12, 3],
  ] as const;
  const articles = cases.map(([before, after], at) =>
    printedArticle({
      headline: `Case ${at}`,
      body: bodyOf(`${prose(before)}\n\n![A tall picture](tall "The whole flight. | Own")\n\n${prose(after)}`),
      columns: 3,
      ...(at === 1 && { lead: "wide" as const }),
    }),
  );
  const { pdf, pageMap } = await renderIssue(printedIssue("screen", { articles, ads: [] }), loadPicture);
  for (const { id, headline } of articles) {
    const { page, pages } = pageMap[id]!;
    // what stands in the text, and not at the foot of the page
    const lowest = lowestIn(pdf, { page: page + pages - 1, columns: 3, foot: 262 * mm });
    expect(Math.max(...lowest) - Math.min(...lowest), `${headline}: ${lowest.map(Math.round).join(", ")}`).toBeLessThan(3 * 12.7);
  }
}, 120_000);

it("so do they over a house ad, which reaches no figure that is longer than the text beside it", async () => {
  const cases = [
    { columns: 3, before: 13, after: 1, figure: "tall", level: true },
    { columns: 2, before: 11, after: 2, figure: "wide", level: true },
    { columns: 3, before: 9, after: 1, figure: "tall", level: false },
  ] as const;
  const articles = cases.map(({ columns, before, after, figure }, at) =>
    printedArticle({
      headline: `Case ${at}`,
      body: bodyOf(`${prose(before)}\n\n![A picture](${figure} "The whole flight. | Own")\n\n${prose(after)}`),
      columns,
    }),
  );
  const [back, inside] = printedIssue("screen").ads;
  const ads = [back!, ...articles.map((_, at) => ({ ...inside!, headline: `The key fits ${at}` }))];
  const { pdf, spots, data } = await setPdf({
    kind: "issue",
    ...(await givenOf(printedIssue("screen", { articles, ads }), loadPicture, null)),
    standard: "ua-1",
  });
  for (const [at, { id, ad, foot }] of (data as unknown as Fitting).articles.entries()) {
    const { columns, level } = cases[at]!;
    const top = 260 * mm - foot.room;
    const figure = spots.find(({ kind, what, id: block }) => kind === "block" && what === "column figure" && block?.startsWith(id));
    expect(ad, `ad under case ${at}`).not.toBeNull();
    expect(figure!.y + figure!.h!, `figure of case ${at}`).toBeLessThan(top);
    const lowest = lowestIn(pdf, { page: figure!.page, columns, foot: top + 6 });
    if (level) expect(Math.max(...lowest) - Math.min(...lowest), `case ${at}: ${lowest.map(Math.round).join(", ")}`).toBeLessThan(3 * 12.7);
  }
}, 120_000);

/** How far down the words of each column reach that stand above the foot. */
function lowestIn(pdf: Buffer, { page, columns, foot }: { page: number; columns: number; foot: number }): number[] {
  const [only, most] = [String(page), 1 << 26];
  const words = execFileSync("pdftotext", ["-bbox", "-f", only, "-l", only, "-", "-"], { input: pdf, maxBuffer: most }).toString();
  const wide = (178 * mm) / columns;
  const lowest = Array.from({ length: columns }, () => 0);
  for (const [, x, y] of words.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="[\d.]+" yMax="([\d.]+)"/g)) {
    const column = Math.min(columns - 1, Math.floor((Number(x) - 16 * mm + 3) / (wide + mm)));
    if (Number(y) < foot) lowest[column] = Math.max(lowest[column] ?? 0, Number(y));
  }
  return lowest;
}
