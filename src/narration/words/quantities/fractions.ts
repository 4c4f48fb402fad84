import { cardinal, fraction } from "../numbers.ts";
import type { NamedRules } from "../rule.ts";
import { entryOf } from "../../../values/index.ts";

export const glyphs: Record<string, readonly [number, number]> = {
  "½": [1, 2],
  "¼": [1, 4],
  "¾": [3, 4],
  "⅓": [1, 3],
  "⅔": [2, 3],
  "⅕": [1, 5],
  "⅛": [1, 8],
  "⅜": [3, 8],
  "⅝": [5, 8],
  "⅞": [7, 8],
  "⅙": [1, 6],
  "⅚": [5, 6],
};
export const part = (over: number, under: number) =>
  under === 2 ? "a half" : over === 1 ? `a ${fraction(1, under).slice(4)}` : fraction(over, under);

/** Fractions, and wholes with a fraction. */
export const fractions: NamedRules = {
  "a whole and a fraction by its sign": [
    "2½ → two and a half",
    /(\d+)\s?([½¼¾⅓⅔⅕⅛⅜⅝⅞⅙⅚])/g,
    (_all, whole, glyph) => `${cardinal(Number(whole))} and ${part(...entryOf(glyphs, glyph))}`,
  ],
  "half a thing": ["½ pint jug → half a pint jug", /½ (?=\p{L})(?!of\b)(an? )?/gu, "half a "],
  "a fraction by its sign": ["¾ → three quarters", /[½¼¾⅓⅔⅕⅛⅜⅝⅞⅙⅚]/g, (glyph) => part(...entryOf(glyphs, glyph))],
  "a whole and a fraction with a stroke": [
    "1 1/2 → one and a half",
    /(?<![\w/.])(\d+)\s(\d)\/(2|3|4|5|6|8|10|16)(?![\w/.])/g,
    (all, whole, over, under) =>
      Number(over) < Number(under) ? `${cardinal(Number(whole))} and ${part(Number(over), Number(under))}` : all,
  ],
  "a fraction with a stroke": [
    "1/100 → a hundredth",
    /(?<![\w/])(\d{1,2})\/(2|3|4|5|6|8|10|16|100)(?![\w/])/g,
    (all, over, under) => (Number(over) < Number(under) ? part(Number(over), Number(under)) : all),
  ],
};
