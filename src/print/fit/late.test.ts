import { expect, it } from "vitest";
import { inColumnAfter } from "./late.ts";
import type { Spot } from "./layout-spots.ts";

const spot = (kind: Spot["kind"], id: string, page: number, what = ""): Spot => ({ kind, id, page, x: 50, y: 60, what });
const text = [spot("block", "a/p1", 4, "paragraph"), spot("mark", "a", 5), spot("mark", "b", 9)];
const after = (held: readonly string[], ...more: Spot[]) => inColumnAfter(held, "a", [...text, ...more]);

it("sets in its column what floats over all columns and stands on a page behind the end mark, and leaves all else", () => {
  const none: string[] = [];
  expect(after(none, spot("block", "a/g", 5, "gallery"), spot("block", "b/g", 9, "gallery"))).toBe(none);
  expect(after(none, spot("block", "a/g", 6, "gallery"), spot("block", "a/f", 6, "figure"))).toEqual(["a/g"]);
  expect(after(none, spot("block", "a/f", 6, "wide figure"), spot("block", "a/t", 7, "wide table"))).toEqual(["a/f", "a/t"]);
  const held = ["a/g"];
  expect(after(held, spot("block", "a/g", 6, "gallery"))).toBe(held);
  expect(inColumnAfter(none, "a", [spot("block", "a/g", 6, "gallery")])).toBe(none);
});
