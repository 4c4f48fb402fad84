import type { Chunk } from "./paragraphs.ts";

const amount = /^(?:\d|[½¼¾⅓⅔⅛]|an? |some |pinch|handful)/i;
const ends = /[.!?:;]["”’)]*$/;
const longestItem = 60;

/**
 * A heading or a colon, and short lines that touch it, none of which is a sentence: a list that lost its bullets, as ingredients do.
 * The chunk comes back as its first line, and a chunk of items.
 */
export function withBareList(chunk: Chunk): Chunk[] {
  if (chunk.rows || chunk.lines.length < 3) return [chunk];
  const [lead, ...rest] = chunk.lines.map(({ text }) => text.trim());
  const announced = lead!.endsWith(":");
  const headed = lead!.length <= 40 && /^\p{Lu}/u.test(lead!) && !/[.,;!?]$/.test(lead!);
  const short = rest.every((text) => text.length <= longestItem && !ends.test(text.replace(/\b\p{L}{1,3}\.$/u, "")));
  // where every line is as long as the measure, they are lines of a paragraph
  const counted = rest.filter((text) => amount.test(text)).length >= Math.max(2, rest.length / 3);
  const narrow = rest.every((text) => text.length <= 30);
  if (!(announced || headed) || !short || !(counted || (announced && narrow))) return [chunk];
  const [first, ...others] = chunk.lines;
  const items = others.map(({ text }) => text.trim());
  return [
    { ...chunk, lines: [first!], text: lead! },
    { ...chunk, lines: others, text: items.join(" "), items },
  ];
}
