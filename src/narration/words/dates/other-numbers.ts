import { amount, cardinal, digits, ordinal, year } from "../numbers.ts";
import { type NamedRules, num } from "../rule.ts";

/** Every number that is left. */
export const otherNumbers: NamedRules = {
  "a span of ordinals": [
    "the 5th–7th centuries → the fifth to seventh centuries",
    /(?<=\d(?:st|nd|rd|th))\s?[–-]\s?(?=\d+(?:st|nd|rd|th)\b)/g,
    " to ",
  ],
  "an ordinal": ["the 5th of them → the fifth of them", /\b(\d{1,4})(?:st|nd|rd|th)\b/g, (_all, number) => ordinal(Number(number))],
  "a span of numbers": [
    "3–5 → three to five",
    new RegExp(`(?<![\\w.-])(${num})\\s?[–-]\\s?(${num})(?![\\w–-])`, "g"),
    (_all, from, to) => `${amount(from)} to ${amount(to)}`,
  ],
  "one number by another": [
    "3 × 4 → three by four",
    new RegExp(`(?<![\\w.])(${num})\\s?[×x]\\s?(${num})(?!\\w)`, "g"),
    (_all, a, b) => `${amount(a)} by ${amount(b)}`,
  ],
  "so many times": [
    "3x as long → three times as long",
    new RegExp(`(?<![\\w.])(${num})[×x](?!\\w)`, "g"),
    (_all, number) => `${amount(number)} times`,
  ],
  about: ["~40 boats → about forty boats", new RegExp(`(?<![\\w.])[~≈]\\s?(?=${num})`, "g"), "about "],
  minus: ["−5 → minus five", new RegExp(`(?<![\\w.)°])[−-](?=\\d)`, "g"), "minus "],
  plus: ["+5 → plus five", /(?<![\w,.])\+(?=\d)/g, "plus "],
  "a year": [
    "in 1914 → in nineteen fourteen",
    /(?<![\w,.–-])(\d{4})(?!\d|[,.]\d|\p{L})/gu,
    (all, number) => (Number(number) >= 1000 && Number(number) < 2100 ? year(Number(number)) : amount(all)),
  ],
  "a year joined to a word": [
    "pre-1914 → pre nineteen fourteen",
    /(?<=\b\p{Ll}{3,})-(1\d{3}|20\d{2})\b/gu,
    (_all, full) => ` ${year(Number(full))}`,
  ],
  "a span in words": ["9-to-5 → nine to five", /(\d+)-to-(\d+)/g, (_all, from, to) => `${amount(from)} to ${amount(to)}`],
  "a number joined to letters": [
    "an F-16 → an F sixteen",
    /(\p{L})-(\d+)\b/gu,
    (_all, letter, number) => `${letter} ${/^0\d/.test(number) ? digits(number) : cardinal(Number(number))}`,
  ],
  "a number behind its letters": [
    "WD40 → W D forty",
    /\b(\p{Lu}{1,3})(\d{1,4}(?:\.\d+)?)\b/gu,
    (_all, letters, number) => `${[...letters].join(" ")} ${number.startsWith("0") ? digits(number) : amount(number)}`,
  ],
  "thousands by their letter": ["4k → four K", /\b(\d+)\s?(k)\b/gi, (_all, number) => `${cardinal(Number(number))} K`],
  "a number before its letter": [
    "gate 03B → gate three B",
    /\b(\d+)([A-Z])\b/g,
    (_all, number, letter) => `${cardinal(Number(number))} ${letter}`,
  ],
  "a point without a number before it": ["a .5 share → a zero point five share", /(?<!\d)\.(\d+)\b/g, (_all, part) => amount(`.${part}`)],
  "thousands parted by points": [
    "1.000.000 people → one million people",
    /\b(\d{1,3}(?:\.\d{3}){2,})\b/g,
    (all) => amount(all.replace(/\./g, "")),
  ],
  "one number over another": [
    "22/7 → twenty-two over seven",
    /\b(\d+)\/(\d+)\b/g,
    (_all, over, under) => `${amount(over)} over ${amount(under)}`,
  ],
  // what stands close is said apart: 3a, 12ff, H2O
  "letters close to a number": ["fig. 3a → figure three a", /(?<=\d)(?=\p{L})(?!s\b)|(?<=\p{L})(?=\d)/gu, " "],
  "every number that is left": [
    "12 → twelve",
    /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:\.\d+)+|\d+/g,
    (all) => amount(all),
  ],
};
