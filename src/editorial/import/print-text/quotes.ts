import { type Block, type Inline, type Paragraph, newBlockId } from "../../../document/index.ts";
import type { Chunk } from "./paragraphs.ts";
import { endsSentence, isItem } from "./signs.ts";
import { lastOf } from "../../../values/index.ts";

const attribution = /^(?:>\s?)?[—–-]\s?(?=\p{Lu}|from\s|an?\s|the\s)/u;
const isAttribution = (text: string) => attribution.test(text) && text.length < 90;
const quotedWhole = /^["“«][^"“”«»]*["”»]$/;
const saying =
  /\b(?:sa(?:id|ys|ying)|wr(?:ote|ites|itten|iting)|put (?:it|this)|repl(?:ied|ies)|agree[ds]|reads?|ask(?:ed|s)?|told|tells|recall(?:ed|s)|explain(?:ed|s)|answer(?:ed|s)?|in full|this way|as follows|goes|runs?|states?|stated|conclude[ds]?|added|adds|has it|quot(?:e|ed|es|ing)|word for word|in (?:his|her|their|its) (?:own )?words|letter|notice|entry|instructions?|motto|rule|lines?|words|sentences?|note)\b[^.!?]*:$/i;

/**
 * Whether the paragraph after this one is a quotation that lost its indent: it is announced by a
 * colon, and either words of saying stand before the colon or it is as long as quotations are.
 */
export const announcesQuote = (text: string, next: Chunk | undefined): boolean =>
  next !== undefined &&
  text.endsWith(":") &&
  !isItem(next.text) &&
  endsSentence(next.text) &&
  (next.text.length > 80 || (saying.test(text.slice(-300)) && next.text.length > 20));

/** Marked by ">", or still set in from the margin by the layout that was copied. */
export const isMarkedQuote = ({ text, indent }: Chunk): boolean => /^>\s?/.test(text) || (indent >= 3 && text.length > 60 && !isItem(text));

/**
 * The paragraphs of one quotation: those marked alike, those that each open a quotation mark without
 * closing it before, those that are each quoted whole; and the line that names who said it.
 */
export function quotedParagraphs(chunks: Chunk[], at: number): { texts: string[]; used: number } {
  const first = chunks[at]!;
  const texts = withOwnAttribution(first);
  if (texts.length > 1) return { texts, used: 1 };
  for (let index = at + 1; index < chunks.length; index += 1) {
    const chunk = chunks[index]!;
    const same =
      (isMarkedQuote(first) && isMarkedQuote(chunk)) || (first.stays && chunk.stays) || goesOn(first.text, texts.at(-1)!, chunk.text);
    if (!same && !isAttribution(chunk.text)) break;
    texts.push(chunk.text);
    if (!same) break;
  }
  return { texts, used: texts.length };
}

const opens = /^["“«]/;
const goesOn = (first: string, last: string, next: string): boolean =>
  opens.test(first) && opens.test(next) && (!/["”»]$/.test(last) || (quotedWhole.test(last) && quotedWhole.test(next)));

/** "… too short. — from the 1911 guide": in hard-wrapped text the line that names the source joined the quotation. */
function withOwnAttribution({ text, lines }: Chunk): string[] {
  const last = lastOf(lines).text.trim();
  return lines.length > 1 && isAttribution(last) && text.endsWith(last) ? [text.slice(0, -last.length).trim(), last] : [text];
}

export function quoteOf(texts: string[], run: (text: string) => Inline[]): Block {
  const last = texts.at(-1)!;
  const named = texts.length > 1 && isAttribution(last) ? last.replace(attribution, "") : undefined;
  const said = named ? texts.slice(0, -1) : texts;
  return {
    type: "blockQuote",
    attrs: { id: newBlockId(), ...(named && { attribution: named }) },
    content: said.map((text) => paragraphOf(run(text.replace(/^>\s?/, "")))),
  };
}

export const paragraphOf = (content: Inline[]): Paragraph => ({ type: "paragraph", attrs: { id: newBlockId() }, content });
