import { expect, it } from "vitest";
import { unrollColumns } from "./columns.ts";
import { normaliseLines } from "./lines.ts";

const beside = (...columns: string[][]) =>
  columns[0]!
    .map((_, at) =>
      columns
        .map((column) => (column[at] ?? "").padEnd(40))
        .join("")
        .trimEnd(),
    )
    .join("\n");
const read = (text: string) =>
  unrollColumns(normaliseLines(text))
    .map(({ text: said }) => said)
    .filter((said, at, all) => said || all[at - 1])
    .join("\n");

const one = ["Words of the first column that go", "on in the middle of a sentence, as", "they do, and then have an end."];
const two = ["Words of the second one that goes", "on in the middle of another, until", "they have one too, at the foot."];
const three = ["Words of the last of them all, and", "what they say goes on for as long", "as the others do, and then ends."];
const over = "A line that is set over all of the columns, from the one margin to the other, as a heading may be.";

it("columns are read down the one and then down the next, each from its own margin", () => {
  expect(read(beside(one, two))).toBe([...one, "", ...two, ""].join("\n"));
  expect(read(beside(one, two, three))).toBe([...one, "", ...two, "", ...three, ""].join("\n"));
});

it("columns above and below a line that goes over them are read by themselves", () => {
  expect(read(`${beside(one, two)}\n\n${over}\n\n${beside(two, three)}\n\n${over}\n\n${beside(three, one)}`)).toBe(
    [...one, "", ...two, "", over, ...two, "", ...three, "", over, ...three, "", ...one, ""].join("\n"),
  );
});

it("each page has its own", () => {
  expect(read(`${beside(one, two)}\n\f${beside(two, three)}`)).toBe([...one, "", ...two, "", ...two, "", ...three, ""].join("\n"));
});

it("a page of two rows has columns where another has", () => {
  const [first, second] = [one.slice(0, 2), two.slice(0, 2)];
  expect(read(`${beside(one, two)}\n\f${beside(first, second)}`)).toBe([...one, "", ...two, "", ...first, "", ...second, ""].join("\n"));
  expect(read(beside(first, second))).toBe(beside(first, second));
});

it("an empty row parts what has no end as well", () => {
  const apart = [...one.slice(0, 2), "", ...three];
  const filled = [...two, ...one];
  expect(read(beside(apart, filled))).toBe([...apart, "", ...filled, ""].join("\n"));
});

it("an empty row in a column parts its paragraphs, and is none in the other", () => {
  const apart = [...one, "", ...three];
  const filled = [...two, "and so they go on with words that", ...one];
  expect(read(beside(apart, filled))).toBe([...apart, "", ...filled, ""].join("\n"));
});

it("the columns that begin are told, so that what stood before may go on", () => {
  const starts = unrollColumns(normaliseLines(`\f${beside(one, two)}`)).flatMap(({ text, starts: is }) => (is ? text : []));
  expect(starts).toEqual([one[0], two[0]]);
});
