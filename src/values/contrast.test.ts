import { expect, it } from "vitest";
import { contrastOf, isColour, mixed, readableOn } from "./contrast.ts";

it.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#777777", "#ffffff", 4.478],
  ["#767676", "#ffffff", 4.542],
  ["#0000ff", "#ffffff", 8.592],
])("%s on %s has the contrast that WCAG reckons, whichever is the ground", (one, other, ratio) => {
  expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
  expect(contrastOf(other, one)).toBeCloseTo(ratio, 2);
});

it.each([
  ["#f0825f", ["#fbf8f1", "#f3eee2"]],
  ["#777777", ["#ffffff"]],
  ["#333333", ["#11161f"]],
  ["#808080", ["#7f7f7f"]],
])("%s is brought to one that can be read on %j, and no further than it must", (colour, grounds) => {
  const cure = readableOn(colour, grounds);
  for (const ground of grounds) expect(contrastOf(cure, ground)).toBeGreaterThanOrEqual(4.5);
  expect(readableOn(cure, grounds)).toBe(cure);
});

it("a colour is written with six figures, and mixes with another", () => {
  expect([isColour("#15181E"), isColour("#fff"), isColour("red"), isColour("#15181e;x")]).toEqual([true, false, false, false]);
  expect(mixed("#000000", "#ffffff", 0.5)).toBe("#808080");
});
