import { formatNumber, patternOf } from "../values/index.ts";
import { whenAsked } from "./when-asked.ts";

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** So many are written in groups, “12,345”, wherever they stand in the words; a number that only holds the digits stays. */
export function inGroups(words: string, count: unknown, language: string): string {
  if (typeof count !== "number" || count < 1000) return words;
  const grouped = formatNumber(count, language, 0, 20);
  return words.replaceAll(new RegExp(`(?<![\\d.,])${patternOf(String(count))}(?![\\d]|[.,]\\d)`, "g"), () => grouped);
}

/** So many of something in a language’s groups: “12,345”. What only stands in for a number is left as it is. */
export const figuresIn =
  (language: string) =>
  (count: number): string =>
    inGroups(`${count}`, count, language);

/** The form of words that a language has for so many of something: `count(issues, { one: "1 issue", other: `${issues} issues` })`. */
export function countedIn(language: string): (count: number, forms: Forms) => string {
  const rules = whenAsked(() => new Intl.PluralRules(language));
  return (count, forms) => inGroups(forms[rules().select(count)] ?? forms.other, count, language);
}
