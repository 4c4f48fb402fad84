import type { Line } from "./lines.ts";

/** A run of lines that belong together; `indent` is how far it is set in, in signs, from the text's own margin. */
export type Chunk = { lines: Line[]; text: string; indent: number; rows?: string[][]; items?: string[] };
export type Asked = { place: string; question: string };

const firstParts = new Set(
  "well self half long short high low old new ill non ex co mid anti all cross twenty thirty forty fifty sixty seventy eighty ninety hand hard home left right one two three four five six seven eight nine ten full part time semi sea river north south east west".split(
    " ",
  ),
);

/** Puts lines together to paragraphs: hard-wrapped ones, those cut by a page, words cut at a line's end. */
export function gather(lines: Line[], pageBreaks: ReadonlySet<number>, asks: Asked[]): Chunk[] {
  const wrapped = isHardWrapped(lines);
  const groups = group(lines, wrapped, pageBreaks);
  const vocabulary = wordsOf(lines);
  const margin = marginOf(lines);
  const chunks: Chunk[] = [];
  for (const { lines: own, afterPage } of groups) {
    const rows = own.flatMap(({ cells }) => (cells ? [cells] : []));
    if (rows.length > 0) {
      chunks.push({ lines: own, text: rows.map((row) => row.join(" ")).join(" "), indent: 0, rows });
      continue;
    }
    const text = joinLines(own, vocabulary, asks);
    const before = chunks.at(-1);
    if (before && !before.rows && afterPage && goesOn(before, text)) {
      before.text = joinTwo(before.text, text, before.lines.at(-1)!.number, vocabulary, asks);
      for (const line of own) before.lines.push(line);
    } else chunks.push({ lines: own, text, indent: least(own.map(indentOf)) - margin });
  }
  return chunks;
}

// not Math.min(...all): a paragraph of a hundred thousand lines has more than a call takes arguments
const least = (all: readonly number[]): number => all.reduce((low, one) => Math.min(low, one), Infinity);

const indentOf = ({ text }: Line): number => text.length - text.trimStart().length;

/** The indent that most lines have. */
function marginOf(lines: Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) if (line.text.trim()) counts.set(indentOf(line), (counts.get(indentOf(line)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Most lines end at about the same length, and blank lines stand between groups of several. */
function isHardWrapped(lines: Line[]): boolean {
  const full = lines.filter(({ text }) => text.trim());
  if (full.length < 4) return false;
  const follows = lines.filter(({ text }, at) => text.trim() && lines[at + 1]?.text.trim()).length;
  return full.every(({ text }) => text.length < 130) && follows / full.length > 0.3;
}

function group(lines: Line[], wrapped: boolean, pageBreaks: ReadonlySet<number>): { lines: Line[]; afterPage: boolean }[] {
  const groups: { lines: Line[]; afterPage: boolean }[] = [];
  let open: Line[] = [];
  let afterPage = false;
  const close = () => {
    if (open.length === 0) return;
    groups.push({ lines: open, afterPage });
    open = [];
    afterPage = false;
  };
  for (const line of lines) {
    const text = line.text.trim();
    const before = open.at(-1);
    if (!text || (before && (!line.cells !== !before.cells || !(line.cells ?? staysWith(before.text.trim(), text, wrapped))))) close();
    if (text) open.push(line);
    if (pageBreaks.has(line.number)) {
      close();
      afterPage = true;
    }
  }
  close();
  return groups;
}

/** In hard-wrapped text a line goes on with the one before, unless an item or a credit begins. */
function staysWith(before: string, text: string, wrapped: boolean): boolean {
  if (startsOwn(text)) return false;
  if (/\p{L}[-‐]$/u.test(before) && /^\p{Ll}/u.test(text)) return true;
  return wrapped && (isItem(before) || !startsOwn(before));
}

export const isItem = (text: string): boolean =>
  /^\s*(?:[-*•–·✓✔]\s+|\d{1,2}[.)]\s+)/.test(text) && !/^\s*[*·•–-](?:\s*[*·•–-])+\s*$/.test(text);
const startsOwn = (text: string) => isItem(text) || isCredit(text) || /^#{1,6}\s/.test(text);

export const isCredit = (text: string): boolean =>
  text.length < 90 &&
  /^\(?(?:photo(?:graph)?s?|picture|image|illustration|drawing|engraving|foto|bild|map|art|graphic)(?:\s+(?:by|courtesy(?: of)?|von|credit))?\s*[:/]?\s+\p{Lu}|^©\s?\p{L}|^(?:photo|image|picture) credit/iu.test(
    text,
  ) &&
  !/[.!?]$/.test(text.replace(/\b\p{Lu}\.$/u, ""));

function wordsOf(lines: Line[]): Set<string> {
  const text = lines.map((line) => line.text).join(" ");
  return new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []);
}

function joinLines(lines: Line[], vocabulary: ReadonlySet<string>, asks: Asked[]): string {
  // only the last line is looked at when the next is joined: looking at all of it each time costs the square
  const parts: string[] = [];
  for (const { text, number } of lines) {
    const before = parts.pop();
    const joined = before === undefined ? text.trim() : joinTwo(before, text.trim(), number - 1, vocabulary, asks);
    const own = joined.lastIndexOf(" ") + 1;
    if (own > 0) parts.push(joined.slice(0, own));
    parts.push(joined.slice(own));
  }
  return parts.join("");
}

/** Signs; longer ones are no words that a line was broken in. */
const longestWord = 60;

/** Joins across a line's end. A hyphen stays where the word is a compound: elsewhere in the text, or by its first part. */
function joinTwo(before: string, after: string, line: number, vocabulary: ReadonlySet<string>, asks: Asked[]): string {
  const [, head, tail] = [null, /(\p{L}+)[-‐]$/u.exec(before.slice(-longestWord))?.[1], /^\p{L}+/u.exec(after)?.[0]] as const;
  if (!head || !tail) return `${before} ${after}`;
  const joined = `${head}${tail}`;
  const compound = `${head}-${tail}`;
  const lower = (word: string) => vocabulary.has(word.toLowerCase());
  const keep = lower(compound) || (!lower(joined) && (firstParts.has(head.toLowerCase()) || /^\p{Lu}/u.test(tail)));
  if (!keep) return `${before.slice(0, -1)}${after}`;
  asks.push({ place: `line ${line}`, question: `${compound}: the hyphen at the line's end was kept` });
  return `${before}${after}`;
}

/** Whether a paragraph runs on over a page: it has no end yet, or the next has no beginning. */
function goesOn(before: Chunk, next: string): boolean {
  const last = before.text;
  if (isItem(next) || isCredit(last) || isCredit(next)) return false;
  if (/^\p{Ll}/u.test(next)) return true;
  const ended = /[.!?…:]["”’'»)\]]*$/.test(last.slice(-longestWord));
  if (ended) return false;
  return last.length > 60 || before.lines.length > 1;
}
