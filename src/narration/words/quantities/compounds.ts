import { amount, cardinal, fraction } from "../numbers.ts";
import { type NamedRules, num } from "../rule.ts";
import { unit, units } from "../units.ts";
import { measured, singular } from "./measures.ts";

const directions: Record<string, string> = { N: "north", S: "south", E: "east", W: "west" };

/** Measures and sums of several parts, before each part is read by itself. */
export const compounds: NamedRules = {
  "hours and minutes": [
    "2h 30m → two hours thirty minutes",
    /\b(\d{1,2})\s?h(?:rs?)?\s?(\d{1,2})\s?m(?:ins?)?\b/g,
    (_all, h, m) => `${measured(h, "h")} ${measured(m, "min")}`,
  ],
  "feet and inches": [
    "5ft 10in → five foot ten",
    /\b(\d)\s?ft\s?(\d{1,2})\s?in\b\.?/g,
    (_all, feet, inches) => `${cardinal(Number(feet))} foot ${cardinal(Number(inches))}`,
  ],
  "stones and pounds": [
    "10 st 4 lb → ten stone four pounds",
    /\b(\d+)\s?st\s(\d{1,2})\s?lbs?\b/g,
    (_all, stone, pounds) => `${cardinal(Number(stone))} stone ${measured(pounds, "lb")}`,
  ],
  "inches, which are also a word": [
    "12 in. of snow → twelve inches of snow",
    /(?<![\w.])(\d+)(?:in\b(?!\.)|\s?in\.(?=\s\p{Ll}))/gu,
    (_all, number) => `${cardinal(Number(number))} ${number === "1" ? "inch" : "inches"}`,
  ],
  "a latitude or longitude": [
    "51°30′N → fifty-one degrees thirty minutes north",
    /(\d{1,3})°\s?(?:(\d{1,2})[′']\s?)?(?:(\d{1,2})[″"]\s?)?([NSEW])\b/g,
    (_all, whole, minutes, seconds, side) =>
      [`${cardinal(Number(whole))} degrees`, minutes && measured(minutes, "min"), seconds && measured(seconds, "sec"), directions[side]]
        .filter(Boolean)
        .join(" "),
  ],
  "one measure per another": [
    "5 l/100 km → five litres per one hundred kilometres",
    new RegExp(`(?<![\\w.])(${num})\\s?(${unit})/(?:(${num})\\s?)?(${unit})(?![\\w²³/])`, "g"),
    (all, number, name, each, other) =>
      units[`${name}/${other}`] ? all : `${measured(number, name)} per ${each ? measured(each, other) : singular(other)}`,
  ],
  "kilometres an hour without a number": [
    "the km/h of it → the kilometres an hour of it",
    /\bkm\/h\b(?<!\d\s?km\/h)/g,
    "kilometres an hour",
  ],
  "fifty-fifty": ["50/50 → fifty-fifty", /\b(50)[/-]50\b/g, "fifty-fifty"],
  "twenty-twenty": ["20/20 → twenty-twenty", /\b20\/20\b/g, "twenty-twenty"],
  "shillings and pence": [
    "3s 6d → three shillings and six pence",
    /\b(\d+)s\s(\d{1,2})d\b/g,
    (_all, shillings, pence) =>
      `${cardinal(Number(shillings))} ${shillings === "1" ? "shilling" : "shillings"} and ${cardinal(Number(pence))} pence`,
  ],
  kroner: [
    "5,000 kr → five thousand kroner",
    new RegExp(`(?<![\\w.])(${num})\\s?kr\\b\\.?`, "g"),
    (_all, number) => `${amount(number)} ${number === "1" ? "krone" : "kroner"}`,
  ],
  "a span of degrees, each with its sign": [
    "5°–7° → five to seven degrees",
    new RegExp(`(${num})\\s?°\\s?[–-]\\s?(${num})\\s?°`, "g"),
    (_all, from, to) => `${amount(from)} to ${amount(to)}°`,
  ],
  "a time signature": [
    "4/4 time → four four time",
    /\b(\d+)\/(\d+)(?=\s(?:time|beat|bar)\b)/g,
    (_all, beats, of) => `${cardinal(Number(beats))} ${cardinal(Number(of))}`,
  ],
  "a fraction of a unit, joined to it": [
    "3/4-inch pipe → three-quarter-inch pipe",
    /(?<![\w/])(\d)\/(2|3|4|8|16)-(?=\p{Ll})/gu,
    (_all, over, under) =>
      `${over === "1" && under === "2" ? "half" : `${fraction(Number(over), Number(under)).replace(/s$/, "").replace(" ", "-")}`}-`,
  ],
};
