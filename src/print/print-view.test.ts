import { execFileSync } from "node:child_process";
import * as mupdf from "mupdf";
import sharp from "sharp";
import { afterAll, expect, it } from "vitest";
import { bodyOf, loadPicture, printedArticle, prose, publication } from "../../test/support/printed-issue.ts";
import type { ArticleView } from "../editorial/index.ts";
import { renderPrintView } from "./make-print-view.ts";
import { stopTypesetter } from "./typeset/set-pdf.ts";

afterAll(stopTypesetter);

const offer = {
  title: "Subscribe to The Lock-Keeper",
  text: "Twelve locks a year.",
  included: ["12 issues per year", "Ad-free", "Cancel anytime"],
};

/** The colours of the page’s picture, from its upper to its lower edge: how light the top band of it is, and the bottom one. */
async function bandsOf(focus?: { x: number; y: number }): Promise<[top: number, bottom: number]> {
  const printed = printedArticle({ headline: "A Tall One", body: bodyOf(prose(1)), lead: "tall" });
  const lead = printed.lead && { ...printed.lead, picture: { ...printed.lead.picture, ...(focus && { focus }) } };
  const article = { ...printed, lead, path: "/2026/12/tall", access: "open", issue: null } as unknown as ArticleView;
  const { pdf } = await renderPrintView({ article, publication, origin: "https://locks.example", offer: null, cut: false }, loadPicture);
  const page = mupdf.Document.openDocument(pdf, "application/pdf").loadPage(0);
  const pixmap = page.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB, false);
  const { data, info } = await sharp(Buffer.from(pixmap.asPNG())).raw().toBuffer({ resolveWithObject: true });
  const middle = Math.round(info.width / 2);
  const blues = Array.from({ length: info.height }, (_, y) => [
    ...data.subarray((y * info.width + middle) * info.channels).subarray(0, 3),
  ]).filter(([r = 0, , b = 0]) => b - r > 20);
  const light = (at: number) => Math.max(...(blues.at(at) ?? [0]));
  return [light(2), light(-3)];
}

it("a picture that is cut is cut around the place at which one looks first", async () => {
  const [middle, above, below] = [await bandsOf(), await bandsOf({ x: 50, y: 0 }), await bandsOf({ x: 50, y: 100 })];
  // the bands grow lighter from the top to the bottom
  expect(above[0]).toBeLessThan(middle[0] - 10);
  expect(below[1]).toBeGreaterThan(middle[1] + 10);
}, 120_000);

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

it("what looks like the typesetter’s own language is set as it was typed, and reads no file", async () => {
  const typed = '#read("/etc/hostname") $x^2$ *b* <note> @name \\u{41}';
  const article = {
    ...printedArticle({ headline: typed, body: bodyOf(prose(1)) }),
    path: "/2026/12/typed",
    access: "open",
    issue: null,
  } as unknown as ArticleView;
  const { pdf } = await renderPrintView({ article, publication, origin: "https://locks.example", offer: null, cut: false }, loadPicture);
  const said = execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf }).toString().replace(/\s+/g, "");
  expect(said).toContain(typed.replace(/\s+/g, ""));
}, 120_000);
