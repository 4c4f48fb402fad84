import { type Table, type TableCell, type Inline, newBlockId } from "../../../document/index.ts";
import type { Line } from "./lines.ts";
import { itemAt, must, firstOf } from "../../../values/index.ts";

/** Cells of a table that was set by aligned columns; where it stood among the lines that were looked at, [from, to). */
type Rows = { from: number; to: number; cells: string[][]; head: boolean };

type Segment = { from: number; to: number; text: string };

const rule = /^[\s|+=_─━═┼┬┴├┤–—-]{5,}$/;

/** The table in lines that touch: two rows or more in two columns or more, each beginning or ending at the same place. */
export function tableIn(lines: Line[]): Rows | undefined {
  const rows = lines.map(({ text }) => segmentsOf(text));
  const from = rows.findIndex((row) => row.length > 1);
  const to = endOf(rows);
  if (to - from < 2) return undefined;
  const ruled = lines.slice(from, to).findIndex(({ text }) => rule.test(text));
  const body = rows.slice(from, to).filter((_, at) => !rule.test(itemAt(lines, from + at).text));
  const cells = [byPlace(body), byCount(body)].find((found) => found && areCells(found, body));
  if (!cells) return undefined;
  return {
    from: lines[from - 1] && rule.test(itemAt(lines, from - 1).text) ? from - 1 : from,
    to,
    cells,
    head: ruled === 1 || isHead(cells),
  };
}

/** After the last row of several cells; what stands below it, and not in the first column, goes on in the cell above. */
function endOf(rows: Segment[][]): number {
  let to = rows.findLastIndex((row) => row.length > 1) + 1;
  const second = rows.reduce((least, row) => Math.min(least, row[1]?.from ?? Infinity), Infinity);
  while (rows[to]?.length === 1 && firstOf(itemAt(rows, to)).from >= second) to += 1;
  return to;
}

/** Parts of a line that a tab, a drawn line or two spaces hold apart. */
function segmentsOf(text: string): Segment[] {
  if (rule.test(text)) return [];
  if (text.includes("\t")) {
    let from = 0;
    return text.split("\t").map((part, at) => {
      const segment = { from: from + at, to: from + at + part.length, text: part.trim() };
      from += part.length;
      return segment;
    });
  }
  const drawn = /^\s*[|│┃].*[|│┃]\s*$/.test(text);
  if (drawn) {
    const parts = text.trim().slice(1, -1).split(/[|│┃]/);
    return parts.length < 2 ? [] : parts.map((part, at) => ({ from: at * 2, to: at * 2 + 1, text: part.trim() }));
  }
  return [...text.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ from: match.index, to: match.index + match[0].length, text: match[0] }));
}

/** Columns are where no row has a sign for two places together. A row with one cell goes on in the cell above it. */
function byPlace(rows: Segment[][]): string[][] | undefined {
  const width = rows.reduce((most, row) => Math.max(most, row.at(-1)?.to ?? 0), 0);
  if (width > 400) return undefined;
  const taken = Array.from({ length: width }, () => false);
  for (const row of rows) for (const { from, to } of row) taken.fill(true, from, to);
  const starts: number[] = [];
  for (let at = 0; at < width; at += 1) if (taken[at] && !taken[at - 1] && (starts.length === 0 || !taken[at - 2])) starts.push(at);
  if (starts.length < 2) return undefined;
  const cells = rows.map((row) =>
    starts.map((start, at) =>
      row
        .filter(({ from }) => from >= start && from < (starts[at + 1] ?? Infinity))
        .map(({ text }) => text)
        .join(" "),
    ),
  );
  return withoutContinued(cells);
}

function withoutContinued(cells: string[][]): string[][] {
  const rows: string[][] = [];
  for (const [at, row] of cells.entries()) {
    const above = rows.at(-1);
    const filled = row.filter(Boolean).length;
    if (above && !row[0] && ((filled === 1 && at > 1) || row.every((cell) => !cell || /^\p{Ll}/u.test(cell))))
      for (const [column, cell] of row.entries()) above[column] = `${above[column]} ${cell}`.trim();
    else rows.push([...row]);
  }
  return rows;
}

/** Where a long cell leans over the next column, rows of as many parts are a table still; a head may lack its first. */
function byCount(rows: Segment[][]): string[][] | undefined {
  const counts = rows.slice(1).map((row) => row.length);
  const count = counts[0]!;
  if (count < 2 || counts.some((each) => each !== count)) return undefined;
  const [first] = rows;
  if (
    must(first, "first").length !== count &&
    !(must(first, "first").length === count - 1 && firstOf(must(first, "first")).from > firstOf(itemAt(rows, 1)).from)
  )
    return undefined;
  return rows.map((row) => [...(row.length < count ? [""] : []), ...row.map(({ text }) => text)]);
}

/** Cells are short; two rows alone are a table only with wide gaps, and lines of prose are none. */
function areCells(cells: string[][], rows: Segment[][]): boolean {
  const all = cells.flat().filter(Boolean);
  const mean = all.reduce((sum, cell) => sum + cell.length, 0) / all.length;
  const filled = cells.filter((row) => row.filter(Boolean).length > 1).length;
  if (mean > 32 || filled < 2 || filled < cells.length / 2) return false;
  const gaps = rows.flatMap((row) => row.slice(1).map((segment, at) => segment.from - itemAt(row, at).to));
  const tabbed = gaps.every((gap) => gap === 1);
  const wide = gaps.filter((gap) => gap >= 3).length;
  const lower = cells.slice(1).filter(([first]) => /^\p{Ll}/u.test(first!) && !/\d/.test(firstOf(cells).join(""))).length;
  return (tabbed || wide >= gaps.length / 2) && (cells.length > 2 || lower === 0);
}

const isNumber = (cell: string) => /^[\d€$£¥%.,:\s–—-]*\d[\d€$£¥%.,:\s–—-]*$|^[–—-]$/.test(cell);

function isHead([first, ...rest]: string[][]): boolean {
  if (must(first, "first")[0] === "" || must(first, "first").every((cell) => /\p{Lu}/u.test(cell) && cell === cell.toUpperCase()))
    return true;
  return must(first, "first").some((cell, at) => cell && !/\d/.test(cell) && rest.every((row) => /\d/.test(row[at] ?? "")));
}

export function tableOf(
  { cells, head }: Pick<Rows, "cells" | "head">,
  caption: string | undefined,
  run: (text: string) => Inline[],
): Table {
  const body = head ? cells.slice(1) : cells;
  const ends = firstOf(cells).map((_, at) => at > 0 && body.every((row) => isNumber(row[at]!)));
  const cell = (type: TableCell["type"], text: string, at: number): TableCell => ({
    type,
    ...(ends[at] && { attrs: { align: "end" as const } }),
    content: text ? run(text) : [],
  });
  return {
    type: "table",
    attrs: { id: newBlockId(), ...(caption && { caption }) },
    content: cells.map((row, index) => ({
      type: "tableRow",
      content: row.map((text, at) => cell(head && index === 0 ? "tableHeader" : "tableCell", text, at)),
    })),
  };
}
