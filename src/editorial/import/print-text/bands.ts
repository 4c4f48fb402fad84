import type { Line } from "./lines.ts";
import { seam, seamsDown } from "./seams.ts";
import { isCredit } from "./signs.ts";
import { lastOf, itemAt, firstOf } from "../../../values/index.ts";

/** Part of a page: columns side by side, each with its lines; or lines that go over all of them. */
type Band = { columns: Column[]; over?: undefined } | { over: Line[]; columns?: undefined };
/** A column's lines, and how far down each stands, in lines. */
export type Column = { lines: Line[]; heights: number[] };

/** Rows that touch; `solo`: they have words in one column alone. */
type Group = { rows: Line[]; solo: boolean; blanks: number };

/** Parts of rows that gutters divide, from the top: what goes over all columns though it is short is told by how the text goes on. */
export function bandsOf(rows: Line[], gutters: number[], below: Line | undefined): Band[] {
  const groups = groupsOf(rows, gutters);
  const bands: Band[] = [];
  let open: Group[] = [];
  const close = () => {
    if (open.length > 0) bands.push({ columns: columnsOf(open, gutters) });
    open = [];
  };
  for (const [at, group] of groups.entries()) {
    const last = at === groups.length - 1;
    if (group.solo && goesOver(open, group, groups.slice(at + 1), gutters, last && touches(group, below))) {
      close();
      bands.push({ over: withBlank(group, at > 0, last && touches(group, below)) });
    } else {
      if (open.length > 0 && !group.solo && isNewBand(open, group, gutters)) close();
      open.push(group);
    }
  }
  close();
  return bands;
}

/** What stood apart from it stays so. */
function withBlank({ rows, blanks }: Group, follows: boolean, goesOn: boolean): Line[] {
  const blank = (line: Line, by: number) => ({ number: line.number + by, text: "", page: line.page });
  return [...(follows || blanks > 0 ? [blank(rows[0]!, -1)] : []), ...rows, ...(goesOn ? [] : [blank(rows.at(-1)!, 1)])];
}

const touches = ({ rows }: Group, line: Line | undefined) =>
  line !== undefined && line.text.trim() !== "" && line.number === lastOf(rows).number + 1;

/** A row's parts, with where they stood. */
function cellsOf(rows: Line[], gutters: number[]): Line[][] {
  const edges = [0, ...gutters.map((gutter) => gutter - 1), undefined];
  return edges.slice(1).map((to, at) =>
    rows.flatMap((line) => {
      const text = line.text.slice(edges[at], to).trimEnd();
      const { starts: _starts, ...plain } = line;
      return text.trim() ? [{ ...plain, text }] : [];
    }),
  );
}

/**
 * Columns whose lines do not stand beside each other's are rows that take turns: a row is one line below the last
 * one that has words in its columns, and below the row before by as little as may be.
 */
function columnsOf(groups: Group[], gutters: number[]): Column[] {
  const columns: Column[] = [0, ...gutters].map(() => ({ lines: [], heights: [] }));
  let height = 0;
  for (const { rows, blanks } of groups) {
    height += blanks;
    for (const row of rows) {
      const cells = cellsOf([row], gutters);
      const own = columns.filter((_, at) => itemAt(cells, at).length > 0);
      height = Math.max(height + 0.2, ...own.map(({ heights }) => (heights.at(-1) ?? -1) + 1));
      for (const [at, column] of columns.entries())
        for (const line of cells[at]!) {
          column.lines.push(line);
          column.heights.push(height);
        }
    }
  }
  return columns;
}

function groupsOf(rows: Line[], gutters: number[]): Group[] {
  const groups: Group[] = [];
  let blanks = 0;
  let open = false;
  for (const line of rows) {
    if (!line.text.trim()) {
      blanks += 1;
      open = false;
      continue;
    }
    if (open) lastOf(groups).rows.push(line);
    else groups.push({ rows: [line], solo: false, blanks });
    [open, blanks] = [true, 0];
  }
  return groups.flatMap((group) => parted(group, gutters));
}

/** A heading may touch the columns that it stands over. */
function parted(group: Group, gutters: number[]): Group[] {
  const filled = group.rows.map((line) => cellsOf([line], gutters).map((cell) => cell.length > 0));
  const solo = filled.every((cells) => cells.filter(Boolean).length === 1 && cells.every((is, at) => is === firstOf(filled)[at]));
  if (solo) return [{ ...group, solo }];
  const first = filled.findIndex((cells) => cells.filter(Boolean).length > 1);
  const isHead = first > 0 && first < 3 && group.rows.slice(0, first).every(({ text }) => isHeading(text.trim())) && firstOf(filled)[0];
  if (!isHead) return [group];
  return [
    { rows: group.rows.slice(0, first), solo: true, blanks: group.blanks },
    { rows: group.rows.slice(first), solo: false, blanks: 0 },
  ];
}

const isHeading = (text: string) => text.length < 60 && /^[\p{Lu}\d¿¡]/u.test(text) && !/[.,;:-]$/.test(text);
const textsOf = (groups: Group[], gutters: number[]): string[][] =>
  cellsOf(
    groups.flatMap(({ rows }) => rows),
    gutters,
  ).map((column) => column.map(({ text }) => text.trim()));

/** Whether a group that stands in one column alone goes over all of them. */
function goesOver(open: Group[], group: Group, after: Group[], gutters: number[], touching: boolean): boolean {
  const own = textsOf([group], gutters);
  const column = own.findIndex((texts) => texts.length > 0);
  const [first, last] = [itemAt(own, column)[0]!, itemAt(own, column).at(-1)!];
  if (open.length === 0) return group.rows.length < 4 || touching;
  if (touching) return true;
  const above = textsOf(open, gutters);
  const end = after.findIndex(({ solo }) => solo);
  const next = textsOf(after.slice(0, end < 0 ? undefined : end), gutters);
  const split = seamsDown(above) + seamsDown(next);
  const whole = above.map((texts, at) => [...texts, ...(at === column ? own[at]! : []), ...next[at]!]);
  const joins = above.reduce((sum, texts, at) => (at === column ? sum : sum + seam(texts.at(-1), itemAt(next, at)[0])), 0);
  const joined = joins + seam(itemAt(above, column).at(-1), first) + seam(last, itemAt(next, column)[0]) + seamsDown(whole);
  if (split !== joined) return split > joined;
  return looksOver(
    group,
    own[column]!,
    next.some((texts) => texts.length > 0),
  );
}

const note = /^(?:\d{1,3}[.)]?\s|[*†‡§¹²³]|\[\d)/;

function looksOver({ blanks, rows }: Group, texts: string[], goesOn: boolean): boolean {
  if (rows.length < 8 && (isCredit(texts[0]!) || note.test(texts[0]!))) return true;
  if (goesOn) return rows.length < 4;
  return blanks > 2;
}

/** Whether columns under an empty row begin anew, or go on. */
function isNewBand(open: Group[], group: Group, gutters: number[]): boolean {
  const [above, next] = [textsOf(open, gutters), textsOf([group], gutters)];
  const split = seamsDown(above) + seamsDown(next);
  const whole = above.map((texts, at) => [...texts, ...next[at]!]);
  const joined = above.reduce((sum, texts, at) => sum + seam(texts.at(-1), itemAt(next, at)[0]), 0) + seamsDown(whole);
  return split === joined ? group.blanks > 2 : split > joined;
}
