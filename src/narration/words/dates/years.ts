import { cardinal, decade, plural, year } from "../numbers.ts";
import type { NamedRules } from "../rule.ts";

/** Decades, years and spans of them, where the words or signs around say that they are some. */
export const years: NamedRules = {
  "a decade with its century": [
    "the 1960s → the nineteen sixties",
    /\b(1[0-9]|20)(\d)0s\b/g,
    (_all, century, ten) => decade(Number(`${century}${ten}0`)),
  ],
  "a decade": ["in her 30s → in her thirties", /(?:[’']|\b)([2-9])0s\b/g, (_all, ten) => plural(cardinal(Number(ten) * 10))],
  "a span of years": [
    "1914–1918 → nineteen fourteen to nineteen eighteen",
    /\b(1\d{3}|20\d{2})\s?[–/-]\s?(1\d{3}|20\d{2})\b/g,
    (_all, from, to) => `${year(Number(from))} to ${year(Number(to))}`,
  ],
  "a span of years, the second cut short": [
    "1914–18 → nineteen fourteen to eighteen",
    /\b(1\d{3}|20\d{2})\s?[–/-]\s?(\d{1,2})\b(?![\d-])/g,
    (_all, from, to) =>
      `${year(Number(from))} to ${Number(to) < 10 && to.length > 1 ? `oh ${cardinal(Number(to))}` : cardinal(Number(to))}`,
  ],
  "a year without its century": [
    "the summer of ’68 → the summer of sixty-eight",
    /[’'](\d{2})\b(?!s)/g,
    (_all, short) => (Number(short) < 10 ? `oh ${cardinal(Number(short))}` : cardinal(Number(short))),
  ],
};
