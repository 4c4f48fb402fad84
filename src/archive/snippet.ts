import { sentenceRanges } from "../document/index.ts";
import { firstOf, lastOf } from "../values/index.ts";

type Mark = { from: number; to: number };
type Part = { text: string; found: boolean };

/** So much of a text is shown: sentences until there are so many characters; one sentence that is longer than `most` is cut. */
const [enough, most] = [220, 340];
/** Around the found word, where the sentences are looked for. */
const around = 900;
const mostLookedAt = 50;

/** Of the first of these texts that has a found word, so that it shows why it was found; of the first where none has. */
export function firstWithFound(texts: readonly [string, ...string[]], isFound: (word: string) => boolean): Part[] {
  const telling = texts.find((text) => marksIn(text, isFound).length > 0);
  return snippetOf(telling ?? texts[0], isFound);
}

/** Whole sentences around the place where most of the words stand; its beginning where none does. `isFound`: of a word in small letters. */
export function snippetOf(text: string, isFound: (word: string) => boolean): Part[] {
  const marks = marksIn(text, isFound);
  const [from, to] = placeOf(text, marks);
  const paragraph = {
    from: Math.max(text.lastIndexOf("\n", from) + 1, from - around),
    to: Math.min(text.indexOf("\n", to) === -1 ? text.length : text.indexOf("\n", to), to + around),
  };
  const sentences = sentenceRanges(text.slice(paragraph.from, paragraph.to)).map((one) => ({
    from: one.from + paragraph.from,
    to: one.to + paragraph.from,
  }));
  const at = Math.max(
    0,
    sentences.findIndex((one) => one.to > from),
  );
  const shown = sentences.slice(at, at + 1);
  for (const next of sentences.slice(at + 1)) {
    if (next.to - (shown[0]?.from ?? 0) > (next.from < to ? most : enough)) break;
    shown.push(next);
  }
  if (shown.length === 0) return [];
  return partsOf(text, cut(text, { from: firstOf(shown).from, to: lastOf(shown).to }, from), marks);
}

const wordsOfText = /[\p{L}\p{M}\p{N}]+/gu;

/** Every word of the texts that may have one of these stems, in small letters: a stem is how its words begin, but for their last letter and what stands over a letter. */
export function wordsLike(texts: readonly string[], stems: readonly string[]): string[] {
  const beginnings = [...new Set(stems.map((stem) => bare(stem).slice(0, Math.max(2, Math.min(4, stem.length - 1)))))];
  const words = new Set(texts.flatMap((text) => text.toLowerCase().match(wordsOfText) ?? []));
  return [...words].filter((word) => {
    const begun = bare(word);
    return beginnings.some((beginning) => begun.startsWith(beginning));
  });
}

const bare = (word: string): string => (/^[a-z0-9]*$/.test(word) ? word : word.normalize("NFD").replace(/\p{M}/gu, ""));

function marksIn(text: string, isFound: (word: string) => boolean): Mark[] {
  const marks: Mark[] = [];
  for (const { 0: word, index } of text.matchAll(wordsOfText))
    if (isFound(word.toLowerCase())) marks.push({ from: index, to: index + word.length });
  return marks;
}

/** From the mark behind which most different words stand near; of equals one in a sentence before one in a heading, and the first. */
function placeOf(text: string, marks: readonly Mark[]): [number, number] {
  const near = (from: number) => marks.filter((mark) => mark.from >= from && mark.to <= from + enough);
  const different = (from: number) => new Set(near(from).map((mark) => text.slice(mark.from, mark.to).toLowerCase())).size;
  let best = { from: 0, to: 0, worth: 0 };
  for (const { from, to } of marks.slice(0, mostLookedAt)) {
    const worth = different(from) + (isInHeading(text, from) ? 0 : 0.5);
    if (worth > best.worth) best = { from, to, worth };
  }
  return [best.from, best.to];
}

/** A line that does not end as a sentence does. */
function isInHeading(text: string, at: number): boolean {
  const [line = ""] = text.slice(at, at + 4000).split("\n", 1);
  return !/[.!?…:;؟。！？]["'”’»)\]]*$/u.test(line.trimEnd().slice(-8));
}

/** A sentence that is too long to show is shown from a word before the found one on. */
function cut(text: string, { from, to }: Mark, found: number): Mark & { before: boolean; after: boolean } {
  if (to - from <= most + 60) return { from, to, before: false, after: false };
  const start = found - from < most / 2 ? from : text.indexOf(" ", Math.max(from, found - most / 2)) + 1;
  const end = start + most >= to ? to : text.lastIndexOf(" ", start + most);
  return { from: start, to: end, before: start > from, after: end < to };
}

function partsOf(text: string, { from, to, before, after }: ReturnType<typeof cut>, marks: readonly Mark[]): Part[] {
  const parts: Part[] = before ? [{ text: "… ", found: false }] : [];
  let at = from;
  for (const mark of marks.filter((one) => one.from >= from && one.to <= to)) {
    parts.push({ text: text.slice(at, mark.from), found: false }, { text: text.slice(mark.from, mark.to), found: true });
    at = mark.to;
  }
  parts.push({ text: text.slice(at, to) + (after ? " …" : ""), found: false });
  return parts.filter((part) => part.text !== "");
}
