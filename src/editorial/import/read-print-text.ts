import { type Block, type Body, type Inline, type List, type Paragraph, newBlockId, textOf } from "../../document/index.ts";
import type { Day } from "../../values/index.ts";
import { type LeftOut, splitNames, takeFurniture } from "./furniture.ts";
import { inlineText } from "./inline-text.ts";
import { normaliseLines } from "./normalise-lines.ts";
import { type Asked, type Chunk, gather, isCredit, isItem } from "./paragraphs.ts";

export type PrintTextReading = { headline: string; byline: string[]; date?: Day; standfirst?: string; body: Body; leftOut: LeftOut; asks: Asked[] };

/** An article as somebody copied it out of a print view, given back as an article, with what was taken out and what is unsure. */
export function readPrintText(text: string): PrintTextReading {
  const asks: Asked[] = [];
  const { lines, byline, bylineLinks, date, leftOut, pageBreaks } = takeFurniture(normaliseLines(text));
  const chunks = gather(lines, pageBreaks, asks);
  const { headline, rest } = takeHeadline(chunks);
  const named = byline.length > 0 ? { byline, rest } : takeByline(rest);
  const { standfirst, rest: below } = takeStandfirst(named.rest);
  askStandfirst(standfirst, below, asks);
  const lost: string[] = [];
  const content = blocksOf(below, asks, lost);
  if (lost.length + bylineLinks.length > 0) asks.unshift({ place: "links", question: askLinks(lost, bylineLinks) });
  if (!headline) asks.unshift({ place: "the beginning", question: "no headline was found" });
  if (named.byline.length === 0) asks.push({ place: "the beginning", question: "no byline was found" });
  if (!date) asks.push({ place: "the beginning", question: "no date was found" });
  return { headline, byline: named.byline, ...(date && { date }), ...(standfirst && { standfirst }), body: { type: "doc", content }, leftOut, asks };
}

function askLinks(lost: string[], bylineLinks: string[]): string {
  const names = [...new Set(bylineLinks)].map((name) => `${name} (byline)`);
  const all = [...lost, ...names];
  return `${all.length} ${all.length === 1 ? "link" : "links"} without an address: ${all.join(", ")}`;
}

const endsLikeSentence = (text: string) => /[.!…]["”’'»)\]]*$/.test(text);

function takeHeadline([first, ...rest]: Chunk[]): { headline: string; rest: Chunk[] } {
  if (!first) return { headline: "", rest: [] };
  const text = first.text.replace(/^#+\s*/, "").replace(/\*\*/g, "").trim();
  return { headline: unshout(text), rest };
}

/** "THE SMALL BRIDGES" → "The Small Bridges"; anything else stays. */
export function unshout(text: string): string {
  if (text !== text.toUpperCase() || !/\p{Lu}{2}/u.test(text)) return text;
  const small = new Set("a an and as at but by for in nor of on or the to up with from".split(" "));
  const words = text.toLowerCase().split(" ");
  return words.map((word, at) => (at > 0 && at < words.length - 1 && small.has(word) ? word : word.replace(/\p{L}/u, (letter) => letter.toUpperCase()))).join(" ");
}

/** Without a running head the byline may stand alone near the top. */
function takeByline(chunks: Chunk[]): { byline: string[]; rest: Chunk[] } {
  const at = chunks.slice(0, 3).findIndex(({ text }) => /^(?:by|von|par)\s+\p{Lu}/iu.test(text) && text.length < 90 && !endsLikeSentence(text));
  if (at < 0) return { byline: [], rest: chunks };
  return { byline: splitNames(chunks[at]!.text.replace(/^\S+\s+/, "")), rest: chunks.filter((_, index) => index !== at) };
}

/**
 * The sentence under the headline: one or two sentences, well shorter than the paragraphs, that
 * announce and do not tell. In doubt it is the first paragraph.
 */
function takeStandfirst(chunks: Chunk[]): { standfirst?: string; rest: Chunk[] } {
  const [first, second, ...more] = chunks;
  const paragraphs = [second, ...more].filter((chunk) => chunk && chunk.text.length > 120) as Chunk[];
  if (!first || !second || paragraphs.length === 0 || isCredit(first.text) || isItem(first.text) || first.text.length > 260) return { rest: chunks };
  const sentences = first.text.split(/[.!?…]["”’]?\s+/).length;
  const announces = /^(?:how|why|what|when|where|who|inside|on (?:the|how|why)|notes (?:on|from)|a (?:look|report|visit|conversation|history|guide)|an (?:interview|account)|the story|meet )/i.test(first.text);
  const unended = !endsLikeSentence(first.text) && first.text.length > 30 && /\s\p{Ll}+/u.test(first.text);
  const italic = /^[*_].*[*_]$/.test(first.text);
  if (sentences > 2 || !(announces || unended || italic) || /:$/.test(first.text)) return { rest: chunks };
  return { standfirst: first.text.replace(/^[*_]+|[*_]+$/g, ""), rest: [second, ...more] };
}

/** Whether the first sentence announces or tells is for the editor to say. */
function askStandfirst(standfirst: string | undefined, [first, second]: Chunk[], asks: Asked[]): void {
  if (standfirst && endsLikeSentence(standfirst)) asks.push({ place: "the beginning", question: `“${shortened(standfirst)}” was taken as the standfirst` });
  if (standfirst || !first || !second || first.text.length > 170 || !endsLikeSentence(first.text) || second.text.length < first.text.length) return;
  asks.push({ place: `line ${first.lines[0]!.number}`, question: `“${shortened(first.text)}” was taken as the first paragraph; it may be the standfirst` });
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

function blocksOf(chunks: Chunk[], asks: Asked[], lost: string[]): Block[] {
  const blocks: Block[] = [];
  const run = (text: string): Inline[] => {
    const read = inlineText(text);
    lost.push(...read.lost);
    return read.content;
  };
  let quoteNext = false;
  for (let at = 0; at < chunks.length; at += 1) {
    const { text, lines } = chunks[at]!;
    const place = `line ${lines[0]!.number}`;
    const figure = figureAt(chunks, at, run);
    if (figure) {
      blocks.push(figure.block);
      if (figure.ask) asks.push({ place, question: figure.ask });
      at += figure.used - 1;
      continue;
    }
    const quoted = quoteNext && !isItem(text) && !isSubhead(text, chunks[at + 1]);
    quoteNext = false;
    if (isItem(text)) {
      const items = itemsFrom(chunks, at);
      blocks.push(listOf(items.texts, run));
      at += items.used - 1;
    } else if (/^(?:\*\s*){3,}$|^[-–—_]{3,}$|^[•⁂·]+$|^#$/.test(text)) blocks.push({ type: "separator", attrs: { id: newBlockId() } });
    else if (isSubhead(text, chunks[at + 1])) blocks.push({ type: "subhead", attrs: { id: newBlockId(), level: /^###/.test(text) ? 2 : 1 }, content: run(unshout(text.replace(/^#+\s*/, "").replace(/^\*\*(.*)\*\*$/, "$1"))) });
    else if (quoted || /^>\s?/.test(text)) {
      const used = quotedParagraphs(chunks, at);
      blocks.push(quoteOf(used, run));
      if (quoted) asks.push({ place, question: "the block quote is inferred from the colon before it" });
      at += used.length - 1;
    } else {
      blocks.push(paragraphOf(run(text)));
      quoteNext = /:$/.test(text) && !/^["“]/.test(chunks[at + 1]?.text ?? "") ? (chunks[at + 1]?.text.length ?? 0) > 80 : /:$/.test(text) && (chunks[at + 1]?.text.length ?? 0) > 80;
    }
  }
  return blocks;
}

const paragraphOf = (content: Inline[]): Paragraph => ({ type: "paragraph", attrs: { id: newBlockId() }, content });

/** A short line without a full stop, with text after it; not the lead-in of a list or a quotation. */
function isSubhead(text: string, next: Chunk | undefined): boolean {
  if (/^#{1,6}\s/.test(text)) return true;
  if (!next || text.length > 70 || /[.,;:…]["”’'»)]*$/.test(text) || /^["“‘'«(]/.test(text) || isCredit(text)) return false;
  if (/^\*\*.*\*\*$/.test(text)) return true;
  return /^[\p{Lu}\p{N}¿¡]/u.test(text) && text.split(/\s+/).length <= 11 && next.text.length > text.length;
}

/** Consecutive paragraphs that each open a quotation mark belong to one quote; otherwise it is one paragraph. */
function quotedParagraphs(chunks: Chunk[], at: number): string[] {
  const texts = [chunks[at]!.text];
  const opens = /^(?:>\s?)?["“«]/;
  const marked = /^>\s?/;
  for (let next = at + 1; next < chunks.length; next += 1) {
    const { text } = chunks[next]!;
    const same = (marked.test(texts[0]!) && marked.test(text)) || (opens.test(texts[0]!) && opens.test(text) && !/["”»]$/.test(texts.at(-1)!));
    const credit = /^[—–-]\s?\p{Lu}/u.test(text) && text.length < 90;
    if (!same && !credit) break;
    texts.push(text);
    if (credit) break;
  }
  return texts;
}

function quoteOf(texts: string[], run: (text: string) => Inline[]): Block {
  const last = texts.at(-1)!;
  const named = texts.length > 1 && /^(?:>\s?)?[—–-]\s?\p{Lu}/u.test(last) ? last.replace(/^(?:>\s?)?[—–-]\s?/, "") : undefined;
  const said = named ? texts.slice(0, -1) : texts;
  return { type: "blockQuote", attrs: { id: newBlockId(), ...(named && { attribution: named }) }, content: said.map((text) => paragraphOf(run(text.replace(/^>\s?/, "")))) };
}

function itemsFrom(chunks: Chunk[], at: number): { texts: string[]; used: number } {
  let used = 0;
  while (chunks[at + used] && isItem(chunks[at + used]!.text)) used += 1;
  return { texts: chunks.slice(at, at + used).map(({ text }) => text), used };
}

function listOf(texts: string[], run: (text: string) => Inline[]): List {
  const number = /^\s*(\d{1,2})[.)]/.exec(texts[0]!)?.[1];
  const content = texts.map((text) => ({ type: "listItem" as const, attrs: { id: newBlockId() }, content: [paragraphOf(run(text.replace(/^\s*(?:[-*•–·]|\d{1,2}[.)])\s+/, "")))] }));
  if (!number) return { type: "bulletList", attrs: { id: newBlockId() }, content };
  return { type: "orderedList", attrs: { id: newBlockId(), ...(number !== "1" && { start: Number(number) }) }, content };
}

type Found = { block: Block; used: number; ask?: string };

/**
 * A picture left only its credit line and its caption line. A credit that says so ("Photo: …") is
 * sure; two short bare lines together, the first a name of a person, an agency or an archive, are likely.
 */
function figureAt(chunks: Chunk[], at: number, run: (text: string) => Inline[]): Found | undefined {
  const { text, lines } = chunks[at]!;
  const next = chunks[at + 1];
  const [first, ...others] = lines;
  if (isCredit(text)) {
    const caption = next && next.text.length < 220 && !isSubheadLike(next, chunks[at + 2]) ? next : undefined;
    return { block: figure(creditOf(text), caption ? run(caption.text) : []), used: caption ? 2 : 1 };
  }
  if (next && isCredit(next.text) && text.length < 200 && !endsLikeSentence(text) && at > 0) return { block: figure(creditOf(next.text), run(text)), used: 2 };
  const apart = others.length === 1 ? { credit: first!.text.trim(), caption: others[0]!.text.trim(), used: 1 } : undefined;
  const adjoining = next && next.lines[0]!.number === lines.at(-1)!.number + 1 ? { credit: text, caption: next.text, used: 2 } : undefined;
  const pair = adjoining ?? apart;
  if (!pair || !isSourceName(pair.credit) || !isCaption(pair.caption)) return undefined;
  return { block: figure(pair.credit, run(pair.caption)), used: pair.used, ...(!/archive|museum|library|collection|agency|press/i.test(pair.credit) && { ask: `“${pair.credit}” was taken as a picture's credit` }) };
}

/** One sentence or a few words; a paragraph of several sentences tells, it does not show. */
const isCaption = (text: string) => text.length <= 200 && (text.length <= 90 || !/[.!?]["”’]?\s+\p{Lu}/u.test(text));

/** After a credit a caption follows; a subhead with a paragraph right after it may also, if it is in capitals. */
const isSubheadLike = (chunk: Chunk, after: Chunk | undefined) => /^[^a-z]{4,}$/.test(chunk.text) && after !== undefined;

const creditOf = (text: string) =>
  text
    .replace(/^(?:photo(?:graph)?s?|picture|image|foto|bild)(?:\s+(?:by|courtesy of|courtesy|credit|von))?\s*[:/]?\s+/i, "")
    .replace(/^(?:credit):?\s*/i, "")
    .trim();

/** "Halmouth Chronicle Archive", "Lena Marsh", "Jo Price / Tide Agency": capitalised words, no verb, no stop. */
function isSourceName(text: string): boolean {
  if (text.length > 60 || /[.!?:;,]$/.test(text)) return false;
  if (/^(?:an?|the|what|how|why|when|where|who|on|in)\s/i.test(text) && !/archive|museum|library|collection|agency|press|society/i.test(text)) return false;
  const words = text.replace(/[/|,&]/g, " ").split(/\s+/).filter(Boolean);
  return words.length >= 2 && words.length <= 7 && words.every((word) => /^[\p{Lu}©]/u.test(word) || /^(?:of|the|and|via|for|de|van|von|courtesy)$/i.test(word));
}

const figure = (credit: string, caption: Inline[]): Block => ({
  type: "figure",
  // the picture itself is not in the text; the desk asks for it
  attrs: { id: newBlockId(), picture: "", alt: textOf(caption) || "A picture that is yet to be added", credit },
  content: caption,
});
