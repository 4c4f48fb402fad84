import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scaleOf } from "./scale.ts";

describe("the axis of a chart", () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [95, [0, 20, 40, 60, 80, 100]],
    [1204, [0, 500, 1000, 1500]],
    [240_050, [0, 50_000, 100_000, 150_000, 200_000, 250_000]],
  ])("for %i has these values written on it", (most, ticks) => expect(scaleOf(most).ticks).toEqual(ticks));

  it("holds every value, in one to five whole steps, and leaves no more room than a step", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (most) => {
        const { top, ticks } = scaleOf(most);
        const step = ticks[1]!;
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(top).toBeGreaterThanOrEqual(most);
        expect(top - most).toBeLessThanOrEqual(step);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.at(-1)).toBe(top);
      }),
    );
  });
});
