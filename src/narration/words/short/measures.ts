import { type NamedRules, num } from "../rule.ts";
import { unit } from "../units.ts";

/** Ships, and measures whose full stop ends no sentence. */
export const measured: NamedRules = {
  "a motor vessel": ["MV Halcyon → motor vessel Halcyon", /\bm\.\s?v\.\s(?=\p{Lu})|\bMV\s(?=\p{Lu}\p{Ll})/gu, "motor vessel "],
  "a steamship": ["SS Great Eastern → steamship Great Eastern", /(?<!-)\bS\.?\s?S\.?\s(?=\p{Lu}\p{Ll})/gu, "steamship "],
  "nautical miles": [
    "3 nm off the mole → three nautical miles off the mole",
    new RegExp(`(${num})\\s?nm(?=\\.?\\s(?:off|from|out|north|south|east|west|offshore|of)\\b)`, "g"),
    "$1 nmi",
  ],
  "a short measure whose stop ends no sentence": [
    "a few sq. m of deck → a few sq m of deck",
    /\b(sq|cu|fl)\.\s?(?=(?:ft|m|mi|yds?|km|in|oz)\b)/g,
    "$1 ",
  ],
  "square feet of no number": ["by the sq. ft. → by the square feet", /\bsq\sft\b\.?(?<!\d\s?sq\sft\.?)/g, "square feet"],
  "inches by more": ["6 in. × 4 → six inches by four", /(?<=\d\s?)in\.\s?[×x]\s?(?=\d)/g, "inches by "],
  "a fraction by more": ["8½ × 11 → eight and a half by eleven", /(?<=[½¼¾⅓⅔⅛])\s?[×x]\s?(?=\d)/g, " by "],
  "a measure whose stop ends no sentence": [
    "6 mi. east of it → six miles east of it",
    new RegExp(`(?<=(?:^|[\\s(])(?:${num}|[½¼¾⅓⅔⅕⅛]|\\d[½¼¾⅓⅔⅛])\\s?(?:${unit}|doz))\\.(?=\\s[\\p{Ll}\\d]|[,;:)])(?<!\\bin\\.)`, "gu"),
    "",
  ],
  "pints of something": [
    "2 pts. cream → two pints cream",
    /(?<=\d\s?)pts?\b\.?(?=\s(?:of\s)?(?:milk|cream|water|stock|beer|ale|cider|double|single|oil|cold|hot|boiling|warm)\b)/g,
    "pints",
  ],
  "one pint": ["1 pt milk → one pint milk", /(?<=(?<![\d.])1\s?)pints\b/g, "pint"],
  points: ["on pts. alone → on points alone", /\bpts\b\.?/g, "points"],
  "a dozen": ["1 doz. eggs → one dozen eggs", /(?<=\d\s)doz\b\.?/g, "dozen"],
  "inches by which something is wide": ["8½ × 11 in. → eight and a half by eleven inches", /(?<=\sby\s)(\d+)\s?in\b\.?/g, "$1 inches"],
  seconds: ["in 9.58 s flat → in nine point five eight seconds flat", /(?<=\b\d+(?:\.\d+)?\s)s\b(?!\.\w|[’'])\.?/g, "seconds"],
};
