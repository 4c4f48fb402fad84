import { plainText } from "./plain-text.ts";
import type { Body } from "./types.ts";

/** Silent reading of non-fiction in English: 238 words a minute (Brysbaert 2019), rounded down. */
const wordsPerMinute = 230;

/** Letters and figures, and what joins them where it stands between two: it’s, well-kept, 1,500, a.m. */
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_]|[-’'.](?=[\p{L}\p{N}])|(?<=\p{N}),(?=\p{N}))*/gu;
/** Scripts that put no space between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words of the body as it is read: hyphenated words and numbers count as one. */
export function countWords(body: Body): number {
  const lines = plainText(body).split("\n");
  const [segmented, spaced] = [lines.filter((line) => unspaced.test(line)), lines.filter((line) => !unspaced.test(line))];
  return spaced.reduce((sum, line) => sum + (line.match(word)?.length ?? 0), 0) + countSegmented(segmented);
}

/** The segmenter's time grows with the square of what it is given at once, and is a hundred times ours. */
const chunkSize = 200;
const sample = 6_000;

/** As a dictionary divides them; of a long text its beginning, and the rest by its length. */
function countSegmented(lines: string[]): number {
  if (lines.length === 0) return 0;
  const whole = lines.reduce((sum, { length }) => sum + length, 0);
  // to make one is a hundredth of a second of a start: only of a text that needs it
  const segmenter = new Intl.Segmenter("en", { granularity: "word" });
  let [words, seen] = [0, 0];
  for (const line of lines) {
    for (let at = 0; at < line.length && seen < sample; at += chunkSize) {
      const piece = line.slice(at, at + chunkSize);
      seen += piece.length;
      for (const { isWordLike } of segmenter.segment(piece)) if (isWordLike) words += 1;
    }
  }
  return seen === 0 ? 0 : Math.round((words * whole) / seen);
}

export const minutesOf = (words: number): number => Math.max(1, Math.round(words / wordsPerMinute));
