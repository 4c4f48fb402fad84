import { entryOf } from "../../../values/index.ts";
import { amount } from "../numbers.ts";
import { type NamedRules, num } from "../rule.ts";
import { unit } from "../units.ts";
import { singular } from "./measures.ts";
import { currencies, magnitudes, money, sign, size } from "./money.ts";

/** What is counted in millions when an m stands close to its number; 5m deep is a length. */
const counts =
  "people|jobs|homes|years|copies|readers|users|subscribers|tonnes|tons|barrels|children|women|men|voters|votes|visitors|passengers|others|more|households|acres|hectares|deaths|cases|followers|views|downloads|workers|refugees|customers|members|litres|words|pages";

/** What is read ahead of plain sums and measures, because they would take it apart. */
export const ahead: NamedRules = {
  "thousands parted by spaces": [
    "12 000 km → twelve thousand kilometres",
    /(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]\d|\d)/g,
    (all) => all.replaceAll(" ", ","),
  ],
  "a span of money": [
    "£2–3m → two to three million pounds",
    new RegExp(`${sign}\\s?(${num})${size}\\s?[–-]\\s?${sign}?(${num})${size}`, "g"),
    (_all, mark, from, short, long, _other, to, shorter, longer) => {
      const [less, more] = [magnitudes[short ?? long ?? ""], magnitudes[shorter ?? longer ?? ""]];
      return `${amount(from)}${less && less !== more ? ` ${less}` : ""} to ${money(mark, to, shorter ?? longer)}`;
    },
  ],
  // between an article and its noun, a measure is an adjective: a £20 note, a 6ft wall, a 5°C rise
  "money between an article and its noun": [
    "a £20 note → a twenty pound note",
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
  "a measure between an article and its noun": [
    "a 6ft wall → a six foot wall",
    new RegExp(
      `(?<=\\b[Aa]n? )(${num})\\s?(${unit})(?=\\s\\p{Ll})(?!\\s(?:a|an|per|each|and|or|to|of|for|in|on|more|less|deep|high|long|wide|tall|away)\\b)`,
      "gu",
    ),
    (_all, number, name) => `${amount(number)} ${singular(name)}`,
  ],
  "degrees between an article and its noun": [
    "a 5°C rise → a five degree Celsius rise",
    new RegExp(`(?<=\\b[Aa]n? )(${num})\\s?°\\s?([CF])(?=\\s\\p{Ll})`, "gu"),
    "$1 degree $2",
  ],
  "cents behind a comma": ["€ 12,50 → twelve euros fifty", /(?<=[€£$]\s?\d+),(?=\d{2}(?!\d))|(?<=\d),(?=\d{2}\s?€)/g, "."],
  "rupees by their letters": ["Rs 500 → five hundred rupees", new RegExp(`\\bRs\\.?\\s(?=\\d)`, "g"), "₹"],
  "an m that counts millions": [
    "5m people → five million people",
    new RegExp(`(?<![\\w.])(${num})m(?=\\s(?:\\p{Ll}+\\s)?(?:${counts})\\b)`, "gu"),
    (_all, number) => `${amount(number)} million`,
  ],
  "billions and trillions": [
    "3bn years → three billion years",
    new RegExp(`(?<![\\w.£€$¥₹]|[£€$¥₹]\\s|\\b[A-Z]{3}\\s)(${num})\\s?(bn|tn)\\b`, "g"),
    (_all, number, short) => `${amount(number)} ${magnitudes[short]}`,
  ],
};
