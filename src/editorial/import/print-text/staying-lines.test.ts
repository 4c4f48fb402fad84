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
  ["a street without its town’s number", "14 Tar Lane\nHalmouth", {}, "lines"],
  ["lines without stops", "The Boats\nOars And Old Sails\nNets", {}, "lines"],
  [
    "whatever stands under its heading",
    "Rope that is old and grey and long\nOars that are as old as it is",
    { heading: "Equipment" },
    "list",
  ],
  [
    "nine items, one of which is long",
    `${"a lamp\n".repeat(4)}a book that is as long as the voyage and has all the stars\n${"a rope\n".repeat(4).trim()}`,
    { colon: true },
    "list",
  ],
  ["three lines of verse", "Row me over,\nRow me under,\nRow home,", {}, "lines"],
  ["verse with a line that goes on", "Row me over,\nRow me under,\nand leave the lantern on the old landing,\nRow home.", {}, "lines"],
  ["verse in lower case", "down she goes\nand up she comes again in\nthe\nbucket of it", {}, "lines"],
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
  ["a list with an item as long as a paragraph", `a lamp\ntwo knives\n${"a book that is long, ".repeat(5)}`, { colon: true }, false],
  ["long lines after a colon", "Men who came from the farms above the town\nMen who came from all of the boats", { colon: true }, false],
  ["two names under a heading", "Ida Lowe\nKit Lowell", { heading: "The Rest" }, false],
  ["numbers that begin sentences", "4 boats lay there.\n3 came\n2 sank", {}, false],
  [
    "numbers that begin long lines",
    "4 boats lay in the yard all winter\n3 boats lay in the shed all year\n2 boats lay in the sound all day",
    {},
    false,
  ],
  ["lines filled to a measure of their own", "The boats lie in the\nYard and nobody has\nCome for them so far", {}, false],
  ["lines of lower case filled to one", "the boats lie in the\nyard and nobody has\ncome for them so far\nsince it is so cold", {}, false],
  ["three lines that go on", "The boats\nin the yard of old Holm\nand rot", {}, false],
  ["lines of lower case that all have a stop", "the boats,\nthe men that row them over,\nthe sea,\nand the rain.", {}, false],
  ["three lines that tell", "Row me over.\nRow me,\nRow home,", {}, false],
  ["three lines that take turns", "down she goes\n  up she comes\ndown again", {}, false],
  ["sentences with an address in them", "He lived in HM3 4QT.\nNobody came.", {}, false],
  [
    "long lines with an address in them",
    "He lived for years at the old mill in HM3 4QT\nand wrote that nobody had ever come there",
    {},
    false,
  ],
  ["verse with a line that is long", `Row me over.\nRow me under,\nRow me home,\n${"Row me, ".repeat(10)}`, {}, false],
  ["a street of a headline", "14 Tar Lane\nHalmouth", {}, true],
  ["fields below a headline", "Length: nine\nWidth: three", {}, true],
  ["three lines of a headline", "The Boats\nOars And Old Sails\nNets", {}, true],
  ["four lines below a headline in lower case", "the boats,\nin the yard of old Holm\nand rot there\nfor long", {}, true],
  ["an address of a headline", "A Rope\nof Marl", {}, true],
])("%s do not", (_what, text, before, early) => expect(told(text, before, early)).toBeUndefined());
