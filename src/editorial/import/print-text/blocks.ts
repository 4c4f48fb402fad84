import { type Block, type Inline, type List, type Paragraph, newBlockId } from "../../../document/index.ts";
import { unshout } from "./beginning.ts";
import type { Box } from "./boxes.ts";
import { figureAt } from "./figures.ts";
import { inlineText } from "./inline-text.ts";
import type { Ask, Asked } from "./join-lines.ts";
import type { Line } from "./lines.ts";
import { noteAt, noteSigns } from "./notes.ts";
import { type Cases, withoutCapitals } from "./openings.ts";
import type { Chunk } from "./paragraphs.ts";
import { announcesQuote, isMarkedQuote, paragraphOf, quoteOf, quotedParagraphs } from "./quotes.ts";
import { endsSentence, isCredit, isItem } from "./signs.ts";
import { stepsHeading } from "./staying-lines.ts";
import { tableOf } from "./tables.ts";
import { itemAt, firstOf, must } from "../../../values/index.ts";

type Told = { notes: string[]; asks: Asked[]; lost: string[]; cases: Cases; inBox: (lines: Line[]) => Chunk[] };

export function blocksOf(chunks: Chunk[], told: Told): Block[] {
  const { notes, asks, lost } = told;
  const blocks: Block[] = [];
  const run = runsOf(notes, lost);
  const numbered = numberedSubheads(chunks);
  for (let at = 0; at < chunks.length;) {
    const { box } = itemAt(chunks, at);
    if (box) {
      blocks.push(boxOf(box, blocksOf(told.inBox(box.lines), told), told.cases));
      at += 1;
      continue;
    }
    const { block, used, ask } = blockAt(chunks, at, { run, numbered: numbered.has(at), cases: told.cases });
    if (ask) asks.push({ place: firstOf(itemAt(chunks, at).lines).number, question: ask });
    if (block && !wasCutByFigure(blocks, block)) blocks.push(block);
    at += used;
  }
  return blocks;
}

/** A box holds paragraphs and lists; what else stood in it is told as paragraphs. */
function boxOf({ title }: Box, blocks: Block[], cases: Cases): Block {
  const strong = (content: Inline[]) =>
    content.map((node): Inline => (node.type === "text" ? { ...node, marks: [...(node.marks ?? []), { type: "strong" }] } : node));
  const content = blocks.flatMap((block): (Paragraph | List)[] => {
    if (block.type === "paragraph" || block.type === "bulletList" || block.type === "orderedList") return [block];
    if (block.type === "blockQuote") return block.content;
    if (block.type === "subhead") return [paragraphOf(strong(block.content))];
    if (block.type === "table")
      return block.content.map((row) =>
        paragraphOf(row.content.flatMap(({ content: cell }, at) => (at === 0 ? cell : [{ type: "text" as const, text: " – " }, ...cell]))),
      );
    if (block.type === "figure") return [paragraphOf([...block.content, { type: "text", text: ` (${block.attrs.credit ?? ""})` }])];
    return [];
  });
  return { type: "noteBox", attrs: { id: newBlockId(), ...(title && { title: unshout(title, cases) }) }, content };
}

/** Inline content of a chunk's text, with its notes at their places and its line feeds as breaks. */
function runsOf(notes: string[], lost: string[]): (text: string) => Inline[] {
  const plain = (text: string): Inline[] => {
    const read = inlineText(text);
    for (const words of read.lost) lost.push(words);
    return read.content;
  };
  const noteOf = (sign: string): Inline => ({
    type: "footnote",
    attrs: { id: newBlockId() },
    content: plain(notes[noteAt(sign)]!).flatMap((node) => (node.type === "footnote" ? [] : [node])),
  });
  return (text) =>
    text
      .split(/(\n|[\ue000-\uefff])/)
      .flatMap((part): Inline[] =>
        part === "\n" ? [{ type: "hardBreak" }] : noteSigns.test(part) && part.length === 1 ? [noteOf(part)] : part ? plain(part) : [],
      );
}

/** The first paragraph, and the first under a heading or a rule, may open with words in capitals. */
export function setOpenings(chunks: Chunk[], cases: Cases, asks: Asked[]): void {
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.items || chunk.cells || chunk.stays || chunk.box) continue;
    const before = chunks[at - 1];
    const opens = before === undefined || separator.test(before.text) || isSubhead(before.text, chunk);
    const place = firstOf(chunk.lines).number;
    chunk.text = withoutCapitals(chunk.text, opens, cases, (question) => asks.push({ place, question }));
  }
}

type Made = { block?: Block; used: number; ask?: Ask };
type Making = { run: (text: string) => Inline[]; numbered: boolean; cases: Cases };

const separator = /^(?:\*\s*){3,}$|^[-–—_]{3,}$|^[•⁂·]+$|^#$/;
const correction = /^(?:correction|clarification|update|editor[’']s note)\s*[:(–—]/i;

const quoteInferred: Ask = (m) => m.quote;
const isCorrection: Ask = (m) => m.correction;

/** The block that begins with this chunk, and how many chunks it takes. */
function blockAt(chunks: Chunk[], at: number, { run, numbered, cases }: Making): Made {
  const chunk = chunks[at]!;
  const { text } = chunk;
  if (chunk.cells) return tableAt(chunks, at, run);
  if (chunk.items) return { block: listOf(chunk.items, run, stepsHeading.test(chunks[at - 1]?.text ?? "")), used: 1 };
  const figure = chunk.stays ? undefined : figureAt(chunks, at, run);
  if (figure) return figure;
  if (separator.test(text)) return { block: { type: "separator", attrs: { id: newBlockId() } }, used: 1 };
  if (isCaptionOfTable(chunk, chunks[at + 1])) return { used: 1 };
  if (numbered || (!isItem(text) && !chunk.speaks && isSubhead(text, chunks[at + 1])))
    return { block: subheadOf(text, run, cases), used: 1 };
  if (isItem(text)) {
    const texts = itemsFrom(chunks, at);
    return { block: listOf(texts, run, /^\s*\d/.test(text)), used: texts.length };
  }
  const announced = at > 0 && announcesQuote(itemAt(chunks, at - 1).text, chunk);
  if (announced || isMarkedQuote(chunk)) {
    const { texts, used } = quotedParagraphs(chunks, at);
    return { block: quoteOf(texts, run), used, ...(announced && { ask: quoteInferred }) };
  }
  return {
    block: paragraphOf(run(text)),
    used: 1,
    ...(correction.test(text) && { ask: isCorrection }),
  };
}

const tableCaption = /^(?:table|tab\.|tabelle|tableau|tabla|tabella|tabel|tabela|tabell)\s+(?:\d+|[IVX]+)[.:)]?\s/i;
const isCaptionOfTable = ({ text }: Chunk, next: Chunk | undefined) =>
  next?.cells !== undefined && text.length < 160 && tableCaption.test(text);

function tableAt(chunks: Chunk[], at: number, run: (text: string) => Inline[]): Made {
  const { cells, head } = itemAt(chunks, at);
  const before = chunks[at - 1];
  const caption = before && isCaptionOfTable(before, chunks[at]) ? before.text : undefined;
  const table = tableOf({ cells: cells!, head: head! }, caption, run);
  return { block: table, used: 1, ask: (m) => m.table(must(cells, "cells").length) };
}

/** A page's end may put a picture into a paragraph: what goes on in lower case after it belongs before it. */
function wasCutByFigure(blocks: Block[], block: Block): boolean {
  const stands = ({ type }: Block) => type === "figure" || type === "noteBox";
  const above = blocks.at(-1);
  if (!above || !stands(above) || block.type !== "paragraph") return false;
  const before = blocks.findLast((each) => !stands(each));
  if (before?.type !== "paragraph") return false;
  const [first] = block.content;
  const last = before.content.at(-1);
  if (first?.type !== "text" || last?.type !== "text" || !/^\p{Ll}/u.test(first.text) || endsSentence(last.text)) return false;
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
    /^\d{1,2}[.)]\s+\p{Lu}/u.test(text) && text.length < 70 && (!endsSentence(text) || text.endsWith("?")) && alone(at) ? [at] : [],
  );
  return new Set(found.length > 1 ? found : []);
}

const subheadOf = (text: string, run: (text: string) => Inline[], cases: Cases): Block => ({
  type: "subhead",
  attrs: { id: newBlockId(), level: text.startsWith("###") ? 2 : 1 },
  content: run(unshout(text.replace(/^#+\s*/, "").replace(/^\*\*(.*)\*\*$/, "$1"), cases)),
});

/** A short line without a full stop, with text after it; not the lead-in of a list or a quotation. */
function isSubhead(text: string, next: Chunk | undefined): boolean {
  if (/^#{1,6}\s/.test(text)) return true;
  if (text.includes("\n")) return false;
  const led = next !== undefined && (next.items !== undefined || next.cells !== undefined || next.stays);
  if (!next || text.length > 70 || /[.,;:…]["”’'»)]*$/.test(text) || isCredit(text)) return false;
  if (/^\*\*.*\*\*$/.test(text)) return true;
  return /^[\p{Lu}\p{N}¿¡]/u.test(text) && text.split(/\s+/).length <= 11 && (led || next.text.length > text.length);
}

function itemsFrom(chunks: Chunk[], at: number): string[] {
  let end = at + 1;
  while (end < chunks.length && isItem(itemAt(chunks, end).text)) end += 1;
  return chunks.slice(at, end).map(({ text }) => text);
}

function listOf(texts: string[], run: (text: string) => Inline[], ordered: boolean): List {
  const number = /^\s*(\d{1,2})[.)]/.exec(texts[0]!)?.[1] ?? "1";
  const content = texts.map((text) => ({
    type: "listItem" as const,
    attrs: { id: newBlockId() },
    content: [paragraphOf(run(text.replace(/^\s*(?:[-*•–·✓✔▪‣◦]|\d{1,2}[.)])\s+/, "")))],
  }));
  if (!ordered) return { type: "bulletList", attrs: { id: newBlockId() }, content };
  return { type: "orderedList", attrs: { id: newBlockId(), ...(number !== "1" && { start: Number(number) }) }, content };
}
