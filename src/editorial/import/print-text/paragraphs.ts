import type { Box } from "./boxes.ts";
import { type Asked, type Vocabulary, joinLines, joinTwo } from "./join-lines.ts";
import { type Line, indentOf } from "./lines.ts";
import { type Measure, isBroken, measureOf } from "./measure.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { isPoem } from "./poem.ts";
import { listHeading } from "./staying-lines.ts";
import { speakersIn } from "./speakers.ts";
import { endsSentence, isCredit, isHeadingLike, isItem } from "./signs.ts";
import { firstOf, lastOf, must } from "../../../values/index.ts";

/** A run of lines that belong together; `indent` is how far it is set in, in signs, from the text's own margin. */
export type Chunk = {
  lines: Line[];
  /** Lines that stay lines are held apart by line feeds. */ text: string;
  indent: number;
  /** Of a list without bullets. */ items?: string[];
  stays?: true;
  cells?: string[][];
  head?: boolean;
  box?: Box;
  /** Begins with who says it. */ speaks?: true;
};

/** Puts lines together to paragraphs: hard-wrapped ones, those cut by a page, words cut at a line's end; what stays lines is told. */
export function gather(lines: Line[], vocabulary: Vocabulary, asks: Asked[]): Chunk[] {
  const measure = measureOf(lines);
  const speakers = speakersIn(lines);
  const margin = marginOf(lines);
  const [indented, poem] = [isIndented(lines), isPoem(lines)];
  const chunks: Chunk[] = [];
  let open = new Growing("");
  let told = false;
  const close = () => {
    const last = chunks.at(-1);
    if (last) last.text = open.whole();
  };
  const begin = (chunk: Chunk) => {
    close();
    chunks.push(chunk);
    open = new Growing(chunk.text);
  };
  for (const { lines: own, afterPage } of group(lines)) {
    if (firstOf(own).box) {
      begin({ lines: own, text: "", indent: 0, box: firstOf(own).box });
      continue;
    }
    const before = chunks.at(-1);
    if (poem && before && own.length > 1 && own.length < 60) {
      begin(chunkOf({ lines: own, as: "lines" }, { vocabulary, margin, asks }));
      continue;
    }
    const setting = {
      measure,
      speakers,
      early: !told,
      colon: open.end.endsWith(":"),
      heading: before && namesNext(chunks, open.end) ? headingOf(before, open) : undefined,
    };
    for (const [at, piece] of piecesOf(own, setting).entries()) {
      const chunk = chunkOf(piece, { vocabulary, margin, asks });
      if (piece.as === "text" && speakers(firstOf(piece.lines).text.trim())) chunk.speaks = true;
      const last = chunks.at(-1);
      if (last && afterPage && at === 0 && takesUp(chunks, open.end, chunk, indented ? measure : undefined)) {
        open.add((end) => joinTwo(end, chunk.text, lastOf(last.lines).number, vocabulary, asks));
        for (const line of chunk.lines) last.lines.push(line);
      } else {
        begin(chunk);
      }
      told ||= (endsSentence(chunk.text) && chunk.text.length > 40) || chunk.text.length > 100;
    }
  }
  close();
  return chunks;
}

/** Does the first piece of a page go on with what the page before broke off? `measure` where paragraphs are known by their indent. */
function takesUp(chunks: readonly Chunk[], end: string, chunk: Chunk, measure: Measure | undefined): boolean {
  const last = chunks.at(-1);
  if (!last || isCredit(chunks.at(-2)?.text ?? "")) return false;
  return goesOn(last, end, chunk) || (measure !== undefined && isUnindented(last, chunk, measure));
}

/** A text that page after page is added to: only its end is looked at, and made new, each time. */
class Growing {
  private readonly parts: string[] = [];
  end: string;
  constructor(end: string) {
    this.end = end;
  }
  add(join: (end: string) => string): void {
    const joined = join(this.end);
    const cut = joined.length > 400 ? joined.lastIndexOf(" ", joined.length - 200) + 1 : 0;
    this.parts.push(joined.slice(0, cut));
    this.end = joined.slice(cut);
  }
  whole = (): string => this.parts.join("") + this.end;
  isShort = (): boolean => this.parts.length === 0 && this.end.length < 60;
}

/** The headline names all of the text, and no list that stands below it; unless it is called what lists are. */
const namesNext = (chunks: Chunk[], text: string) => chunks.length > 1 || listHeading.test(text);

/** A short line that ends without a stop may name what comes after it. */
const headingOf = ({ stays, items, cells }: Chunk, open: Growing): string | undefined =>
  !stays && !items && !cells && open.isShort() && !/[.!?…,;]["”’»)\ue000-\uefff]*$/.test(open.end)
    ? open.end.replace(/:$/, "").replace(/^[#*\s]+/, "")
    : undefined;

type Setting = { vocabulary: Vocabulary; margin: number; asks: Asked[] };

function chunkOf({ lines, as, cells, head }: Piece, { vocabulary, margin, asks }: Setting): Chunk {
  const chunk = { lines, indent: least(lines.map(indentOf)) - margin };
  const plain = (line: Line) => joinLines([line], vocabulary, asks);
  if (as === "table")
    return {
      ...chunk,
      text: must(cells, "cells")
        .map((row) => row.join(" "))
        .join("\n"),
      cells: cells!,
      head: head!,
    };
  if (as === "lines") return { ...chunk, text: lines.map(plain).join("\n"), stays: true };
  if (as === "list") {
    const items = hanging(lines).map((item) => joinLines(item, vocabulary, asks));
    return { ...chunk, text: items.join("\n"), items: withoutCommas(items) };
  }
  return { ...chunk, text: joinLines(lines, vocabulary, asks) };
}

/** Lines set in deeper than the first go on with the item before. */
function hanging(lines: Line[]): Line[][] {
  const items: Line[][] = [];
  for (const line of lines)
    if (items.length > 0 && indentOf(line) > indentOf(lines[0]!) + 1) lastOf(items).push(line);
    else items.push([line]);
  return items;
}

/** "two hammers, / a saw, / and a plane": what holds a sentence's list together is no part of its items. */
const withoutCommas = (items: string[]): string[] =>
  items.slice(0, -1).every((item) => /[,;]$/.test(item)) ? items.map((item) => item.replace(/[,;]$/, "")) : items;

// not Math.min(...all): a paragraph of a hundred thousand lines has more than a call takes arguments
const least = (all: readonly number[]): number => all.reduce((low, one) => Math.min(low, one), Infinity);

/** The indent that most lines have. */
function marginOf(lines: Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) if (line.text.trim()) counts.set(indentOf(line), (counts.get(indentOf(line)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Lines that touch, on one page and in one column. */
function group(lines: Line[]): { lines: Line[]; afterPage: boolean }[] {
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
    if (line.box) {
      close();
      groups.push({ lines: [line], afterPage: false });
      continue;
    }
    if (line.starts || !line.text.trim() || line.column !== open[0]?.column) close();
    if (line.starts) afterPage = true;
    if (line.text.trim()) open.push(line);
  }
  close();
  return groups;
}

/** Whether a paragraph runs on over a page: it has no end yet, or the next has no beginning. */
function goesOn(before: Chunk, last: string, next: Chunk): boolean {
  if ([before, next].some(({ items, stays, cells, box }) => items || stays || cells || box)) return false;
  if (isItem(next.text) || isCredit(last) || isCredit(next.text)) return false;
  if (/^\p{Ll}/u.test(next.text)) return true;
  if (endsSentence(last) || last.endsWith(":") || (next.lines.length === 1 && isHeadingLike(next.text))) return false;
  return last.length > 60 || before.lines.length > 1;
}

/** Whether paragraphs begin with an indent: of those lines that begin one inside a column or page, several do. */
function isIndented(lines: Line[]): boolean {
  let count = 0;
  for (let at = 1; at < lines.length - 1; at += 1) {
    const [before, line, next] = [lines[at - 1]!, lines[at]!, lines[at + 1]!];
    if (!before.text || !line.text || !next.text || line.column !== next.column || line.column !== before.column) continue;
    const inset = indentOf(line) - indentOf(next);
    if (inset > 1 && inset < 9 && indentOf(before) === indentOf(next) && endsSentence(before.text)) count += 1;
  }
  return count > 2;
}

/** Among indented paragraphs, what begins a page or column without an indent goes on from the last. */
const isUnindented = (before: Chunk, { lines, items, stays, cells }: Chunk, measure: Measure): boolean =>
  !items &&
  !stays &&
  !cells &&
  !before.items &&
  !before.stays &&
  !before.cells &&
  !before.box &&
  (before.lines.length > 1 || indentOf(before.lines[0]!) > 1) &&
  lines.length > 1 &&
  indentOf(lines[0]!) === indentOf(lines[1]!) &&
  !isBroken(before.lines.at(-1)!, lines[0]!, measure.width(before.lines.at(-1)!)) &&
  !isItem(firstOf(lines).text);
