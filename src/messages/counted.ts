import { whenAsked } from "./when-asked.ts";

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form of words that a language has for so many of something: `count(issues, { one: "1 issue", other: `${issues} issues` })`. */
export function countedIn(language: string): (count: number, forms: Forms) => string {
  const rules = whenAsked(() => new Intl.PluralRules(language));
  return (count, forms) => forms[rules().select(count)] ?? forms.other;
}
