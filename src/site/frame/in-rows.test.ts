import { expect, it } from "vitest";
import { coversInRow, rowsOfFour } from "./in-rows.ts";

it("pieces stand in rows of four, each once and in its order, whatever their number", () => {
  for (let pieces = 0; pieces <= 30; pieces += 1) {
    const all = Array.from({ length: pieces }, (_, at) => at);
    const rows = rowsOfFour(all);
    expect(rows.flat()).toEqual(all);
    expect(rows.slice(0, -1).every((row) => row.length === 4)).toBe(true);
    expect(rows.every((row) => row.length > 0)).toBe(true);
  }
});

it("covers stand in the row that leaves the fewest places empty", () => {
  expect([1, 2, 3, 4, 5, 6].map(coversInRow)).toEqual([1, 2, 3, 4, 5, 6]);
  expect([7, 8, 9, 10, 12, 16, 24, 25].map(coversInRow)).toEqual([4, 4, 5, 5, 6, 4, 6, 5]);
});
