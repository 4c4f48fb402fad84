import { itemsOf, recordOf } from "../values/index.ts";

/** Words that something is said of: the block they stood in, and what stood before and after them there. Without words, the whole piece. */
export type Passage = { block: string; words: string; before: string; after: string };

/** A run of words and the block it is of: the nearest around it that has an id. */
export type BlockText = { block: string; text: string };

/** How much of what stands around is kept, and how much of it has to be there still. */
const around = 32;
const enough = 8;

export function passageIn({ block, text }: BlockText, from: number, to: number): Passage {
  return { block, words: text.slice(from, to), before: text.slice(Math.max(0, from - around), from), after: text.slice(to, to + around) };
}

/**
 * Where a passage stands in these texts: `at` names the text, [from, to) the words in it. In its own block something of what
 * stood beside it has to be there still, in another on both sides; undefined where the words are gone.
 */
export function placeOf(passage: Passage, texts: readonly BlockText[]): { at: number; from: number; to: number } | undefined {
  const { words } = passage;
  if (words === "") return undefined;
  let best: { at: number; from: number; to: number; score: number } | undefined;
  for (const [at, text] of texts.entries()) {
    for (let from = text.text.indexOf(words); from >= 0; from = text.text.indexOf(words, from + 1)) {
      const score = scoreOf(passage, text, from);
      if (score > (best?.score ?? 0)) best = { at, from, to: from + words.length, score };
    }
  }
  return best && { at: best.at, from: best.from, to: best.to };
}

/** 0: these are other words that read the same. */
function scoreOf({ block, words, before, after }: Passage, { block: here, text }: BlockText, from: number): number {
  const to = from + words.length;
  const left = alikeAtEnd(before, text.slice(0, from));
  const right = alikeAtStart(after, text.slice(to));
  const [isLeft, isRight] = [stands(before, left, from === 0), stands(after, right, to === text.length)];
  if (block === here ? !isLeft && !isRight : !isLeft || !isRight) return 0;
  return 1 + left + right + (block === here ? 2 * around : 0);
}

/** Where nothing stood beside them, nothing may: they began the block, or ended it. */
const stands = (said: string, alike: number, isEdge: boolean): boolean => (said === "" ? isEdge : alike >= Math.min(enough, said.length));

function alikeAtStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function alikeAtEnd(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[a.length - 1 - at] === b[b.length - 1 - at]) at += 1;
  return at;
}

/** The runs of words of a body, or of any part of one. A note's own words are none of the run it stands in. */
export function blockTexts(doc: unknown, block = ""): BlockText[] {
  const { attrs, content } = recordOf(doc);
  const { id } = recordOf(attrs);
  const here = typeof id === "string" ? id : block;
  const inner = itemsOf(content);
  if (inner.some((piece) => recordOf(piece).type === "text")) return [{ block: here, text: inner.map(wordsOf).join("") }];
  return inner.flatMap((piece) => blockTexts(piece, here));
}

function wordsOf(piece: unknown): string {
  const { type, text } = recordOf(piece);
  return type === "hardBreak" ? "\n" : typeof text === "string" ? text : "";
}
