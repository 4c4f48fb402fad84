import { readByline } from "./bylines.ts";
import type { Asked } from "./join-lines.ts";
import { keyOf } from "./lines.ts";
import { noteSigns } from "./notes.ts";
import type { Cases } from "./openings.ts";
import type { Chunk } from "./paragraphs.ts";
import { endsSentence, isCredit, isHeadingLike, isItem, isTitle } from "./signs.ts";
import { listHeading } from "./staying-lines.ts";
import { must, itemAt, firstOf } from "../../../values/index.ts";

/** A question stands in headlines as well. */
const endsLikeSentence = (text: string) => endsSentence(text) && !/\?["”’'»)\]]*$/.test(text);

/** `known` is how the running heads set it: what is in capitals in its place is better there. */
export function takeHeadline(chunks: Chunk[], known: string | undefined, cases: Cases): { headline: string; rest: Chunk[] } {
  const [first, ...rest] = wholeHeadline(splitHeadline(chunks, known), known);
  if (!first) return { headline: "", rest: [] };
  const text = first.text
    .replace(/^#+\s*/, "")
    .replace(/\*\*/g, "")
    .trim();
  return { headline: known && keyOf(known) === keyOf(text) && isShouted(text) ? known : unshout(text, cases), rest };
}

const isShouted = (text: string) => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);

const joined = (lines: Chunk["lines"]) => lines.map(({ text }) => text.trim()).join(" ");

/** A headline in capitals, or one that the running heads repeat, ends where they end, even if the next line touches it. */
function splitHeadline([first, ...rest]: Chunk[], known: string | undefined): Chunk[] {
  if (!first) return [];
  const same = known ? [1, 2, 3, 4].find((count) => keyOf(joined(first.lines.slice(0, count))) === keyOf(known)) : undefined;
  const deck = hasDeck(first.lines) ? 1 : undefined;
  const end = same ?? deck ?? first.lines.findIndex(({ text }) => !isShouted(text.trim()));
  if (end <= 0 || end >= first.lines.length) return [first, ...rest];
  const part = (lines: Chunk["lines"]): Chunk => ({ ...first, lines, text: joined(lines) });
  return [part(first.lines.slice(0, end)), part(first.lines.slice(end)), ...rest];
}

/** A line that is set as titles are, and right below it one that is not. */
const hasDeck = ([line, below]: Chunk["lines"]): boolean =>
  below !== undefined && isTitle(must(line, "line").text.trim()) && /^\p{Lu}\p{L}*\s+\p{Ll}{4}/u.test(below.text.trim());

/** The lines of a large headline stand so far apart that they look like paragraphs. */
function wholeHeadline([first, second, ...rest]: Chunk[], known: string | undefined): Chunk[] {
  if (!first || !second) return first ? [first] : [];
  const text = `${first.text} ${second.text}`;
  const same = known !== undefined && ` ${keyOf(known)} `.startsWith(` ${keyOf(text)} `);
  const goesOn = /^\p{Ll}/u.test(second.text) && !endsSentence(second.text) && text.length < 100 && !endsSentence(first.text);
  const shouted =
    isShouted(first.text) && isShouted(second.text) && !endsSentence(first.text) && text.length < 90 && second.lines.length === 1;
  if (!same && !goesOn && !shouted) return [first, second, ...rest];
  return wholeHeadline([{ ...first, text, lines: [...first.lines, ...second.lines] }, ...rest], known);
}

const asEnglish = { english: true, names: new Map<string, string>() };

/** "THE SMALL BRIDGES" → "The Small Bridges", "LE PETIT PONT" → "Le petit pont"; anything else stays. */
export function unshout(text: string, { english, names }: Pick<Cases, "english" | "names"> = asEnglish): string {
  if (text !== text.toUpperCase() || !/\p{Lu}{2}/u.test(text)) return text;
  if (!english) {
    const set = text.toLowerCase().replace(/\p{L}[\p{L}’'-]*/gu, (word) => names.get(word) ?? word);
    return set.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  }
  const small = new Set("a an and as at but by for in nor of on or the to up with from".split(" "));
  const words = text.toLowerCase().split(" ");
  return words
    .map((word, at) =>
      at > 0 && at < words.length - 1 && small.has(word) ? word : word.replace(/(?<=^\P{L}*|-)\p{L}/gu, (letter) => letter.toUpperCase()),
    )
    .join(" ");
}

/** Without a running head the byline may stand alone near the top. */
export function takeByline(chunks: Chunk[]): { byline: string[]; rest: Chunk[] } {
  const at = chunks.slice(0, 3).findIndex(({ text }) => readByline(text)?.by && !endsLikeSentence(text));
  if (at < 0) return { byline: [], rest: chunks };
  return { byline: must(readByline(itemAt(chunks, at).text), "text").names, rest: chunks.filter((_, index) => index !== at) };
}

/**
 * The sentence under the headline: one or two sentences, well shorter than the paragraphs, that
 * announce and do not tell. In doubt it is the first paragraph.
 */
export function takeStandfirst(chunks: Chunk[]): { standfirst?: string; rest: Chunk[] } {
  const [first, second, ...more] = chunks;
  if (first && second && headsList(first, second)) return { rest: chunks };
  if (first && second && isBelowHeadline(first, second)) return { standfirst: first.text, rest: [second, ...more] };
  const paragraphs = [second, ...more].filter((chunk) => chunk !== undefined && chunk.text.length > 120);
  if (!first || !second || paragraphs.length === 0 || isCredit(first.text) || isItem(first.text) || first.text.length > 260)
    return { rest: chunks };
  const sentences = first.text.split(/[.!?…]["”’]?\s+/).length;
  // "When the office closed they gave him the pens. He had drawn …" tells
  if (noteSigns.test(first.text) || first.stays || first.items || first.cells) return { rest: chunks };
  if (sentences > 1 && /^(?:when|where|who|what|inside)\b/i.test(first.text)) return { rest: chunks };
  const announces =
    /^(?:how|why|what|when|where|who|inside|on (?:the|how|why)|notes (?:on|from)|a (?:look|report|visit|conversation|history|guide)|an (?:interview|account)|the story|meet )/i.test(
      first.text,
    );
  const unended = !endsLikeSentence(first.text) && first.text.length > 30 && /\s\p{Ll}+/u.test(first.text);
  const italic = /^[*_].*[*_]$/.test(first.text);
  // set in from the margin, as centred lines are in a copy that kept its layout
  const centred = first.indent >= 3;
  if (sentences > 2 || !(announces || unended || italic || centred) || first.text.endsWith(":")) return { rest: chunks };
  return { standfirst: first.text.replace(/^[*_]+|[*_]+$/g, ""), rest: [second, ...more] };
}

const headsList = ({ text }: Chunk, { items, cells, text: next }: Chunk): boolean =>
  items !== undefined || cells !== undefined || isItem(next) || listHeading.test(text);

/** "Serves twelve": a few words that head nothing, as no text stood before them, and are not set as titles are. */
function isBelowHeadline(first: Chunk, second: Chunk): boolean {
  const plain = !first.speaks && !first.items && !first.cells && !first.stays && !first.box && !isCredit(first.text) && !isItem(first.text);
  const words = first.text.split(/\s+/).length;
  return (
    plain &&
    isHeadingLike(first.text) &&
    words > 1 &&
    !isTitle(first.text) &&
    second.text.length > first.text.length &&
    first.lines.length === 1
  );
}

/** Whether the first sentence announces or tells is for the editor to say. */
export function askStandfirst(standfirst: string | undefined, [first, second]: Chunk[], asks: Asked[]): void {
  if (standfirst && endsLikeSentence(standfirst)) asks.push({ place: "beginning", question: (m) => m.standfirst(shortened(standfirst)) });
  if (standfirst || !first || !second || first.text.length > 170 || !endsLikeSentence(first.text) || second.text.length < first.text.length)
    return;
  const { text, lines } = first;
  asks.push({ place: firstOf(lines).number, question: (m) => m.paragraph(shortened(text)) });
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);
