import { type Block, type Body, type Inline, type List, newBlockId } from "../../../document/index.ts";
import type { Day } from "../../../values/index.ts";
import { figureAt } from "./figures.ts";
import { type LeftOut, splitNames, takeFurniture } from "./furniture.ts";
import { inlineText } from "./inline-text.ts";
import { normaliseLines } from "./lines.ts";
import { type Asked, type Chunk, gather, isCredit, isItem } from "./paragraphs.ts";
import { withBareList } from "./bare-lists.ts";
import { joinDropCaps } from "./drop-caps.ts";
import { takePageNotes, withNotes } from "./page-notes.ts";
import { markTables, tableOf } from "./tables.ts";
import { takeWriterNote } from "./writer-note.ts";
import { announcesQuote, isMarkedQuote, paragraphOf, quoteOf, quotedParagraphs } from "./quotes.ts";

export type PrintTextReading = {
  headline: string;
  byline: string[];
  date?: Day;
  standfirst?: string;
  body: Body;
  leftOut: LeftOut;
  asks: Asked[];
};

/** An article as somebody copied it out of a print view, given back as an article, with what was taken out and what is unsure. */
export function readPrintText(text: string): PrintTextReading {
  const asks: Asked[] = [];
  const { lines: plain, byline, bylineLinks, date, leftOut, pageBreaks: breaks, headWords } = takeFurniture(normaliseLines(text));
  const { lines, notes, pageBreaks } = takePageNotes(joinDropCaps(plain), breaks);
  const chunks = gather(markTables(lines), pageBreaks, asks);
  const { headline, rest } = takeHeadline(chunks, headWords);
  const named = byline.length > 0 ? { byline, rest } : takeByline(rest);
  const { standfirst, rest: below } = takeStandfirst(named.rest);
  askStandfirst(standfirst, below, asks);
  const { note, rest: told } = takeWriterNote(below, named.byline);
  if (note) leftOut.writerNote = note;
  const lost: string[] = [];
  const content = blocksOf(told, asks, { lost, notes });
  if (lost.length + bylineLinks.length > 0) asks.unshift({ place: "links", question: askLinks(lost, bylineLinks) });
  if (!headline) asks.unshift({ place: "the beginning", question: "no headline was found" });
  if (named.byline.length === 0) asks.push({ place: "the beginning", question: "no byline was found" });
  if (!date) asks.push({ place: "the beginning", question: askDate(leftOut.issue) });
  return {
    headline,
    byline: named.byline,
    ...(date && { date }),
    ...(standfirst && { standfirst }),
    body: { type: "doc", content },
    leftOut,
    asks,
  };
}

const askDate = (issue: string | undefined) =>
  issue ? `no date was found, but a season and a year in the running head: ${issue}` : "no date was found";

function askLinks(lost: string[], bylineLinks: string[]): string {
  const names = [...new Set(bylineLinks)].map((name) => `${name} (byline)`);
  const all = [...lost, ...names];
  return `${all.length} ${all.length === 1 ? "link" : "links"} without an address: ${all.join(", ")}`;
}

const endsLikeSentence = (text: string) => /[.!…]["”’'»)\]]*$/.test(text);

function takeHeadline(chunks: Chunk[], headWords: readonly string[]): { headline: string; rest: Chunk[] } {
  const [first, ...rest] = splitCapitals(chunks);
  if (!first) return { headline: "", rest: [] };
  const text = first.text
    .replace(/^#+\s*/, "")
    .replace(/\*\*/g, "")
    .trim();
  // the heads of the pages may have it in small letters
  const written = headWords.find((words) => words.toLowerCase() === text.toLowerCase() && words !== words.toUpperCase());
  return { headline: written ?? unshout(text), rest };
}

const isShouted = (text: string) => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);

/** A headline in capitals ends where they end, even if the next line touches it. */
function splitCapitals([first, ...rest]: Chunk[]): Chunk[] {
  if (!first) return [];
  const end = first.lines.findIndex(({ text }) => !isShouted(text.trim()));
  if (end <= 0) return [first, ...rest];
  const part = (lines: Chunk["lines"]): Chunk => ({ ...first, lines, text: lines.map(({ text }) => text.trim()).join(" ") });
  return [part(first.lines.slice(0, end)), part(first.lines.slice(end)), ...rest];
}

/** "THE SMALL BRIDGES" → "The Small Bridges"; anything else stays. */
export function unshout(text: string): string {
  if (text !== text.toUpperCase() || !/\p{Lu}{2}/u.test(text)) return text;
  const small = new Set("a an and as at but by for in nor of on or the to up with from".split(" "));
  const words = text.toLowerCase().split(" ");
  return words
    .map((word, at) =>
      at > 0 && at < words.length - 1 && small.has(word)
        ? word
        : word.replace(/(?<!\p{L}[’'])(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
    )
    .join(" ");
}

/** Without a running head the byline may stand alone near the top. */
function takeByline(chunks: Chunk[]): { byline: string[]; rest: Chunk[] } {
  const at = chunks
    .slice(0, 3)
    .findIndex(({ text }) => /^(?:by|von|par)\s+\p{Lu}/iu.test(text) && text.length < 90 && !endsLikeSentence(text));
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
  if (!first || !second || paragraphs.length === 0 || isCredit(first.text) || isItem(first.text) || first.text.length > 260)
    return { rest: chunks };
  const sentences = first.text.split(/[.!?…]["”’]?\s+/).length;
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

/** Whether the first sentence announces or tells is for the editor to say. */
function askStandfirst(standfirst: string | undefined, [first, second]: Chunk[], asks: Asked[]): void {
  if (standfirst && endsLikeSentence(standfirst))
    asks.push({ place: "the beginning", question: `“${shortened(standfirst)}” was taken as the standfirst` });
  if (standfirst || !first || !second || first.text.length > 170 || !endsLikeSentence(first.text) || second.text.length < first.text.length)
    return;
  asks.push({
    place: `line ${first.lines[0]!.number}`,
    question: `“${shortened(first.text)}” was taken as the first paragraph; it may be the standfirst`,
  });
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);

type Kept = { lost: string[]; notes: readonly string[] };

function blocksOf(given: Chunk[], asks: Asked[], { lost, notes }: Kept): Block[] {
  const chunks = given.flatMap(withBareList);
  const blocks: Block[] = [];
  const run = (text: string): Inline[] => {
    const read = inlineText(text);
    for (const words of read.lost) lost.push(words);
    return withNotes(read.content, notes);
  };
  const numbered = numberedSubheads(chunks);
  for (let at = 0; at < chunks.length;) {
    const { block, used, ask } = blockAt(chunks, at, { run, numbered: numbered.has(at) });
    if (ask) asks.push({ place: `line ${chunks[at]!.lines[0]!.number}`, question: ask });
    if (block && !wasCutByFigure(blocks, block)) blocks.push(block);
    at += used;
  }
  return blocks;
}

type Made = { block?: Block; used: number; ask?: string };
type Making = { run: (text: string) => Inline[]; numbered: boolean };

const separator = /^(?:\*\s*){3,}$|^[-–—_]{3,}$|^[•⁂·]+$|^#$/;
const correction = /^(?:correction|clarification|update|editor[’']s note)\s*[:(–—]/i;

/** The block that begins with this chunk, and how many chunks it takes. */
function blockAt(chunks: Chunk[], at: number, { run, numbered }: Making): Made {
  const chunk = chunks[at]!;
  const { text } = chunk;
  if (chunk.rows) return { block: tableOf(chunk.rows, run), used: 1 };
  if (chunk.items) return { block: listOf(chunk.items, run), used: 1 };
  const figure = figureAt(chunks, at, run);
  if (figure) return figure;
  if (separator.test(text)) return { block: { type: "separator", attrs: { id: newBlockId() } }, used: 1 };
  if (numbered || (!isItem(text) && isSubhead(text, chunks[at + 1]))) return { block: subheadOf(text, run), used: 1 };
  if (isItem(text)) {
    const texts = itemsFrom(chunks, at);
    return { block: listOf(texts, run), used: texts.length };
  }
  const announced = at > 0 && announcesQuote(chunks[at - 1]!.text, chunk);
  if (announced || isMarkedQuote(chunk)) {
    const { texts, used } = quotedParagraphs(chunks, at);
    return { block: quoteOf(texts, run), used, ...(announced && { ask: "the block quote is inferred from the colon before it" }) };
  }
  return {
    block: paragraphOf(run(text)),
    used: 1,
    ...(correction.test(text) && { ask: "this reads like a correction or a note; corrections have a place of their own" }),
  };
}

/** A page's end may put a picture into a paragraph: what goes on in lower case after it belongs before it. */
function wasCutByFigure(blocks: Block[], block: Block): boolean {
  if (blocks.at(-1)?.type !== "figure" || block.type !== "paragraph") return false;
  const before = blocks.findLast(({ type }) => type !== "figure");
  if (before?.type !== "paragraph") return false;
  const [first] = block.content;
  const last = before.content.at(-1);
  if (first?.type !== "text" || last?.type !== "text" || !/^\p{Ll}/u.test(first.text) || endsLikeSentence(last.text)) return false;
  if (first.marks || last.marks) before.content.push({ type: "text", text: " " }, ...block.content);
  else {
    last.text += ` ${first.text}`;
    before.content.push(...block.content.slice(1));
  }
  return true;
}

/** "1. The nets", and a paragraph; "2. The stove", and a paragraph: not a list of one, but numbered subheads. */
function numberedSubheads(chunks: Chunk[]): Set<number> {
  const alone = (at: number) => !isItem(chunks[at - 1]?.text ?? "") && !isItem(chunks[at + 1]?.text ?? "- ");
  const found = chunks.flatMap(({ text }, at) =>
    /^\d{1,2}[.)]\s+\p{Lu}/u.test(text) && text.length < 70 && !endsLikeSentence(text) && alone(at) ? [at] : [],
  );
  return new Set(found.length > 1 ? found : []);
}

const subheadOf = (text: string, run: (text: string) => Inline[]): Block => ({
  type: "subhead",
  attrs: { id: newBlockId(), level: text.startsWith("###") ? 2 : 1 },
  content: run(unshout(text.replace(/^#+\s*/, "").replace(/^\*\*(.*)\*\*$/, "$1"))),
});

/** A short line without a full stop, with text after it; not the lead-in of a list or a quotation. */
function isSubhead(text: string, next: Chunk | undefined): boolean {
  if (/^#{1,6}\s/.test(text)) return true;
  if (!next || text.length > 70 || /[.,;:…]["”’'»)]*$/.test(text) || /^["“‘'«(]/.test(text) || isCredit(text)) return false;
  if (/^\*\*.*\*\*$/.test(text)) return true;
  return /^[\p{Lu}\p{N}¿¡]/u.test(text) && text.split(/\s+/).length <= 11 && next.text.length > text.length;
}

function itemsFrom(chunks: Chunk[], at: number): string[] {
  let end = at + 1;
  while (end < chunks.length && isItem(chunks[end]!.text)) end += 1;
  return chunks.slice(at, end).map(({ text }) => text);
}

function listOf(texts: string[], run: (text: string) => Inline[]): List {
  const number = /^\s*(\d{1,2})[.)]/.exec(texts[0]!)?.[1];
  const content = texts.map((text) => ({
    type: "listItem" as const,
    attrs: { id: newBlockId() },
    content: [paragraphOf(run(text.replace(/^\s*(?:[-*•–·✓✔]|\d{1,2}[.)])\s+/, "")))],
  }));
  if (!number) return { type: "bulletList", attrs: { id: newBlockId() }, content };
  return { type: "orderedList", attrs: { id: newBlockId(), ...(number !== "1" && { start: Number(number) }) }, content };
}
