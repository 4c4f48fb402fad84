import { entryOf } from "../../../values/index.ts";
import { amount, cardinal } from "../numbers.ts";
import { type NamedRules, num } from "../rule.ts";

export const magnitudes: Record<string, string> = {
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
export const size = String.raw`(?:\s?(m|mn|bn|tn|k|M|B|K)\b|\s(million|billion|trillion|thousand|hundred)\b)?`;
/** One and many of it, and the name of its hundredth part. */
export const currencies: Record<string, readonly [string, string, string, string]> = {
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
export const sign = String.raw`(US\$|A\$|C\$|[\u00a3\u20ac$\u00a5\u20b9]|\b(?:GBP|EUR|USD|CAD|AUD|NZD|CHF|NOK|SEK|DKK)\s)`;

/** `number` as written. `magnitude`: a short or a long name of it, as in £3bn. */
export function money(mark: string, number: string, magnitude?: string): string {
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

/** Sums of money. */
export const sums: NamedRules = {
  "a sum behind its sign": [
    "£4.50 → four pounds fifty",
    new RegExp(`${sign}\\s?(${num})${size}`, "g"),
    (_all, mark, number, short, long) => money(mark, number, short ?? long),
  ],
  "a sum before its sign or letters": [
    "200 SEK → two hundred Swedish kronor",
    new RegExp(`(?<![\\w.])(${num})\\s?(€|EUR|GBP|USD|CAD|AUD|NZD|CHF|NOK|SEK|DKK)(?!\\w)`, "g"),
    (_all, number, mark) => money(mark, number),
  ],
  "pence alone": [
    "50p → fifty pence",
    /(?<![\w.])(\d+)p\b/g,
    (_all, number) => `${cardinal(Number(number))} ${number === "1" ? "penny" : "pence"}`,
  ],
  "cents alone": [
    "10¢ → ten cents",
    /(?<![\w.])(\d+)\s?¢/g,
    (_all, number) => `${cardinal(Number(number))} ${number === "1" ? "cent" : "cents"}`,
  ],
};
