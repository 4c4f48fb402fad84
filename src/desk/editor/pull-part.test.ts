import { expect, it } from "vitest";
import { partWithin } from "./pull-part.ts";

it.each([
  ["a part that lies within", { left: 10, top: 20, width: 30, height: 40 }, { left: 10, top: 20, width: 30, height: 40 }],
  ["one as large as the picture, begun within it", { left: 60, top: 25 }, { left: 60, top: 25, width: 40, height: 75 }],
  ["one typed too large", { left: 0, top: 0, width: 400, height: 101 }, { left: 0, top: 0, width: 100, height: 100 }],
  ["one that begins before or behind", { left: -20, top: 130, width: 50, height: 50 }, { left: 0, top: 100, width: 50, height: 0 }],
  ["nothing typed", {}, { left: 0, top: 0, width: 100, height: 100 }],
])("the frame of %s stays on the picture", (_what, typed: Record<string, number>, shown) => {
  expect(partWithin((name) => typed[name])).toEqual(shown);
});
