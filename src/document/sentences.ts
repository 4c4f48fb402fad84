import { createHash } from "node:crypto";
import { textOf } from "./plain-text.ts";
import type { Body, Sentence } from "./types.ts";
import { wordedBlocks } from "./walk.ts";

type Range = { from: number; to: number };

/** After these a full stop does not end a sentence, when a capital or a figure follows. */
const abbreviations = new Set(
  "mr mrs ms mx dr st ste prof rev gen col capt lt sgt sen rep gov hon no nos vol vs jr sr inc co ltd fig figs p pp ed eds cf ca approx dept est e.g i.e etc al messrs mt ave jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);

/** Sentences of a text as ranges without the space around them. */
export function sentenceRanges(text: string, language = "en"): Range[] {
  const pieces = [...segments(text, new Intl.Segmenter(language, { granularity: "sentence" }))];
  const joined: Range[] = [];
  let from = 0;
  for (const [at, { index, segment }] of pieces.entries()) {
    const to = index + segment.length;
    const last = at === pieces.length - 1;
    if (!last && runsOn(text.slice(from, to), text.slice(to))) continue;
    joined.push({ from, to });
    from = to;
  }
  return joined.map(({ from: a, to: b }) => trim(text, a, b)).filter(({ from: a, to: b }) => b > a);
}

/** Where one sentence is over for certain: before a capital, behind a line's end. */
const edges = /(?<=[.!?…]\s)(?=\p{Lu})|(?<=[。！？])(?=\p{L})|(?<=\n)/gu;
const chunkSize = 1_000;

/** What the segmenter says of the whole, asked piece by piece: its time grows with the square of what it is given. */
function* segments(text: string, segmenter: Intl.Segmenter): Generator<{ index: number; segment: string }> {
  for (let from = 0; from < text.length;) {
    edges.lastIndex = from + chunkSize;
    const to = edges.exec(text)?.index ?? text.length;
    for (const { index, segment } of segmenter.segment(text.slice(from, to))) yield { index: from + index, segment };
    from = to;
  }
}

/** Whether a break after `before` falls inside a sentence. */
function runsOn(before: string, after: string): boolean {
  if (/\n\s*$/.test(before)) return false;
  const word = /([\p{L}.]+)\.\s*$/u.exec(before)?.[1];
  if (word !== undefined && /^[\p{Lu}\p{N}“"‘']/u.test(after)) {
    const lower = word.toLowerCase();
    if (abbreviations.has(lower)) return lower !== "etc" && lower !== "al";
    if (/^\p{Lu}$/u.test(word)) return true;
    if (/^(\p{Lu}\.)+\p{Lu}$/u.test(word)) return !/^(The|A|An|It|He|She|They|We|I|In|On|But|And|This|That|There)\b/.test(after);
  }
  // “Is it?” she said.  — speech goes on in lower case
  return /^\p{Ll}/u.test(after) && /[.!?…]["”’'»)\]]*\s*$/u.test(before);
}

function trim(text: string, from: number, to: number): Range {
  let a = from;
  let b = to;
  while (a < b && /\s/.test(text.charAt(a))) a += 1;
  while (b > a && /\s/.test(text.charAt(b - 1))) b -= 1;
  return { from: a, to: b };
}

/**
 * Every sentence of the running text in reading order. An id is made of the sentence's words and,
 * for equal ones, their count: editing one sentence leaves the ids of the others alone.
 */
export const sentencesOf = (body: Body, language = "en"): Sentence[] => [...sentencesIn(body, language)];

/** The same one by one, for who has others waiting. */
export function* sentencesIn(body: Body, language = "en"): Generator<Sentence, undefined> {
  const seen = new Map<string, number>();
  for (const { id: block, content } of wordedBlocks(body)) {
    const whole = textOf(content);
    for (const { from, to } of sentenceRanges(whole, language)) {
      const text = whole.slice(from, to);
      yield { id: sentenceId(text, seen), block, text, from, to };
    }
  }
}

export function sentenceId(text: string, seen: Map<string, number>): string {
  const hash = createHash("sha256")
    .update(text)
    .digest("base64url")
    .replace(/[^a-zA-Z0-9]/g, "")
    .slice(0, 9);
  const count = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, count);
  return count === 1 ? `s-${hash}` : `s-${hash}-${count}`;
}
