import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bodyOf, loadPicture, printedArticle, printedIssue, prose } from "../../../test/support/printed-issue.ts";
import { projectFolder } from "../../platform/index.ts";
import { linesForetold } from "./lines-foretold.ts";
import { givenOf } from "../render-issue.ts";
import { setPdf, stopTypesetter } from "../typeset/set-pdf.ts";

afterAll(stopTypesetter);

const advances = new Map([..."abcdefghijklmnopqrstuvwxyz!?-(é"].map((letter): [string, number] => [letter, 0.5]));
advances.set(" ", 0.25);

describe("how wide words stand in so many lines", () => {
  it("is the widest line of the way to break them that has the narrowest, from one line on", () => {
    expect(linesForetold("aa bb cc dd", advances).map(({ least }) => least)).toEqual([4.75, 2.25, 2.25, 1]);
    expect(linesForetold("aaaaaaaa b", advances).map(({ least }) => least)).toEqual([4.75, 4]);
  });

  it("takes what stands between letters, and nothing behind the last of a line", () => {
    expect(linesForetold("aa bb", advances, 0.1).map(({ least }) => least)).toEqual([2.65, 1.1]);
  });

  it("is sure only where no other way to break them is nearly as narrow", () => {
    expect(linesForetold("aa bb cc dd", advances).map(({ sure }) => sure)).toEqual([true, true, false, true]);
    // “aaaaaaaaaaaa bbbbbbbb | c” is but a letter wider than “aaaaaaaaaaaa | bbbbbbbb c”, and by little
    expect(linesForetold(`${"a".repeat(30)} b ${"c".repeat(30)}`, advances)[1]).toEqual({ least: 15.75, sure: false });
  });

  it("is not told where a letter is of another face, or a line may break within a word or not at a space", () => {
    for (const words of ["aa ßb", "aa-bb cc", "wh!at now", "aa (bb", "aa  bb", " aa", "aa\u00adbb c", "", "a ".repeat(60).trim()])
      expect(linesForetold(words, advances), words).toEqual([]);
    expect(linesForetold("what! now?", advances)).toHaveLength(2);
  });
});

const headlines = [
  "A Long Flight",
  "The Keeper of Gate 12 and the Ledger",
  "Why Yves Wove Two Waxed Vats of Yellow Yarn at Avignon",
  "AVATAR TO WAVE: Tolstoy’s Typewriter",
  "An office of fjords, flat affairs and ruffles",
  "Who Was Here? A Town Asks, and Nobody Will Say It to Them",
  "“To Try, To Fail”",
  "The One and the Two and the Six and the Ten",
  "Unbelievable Characteristics of Incomprehensibilities",
  "What the keeper wrote down, and why nobody read it until the lock was sold and the last of its gates was taken away",
];

it("headlines and standfirsts stand as the typesetter alone would have them", async () => {
  const articles = headlines.map((headline, at) => ({
    ...printedArticle({
      headline,
      body: bodyOf(prose(3 + (at % 3) * 4)),
      columns: ([2, 3, 1] as const)[at % 3]!,
      opener: at % 2 === 0 ? "type" : "across",
    }),
    standfirst: headlines.at(-1 - at)!,
  }));
  const input = printedIssue("screen", { articles });
  const { files, data } = await givenOf(input, loadPicture, null);
  const model = data as { articles: { lines: unknown }[] };
  const alone = model.articles.map((article) => ({ ...article, lines: { headline: {}, standfirst: {}, word: null } }));
  const [foretold, tried] = [
    await setPdf({ kind: "issue", files, data: model, standard: null }),
    await setPdf({ kind: "issue", files, data: { ...model, articles: alone }, standard: null }),
  ];
  expect(foretold.spots).toEqual(tried.spots);
  expect(foretold.pdf.equals(tried.pdf)).toBe(true);
}, 120_000);

it("the template takes them to be as near as they are said to be", () => {
  const read = (file: string) => readFileSync(join(projectFolder(), "src/print", file), "utf8");
  const [, here] = /^const \[drawn, apart\] = \[(.+)\];$/m.exec(read("words/lines-foretold.ts")) ?? [];
  const [, there] = /^#let \(drawn, apart\) = \((.+)\)$/m.exec(read("templates/lib.typ")) ?? [];
  expect(here).toBeDefined();
  expect(there).toBe(here);
});
