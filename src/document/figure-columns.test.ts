import { expect, it } from "vitest";
import { figureColumns } from "./figure-columns.ts";
import { fromMarkdown } from "./markdown/index.ts";

const columns = (...rows: string[]) => {
  const table = fromMarkdown(`| a | b |\n| --- | ---: |\n${rows.join("\n")}`).body.content[0];
  return table?.type === "table" ? figureColumns(table) : [];
};

it("finds the columns of a table that hold figures alone, in whatever digits and with whatever sign", () => {
  expect(columns("| Marit | 1 240,5 |", "| Skarv | −22 % |", "| Ulf | – |", "| Per | |")).toEqual([false, true]);
  expect(columns("| ١٢٤٠٫٥ | €30 |", "| ٢٢ | 310.25 |")).toEqual([true, true]);
  expect(columns("| 1968 | 40 t |", "| – | none |")).toEqual([true, false]);
  expect(columns("| – | – |")).toEqual([false, false]);
});
