import { expect, it } from "vitest";
import { seam, seamsDown } from "./seams.ts";

it.each<[string | undefined, string | undefined, number]>([
  ["har-", "bour", 2],
  ["har-", "Bour", -2],
  ["They are of", "oak", 1],
  ["They are of oak.", "and hemp", -1],
  ["They are of", "Oak", -0.5],
  ["They are of", "“Oak”", -0.5],
  ["They are of", "12 metres", 0],
  ["They are of oak.", "And hemp", 0],
  [undefined, "oak", 0],
  ["They are of", undefined, 0],
])("“%s” before “%s” weighs %d", (end, start, weight) => expect(seam(end, start)).toBe(weight));

it("columns weigh what goes on from each to the next", () => {
  expect(seamsDown([["The boats", "are of"], ["oak,", "and"], ["hemp."]])).toBe(2);
  expect(seamsDown([["The boats", "are of"], [], ["Oak."]])).toBe(0);
});
