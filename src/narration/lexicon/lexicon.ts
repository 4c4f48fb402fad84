import { type Messages, says } from "../../messages/index.ts";
import { type Words, patternOf } from "../../values/index.ts";
import { kept, speechText } from "../words/speech-text.ts";
import type { Pronunciation } from "../voices/voice.ts";

/** How a word is said: by other words, as a word, letter by letter, or by its sounds in IPA. */
export type LexiconKind = "substitute" | "word" | "letters" | "phonetic";
export type LexiconEntry = { grapheme: string; kind: LexiconKind; said: string; anyCase: boolean };

export const kinds: readonly LexiconKind[] = ["substitute", "word", "letters", "phonetic"];

/** Entries of the article come first and win over the magazine's; longer ones over shorter. */
export function applyLexicon(text: string, entries: readonly LexiconEntry[]): { text: string; pronounce: Pronunciation[] } {
  if (entries.length === 0) return { text, pronounce: [] };
  const exact = new Map([...entries].reverse().map((entry) => [entry.grapheme, entry]));
  const loose = new Map(
    [...entries]
      .reverse()
      .filter(({ anyCase }) => anyCase)
      .map((entry) => [entry.grapheme.toLowerCase(), entry]),
  );
  const longestFirst = [...new Set(entries.map(({ grapheme }) => grapheme))].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(patternOf).join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const pronounce: Pronunciation[] = [];
  const said = text.replace(pattern, (word) => {
    const entry = exact.get(word) ?? loose.get(word.toLowerCase());
    if (!entry) return word;
    if (entry.kind === "phonetic" && !pronounce.some((one) => one.word === word)) pronounce.push({ word, ipa: entry.said });
    return kept.open + saidFor(entry, word) + kept.close;
  });
  return { text: said, pronounce };
}

function saidFor({ kind, said }: LexiconEntry, word: string): string {
  if (kind === "substitute") return speechText(said);
  if (kind === "letters") return [...(said || word).replace(/[^\p{L}\p{N}]/gu, "").toUpperCase()].join(" ");
  if (kind === "word") return said || word.charAt(0) + word.slice(1).toLowerCase();
  return word;
}

/** Why an entry cannot stand, in a sentence; undefined where it can. */
export function lexiconProblem({ grapheme, kind, said }: LexiconEntry): Words | undefined {
  if (!/[\p{L}\p{N}]/u.test(grapheme) || grapheme.length > 100) return amiss((m) => m.word);
  if (said.length > 200) return amiss((m) => m.said);
  if (kind === "substitute" && !speechText(said)) return amiss((m) => m.unsaid(grapheme));
  if (kind === "phonetic" && !said.trim()) return amiss((m) => m.noSounds(grapheme));
  return undefined;
}

const amiss = (say: (m: Messages["desk"]["narration"]["lexiconAmiss"]) => string): Words => says((m) => say(m.desk.narration.lexiconAmiss));
