import { expect, it } from "vitest";
import { findWords } from "./words.ts";

it("takes words and numbers from a carried lexicon, and no list or map for a word", () => {
  const given = [
    { word: "IJ", how: "substitute", said: "eye" },
    { word: 1984, how: "substitute", said: 84 },
    { word: { deep: "IJ" }, said: "eye" },
    { word: "Oude", said: ["ow", "duh"] },
    "IJ",
  ];
  const { entries, problems } = findWords(given);
  expect(entries.map(({ grapheme, said }) => [grapheme, said])).toEqual([
    ["IJ", "eye"],
    ["1984", "84"],
  ]);
  expect(problems).toHaveLength(3);
  expect(problems.join()).not.toContain("[object");
});
