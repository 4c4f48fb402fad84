import { amount, cardinal, fraction } from "./numbers.ts";
import { type Rule, num } from "./rule.ts";

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
  GBP: ["pound", "pounds", "penny", "pence"],
  EUR: ["euro", "euros", "cent", "cents"],
  USD: ["U S dollar", "U S dollars", "cent", "cents"],
  CHF: ["Swiss franc", "Swiss francs", "centime", "centimes"],
  NOK: ["Norwegian krone", "Norwegian kroner", "øre", "øre"],
  SEK: ["Swedish krona", "Swedish kronor", "öre", "öre"],
  DKK: ["Danish krone", "Danish kroner", "øre", "øre"],
};
const sign = String.raw`(US\$|A\$|C\$|[£€$¥₹]|\b(?:GBP|EUR|USD|CHF|NOK|SEK|DKK)\s)`;

function money(mark: string, number: string, magnitude?: string): string {
  const [one, many, cent, cents] = currencies[mark.trim()]!;
  if (magnitude) return `${amount(number)} ${magnitudes[magnitude]} ${many}`;
  const [whole = "0", part] = number.replace(/,/g, "").split(".");
  if (part?.length !== 2) return `${amount(number)} ${number === "1" ? one : many}`;
  const small = `${cardinal(Number(part))} ${Number(part) === 1 ? cent : cents}`;
  if (Number(whole) === 0) return small;
  const large = `${cardinal(Number(whole))} ${Number(whole) === 1 ? one : many}`;
  if (Number(part) === 0) return large;
  return mark.includes("$") ? `${large} and ${small}` : `${large} ${Number(part) < 10 ? `and ${small}` : cardinal(Number(part))}`;
}

const units: Record<string, readonly [string, string]> = {
  "km/h": ["kilometre an hour", "kilometres an hour"],
  "m/s": ["metre a second", "metres a second"],
  kmh: ["kilometre an hour", "kilometres an hour"],
  mph: ["mile an hour", "miles an hour"],
  "km²": ["square kilometre", "square kilometres"],
  "m²": ["square metre", "square metres"],
  "cm²": ["square centimetre", "square centimetres"],
  "m³": ["cubic metre", "cubic metres"],
  "sq ft": ["square foot", "square feet"],
  "sq km": ["square kilometre", "square kilometres"],
  "sq m": ["square metre", "square metres"],
  km: ["kilometre", "kilometres"],
  cm: ["centimetre", "centimetres"],
  mm: ["millimetre", "millimetres"],
  µm: ["micrometre", "micrometres"],
  m: ["metre", "metres"],
  mi: ["mile", "miles"],
  ft: ["foot", "feet"],
  yd: ["yard", "yards"],
  kg: ["kilogram", "kilograms"],
  mg: ["milligram", "milligrams"],
  g: ["gram", "grams"],
  lb: ["pound", "pounds"],
  lbs: ["pound", "pounds"],
  oz: ["ounce", "ounces"],
  t: ["tonne", "tonnes"],
  ml: ["millilitre", "millilitres"],
  cl: ["centilitre", "centilitres"],
  l: ["litre", "litres"],
  ha: ["hectare", "hectares"],
  kWh: ["kilowatt hour", "kilowatt hours"],
  MWh: ["megawatt hour", "megawatt hours"],
  kW: ["kilowatt", "kilowatts"],
  MW: ["megawatt", "megawatts"],
  GW: ["gigawatt", "gigawatts"],
  W: ["watt", "watts"],
  V: ["volt", "volts"],
  hp: ["horsepower", "horsepower"],
  Hz: ["hertz", "hertz"],
  kHz: ["kilohertz", "kilohertz"],
  MHz: ["megahertz", "megahertz"],
  GHz: ["gigahertz", "gigahertz"],
  dB: ["decibel", "decibels"],
  kB: ["kilobyte", "kilobytes"],
  MB: ["megabyte", "megabytes"],
  GB: ["gigabyte", "gigabytes"],
  TB: ["terabyte", "terabytes"],
  min: ["minute", "minutes"],
  mins: ["minute", "minutes"],
  hr: ["hour", "hours"],
  hrs: ["hour", "hours"],
  h: ["hour", "hours"],
  sec: ["second", "seconds"],
  secs: ["second", "seconds"],
  kn: ["knot", "knots"],
};
const unit = Object.keys(units)
  .sort((a, b) => b.length - a.length)
  .join("|");
const measured = (number: string, name: string) => `${amount(number)} ${units[name]![number === "1" ? 0 : 1]}`;
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

/** Money, measures, per cent, temperatures and fractions. */
export const quantities: readonly Rule[] = [
  [
    new RegExp(`${sign}\\s?(${num})\\s?[–-]\\s?(?:[£€$¥₹])?(${num})${size}`, "g"),
    (_all, mark, from, to, short, long) => `${amount(from!)} to ${money(mark!, to!, short ?? long)}`,
  ],
  [new RegExp(`${sign}\\s?(${num})${size}`, "g"), (_all, mark, number, short, long) => money(mark!, number!, short ?? long)],
  [new RegExp(`(?<![\\w.])(${num})\\s?(€|EUR|GBP|USD|CHF|NOK|SEK|DKK)(?!\\w)`, "g"), (_all, number, mark) => money(mark!, number!)],
  [/(?<![\w.])(\d+)p\b/g, (_all, number) => `${cardinal(Number(number))} ${number === "1" ? "penny" : "pence"}`],
  [/(?<![\w.])(\d+)\s?¢/g, (_all, number) => `${cardinal(Number(number))} ${number === "1" ? "cent" : "cents"}`],
  [new RegExp(`(?<![\\w.])(${num})\\s?[–-]\\s?(${num})\\s?%`, "g"), (_all, from, to) => `${amount(from!)} to ${amount(to!)} percent`],
  [new RegExp(`(${num})\\s?%`, "g"), (_all, number) => `${amount(number!)} percent`],
  [new RegExp(`(${num})\\s?‰`, "g"), (_all, number) => `${amount(number!)} per thousand`],
  [new RegExp(`(?<![\\w.])[−–-](${num})\\s?°`, "g"), (_all, number) => `minus ${amount(number!)}°`],
  [new RegExp(`(${num})\\s?[–-]\\s?(${num})\\s?°`, "g"), (_all, from, to) => `${amount(from!)} to ${amount(to!)}°`],
  [new RegExp(`(${num})\\s?°`, "g"), (_all, number) => `${amount(number!)}${number === "1" ? "¹" : ""}°`],
  [/¹°/g, " degree"],
  [/°/g, " degrees"],
  [/degree(s?)\s?C\b/g, "degree$1 Celsius"],
  [/degree(s?)\s?F\b/g, "degree$1 Fahrenheit"],
  [/(?<!\d)(\d)\s?(?:′|')\s?(\d{1,2})\s?(?:″|"|”)/g, (_all, feet, inches) => `${cardinal(Number(feet))} foot ${cardinal(Number(inches))}`],
  [
    new RegExp(`(?<![\\w.])(${num})\\s?×\\s?(${num})\\s?(?:×\\s?(${num})\\s?)?(${unit})(?![\\w²³/])`, "g"),
    (_all, a, b, c, name) => `${[a!, b!, ...(c ? [c] : [])].map(amount).join(" by ")} ${units[name!]![1]}`,
  ],
  [
    new RegExp(`(?<![\\w.])(${num})\\s?[–-]\\s?(${num})\\s?(${unit})(?![\\w²³/’'])`, "g"),
    (_all, from, to, name) => `${amount(from!)} to ${measured(to!, name!)}`,
  ],
  [new RegExp(`(?<![\\w.])(${num})-(${unit})(?![\\w²³/’'])`, "g"), (_all, number, name) => `${amount(number!)} ${units[name!]![0]}`],
  [
    new RegExp(`(?<![\\w.])(\\d+)?([½¼¾⅓⅔⅕⅛⅜⅝⅞⅙⅚])\\s?(${unit})(?![\\w²³/’'])`, "g"),
    (_all, whole, glyph, name) =>
      whole
        ? `${cardinal(Number(whole))} and ${part(...glyphs[glyph!]!)} ${units[name!]![1]}`
        : `${part(...glyphs[glyph!]!).replace(/^a half$/, "half a")}${glyph === "½" ? "" : " of a"} ${units[name!]![0]}`,
  ],
  [new RegExp(`(?<![\\w.])(${num})\\s?(${unit})(?![\\w²³/’'])`, "g"), (_all, number, name) => measured(number!, name!)],
  [/(\d+)\s?([½¼¾⅓⅔⅕⅛⅜⅝⅞⅙⅚])/g, (_all, whole, glyph) => `${cardinal(Number(whole))} and ${part(...glyphs[glyph!]!)}`],
  [/½ (?=\p{L})(?!of\b)(an? )?/gu, "half a "],
  [/[½¼¾⅓⅔⅕⅛⅜⅝⅞⅙⅚]/g, (glyph) => part(...glyphs[glyph]!)],
  [
    /(?<![\w/.])(\d+)\s(\d)\/(2|3|4|5|6|8|10|16)(?![\w/.])/g,
    (all, whole, over, under) =>
      Number(over) < Number(under) ? `${cardinal(Number(whole))} and ${part(Number(over), Number(under))}` : all,
  ],
  [
    /(?<![\w/])(\d{1,2})\/(2|3|4|5|6|8|10|16)(?![\w/])/g,
    (all, over, under) => (Number(over) < Number(under) ? part(Number(over), Number(under)) : all),
  ],
];
