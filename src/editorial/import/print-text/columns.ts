import { type Line, indentOf } from "./lines.ts";

/** Where in a row of a page its two columns have words. */
type Side = "blank" | "left" | "right" | "both" | "across";
type Row = { line: Line; side: Side };
type Counter = { columns: number };

const mostDepth = 3;

/** Lines of pages that were set in columns, in the order in which they are read: down the one, then down the other. */
export function unrollColumns(lines: Line[]): Line[] {
  const counter = { columns: 0 };
  const unrolled: Line[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && lines[to]!.page === lines[from]!.page) to += 1;
    for (const line of unrollPage(lines.slice(from, to), counter, 0)) unrolled.push(line);
    from = to;
  }
  return unrolled;
}

function unrollPage(page: Line[], counter: Counter, depth: number): Line[] {
  const gutter = depth < mostDepth ? gutterOf(page) : undefined;
  if (gutter === undefined) return page;
  const rows = page.map((line) => ({ line, side: sideOf(line.text, gutter) }));
  const unrolled = bandsOf(rows).flatMap((band) =>
    isInColumns(band) ? downEach(band, gutter, counter, depth) : across(band, counter, depth),
  );
  const starts = page.find(({ text }) => text.trim())?.starts ?? page[0]?.starts;
  return unrolled.map((line, at) => (at === 0 && starts ? { ...line, starts } : line));
}

/** Full-width lines of a page in columns may be columns of another width. */
function across(band: Row[], counter: Counter, depth: number): Line[] {
  const lines = band.map(({ line }) => line);
  return band.length > 3 && band.some(({ side }) => side === "across") ? unrollPage(lines, counter, depth + 1) : lines;
}

/** Two spaces at least stand before the right column; a full line of the left one may leave it one. */
function sideOf(text: string, gutter: number): Side {
  if (!text.trim()) return "blank";
  if (text.length < gutter) return "left";
  if (text.length - text.trimStart().length >= gutter - 1) return "right";
  return text[gutter - 1] === " " && text[gutter - 2] === " " ? "both" : "across";
}

/** The place where the right column begins: where most lines have words after a gap, and both sides read as prose. */
function gutterOf(page: Line[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { text } of page)
    for (const match of text.matchAll(/(?<=\s\s)\S/g)) if (match.index > 12) counts.set(match.index, (counts.get(match.index) ?? 0) + 1);
  const likely = [...counts]
    .filter(([, count]) => count > 2)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 6);
  let best: { gutter: number; score: number } | undefined;
  for (const [gutter] of likely) {
    const sides = page.map(({ text }) => sideOf(text, gutter));
    const both = page
      .filter((_, at) => sides[at] === "both")
      .map(({ text }) => [text.slice(0, gutter).trim(), text.slice(gutter).trim()] as const);
    const score = both.length - sides.filter((side) => side === "across").length / 2;
    if (both.length >= 3 && (!best || score > best.score) && [0, 1].every((at) => isProse(both.map((pair) => pair[at]!))))
      best = { gutter, score };
  }
  return best && best.score > 0 ? best.gutter : undefined;
}

const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** Lines of a column are filled, hold several words, and go on in the middle of sentences; cells do not. */
function isProse(parts: string[]): boolean {
  const widest = Math.max(...parts.slice(0, 400).map(({ length }) => length));
  const lower = parts.filter((text) => /^\p{Ll}/u.test(text)).length;
  const full = parts.filter(({ length }) => length > widest * 0.55).length;
  return (
    mean(parts.map(({ length }) => length)) >= 14 &&
    mean(parts.map((text) => text.split(/\s+/).length)) >= 2.6 &&
    lower >= parts.length / 4 &&
    full >= parts.length * 0.6
  );
}

/** A page's rows by what goes over both columns: full-width lines, wide gaps, headings and captions between them. */
function bandsOf(rows: Row[]): Row[][] {
  const bands: Row[][] = [];
  let band: Row[] = [];
  const close = () => {
    if (band.length > 0) bands.push(band);
    band = [];
  };
  let blanks = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    blanks = row.side === "blank" ? blanks + 1 : 0;
    if (blanks === 3) close();
    const wide = row.side === "across" || row.side === "blank" ? 0 : fullWidthFrom(rows, at);
    if (wide > 0) {
      close();
      bands.push(rows.slice(at, at + wide));
      at += wide - 1;
      continue;
    }
    if (row.side === "across" && band.some(({ side }) => side !== "blank" && side !== "across")) close();
    else if (row.side !== "across" && row.side !== "blank" && band.some(({ side }) => side === "across")) close();
    band.push(row);
  }
  close();
  return bands;
}

/**
 * How many lines from here, on the left alone, go over both columns though they are short: they stand under an empty row, and
 * the right column goes on below them. In a column such lines would have the other one's words beside them.
 */
function fullWidthFrom(rows: Row[], at: number): number {
  if (rows[at]!.side !== "left" || rows[at - 1]?.side !== "blank") return 0;
  let end = at;
  while (end < rows.length && end < at + 8 && rows[end]!.side === "left") end += 1;
  const after = rows[end]?.side;
  const text = rows[at]!.line.text.trim();
  const closed = after === "blank" || after === undefined;
  const below = rows.slice(end, end + 12).some(({ side }) => side === "both" || side === "right");
  const above = rows.slice(Math.max(0, at - 12), at).some(({ side }) => side === "both" || side === "right");
  if (!above) return 0;
  if (closed && below) return end - at;
  // a heading right over the columns that it heads
  if (after === "both" && end === at + 1) return isHeading(text) ? 1 : 0;
  // at the page's foot, under both columns, what begins a sentence and is no end of the left one
  return closed && !below && /^["“„«*]?[\p{Lu}\d(]/u.test(text) && !goesOnBelow(rows, at) ? end - at : 0;
}

const isHeading = (text: string) => text.length < 60 && /^[\p{Lu}\d¿¡]/u.test(text) && !/[.,;:]$/.test(text);

/** Whether the left column's last line before these is unended, and so goes on either in them or at the right column's head. */
function goesOnBelow(rows: Row[], at: number): boolean {
  // as many rows as a page has
  const above = rows.slice(Math.max(0, at - 120), at);
  const indented = above.some(({ side, line }) => (side === "left" || side === "both") && indentOf(line) > 1);
  // where paragraphs are held apart by empty lines, a last one may stand alone in the left column
  return !indented && above.some(({ side }, index) => side === "blank" && above[index + 1]?.side === "both");
}

const isInColumns = (band: Row[]) =>
  band.some(({ side }) => side === "both") || (band.some(({ side }) => side === "left") && band.some(({ side }) => side === "right"));

function downEach(band: Row[], gutter: number, counter: Counter, depth: number): Line[] {
  const left = columnOf(band.filter(({ side }) => side === "left" || side === "both").map(({ line }) => cut(line, 0, gutter)));
  const right = columnOf(band.filter(({ side }) => side === "right" || side === "both").map(({ line }) => cut(line, gutter - 1)));
  const down = (lines: Line[], starts: boolean) => {
    counter.columns += 1;
    const column = counter.columns;
    const own = lines.map((line, at) => ({ ...line, column, ...(starts && at === 0 && { starts: true }) }));
    return [...unrollPage(own, counter, depth + 1), { ...lines.at(-1)!, text: "", column: 0 - column }];
  };
  return [...(left.length > 0 ? down(left, false) : []), ...(right.length > 0 ? down(right, left.length > 0) : [])];
}

const cut = (line: Line, from: number, to?: number): Line => {
  const { starts: _starts, ...plain } = line;
  return { ...plain, text: line.text.slice(from, to).trimEnd() };
};

/** A column by itself: set back to its margin, with an empty line where its rows stand further apart than they mostly do. */
function columnOf(lines: Line[]): Line[] {
  if (lines.length === 0) return [];
  const margin = Math.min(...lines.slice(0, 400).map(indentOf));
  const steps = lines.slice(1).map((line, at) => line.number - lines[at]!.number);
  const step = steps.length < 3 ? 1 : [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)]!;
  return lines.flatMap((line, at) => {
    const own = { ...line, text: line.text.slice(margin) };
    return at > 0 && steps[at - 1]! > step ? [{ ...own, text: "", number: line.number - 1 }, own] : [own];
  });
}
