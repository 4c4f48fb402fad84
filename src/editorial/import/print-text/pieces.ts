import { type Line, indentOf } from "./lines.ts";
import { type Measure, isBroken } from "./measure.ts";
import { endsSentence, isCredit, isHeadingLike, isItem, isTitle, startsOwn } from "./signs.ts";
import { type Before, listHeading, stayingLines, stepsHeading } from "./staying-lines.ts";
import { tableIn } from "./tables.ts";
import { firstOf } from "../../../values/index.ts";

/** Lines that make one paragraph, or a list, verse, a table. */
export type Piece = { lines: Line[]; as: "text" | "list" | "lines" | "table"; cells?: string[][]; head?: boolean };
type Setting = { measure: Measure; speakers: (text: string) => boolean; early: boolean } & Before;

/** Takes lines that touch apart into what they are. */
export function piecesOf(lines: Line[], setting: Setting): Piece[] {
  if (lines.length < 2) return lines.length === 0 ? [] : [{ lines, as: "text" }];
  const table = canBeTable(lines) ? tableIn(lines) : undefined;
  if (table)
    return [
      ...piecesOf(lines.slice(0, table.from), setting),
      { lines: lines.slice(table.from, table.to), as: "table", cells: table.cells, head: table.head },
      ...piecesOf(lines.slice(table.to), { ...setting, colon: false, heading: undefined, early: false }),
    ];
  if (lines.some(({ text }) => startsOwn(text.trim()) || setting.speakers(text.trim()))) return proseOf(lines, setting);
  const led = ledIn(lines, setting);
  if (led) return [...proseOf(lines.slice(0, led.at), setting), { lines: lines.slice(led.at), as: led.as }];
  const as = stayingLines(lines, setting.measure.width(lines[0]!), setting, setting.early);
  return as ? [{ lines, as }] : proseOf(lines, setting);
}

const canBeTable = (lines: Line[]) => lines.length < 500 && lines.filter(({ text }) => /\S\s{2,}\S|\S?\t|[|│]/.test(text)).length > 1;

/** "You will need:" or "Ingredients", and what it leads to, without an empty line between. */
function ledIn(lines: Line[], { measure, early }: Setting): { at: number; as: "list" | "lines" } | undefined {
  const width = measure.width(lines[0]!);
  const colon = lines.findIndex(
    ({ text }, at) => at < lines.length - 1 && text.endsWith(":") && isBroken(lines[at]!, lines[at + 1]!, width, 0.9),
  );
  if (colon >= 0 && lines.length - colon < 60) {
    const rest = lines.slice(colon + 1);
    const single = rest.length === 1 ? undefined : stayingLines(rest, width, { colon: true, heading: undefined }, false);
    if (single) return { at: colon + 1, as: single };
  }
  const heading = firstOf(lines).text.trim();
  if (!isHeadingLike(heading) || lines.length < 3) return undefined;
  const rest = lines.slice(1);
  const plain = /^[\p{Ll}\d¼½¾⅓⅔⅛⅜⅝⅞]/u.test(firstOf(rest).text.trim());
  if (!listHeading.test(heading) && !stepsHeading.test(heading) && !plain) return undefined;
  return stayingLines(rest, width, { colon: false, heading }, early) === "list" ? { at: 1, as: "list" } : undefined;
}

function proseOf(lines: Line[], setting: Setting): Piece[] {
  const pieces: Piece[] = [];
  let open: Line[] = [];
  const base = lines.reduce((low, line) => Math.min(low, indentOf(line)), Infinity);
  for (const [at, line] of lines.entries()) {
    if (open.length > 0 && !staysWith(open, line, lines[at + 1], base, setting)) {
      pieces.push({ lines: open, as: "text" });
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) pieces.push({ lines: open, as: "text" });
  return pieces;
}

/** Whether a line goes on with those before it. */
function staysWith(open: Line[], line: Line, next: Line | undefined, base: number, { measure, speakers }: Setting): boolean {
  const last = open.at(-1)!;
  const [before, text] = [last.text.trim(), line.text.trim()];
  if (startsOwn(text) || speakers(text)) return false;
  const lower = /^\p{Ll}/u.test(text);
  if (/\p{L}[-‐]$/u.test(before) && lower) return true;
  if (isCredit(before) || /^#{1,6}\s/.test(before)) return false;
  if (!measure.wrapped(line))
    return lower && before.length > 45 && !endsSentence(before) && !isItem(before) && line.number === last.number + 1;
  const width = measure.width(line);
  if (endsSentence(before) && !lower && (isBroken(last, line, width) || setsIn(last, line, next, base))) return false;
  return !(open.length === 1 && isSubheadLine(last, line, next, width));
}

/** The first line of a paragraph is set in, the lines around it are not. */
const setsIn = (last: Line, line: Line, next: Line | undefined, base: number) =>
  indentOf(last) <= base + 1 && indentOf(line) > base + 1 && indentOf(line) < base + 9 && (!next || indentOf(next) <= base + 1);

/** A short line over a paragraph that touches it; over a line too long for the measure, which is of another size of type, too. */
function isSubheadLine(line: Line, next: Line, after: Line | undefined, width: number): boolean {
  const [text, below] = [line.text.trim(), next.text.trim()];
  if (!isHeadingLike(text) || !/^[\p{Lu}\d"“‘„«¿¡]/u.test(below)) return false;
  if (below.length > width * 1.2) return text.length < below.length * 0.6;
  if (line.column !== undefined && isTitle(text) && !isTitle(below) && text.length < width * 0.95) return true;
  if (text.length > width * 0.6 || !isBroken(line, next, width, 0.7)) return false;
  return endsSentence(below) ? below.length > width * 0.5 || after === undefined : below.length > width * 0.7;
}
