import { expect, it } from "vitest";
import { columnsIn, sideOf } from "./gutters.ts";
import { normaliseLines } from "./lines.ts";

it.each([
  ["", "blank"],
  ["left words", "left"],
  ["                    right words", "right"],
  ["                   “right words", "right"],
  ["left words          right words", "both"],
  ["left words, so long that they go", "across"],
  ["left words of len 19 right words", "across"],
])("“%s” has words %s of a gutter", (text, side) => expect(sideOf(text, 20)).toBe(side));

const rows = (pairs: [string, string][]) => normaliseLines(pairs.map(([a, b]) => `${a.padEnd(40)}${b}`).join("\n"));
const prose: [string, string][] = [
  ["Words of the left column that go", "Words of the right column that go"],
  ["on in the middle of a sentence, as", "on in the middle of another, until"],
  ["they do, and then have an end.", "they have one too, at the foot."],
];

it("rows of prose are columns, and cells, names and single words are none", () => {
  expect(columnsIn(rows(prose))).toMatchObject({ from: 0, to: 3, gutter: 40 });
  expect(columnsIn(rows(prose.map(([a, b]) => [a, b.toUpperCase()])))).toBeUndefined();
  expect(columnsIn(rows(prose.map(([a]) => [a, "12 metres"])))).toBeUndefined();
  expect(columnsIn(rows(prose.map(([a], at) => [a, "words ".repeat(at === 0 ? 8 : 1)])))).toBeUndefined();
});

it("two rows are columns only where other pages are, and each side goes on below itself", () => {
  const two = rows(prose.slice(0, 2));
  expect(columnsIn(two)).toBeUndefined();
  expect(columnsIn(two, true)).toMatchObject({ gutter: 40 });
  expect(
    columnsIn(
      rows([
        ["Rye, which is the best of all.", "Four kilos, and no more."],
        ["Wheat, which is the worst.", "Two kilos, or a little less."],
      ]),
      true,
    ),
  ).toBeUndefined();
});

it("lines set in deep are no right column", () => {
  const set = normaliseLines(
    `${"Words of a text that is set to all of the measure of it.\n".repeat(4)}${`${" ".repeat(20)}words that are set in, as a poem is\n`.repeat(4)}`,
  );
  expect(columnsIn(set)).toBeUndefined();
});
