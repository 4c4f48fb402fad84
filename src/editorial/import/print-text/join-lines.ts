import type { Messages } from "../../../messages/index.ts";
import type { Line } from "./lines.ts";

/** What is asked, in the words of a language. */
export type Ask = (m: Messages["desk"]["asked"]) => string;
/** A question and where it stands: a line by its number, or the beginning, or links. */
export type Asked = { place: number | "beginning" | "links"; question: Ask };
/** Every word of the text, in lower case: what a word cut at a line's end is looked up in. */
export type Vocabulary = ReadonlySet<string>;

const firstParts = new Set(
  "well self half long short high low old new ill non ex co mid anti all cross twenty thirty forty fifty sixty seventy eighty ninety hand hard home left right one two three four five six seven eight nine ten full part time semi sea river north south east west".split(
    " ",
  ),
);

export function wordsOf(lines: Line[]): Set<string> {
  const text = lines.map((line) => line.text).join(" ");
  return new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
}

export function joinLines(lines: Line[], vocabulary: Vocabulary, asks: Asked[]): string {
  // only the last line is looked at when the next is joined: looking at all of it each time costs the square
  const parts: string[] = [];
  for (const { text, number } of lines) {
    // lines set to a measure hold their words apart by more than one space
    const own = text.trim().replace(/\s{2,}|\t/g, " ");
    const before = parts.pop();
    const joined = before === undefined ? own : joinTwo(before, own, number - 1, vocabulary, asks);
    const last = joined.lastIndexOf(" ") + 1;
    if (last > 0) parts.push(joined.slice(0, last));
    parts.push(joined.slice(last));
  }
  return parts.join("");
}

/** Signs; longer ones are no words that a line was broken in. */
const longestWord = 60;

/** Joins across a line's end. A hyphen stays where the word is a compound: elsewhere in the text, or by its first part. */
export function joinTwo(before: string, after: string, line: number, vocabulary: Vocabulary, asks: Asked[]): string {
  const [, head, tail] = [null, /(\p{L}+)[-‐]$/u.exec(before.slice(-longestWord))?.[1], /^\p{L}+/u.exec(after)?.[0]] as const;
  if (!head || !tail) return `${before} ${after}`;
  const joined = `${head}${tail}`;
  const compound = `${head}-${tail}`;
  const lower = (word: string) => vocabulary.has(word.toLowerCase());
  const keep = lower(compound) || (!lower(joined) && (firstParts.has(head.toLowerCase()) || /^\p{Lu}/u.test(tail)));
  if (!keep) return `${before.slice(0, -1)}${after}`;
  asks.push({ place: line, question: (m) => m.hyphen(compound) });
  return `${before}${after}`;
}
