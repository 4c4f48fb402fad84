import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, loadPicture, printedArticle, printedIssue, publication } from "../../../test/support/printed-issue.ts";
import { articlePage } from "../../books/epub/article-page.ts";
import type { EpubInput } from "../../books/epub/epub.ts";
import { pagesOf } from "../../books/epub/printed-pages.ts";
import type { ArticleView } from "../../editorial/index.ts";
import { type RenderedIssue, renderIssue } from "../render-issue.ts";
import { stopTypesetter } from "../typeset/set-pdf.ts";

/** Every word of these articles stands in one place alone. */
const lengths = [90, 140, 60, 200, 110, 75, 160, 120, 240, 95, 130, 180];
const textOf = (article: number): string =>
  lengths
    .map((length, block) => {
      const words = Array.from({ length }, (_, word) => `a${article}b${block}w${word}e${word % 9 === 4 ? " *soft*" : ""}`).join(" ");
      return `${block === 5 ? "## A subhead\n\n" : ""}${block === 3 ? "- " : block === 8 ? "> " : ""}${words}`;
    })
    .join("\n\n");
const articles = ([1, 2, 3] as const).map((columns) =>
  printedArticle({ headline: `Set in ${columns}`, columns, body: bodyOf(textOf(columns)) }),
);

let issue: RenderedIssue;
let pages: string[];
beforeAll(async () => {
  issue = await renderIssue(printedIssue("screen", { articles }), loadPicture);
  pages = execFileSync("pdftotext", ["-", "-"], { input: issue.pdf, maxBuffer: 1 << 26 })
    .toString()
    .replaceAll("\u00ad", "")
    .split("\f");
}, 120_000);
afterAll(stopTypesetter);

const wordsOn = (page: number) => new Set(pages[page - 1]!.match(/\ba\db\d+w\d+e\b/gi));

describe("where a page of the print begins", () => {
  it("is told by the word, in one, two and three columns", () => {
    for (const { id, headline } of articles) {
      const { page, pages: count, turns = [] } = issue.pageMap[id]!;
      expect(count, headline).toBeGreaterThan(1);
      for (const turn of turns) expect(turn.page).toBeGreaterThan(page);
    }
    expect(articles.flatMap(({ id }) => issue.pageMap[id]!.turns ?? []).length).toBeGreaterThan(3);
  });

  it("stands in the book before the first word of that page, and behind the last of the one before", async () => {
    const printed = pagesOf(issue.pageMap);
    for (const article of articles) {
      const input = { printed, pictures: new Map(), origin: "https://locks.example", publication } as unknown as EpubInput;
      const view = { ...article, path: "/2026/12/a", corrections: [], language: "en" } as unknown as ArticleView;
      const { xhtml } = await articlePage(view, input);
      const parts = xhtml.split(/<span epub:type="pagebreak"[^>]*aria-label="Page (\d+)"><\/span>/);
      expect(parts.length).toBe(2 * issue.pageMap[article.id]!.pages + 1);
      for (let at = 1; at < parts.length; at += 2) {
        const on = wordsOn(Number(parts[at]));
        const inPart = parts[at + 1]!.match(/\ba\db\d+w\d+e\b/g)!;
        // a word that hyphenation or the large letter parts is in no list of the page's
        const elsewhere = inPart.filter(
          (word) => !on.has(word) && pages.some((text, page) => page + 1 !== Number(parts[at]) && text.includes(word)),
        );
        expect(elsewhere, `${article.headline}, page ${parts[at]}`).toEqual([]);
      }
    }
  });
});
