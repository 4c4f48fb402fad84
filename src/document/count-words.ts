import { plainText } from "./plain-text.ts";
import type { Body } from "./types.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "word" });
/** Silent reading of non-fiction in English: 238 words a minute (Brysbaert 2019), rounded down. */
const wordsPerMinute = 230;

/** Words of the body as it is read: hyphenated words and numbers count as one. */
export function countWords(body: Body): number {
  let words = 0;
  // line by line: the segmenter's time grows with the square of what it is given at once
  for (const line of plainText(body).split("\n")) {
    for (const { segment } of segmenter.segment(line.replace(/(\w)[-’'](?=\w)/g, "$1"))) {
      if (/[\p{L}\p{N}]/u.test(segment)) words += 1;
    }
  }
  return words;
}

export const readingMinutes = (body: Body): number => Math.max(1, Math.round(countWords(body) / wordsPerMinute));
