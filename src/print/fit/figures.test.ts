import { execFileSync } from "node:child_process";
import { afterAll, describe, expect, it } from "vitest";
import { bodyOf, loadPicture, printedArticle, printedIssue, prose } from "../../../test/support/printed-issue.ts";
import { figuresOnLast } from "./figures.ts";
import type { Span, Spot } from "./layout-spots.ts";
import { renderIssue } from "../render-issue.ts";
import { stopTypesetter } from "../typeset/set-pdf.ts";

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
    expect(late(...text, block("a/f", "column figure", 16, 90))).toEqual({ ids: ["a/f"], jumped: false, anchor: "a/2" });
    expect(late(...text, block("a/f", "column figure", 80, 22))).toEqual({ ids: ["a/f"], jumped: true, anchor: "a/2" });
    expect(late(...text)).toEqual({ ids: [], jumped: false, anchor: null });
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
    const last = String(page + pages - 1);
    const words = execFileSync("pdftotext", ["-bbox", "-f", last, "-l", last, "-", "-"], { input: pdf, maxBuffer: 1 << 26 }).toString();
    const lowest = [0, 0, 0];
    for (const [, x, y] of words.matchAll(/<word xMin="([\d.]+)" yMin="[\d.]+" xMax="[\d.]+" yMax="([\d.]+)"/g)) {
      const column = Math.min(2, Math.floor((Number(x) - 16 * mm + 3) / (60 * mm)));
      // what stands in the text, and not at the foot of the page
      if (Number(y) < 262 * mm) lowest[column] = Math.max(lowest[column] ?? 0, Number(y));
    }
    expect(Math.max(...lowest) - Math.min(...lowest), `${headline}: ${lowest.map(Math.round).join(", ")}`).toBeLessThan(3 * 12.7);
  }
}, 120_000);
