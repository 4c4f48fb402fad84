import fc from "fast-check";
import { expect, it } from "vitest";
import { focusClass, focusRules, partAround } from "./focus.ts";

const side = fc.integer({ min: 1, max: 5000 });
const hundredths = fc.integer({ min: 0, max: 100 });

it("cuts a part that lies within the picture, has the box's shape, and is as large as it can be", () => {
  fc.assert(
    fc.property(
      hundredths,
      hundredths,
      side,
      side,
      fc.integer({ min: 100, max: 2000 }),
      fc.integer({ min: 100, max: 2000 }),
      (x, y, width, height, w, h) => {
        const part = partAround({ x, y }, { width, height }, { width: w, height: h });
        expect(part.left).toBeGreaterThanOrEqual(0);
        expect(part.top).toBeGreaterThanOrEqual(0);
        expect(part.left + part.width).toBeLessThanOrEqual(width);
        expect(part.top + part.height).toBeLessThanOrEqual(height);
        expect(part.width >= width - 1 || part.height >= height - 1 || part.width === 1 || part.height === 1).toBe(true);
      },
    ),
  );
});

it("keeps the focal point in the middle where there is room, and in the part where there is none", () => {
  expect(partAround({ x: 80, y: 50 }, { width: 2000, height: 1000 }, { width: 500, height: 500 })).toEqual({
    left: 1000,
    top: 0,
    width: 1000,
    height: 1000,
  });
  expect(partAround({ x: 60, y: 50 }, { width: 2000, height: 1000 }, { width: 500, height: 500 }).left).toBe(700);
});

it("has a rule for every class", () => {
  fc.assert(
    fc.property(hundredths, hundredths, (x, y) => {
      for (const name of focusClass({ x, y }).split(" ")) expect(focusRules).toContain(`.${name}{`);
    }),
  );
  expect(focusClass(undefined)).toBe("");
});
