import { endsSentence } from "./signs.ts";

/** How well a text goes on from one line to another that may be the next: above nought where it does, below where it cannot. */
export function seam(end: string | undefined, start: string | undefined): number {
  if (!end || !start) return 0;
  const lower = /^\p{Ll}/u.test(start);
  if (/\p{L}[-‐]$/u.test(end)) return lower ? 2 : -2;
  const ended = endsSentence(end);
  if (lower) return ended ? -1 : 1;
  return ended || !/^["“„«‘]?\p{Lu}/u.test(start) ? 0 : -0.5;
}

/** A column's own lines, of one piece of a page. */
type Column = readonly string[];

/** Down each column and on at the head of the next. */
export const seamsDown = (columns: readonly Column[]): number =>
  columns.reduce((sum, column, at) => sum + seam(column.at(-1), columns[at + 1]?.[0]), 0);
