import { describe, expect, it } from "vitest";
import { normaliseLines } from "./lines.ts";
import { tableIn, tableOf } from "./tables.ts";

const read = (text: string) => {
  const found = tableIn(normaliseLines(text));
  return found && { rows: found.cells.map((row) => row.join("|")), from: found.from, to: found.to, head: found.head };
};

describe("lines are a table", () => {
  it.each<[string, string, string[], boolean]>([
    ["by aligned columns", "Rye      4 kg\nWheat    2 kg\nOats     1 kg", ["Rye|4 kg", "Wheat|2 kg", "Oats|1 kg"], false],
    ["by tabs", "Rye\t4\t2\nOats\t1\t3", ["Rye|4|2", "Oats|1|3"], false],
    ["by drawn lines", "| A | B |\n|---|---|\n| C | D |", ["A|B", "C|D"], true],
    [
      "with a head that lacks its first",
      "         Small   Large\nRye      4 kg    9 kg\nOats     1 kg    3 kg",
      ["|Small|Large", "Rye|4 kg|9 kg", "Oats|1 kg|3 kg"],
      true,
    ],
    ["with a head of words over numbers", "Month     Boots\nMay       12\nJune      9", ["Month|Boots", "May|12", "June|9"], true],
    ["with a head in capitals", "WHO       WHAT\nAnn       a boot\nBert      a bell", ["WHO|WHAT", "Ann|a boot", "Bert|a bell"], true],
    [
      "with a cell that goes on below",
      "Rye      the best\n         of all\nOats     the worst\n         by far",
      ["Rye|the best of all", "Oats|the worst by far"],
      false,
    ],
    ["with a head over a rule", "| Rope | Oar |\n|---|---|\n| old | new |\n| red | dry |", ["Rope|Oar", "old|new", "red|dry"], true],
    [
      "with a head of words that lacks its first",
      "         Small   Large\nRye      soft    hard\nOats     dry     wet",
      ["|Small|Large", "Rye|soft|hard", "Oats|dry|wet"],
      true,
    ],
    [
      "with a cell that goes on in a capital",
      "Rye      the best\nOats     the worst\n         By far",
      ["Rye|the best", "Oats|the worst By far"],
      false,
    ],
    [
      "with a second row of its head",
      "Kind     Price\n         Euro\nRye      4\nOats     2",
      ["Kind|Price", "|Euro", "Rye|4", "Oats|2"],
      false,
    ],
    [
      "with a long cell that leans over",
      "Rye, the best of all    4 kg    dry\nOats   1 kg   wet\nWheat   2 kg   wet",
      ["Rye, the best of all|4 kg|dry", "Oats|1 kg|wet", "Wheat|2 kg|wet"],
      false,
    ],
  ])("%s", (_what, text, rows, head) => expect(read(text)).toMatchObject({ rows, head }));

  it("with where it stands among other lines", () => {
    expect(read("What there was:\nRye      4 kg\nWheat    2 kg\nOats     1 kg\nNo more.")).toMatchObject({ from: 1, to: 4 });
    expect(read("=============\nRye      4 kg\nWheat    2 kg\nOats     1 kg")).toMatchObject({ from: 0, to: 4 });
  });
});

describe("the cells of a table", () => {
  const table = (cells: string[][], head: boolean) =>
    tableOf({ cells, head }, undefined, (text) => [{ type: "text", text }]).content.map((row) =>
      row.content.map(({ type, attrs }) => `${type === "tableHeader" ? "head" : "cell"}${attrs?.align ? " to the end" : ""}`),
    );
  it("stand to the end where all of their column are numbers, but for the first column", () => {
    expect(
      table(
        [
          ["1998", "12", "oak"],
          ["1999", "9", "4"],
        ],
        false,
      ),
    ).toEqual(Array.from({ length: 2 }, () => ["cell", "cell to the end", "cell"]));
  });
  it("are heads in the first row alone", () => {
    expect(
      table(
        [
          ["Year", "Boats"],
          ["1998", "12"],
        ],
        true,
      ),
    ).toEqual([
      ["head", "head to the end"],
      ["cell", "cell to the end"],
    ]);
  });
});

describe("lines are no table", () => {
  it.each([
    ["no row of two cells", "Rye\nOats"],
    ["few rows among many lines", "Rye     4\nand a line\nand a line\nand a line\nOats    2"],
    ["one row", "Rye      4 kg\nand no more of it"],
    [
      "prose that was set to a measure",
      "the  boats  lie  there  for  a  year\nand   nobody  has   come  for  them\nsince  the  ferry  was  sold  again",
    ],
    ["two rows that go on in lower case", "The boats   lie in\nthe harbour   there"],
    [
      "cells of whole sentences",
      "Here is a sentence that is long enough.    And another one, as long as it.\nHere is one more that is as long again.    And the last of them, by far.",
    ],
    ["gaps that are everywhere else", "a  b c d\nfoo bar  baz\nx y z  qux quux"],
    ["rows of other lengths", "Rye    4    2\nOats leans over it all    1\nWheat over all of it as well    2    3    4"],
  ])("%s", (_what, text) => expect(read(text)).toBeUndefined());
});
