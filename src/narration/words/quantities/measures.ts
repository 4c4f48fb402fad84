import { entryOf } from "../../../values/index.ts";
import { amount, cardinal } from "../numbers.ts";
import { type NamedRules, num } from "../rule.ts";
import { unit, units } from "../units.ts";
import { glyphs, part } from "./fractions.ts";

/** A number as written, and its unit in one or many. */
export const measured = (number: string, name: string) => `${amount(number)} ${entryOf(units, name)[number === "1" ? 0 : 1]}`;
/** The unit’s name for one of it, as in a six foot wall. */
export const singular = (name: string): string => entryOf(units, name)[0];

/** Lengths, weights and whatever else has a unit. */
export const measures: NamedRules = {
  "feet and inches by their strokes": [
    "6′2″ → six foot two",
    /(?<!\d)(\d)\s?(?:′|')\s?(\d{1,2})\s?(?:″|"|”)/g,
    (_all, feet, inches) => `${cardinal(Number(feet))} foot ${cardinal(Number(inches))}`,
  ],
  "measures of two or three sides": [
    "20 × 30 cm → twenty by thirty centimetres",
    new RegExp(`(?<![\\w.])(${num})\\s?[×x]\\s?(${num})\\s?(?:[×x]\\s?(${num})\\s?)?(${unit})(?![\\w²³/])`, "g"),
    (_all, a, b, c, name) => `${[a, b, ...(c ? [c] : [])].map(amount).join(" by ")} ${entryOf(units, name)[1]}`,
  ],
  "a span of a measure": [
    "5–10 kg → five to ten kilograms",
    new RegExp(`(?<![\\w.])(${num})\\s?[–-]\\s?(${num})\\s?(${unit})(?![\\w²³/’'])`, "g"),
    (_all, from, to, name) => `${amount(from)} to ${measured(to, name)}`,
  ],
  "a number joined to its unit": [
    "a 12-km walk → a twelve kilometre walk",
    new RegExp(`(?<![\\w.])(${num})-(${unit})(?![\\w²³/’'])`, "g"),
    (_all, number, name) => `${amount(number)} ${singular(name)}`,
  ],
  "a measure joined to its noun": [
    "a 2m-tall fence → a two metre tall fence",
    new RegExp(`(?<![\\w.])(${num})\\s?(${unit})-(?=\\p{Ll})`, "gu"),
    (_all, number, name) => `${amount(number)} ${singular(name)} `,
  ],
  "a fraction of a measure by its sign": [
    "½ km → half a kilometre",
    new RegExp(`(?<![\\w.])(\\d+)?([½¼¾⅓⅔⅕⅛⅜⅝⅞⅙⅚])\\s?(${unit})(?![\\w²³/’'])`, "g"),
    (_all, whole, glyph, name) =>
      whole
        ? `${cardinal(Number(whole))} and ${part(...entryOf(glyphs, glyph))} ${entryOf(units, name)[1]}`
        : `${part(...entryOf(glyphs, glyph)).replace(/^a half$/, /^h(?:ou)?rs?$/.test(name) ? "half an" : "half a")}${glyph === "½" ? "" : " of a"} ${entryOf(units, name)[0]}`,
  ],
  "a measure": [
    "12 km → twelve kilometres",
    new RegExp(`(?<![\\w.])(${num})\\s?(${unit})(?![\\w²³/’'])`, "g"),
    (_all, number, name) => measured(number, name),
  ],
};
