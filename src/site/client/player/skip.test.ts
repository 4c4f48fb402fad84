import { describe, expect, it } from "vitest";
import { partAt, skip } from "./skip.ts";
import { type Times, timingAt } from "./times.ts";

const at = (start: number) => ({ id: `s${start}`, block: "b", start, end: start + 3 });
const times: Times = {
  timings: [0.15, 4, 8, 12].map(at),
  beside: [],
  chapters: [
    { start: 0, title: "Whole" },
    { start: 8, title: "Second" },
  ],
};

describe("a step", () => {
  it.each([
    ["sentence", 0, 1, 4],
    ["sentence", 4, 1, 8],
    ["sentence", 12, 1, undefined],
    ["sentence", 4.5, -1, 0.15],
    ["sentence", 6, -1, 4],
    ["sentence", 0.5, -1, undefined],
    ["part", 3, 1, 8],
    ["part", 8, 1, undefined],
    ["part", 9, -1, 0],
    ["part", 11, -1, 8],
  ] as const)("by %s from %f in direction %i leads to %s", (kind, from, by, to) => expect(skip(times, kind, from, by)).toBe(to));
});

it("names the part, where there are several", () => {
  expect([partAt(times, 2), partAt(times, 8), partAt({ ...times, chapters: [times.chapters[0]!] }, 2)]).toEqual(["Whole", "Second", ""]);
});

it("finds the sentence of a second, and none in a pause", () => {
  expect([timingAt(times.timings, 5)?.id, timingAt(times.timings, 7.5)?.id, timingAt(times.timings, 0)?.id]).toEqual([
    "s4",
    undefined,
    undefined,
  ]);
});
