import { type Column, bandsOf } from "./bands.ts";
import { type Run, columnsIn } from "./gutters.ts";
import { type Line, indentOf } from "./lines.ts";
import { seam } from "./seams.ts";
import { endsSentence, isCredit, isHeadingLike } from "./signs.ts";
import { itemAt } from "../../../values/index.ts";

type Counter = { columns: number };

/** Rows that are looked at together: more than a page has. */
const mostRows = 240;
const mostDepth = 60;

/** Lines of pages that were set in columns, in the order in which they are read: down the one, then down the next. */
export function unrollColumns(lines: Line[]): Line[] {
  const counter = { columns: 0 };
  const unrolled: Line[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && to - from < mostRows && itemAt(lines, to).page === itemAt(lines, from).page) to += 1;
    for (const line of unrollPage(lines.slice(from, to), counter, 0)) unrolled.push(line);
    from = to;
  }
  return unrolled;
}

function unrollPage(page: Line[], counter: Counter, depth: number): Line[] {
  const run = depth < mostDepth ? columnsIn(page, counter.columns > 0) : undefined;
  if (!run) return page;
  const { from, to, gutters } = withInner(page, run);
  const [above, below] = [page.slice(0, from), page.slice(to)];
  const bands = bandsOf(page.slice(from, to), gutters, below[0]);
  const unrolled = [
    ...unrollPage(above, counter, depth + 1),
    ...bands.flatMap((band) => (band.columns ? downEach(band.columns, counter) : unrollPage(band.over, counter, depth + 1))),
    ...unrollPage(below, counter, depth + 1),
  ];
  const starts = page.find(({ text }) => text.trim())?.starts ?? page[0]?.starts;
  return unrolled.map((line, at) => (at === 0 && starts ? { ...line, starts } : line));
}

type Parted = { from: number; to: number; gutters: number[] };

/** The rows that all their gutters part: a second gutter may end above the first. */
function withInner(page: Line[], { from, to, gutter }: Run): Parted {
  let parted: Parted = { from, to, gutters: [gutter] };
  for (const isLeft of [true, false])
    for (let tries = 0; tries < 6; tries += 1) {
      const edge = isLeft ? parted.gutters[0]! - 1 : parted.gutters.at(-1)! - 1;
      const rows = page.slice(parted.from, parted.to);
      const side = rows.map((line) => ({ ...line, text: isLeft ? line.text.slice(0, edge).trimEnd() : line.text.slice(edge) }));
      const inner = columnsIn(side);
      if (!inner || (inner.to - inner.from) * 2 < rows.length) break;
      const found = isLeft ? inner.gutter : inner.gutter + edge;
      const gutters = isLeft ? [found, ...parted.gutters] : [...parted.gutters, found];
      parted = { from: parted.from + inner.from, to: parted.from + inner.to, gutters };
    }
  return parted;
}

function downEach(columns: Column[], counter: Counter): Line[] {
  return columns
    .map(columnOf)
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => {
      counter.columns += 1;
      const column = counter.columns;
      const own = lines.map((line, at) => ({ ...line, column, ...(index > 0 && at === 0 && { starts: true }) }));
      return [...own, { ...lines.at(-1)!, text: "", column: 0 - column }];
    });
}

/** A column by itself: set back to its margin, with an empty line where its rows stand further apart than a line's height. */
function columnOf({ lines, heights }: Column): Line[] {
  const margin = lines.reduce((low, line) => Math.min(low, indentOf(line)), Infinity);
  return lines.flatMap((line, at) => {
    const own = { ...line, text: line.text.slice(margin) };
    const gap = at > 0 ? heights[at]! - heights[at - 1]! : 0;
    return gap > 1.9 || (gap > 1.05 && (isCredit(lines[at - 2]?.text.trim() ?? "") || canPart(itemAt(lines, at - 1).text, line.text)))
      ? [{ ...own, text: "", number: line.number - 1 }, own]
      : [own];
  });
}

/** Rows that take turns tell little of how far apart a column's lines are: whether a paragraph may end with the one. */
const canPart = (end: string, start: string) =>
  endsSentence(end.trim()) || (isHeadingLike(end.trim()) && seam(end.trim(), start.trim()) <= 0);
