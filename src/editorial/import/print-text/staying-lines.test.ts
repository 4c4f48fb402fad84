import { expect, it } from "vitest";
import { normaliseLines } from "./lines.ts";
import { stayingLines } from "./staying-lines.ts";

const none = { colon: false, heading: undefined };
const told = (text: string, before: { colon?: boolean; heading?: string } = {}, early = false) =>
  stayingLines(normaliseLines(text), 70, { ...none, ...before, heading: before.heading }, early);

it.each<[string, string, { colon?: boolean; heading?: string }, "list" | "lines"]>([
  ["an address", "Rope Ltd\n14 Tar Lane\nHalmouth HM3 4QT", {}, "lines"],
  ["fields", "Length: nine metres\nWidth: three metres\nCrew: two", {}, "lines"],
  ["what a colon leads to", "a lamp\ntwo knives\na book", { colon: true }, "list"],
  ["names after a colon", "Ida Lowe\nKit Lowell", { colon: true }, "list"],
  ["ingredients", "4 kg potatoes\nsalt", { heading: "Ingredients" }, "list"],
  ["quantities without a heading", "4 kg potatoes\n2 kg leeks\n1 kg butter", {}, "list"],
  ["steps", "Find the hole.\nCut it larger.", { heading: "Method" }, "list"],
  [
    "what holds together by semicolons",
    "the boats that are left in the harbour;\nthe men who row them to the other side;\nthe sea",
    { colon: true },
    "list",
  ],
  [
    "verse",
    "Row me over, row me under,\nRow me to the edge of thunder,\nLeave the lantern on the landing,\nLeave the old man where he stands.",
    {},
    "lines",
  ],
  [
    "verse whose lines take turns",
    "down she goes and up she comes,\n  silver in the bucket,\ncount the pennies on your thumbs,\n  drop one and have struck it.",
    {},
    "lines",
  ],
])("%s stay lines", (_what, text, before, as) => expect(told(text, before)).toBe(as));

it.each<[string, string, { colon?: boolean; heading?: string }, boolean]>([
  ["one line", "a lamp", { colon: true }, false],
  [
    "filled lines",
    "These are words that fill a line from the margin to the other one\nand go on in the next, as the lines of every paragraph do that was\nset to a measure.",
    {},
    false,
  ],
  ["a word that is cut at a line’s end", "a lamp\ntwo kni-\nves", { colon: true }, false],
  ["sentences under a heading that names no list", "He went home.\nShe stayed.\nIt rained.", { heading: "The End" }, false],
  ["an address of a headline", "A Rope\nof Marl", {}, true],
])("%s do not", (_what, text, before, early) => expect(told(text, before, early)).toBeUndefined());
