import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { patternOf } from "./pattern.ts";

describe("text as a pattern", () => {
  it.each(["", "g", "u", "giu", "v"])("matches itself to the letter with the flags “%s”", (flags) => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(new RegExp(`^${patternOf(text)}$`, flags).test(text)).toBe(true);
      }),
    );
    expect(new RegExp(`^${patternOf("a.b")}$`, flags).test("axb")).toBe(false);
  });
  it("stands in a class too, where a hyphen would be a range", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", minLength: 1 }), (text) => {
        expect([...text].every((sign) => new RegExp(`[${patternOf(text)}]`, "v").test(sign))).toBe(true);
      }),
    );
    expect(/^[a\u002dz]$/.test("m")).toBe(false);
    expect(new RegExp(`^[${patternOf("a-z")}]$`, "u").test("m")).toBe(false);
  });
});
