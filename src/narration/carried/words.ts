import { type LexiconEntry, type LexiconKind, kinds, lexiconProblem } from "../lexicon/lexicon.ts";
import { itemsOf, recordOf, wordsIn } from "../../values/index.ts";

export type CarriedWord = { word: string; how: LexiconKind; said?: string; any_case?: true };

export const carryWords = (entries: readonly LexiconEntry[]): CarriedWord[] =>
  entries.map(({ grapheme, kind, said, anyCase }) => ({
    word: grapheme,
    how: kind,
    ...(said && { said }),
    ...(anyCase && { any_case: true as const }),
  }));

/** A number is a word too; a list or a map is none. */
const textOf = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** The entries, and a sentence for each that cannot stand. */
export function findWords(given: unknown): { entries: LexiconEntry[]; problems: string[] } {
  const entries: LexiconEntry[] = [];
  const problems: string[] = [];
  for (const one of itemsOf(given)) {
    const { word, how, said, any_case } = recordOf(one);
    const kind = kinds.find((name) => name === how) ?? "substitute";
    const entry = { grapheme: textOf(word), kind, said: textOf(said), anyCase: any_case === true };
    const problem = lexiconProblem(entry);
    if (problem) problems.push(`“${entry.grapheme}”: ${wordsIn(problem, "en")}`);
    else entries.push(entry);
  }
  return { entries, problems };
}
