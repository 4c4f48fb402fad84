import { amount, cardinal, fraction } from "./numbers.ts";
import { type Rule, num } from "./rule.ts";
import { unit, units } from "./units.ts";
import { entryOf } from "../../values/index.ts";

const magnitudes: Record<string, string> = {
  k: "thousand",
  K: "thousand",
  m: "million",
  M: "million",
  mn: "million",
  bn: "billion",
  B: "billion",
  tn: "trillion",
  million: "million",
  billion: "billion",
  trillion: "trillion",
  thousand: "thousand",
  hundred: "hundred",
};
const size = String.raw`(?:\s?(m|mn|bn|tn|k|M|B|K)\b|\s(million|billion|trillion|thousand|hundred)\b)?`;
/** One and many of it, and the name of its hundredth part. */
const currencies: Record<string, readonly [string, string, string, string]> = {
  "£": ["pound", "pounds", "penny", "pence"],
  "€": ["euro", "euros", "cent", "cents"],
  $: ["dollar", "dollars", "cent", "cents"],
  US$: ["U S dollar", "U S dollars", "cent", "cents"],
  A$: ["Australian dollar", "Australian dollars", "cent", "cents"],
  C$: ["Canadian dollar", "Canadian dollars", "cent", "cents"],
  "¥": ["yen", "yen", "sen", "sen"],
  "₹": ["rupee", "rupees", "paisa", "paise"],
  CAD: ["Canadian dollar", "Canadian dollars", "cent", "cents"],
  AUD: ["Australian dollar", "Australian dollars", "cent", "cents"],
  NZD: ["New Zealand dollar", "New Zealand dollars", "cent", "cents"],
  GBP: ["pound", "pounds", "penny", "pence"],
  EUR: ["euro", "euros", "cent", "cents"],
  USD: ["U S dollar", "U S dollars", "cent", "cents"],
  CHF: ["Swiss franc", "Swiss francs", "centime", "centimes"],
  NOK: ["Norwegian krone", "Norwegian kroner", "øre", "øre"],
  SEK: ["Swedish krona", "Swedish kronor", "öre", "öre"],
  DKK: ["Danish krone", "Danish kroner", "øre", "øre"],
};
const sign = String.raw`(US\$|A\$|C\$|[£€$¥₹]|\b(?:GBP|EUR|USD|CAD|AUD|NZD|CHF|NOK|SEK|DKK)\s)`;

function money(mark: string, number: string, magnitude?: string): string {
  const [one, many, cent, cents] = entryOf(currencies, mark.trim());
  if (magnitude) return `${amount(number)} ${magnitudes[magnitude]} ${many}`;
  const [whole = "0", part] = number.replace(/,/g, "").split(".");
  if (part?.length !== 2) return `${amount(number)} ${number === "1" ? one : many}`;
  const small = `${cardinal(Number(part))} ${Number(part) === 1 ? cent : cents}`;
  if (Number(whole) === 0) return small;
  const large = `${cardinal(Number(whole))} ${Number(whole) === 1 ? one : many}`;
  if (Number(part) === 0) return large;
  return mark.includes("$") ? `${large} and ${small}` : `${large} ${Number(part) < 10 ? `and ${small}` : cardinal(Number(part))}`;
}

const measured = (number: string, name: string) => `${amount(number)} ${entryOf(units, name)[number === "1" ? 0 : 1]}`;
const glyphs: Record<string, readonly [number, number]> = {
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
const part = (over: number, under: number) =>
  under === 2 ? "a half" : over === 1 ? `a ${fraction(1, under).slice(4)}` : fraction(over, under);

/** What is counted in millions when an m stands close to its number; 5m deep is a length. */
const counts =
  "people|jobs|homes|years|copies|readers|users|subscribers|tonnes|tons|barrels|children|women|men|voters|votes|visitors|passengers|others|more|households|acres|hectares|deaths|cases|followers|views|downloads|workers|refugees|customers|members|litres|words|pages";
const directions: Record<string, string> = { N: "north", S: "south", E: "east", W: "west" };
const units1 = (name: string) => entryOf(units, name)[0];

/** Money, measures, per cent, temperatures and fractions. */
export const quantities: readonly Rule[] = [
  [/(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]\d|\d)/g, (all) => all.replaceAll(" ", ",")],
  [
    new RegExp(`${sign}\\s?(${num})${size}\\s?[–-]\\s?${sign}?(${num})${size}`, "g"),
    (_all, mark, from, short, long, _other, to, shorter, longer) => {
      const [less, more] = [magnitudes[short ?? long ?? ""], magnitudes[shorter ?? longer ?? ""]];
      return `${amount(from)}${less && less !== more ? ` ${less}` : ""} to ${money(mark, to, shorter ?? longer)}`;
    },
  ],
  // between an article and its noun, a measure is an adjective: a £20 note, a 6ft wall, a 5°C rise
  [
    new RegExp(`(?<=\\b[Aa]n? )${sign}(${num})${size}(?=[\\s-]\\p{Ll})(?!\\s(?:a|an|per|each|and|or|to|for|in|on|more|less)\\b)`, "gu"),
    (_all, mark, number, short, long) => {
      const [one] = entryOf(currencies, mark.trim());
      return short || long
        ? `${amount(number)} ${magnitudes[short ?? long]} ${one}`
        : number.includes(".")
          ? money(mark, number)
          : `${amount(number)} ${one}`;
    },
  ],
  [
    new RegExp(
      `(?<=\\b[Aa]n? )(${num})\\s?(${unit})(?=\\s\\p{Ll})(?!\\s(?:a|an|per|each|and|or|to|of|for|in|on|more|less|deep|high|long|wide|tall|away)\\b)`,
      "gu",
    ),
    (_all, number, name) => `${amount(number)} ${units1(name)}`,
  ],
  [new RegExp(`(?<=\\b[Aa]n? )(${num})\\s?°\\s?([CF])(?=\\s\\p{Ll})`, "gu"), "$1 degree $2"],
  [/(?<=[€£$]\s?\d+),(?=\d{2}(?!\d))|(?<=\d),(?=\d{2}\s?€)/g, "."],
  [new RegExp(`\\bRs\\.?\\s(?=\\d)`, "g"), "₹"],
  [new RegExp(`(?<![\\w.])(${num})m(?=\\s(?:\\p{Ll}+\\s)?(?:${counts})\\b)`, "gu"), (_all, number) => `${amount(number)} million`],
  [
    new RegExp(`(?<![\\w.£€$¥₹]|[£€$¥₹]\\s|\\b[A-Z]{3}\\s)(${num})\\s?(bn|tn)\\b`, "g"),
    (_all, number, short) => `${amount(number)} ${magnitudes[short]}`,
  ],
  [/\b(\d{1,2})\s?h(?:rs?)?\s?(\d{1,2})\s?m(?:ins?)?\b/g, (_all, h, m) => `${measured(h, "h")} ${measured(m, "min")}`],
  [/\b(\d)\s?ft\s?(\d{1,2})\s?in\b\.?/g, (_all, feet, inches) => `${cardinal(Number(feet))} foot ${cardinal(Number(inches))}`],
  [/\b(\d+)\s?st\s(\d{1,2})\s?lbs?\b/g, (_all, stone, pounds) => `${cardinal(Number(stone))} stone ${measured(pounds, "lb")}`],
  [
    /(?<![\w.])(\d+)(?:in\b(?!\.)|\s?in\.(?=\s\p{Ll}))/gu,
    (_all, number) => `${cardinal(Number(number))} ${number === "1" ? "inch" : "inches"}`,
  ],
  [
    /(\d{1,3})°\s?(?:(\d{1,2})[′']\s?)?(?:(\d{1,2})[″"]\s?)?([NSEW])\b/g,
    (_all, whole, minutes, seconds, side) =>
      [`${cardinal(Number(whole))} degrees`, minutes && measured(minutes, "min"), seconds && measured(seconds, "sec"), directions[side]]
        .filter(Boolean)
        .join(" "),
  ],
  [
    new RegExp(`(?<![\\w.])(${num})\\s?(${unit})/(?:(${num})\\s?)?(${unit})(?![\\w²³/])`, "g"),
    (all, number, name, each, other) =>
      units[`${name}/${other}`] ? all : `${measured(number, name)} per ${each ? measured(each, other) : units1(other)}`,
  ],
  [/\bkm\/h\b(?<!\d\s?km\/h)/g, "kilometres an hour"],
  [/\b(50)[/-]50\b/g, "fifty-fifty"],
  [/\b20\/20\b/g, "twenty-twenty"],
  [
    /\b(\d+)s\s(\d{1,2})d\b/g,
    (_all, shillings, pence) =>
      `${cardinal(Number(shillings))} ${shillings === "1" ? "shilling" : "shillings"} and ${cardinal(Number(pence))} pence`,
  ],
  [new RegExp(`(?<![\\w.])(${num})\\s?kr\\b\\.?`, "g"), (_all, number) => `${amount(number)} ${number === "1" ? "krone" : "kroner"}`],
  [new RegExp(`(${num})\\s?°\\s?[–-]\\s?(${num})\\s?°`, "g"), (_all, from, to) => `${amount(from)} to ${amount(to)}°`],
  [/\b(\d+)\/(\d+)(?=\s(?:time|beat|bar)\b)/g, (_all, beats, of) => `${cardinal(Number(beats))} ${cardinal(Number(of))}`],
  [
    /(?<![\w/])(\d)\/(2|3|4|8|16)-(?=\p{Ll})/gu,
    (_all, over, under) =>
      `${over === "1" && under === "2" ? "half" : `${fraction(Number(over), Number(under)).replace(/s$/, "").replace(" ", "-")}`}-`,
  ],
  [new RegExp(`${sign}\\s?(${num})${size}`, "g"), (_all, mark, number, short, long) => money(mark, number, short ?? long)],
  [
    new RegExp(`(?<![\\w.])(${num})\\s?(€|EUR|GBP|USD|CAD|AUD|NZD|CHF|NOK|SEK|DKK)(?!\\w)`, "g"),
    (_all, number, mark) => money(mark, number),
  ],
  [/(?<![\w.])(\d+)p\b/g, (_all, number) => `${cardinal(Number(number))} ${number === "1" ? "penny" : "pence"}`],
  [/(?<![\w.])(\d+)\s?¢/g, (_all, number) => `${cardinal(Number(number))} ${number === "1" ? "cent" : "cents"}`],
  [new RegExp(`(?<![\\w.])(${num})\\s?[–-]\\s?(${num})\\s?%`, "g"), (_all, from, to) => `${amount(from)} to ${amount(to)} percent`],
  [new RegExp(`(${num})\\s?%`, "g"), (_all, number) => `${amount(number)} percent`],
  [new RegExp(`(${num})\\s?‰`, "g"), (_all, number) => `${amount(number)} per thousand`],
  [new RegExp(`(?<![\\w.])[−–-](${num})\\s?°`, "g"), (_all, number) => `minus ${amount(number)}°`],
  [new RegExp(`(${num})\\s?[–-]\\s?(${num})\\s?°`, "g"), (_all, from, to) => `${amount(from)} to ${amount(to)}°`],
  [new RegExp(`(${num})\\s?°`, "g"), (_all, number) => `${amount(number)}${number === "1" ? "¹" : ""}°`],
  [/¹°/g, " degree"],
  [/°/g, " degrees"],
  [/degree(s?)\s?C\b/g, "degree$1 Celsius"],
  [/degree(s?)\s?F\b/g, "degree$1 Fahrenheit"],
  [/(?<!\d)(\d)\s?(?:′|')\s?(\d{1,2})\s?(?:″|"|”)/g, (_all, feet, inches) => `${cardinal(Number(feet))} foot ${cardinal(Number(inches))}`],
  [
    new RegExp(`(?<![\\w.])(${num})\\s?[×x]\\s?(${num})\\s?(?:[×x]\\s?(${num})\\s?)?(${unit})(?![\\w²³/])`, "g"),
    (_all, a, b, c, name) => `${[a, b, ...(c ? [c] : [])].map(amount).join(" by ")} ${entryOf(units, name)[1]}`,
  ],
  [
    new RegExp(`(?<![\\w.])(${num})\\s?[–-]\\s?(${num})\\s?(${unit})(?![\\w²³/’'])`, "g"),
    (_all, from, to, name) => `${amount(from)} to ${measured(to, name)}`,
  ],
  [new RegExp(`(?<![\\w.])(${num})-(${unit})(?![\\w²³/’'])`, "g"), (_all, number, name) => `${amount(number)} ${units1(name)}`],
  [new RegExp(`(?<![\\w.])(${num})\\s?(${unit})-(?=\\p{Ll})`, "gu"), (_all, number, name) => `${amount(number)} ${units1(name)} `],
  [
    new RegExp(`(?<![\\w.])(\\d+)?([½¼¾⅓⅔⅕⅛⅜⅝⅞⅙⅚])\\s?(${unit})(?![\\w²³/’'])`, "g"),
    (_all, whole, glyph, name) =>
      whole
        ? `${cardinal(Number(whole))} and ${part(...glyphs[glyph]!)} ${entryOf(units, name)[1]}`
        : `${part(...glyphs[glyph]!).replace(/^a half$/, /^h(?:ou)?rs?$/.test(name) ? "half an" : "half a")}${glyph === "½" ? "" : " of a"} ${entryOf(units, name)[0]}`,
  ],
  [new RegExp(`(?<![\\w.])(${num})\\s?(${unit})(?![\\w²³/’'])`, "g"), (_all, number, name) => measured(number, name)],
  [/(\d+)\s?([½¼¾⅓⅔⅕⅛⅜⅝⅞⅙⅚])/g, (_all, whole, glyph) => `${cardinal(Number(whole))} and ${part(...glyphs[glyph]!)}`],
  [/½ (?=\p{L})(?!of\b)(an? )?/gu, "half a "],
  [/[½¼¾⅓⅔⅕⅛⅜⅝⅞⅙⅚]/g, (glyph) => part(...glyphs[glyph]!)],
  [
    /(?<![\w/.])(\d+)\s(\d)\/(2|3|4|5|6|8|10|16)(?![\w/.])/g,
    (all, whole, over, under) =>
      Number(over) < Number(under) ? `${cardinal(Number(whole))} and ${part(Number(over), Number(under))}` : all,
  ],
  [
    /(?<![\w/])(\d{1,2})\/(2|3|4|5|6|8|10|16|100)(?![\w/])/g,
    (all, over, under) => (Number(over) < Number(under) ? part(Number(over), Number(under)) : all),
  ],
];
