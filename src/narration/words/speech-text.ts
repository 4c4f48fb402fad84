import { abbreviations } from "./abbreviations.ts";
import { addresses } from "./addresses.ts";
import { datesAndNumbers } from "./dates.ts";
import { numerals } from "./numerals.ts";
import { quantities } from "./quantities.ts";
import { type Rule, applyRules, rulesOf } from "./rule.ts";
import { shortWords } from "./short-words.ts";
import { capitals, signsAfter, signsBefore } from "./signs.ts";

/** Spaces of every width are one; marks without width are none. */
const tidy = (text: string) =>
  text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    // nobody wants to hear the name of a smile; these three are words
    .replace(/(?![©®™])\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*/gu, "")
    .replace(/(?<=\d)[\u00a0\u202f\u2009](?=\d{3}(?!\d))/g, ",")
    .replace(/[\u00a0\u202f\u2009\u2007]/g, " ");

/** Where rules do not go: what a lexicon has settled is passed through between these signs. */
export const kept = { open: "\ue000", close: "\ue001" };
const keptRun = /\ue000([^\ue001]*)\ue001/g;

/**
 * The words as a voice gets them: English rules for what voices get wrong. The shown text is never
 * touched. Words between the `kept` signs are left as they are. "" when nothing is left to say.
 */
export function speechText(text: string, { english = true }: { english?: boolean } = {}): string {
  const settled: string[] = [];
  const marked = tidy(text).replace(
    keptRun,
    (_all, words: string) => `${kept.open}${String.fromCodePoint(0xe100 + settled.push(words) - 1)}${kept.close}`,
  );
  const said = english ? inEnglish(marked) : marked;
  const whole = said.replace(keptRun, (_all, sign: string) => settled[(sign.codePointAt(0) ?? 0) - 0xe100] ?? "");
  const even = whole
    .replace(/\s+/g, " ")
    .replace(/\s+([,.;:!?])/g, "$1")
    .replace(/,(?:\s?,)+/g, ",")
    .replace(/,\s?(?=[.;:!?])/g, "")
    .replace(/(?<=[.;:!?]),/g, "")
    .replace(/^[\s,]+|[\s,]+$/g, "");
  return /[\p{L}\p{N}]/u.test(even) ? even : "";
}

/** All rules, in the order in which they go over a sentence. */
export const rules: readonly Rule[] = [
  ...rulesOf(addresses),
  ...rulesOf(signsBefore),
  ...shortWords.flatMap(rulesOf),
  ...abbreviations.flatMap(rulesOf),
  ...rulesOf(numerals),
  ...quantities.flatMap(rulesOf),
  ...datesAndNumbers.flatMap(rulesOf),
  ...rulesOf(signsAfter),
];

const inEnglish = (text: string): string => capitals(applyRules(text, rules));

const letters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  Æ: "Ae",
  ø: "o",
  Ø: "O",
  œ: "oe",
  Œ: "Oe",
  ð: "th",
  Ð: "Th",
  þ: "th",
  Þ: "Th",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ı: "i",
  ħ: "h",
  ŋ: "ng",
};

/** Folded to ASCII, for voices that know no more. */
export function foldToAscii(text: string): string {
  const folded = text
    .replace(/[ßæÆøØœŒðÐþÞłŁđĐıħŋ]/g, (sign) => letters[sign] ?? sign)
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‘’‚′]/g, "'")
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return /[a-z0-9]/i.test(folded) ? folded : "";
}
