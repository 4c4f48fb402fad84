import { expect, it } from "vitest";
import { setLine } from "./set-line.ts";

it("sets letters as closed outlines and words wider than their parts", () => {
  const line = setLine("Tidewater", "serif", 100);
  expect(line.path).toMatch(/^M[-\d. QLMZ]+Z$/);
  expect(line.width).toBeGreaterThan(setLine("Tide", "serif", 100).width);
  // An i is a stem and a dot.
  expect(setLine("i", "serif", 100).path.match(/Z/g)!.length).toBe(2);
  expect(setLine(" ", "serif", 100)).toMatchObject({ path: "" });
});

it("grows with its size and its tracking", () => {
  const plain = setLine("Fog", "sans", 10).width;
  expect(setLine("Fog", "sans", 20).width).toBeCloseTo(plain * 2);
  expect(setLine("Fog", "sans", 10, 0.1).width).toBeCloseTo(plain + 2);
});

it.each(["AV", "To"])("brings %s together as the face asks", (pair) => {
  const apart = [...pair].reduce((sum, letter) => sum + setLine(letter, "serif", 100).width, 0);
  expect(setLine(pair, "serif", 100).width).toBeLessThan(apart - 1);
});

it("draws accented letters with their accents", () => {
  const contours = (text: string) => setLine(text, "serif", 100).path.match(/Z/g)!.length;
  expect(contours("é")).toBe(contours("e") + 1);
  expect(contours("ü")).toBe(contours("u") + 2);
});
