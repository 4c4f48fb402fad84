import type { Line } from "./lines.ts";
import { must, itemAt } from "../../../values/index.ts";

/** How wide the text was set, in signs: of a line's own column, or of the page. */
export type Measure = { wrapped: (line: Line) => boolean; width: (line: Line) => number };

/** Where a paragraph is one line, a line of its own that is as long as this was not broken by hand. */
const unwrappedWidth = 80;

export function measureOf(lines: Line[]): Measure {
  const byColumn = new Map<number, number[]>();
  for (const { text, column = -1 } of lines) {
    if (!text.trim()) continue;
    const known = byColumn.get(column);
    if (known) known.push(text.length);
    else byColumn.set(column, [text.length]);
  }
  const widths = new Map([...byColumn].map(([column, lengths]) => [column, widthOf(lengths)]));
  const page = isHardWrapped(lines);
  const wrapped = ({ column }: Line) => column !== undefined || page;
  return { wrapped, width: (line) => (wrapped(line) ? widths.get(line.column ?? -1)! : unwrappedWidth) };
}

/** What nine lines of ten are no longer than; of few lines, the longest. */
function widthOf(lengths: number[]): number {
  const sorted = lengths.sort((a, b) => a - b);
  return sorted[sorted.length < 20 ? sorted.length - 1 : Math.floor(sorted.length * 0.92)]!;
}

/** Most lines end at about the same length, and blank lines stand between groups of several. */
function isHardWrapped(lines: Line[]): boolean {
  const own = lines.filter(({ column }) => column === undefined);
  const full = own.filter(({ text }) => text.trim());
  if (full.length < 4) return false;
  const follows = own.filter(({ text }, at) => text.trim() && own[at + 1]?.text.trim()).length;
  return full.every(({ text }) => text.length < 130) && follows / full.length > 0.3;
}

const firstWord = (text: string): number => must(/^\s*\S*/.exec(text), "match")[0].trim().length;

/** Whether a line ends though the next one's first word had room in it: whoever set it wanted its end there. */
export const isBroken = (line: Line, next: Line, width: number, share = 0.82): boolean =>
  !/\p{L}[-‐]$/u.test(line.text) && line.text.length + 1 + firstWord(next.text) <= width * share;

/** Whether the lines are filled to a measure of their own, narrower than the page's. */
export function isFilled(lines: Line[]): boolean {
  const width = lines.reduce((most, { text }) => Math.max(most, text.trim().length), 0);
  return lines.every(
    (line, at) => at === lines.length - 1 || line.text.trim().length + 1 + firstWord(itemAt(lines, at + 1).text) > width * 0.88,
  );
}
