import { describe, expect, it } from "vitest";
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
  ["left words up to it.", "across"],
  ["left words, no gap here", "across"],
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

it.each<[string, string[]]>([
  ["cells of two long words", ["waterproof canvas", "galvanised shackles", "weatherproof twine"]],
  ["cells of short words", ["two of it", "six of it", "ten to go"]],
])("%s beside prose are no column", (_what, cells) =>
  expect(columnsIn(rows(prose.map(([text], at) => [text, cells[at] ?? ""])))).toBeUndefined(),
);

it("a narrow column is one", () => {
  const narrow = ["of the right one,", "which goes on in", "narrow lines, so"];
  expect(columnsIn(rows(prose.map(([text], at) => [text, narrow[at] ?? ""])))).toMatchObject({ from: 0, to: 3, gutter: 40 });
});

it("rows whose baselines differ take turns, and are columns", () => {
  const apart = (pairs: [string, string][]) =>
    rows(
      pairs.flatMap(([left, right]): [string, string][] => [
        [left, ""],
        ["", right],
      ]),
    );
  expect(columnsIn(apart([...prose, ["And so they go on, until there are", "and again go down to the foot of it"]]))).toMatchObject({
    from: 0,
    to: 8,
    gutter: 40,
  });
});

it("what is set in deep below three rows is no right column, unless it is about as long", () => {
  const deep = (count: number) =>
    rows([...prose, ...Array.from({ length: count }, (): [string, string] => ["", "words that are set in deep"])]);
  expect(columnsIn(deep(6))).toMatchObject({ from: 0, to: 9 });
  expect(columnsIn(deep(7))).toBeUndefined();
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

describe("of two rows where other pages are in columns", () => {
  const ended: [string, string] = ["That is what was said of the boats.", "This is what was said of the ropes."];
  const begun: [string, string] = ["They lie in the yard of old Holm and", "They hang in the shed and are grey."];

  it.each<[string, [string, string][]]>([
    ["a left one below goes on", [ended, begun, ["rot there.", ""]]],
    ["a left one above leads to them", [["What was said of it is told on", ""], ["in a book that nobody has read yet.", ended[1]], ended]],
    ["a left one between goes on", [["They lie in the yard of old Holm and", ended[1]], ["rot there, as they do.", ""], begun]],
    ["a right one below goes on", [...prose.slice(0, 2), ["", "they have one too, at the foot."]]],
    [
      "one side alone goes on",
      [
        ["They lie in the yard of old Holm and", ended[1]],
        ["rot there.", begun[1]],
      ],
    ],
    [
      "lines are twenty-one signs long",
      [
        ["They lie in this yard", "They hang on the wall"],
        ["and rot.", "and rot."],
      ],
    ],
  ])("%s", (_what, pairs) => expect(columnsIn(rows(pairs), true)).toMatchObject({ from: 0, to: pairs.length, gutter: 40 }));

  it.each<[string, [string, string][]]>([
    [
      "one goes on and the other does not",
      [
        ["They lie in the yard of old Holm and", "Two kilos of rye and of wheat"],
        ["rot there.", "Four kilos of oats"],
      ],
    ],
    [
      "lines are shorter than those of a column",
      [
        ["They lie in the yard of old Holm and", "They hang on a wall,"],
        ["rot there.", "and rot."],
      ],
    ],
  ])("%s: none", (_what, pairs) => expect(columnsIn(rows(pairs), true)).toBeUndefined());

  it("and a right one that goes on is not enough where no other page is", () => {
    expect(columnsIn(rows([...prose.slice(0, 2), ["", "they have one too, at the foot."]]))).toBeUndefined();
  });
});
