import { type Inline, type Table, type TableCell, newBlockId } from "../../../document/index.ts";
import type { Line } from "./lines.ts";

/** Signs; a column of prose is wider than the cells of a table are. */
const widestCell = 34;
const fewestRows = 2;

/**
 * Rows of tables that are set with spaces: lines that touch, each of two cells or more, whose gaps lie under one another. Gives
 * each such line its cells.
 */
export function markTables(lines: Line[]): Line[] {
  const marked: Line[] = [];
  let run: Line[] = [];
  const close = () => {
    marked.push(...(run.length >= fewestRows ? asRows(run) : run));
    run = [];
  };
  for (const line of lines) {
    if (cellsOf(line.text) > 1) run.push(line);
    else {
      close();
      marked.push(line);
    }
  }
  close();
  return marked;
}

const cellsOf = (text: string): number =>
  /^\s{6,}\S/.test(text) && /\S\s{2,}\S/.test(text.trim()) ? 2 : text.trim().split(/\s{2,}/).length;

function asRows(run: Line[]): Line[] {
  const edges = gapsOf(run);
  if (edges.length === 0) return run;
  const rows = run.map(({ text }) => cut(text, edges));
  const widest = Math.max(...rows.flat().map(({ length }) => length));
  const filled = (at: number) => rows.filter((row) => row[at]).length;
  const columns = edges.length + 1;
  if (widest > widestCell || Array.from({ length: columns }, (_, at) => filled(at)).some((count) => count < run.length / 2)) return run;
  return run.map((line, at) => ({ ...line, cells: rows[at]! }));
}

/** Middles of the gaps, two signs wide or wider, that no line of the run writes into. */
function gapsOf(run: Line[]): number[] {
  const width = Math.max(...run.map(({ text }) => text.length));
  const free = Array.from({ length: width }, (_, at) => run.every(({ text }) => (text[at] ?? " ") === " "));
  const gaps: number[] = [];
  let from = -1;
  for (let at = 0; at < width; at += 1) {
    if (free[at]) continue;
    if (from >= 0 && at - from > 2) gaps.push(at - 1);
    from = at;
  }
  return gaps;
}

const cut = (text: string, edges: readonly number[]): string[] =>
  [0, ...edges].map((from, at) => text.slice(from, edges[at] ?? undefined).trim());

/** The first row is a head where its corner is empty, or where it says no number and those below do. */
export function tableOf(rows: readonly string[][], run: (text: string) => Inline[]): Table {
  const [first = [], ...rest] = rows;
  const numbers = (row: readonly string[]) => row.some((cell) => /\d/.test(cell));
  const headed = rest.length > 0 && (first[0] === "" || (!numbers(first) && rest.every(numbers)));
  const cell = (text: string, head: boolean): TableCell => ({ type: head ? "tableHeader" : "tableCell", content: text ? run(text) : [] });
  return {
    type: "table",
    attrs: { id: newBlockId() },
    content: rows.map((row, at) => ({ type: "tableRow", content: row.map((text) => cell(text, headed && at === 0)) })),
  };
}
