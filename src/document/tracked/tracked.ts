import type { Body } from "../types.ts";
import { takeSigns } from "./signs.ts";

/**
 * What somebody did to the text or said of it, where tracked: an insertion stands in the text, a deletion does not.
 * [from, to) in the words of `block`; a deletion, and what was said of no passage, is a point. `at`: when, as the file says.
 */
export type Tracked = {
  kind: "insertion" | "deletion" | "comment";
  author: string;
  at?: string;
  words: string;
  block: string;
  from: number;
  to: number;
};

/** One change while it is read: signs 2n and 2n + 1 stand where it begins and ends. */
export type Open = Pick<Tracked, "kind" | "author" | "at" | "words">;

/** Takes the signs out of the body, and gives every change its place in it. What runs over several blocks is said of the first. */
export function placed(body: Body, opened: readonly Open[]): Tracked[] {
  const places = takeSigns(body);
  const texts = textsOf(body);
  return opened.flatMap((one, number): Tracked[] => {
    const [begin, end] = [places.get(number * 2), places.get(number * 2 + 1)];
    const from = begin ?? end;
    if (!from) return [];
    const text = texts.get(from.block) ?? "";
    const start = Math.min(from.at, text.length);
    const isPoint = one.kind === "deletion" || !begin || !end;
    const to = isPoint ? start : end.block === from.block ? Math.max(Math.min(end.at, text.length), start) : text.length;
    const words = wordsOf(one, { isSpaceGone: end?.isSpaceGone === true }) || (one.kind === "insertion" ? text.slice(start, to) : "");
    return words ? [{ ...one, words, block: from.block, from: start, to }] : [];
  });
}

/** Of two spaces around words that were taken out one stands in the text: the other goes with the words, and comes back with them. */
const wordsOf = ({ kind, words }: Open, { isSpaceGone }: { isSpaceGone: boolean }): string =>
  kind === "deletion" && isSpaceGone && !words.endsWith(" ") ? `${words} ` : words;

/** The words of each block, and of each paragraph within one, by its id. */
function textsOf(body: Body): Map<string, string> {
  type Node = { attrs?: object; content?: readonly object[] };
  const texts = new Map<string, string>();
  const waiting: Node[] = [...body.content];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { id } = { id: undefined, ...next.attrs };
    const content = next.content ?? [];
    if (typeof id === "string")
      texts.set(
        id,
        content.map((piece) => ("text" in piece ? String(piece.text) : "type" in piece && piece.type === "hardBreak" ? "\n" : "")).join(""),
      );
    waiting.push(...content);
  }
  return texts;
}
