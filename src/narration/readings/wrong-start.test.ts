import { expect, it } from "vitest";
import { wrongStart } from "./readings.ts";

const order = ["a", "b", "c", "d"];
const wrong = (starts: [string, number][]) => wrongStart(new Map(starts), { order, seconds: 60 });

it.each<[string, [string, number][], number | undefined]>([
  ["none", [], undefined],
  ["one anywhere", [["c", 30]], undefined],
  ["one at the very beginning", [["a", 0]], undefined],
  [
    "some that rise",
    [
      ["a", 1],
      ["c", 20],
      ["d", 59.9],
    ],
    undefined,
  ],
  [
    "some that rise in the order they are read, however they were typed",
    [
      ["d", 59],
      ["a", 1],
      ["b", 2],
    ],
    undefined,
  ],
  [
    "one before the one before it",
    [
      ["a", 20],
      ["b", 10],
    ],
    10,
  ],
  [
    "one before another, with a sentence between them",
    [
      ["b", 20],
      ["d", 10],
    ],
    10,
  ],
  [
    "two at once",
    [
      ["a", 20],
      ["b", 20],
    ],
    20,
  ],
  ["one before the beginning", [["a", -1]], -1],
  ["one at the end", [["d", 60]], 60],
  ["one behind the end", [["d", 600]], 600],
  ["one of a sentence that is not read", [["x", 600]], undefined],
])("of starts that an editor sets, %s", (_what, starts, first) => expect(wrong(starts)).toBe(first));

it("a start that is no number is wrong", () => expect(wrong([["a", Number.NaN]])).toBeNaN());
