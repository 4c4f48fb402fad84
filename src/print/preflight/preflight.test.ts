import { describe, expect, it } from "vitest";
import { inksOf } from "../press/colours.ts";
import { bodyOf, loadPicture, printedArticle, printedIssue, prose } from "../../../test/support/printed-issue.ts";
import { renderIssue } from "../render-issue.ts";
import { stopTypesetter } from "../typeset/set-pdf.ts";
import { dotsPerInch } from "./pictures.ts";
import { columnsFor, trims } from "../press/trim.ts";

describe("dots an inch", () => {
  it.each([
    ["an 1800 px picture in a column of 54 mm", { width: 1800, height: 1200 }, { w: 54, h: 36 }, 846],
    ["the same over the bleed of a page", { width: 1800, height: 1200 }, { w: 216, h: 123 }, 211],
    ["a tall box, where the height decides", { width: 1800, height: 1200 }, { w: 50, h: 200 }, 152],
  ])("%s", (_what, picture, box, dpi) => expect(dotsPerInch(picture, box)).toBe(dpi));
});

describe("inks", () => {
  it.each([
    ["#000000", [0, 0, 0, 100]],
    ["#ffffff", [0, 0, 0, 0]],
    ["#ff0000", [0, 100, 100, 0]],
    ["#808080", [0, 0, 0, 50]],
  ])("%s", (hex, inks) => expect(inksOf(hex)).toEqual(inks));
});

describe("columns", () => {
  it.each([
    [400, "a4", 1],
    [700, "a4", 2],
    [2000, "a4", 3],
    [600, "digest", 1],
    [2000, "digest", 2],
  ] as const)("%i words on %s: %i", (words, size, columns) => expect(columnsFor(words, trims[size])).toBe(columns));
});

describe("what is wider than its place", () => {
  const unbreakable = "0123456789".repeat(6);
  const [heads, cells] = ["Registered", "Constantinopolitan"].map((word) =>
    Array.from({ length: 14 }, (_, at) => `${word}${at}`).join(" | "),
  );
  const table = `| ${heads} |\n|${" --- |".repeat(14)}\n| ${cells} |`;
  const wide = printedArticle({
    headline: "A wide one",
    columns: 3,
    body: bodyOf(`${prose(2)}\n\nIt reads ${unbreakable} on the beam.\n\n${table}\n\n${prose(6)}`),
  });
  const narrow = printedArticle({
    headline: "One that fits",
    columns: 3,
    body: bodyOf(
      `${prose(2)}\n\nDonaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung, incomprehensibilities, and [the file](https://locks.example/a) at locks.example/archive/of/everything/that/was/ever/written/down/by/the/keeper.\n\n| Boat | Built |\n| --- | --- |\n| Marit | 1968 |\n\n${prose(6)}`,
    ),
  });

  it("is refused with its article and block, and what breaks into lines is not", async () => {
    const { findings } = await renderIssue(printedIssue("screen", { articles: [wide, { ...narrow, language: "de" }] }), loadPicture);
    const overset = findings.filter(({ text }) => text.includes("wider than the column"));
    stopTypesetter();
    expect(overset.map(({ level, text, cure }) => `${level} ${text} ${cure}`)).toEqual([
      "refusal “A wide one”, block 4 (table): “Constantinopolitan0”, “Constantinopolitan1”, “Constantinopolitan2” and 11 more are wider than the column. Shorten the words, take a column out of the table, or set the article in fewer columns.",
      `refusal “A wide one”, block 3 (paragraph): “${unbreakable}” is wider than the column. Shorten it, or set the article in fewer columns.`,
    ]);
    expect(overset.every(({ page }) => page !== null && page > 3)).toBe(true);
  }, 60_000);
});
