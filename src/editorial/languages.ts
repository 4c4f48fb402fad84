import type { Publication } from "./views.ts";

/** Of one language alone, or of every one but these. */
export type OfLanguage = { only: string } | { but: readonly string[] };

/** Every language of a magazine, its own first; one alone where it has no others. */
export const languagesOf = ({ language, otherLanguages = [] }: Pick<Publication, "language" | "otherLanguages">): string[] => [
  ...new Set([language, ...otherLanguages]),
];

/**
 * What is shown to readers of one of these languages, the magazine’s own first: what is written in it and, to those of its own,
 * what is in languages that it is not spoken in. Undefined where there is but one.
 */
export function shownIn(language: string, all: readonly string[]): OfLanguage | undefined {
  const [own, ...others] = all;
  if (others.length === 0) return undefined;
  return language === own || !all.includes(language) ? { but: others } : { only: language };
}

export const isOf = (of: OfLanguage | undefined, { language }: { language: string }): boolean =>
  !of || ("only" in of ? of.only === language : !of.but.includes(language));
