import { execFileSync } from "node:child_process";
import { afterAll, expect, it } from "vitest";
import { bodyOf, loadPicture, printedArticle, prose, publication } from "../../test/support/printed-issue.ts";
import type { ArticleView } from "../editorial/index.ts";
import { renderPrintView } from "./make-print-view.ts";
import { stopTypesetter } from "./set-pdf.ts";

afterAll(stopTypesetter);

const offer = {
  title: "Subscribe to The Lock-Keeper",
  text: "Twelve locks a year.",
  included: ["12 issues per year", "Ad-free", "Cancel anytime"],
};

it.each([
  ["one page", 1, null],
  ["forty pages", 312, offer],
])(
  "an article of %s says on each of them who wrote it and when, and which of how many it is",
  async (what, paragraphs, ad) => {
    const wanted = what === "one page" ? 1 : 40;
    const article = {
      ...printedArticle({ headline: "The Keeper of the Lower Gate", body: bodyOf(prose(paragraphs)) }),
      path: "/2026/12/the-keeper",
      access: "open",
      issue: null,
    } as unknown as ArticleView;
    const { pdf, pages } = await renderPrintView(
      { article, publication, origin: "https://locks.example", offer: ad, cut: false },
      loadPicture,
    );
    const texts = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, maxBuffer: 1 << 26 })
      .toString()
      .split("\f")
      .slice(0, -1);
    expect(pages).toBe(wanted);
    expect(texts).toHaveLength(wanted);
    texts.forEach((text, at) => {
      expect(text.match(/Written by Lena Marsh on 1 December 2026/g), `page ${at + 1}`).toHaveLength(
        at === 0 ? text.match(/Written by/g)!.length : 1,
      );
      expect(text.match(/page \d+ of \d+/gi), `page ${at + 1}`).toEqual([
        expect.stringMatching(new RegExp(`^page ${at + 1} of ${wanted}$`, "i")),
      ]);
    });
  },
  120_000,
);
