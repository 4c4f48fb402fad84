import type { Element } from "hast";
import { filled as put } from "../../values/index.ts";
import { textOf } from "../plain-text.ts";
import type { Block, Inline, TableCell, TableRow } from "../types.ts";
import { attributeOf, hasClass, isElement, isNamed, type Node, within } from "./hast.ts";
import { cellsAsLine, linesOf } from "./lines.ts";
import { declarationsOf } from "./look.ts";
import type { Reading, Standing } from "./reading.ts";
import { standingIn } from "./standing.ts";
import { joinLines, withoutMark } from "./tidy.ts";

const mostColumns = 100;
const mostCells = 20_000;

/** A table that sets a page (of one column, round another, or said to) holds text like any other element. */
export function isLayout(element: Element): boolean {
  if (/^(?:presentation|none)$/.test(attributeOf(element, "role"))) return true;
  let widest = 0;
  for (const inner of within(element)) {
    if (isNamed(inner, "table")) return true;
    if (isNamed(inner, "tr")) widest = Math.max(widest, inner.children.filter((child) => isNamed(child, "td", "th")).length);
  }
  return widest < 2;
}

type Row = { cells: TableCell[]; head: boolean };
const empty = (): TableCell => ({ type: "tableCell", content: [] });

/** Its rows, all of one length: what a cell spans is empty. Behind it what no cell can hold. */
export function tableFrom(element: Element, standing: Standing, reading: Reading): Block[] {
  const behind: Block[] = [];
  const rows = rowsOf(element).map(({ row, head }) => readRow(row, head, standing, reading, behind));
  const { placed, width } = squared(rows);
  const filled = placed.filter(({ cells }) => cells.some(({ content }) => content.length > 0));
  const caption = captionIn(element, standing, reading, behind);
  const before = caption && caption.some(({ type }) => type === "footnote") ? paragraph(caption, reading) : [];
  const title = before.length > 0 ? "" : textOf(caption).replace(/\s+/g, " ").trim();
  if (filled.length === 0) return [...(title ? paragraph(caption, reading) : before), ...behind];
  const cells = filled.length * width;
  if (cells > mostCells) {
    reading.say((m) => put(m.table, { cells, most: mostCells }));
    return [
      ...paragraph(caption, reading),
      ...filled.flatMap((row) => paragraph(cellsAsLine(row.cells.map(({ content }) => content)), reading)),
      ...behind,
    ];
  }
  const content = filled.map(({ cells: own, head }, at): TableRow => ({
    type: "tableRow",
    content: Array.from({ length: width }, (_, x) => typed(own[x] ?? empty(), at === 0 && head)),
  }));
  return [...before, { type: "table", attrs: { id: reading.newId(), ...(title && { caption: title }) }, content }, ...behind];
}

const paragraph = (content: Inline[], { newId }: Reading): Block[] =>
  content.length > 0 ? [{ type: "paragraph", attrs: { id: newId() }, content }] : [];

const typed = (cell: TableCell, head: boolean): TableCell =>
  head ? { ...cell, type: "tableHeader", content: withoutMark(cell.content, "strong") } : cell;

function rowsOf(element: Element): { row: Element; head: boolean }[] {
  return element.children.flatMap((child): { row: Element; head: boolean }[] => {
    if (isNamed(child, "tr")) return [{ row: child, head: false }];
    if (!isNamed(child, "thead", "tbody", "tfoot")) return [];
    return child.children.filter((one) => isNamed(one, "tr")).map((row) => ({ row, head: child.tagName === "thead" }));
  });
}

type Spanning = TableCell & { columns: number; rows: number };

function readRow(
  row: Element,
  inHead: boolean,
  standing: Standing,
  reading: Reading,
  behind: Block[],
): { cells: Spanning[]; head: boolean } {
  const own = row.children.filter((child): child is Element => isNamed(child, "td", "th") && !reading.notes.taken.has(row));
  const cells = own.map((cell): Spanning => {
    const { lines, rest } = linesOf(reading.taken.has(cell) ? [] : reading.blocksIn(cell.children, standingIn(cell, standing, reading)));
    behind.push(...rest);
    const align = alignOf(cell) ?? alignOf(row);
    const [columns, rows] = [span(cell, "colSpan"), span(cell, "rowSpan")];
    return { type: "tableCell", ...(align && { attrs: { align } }), content: joinLines(lines), columns, rows };
  });
  return { cells, head: inHead || (own.length > 0 && own.every((cell) => cell.tagName === "th" || cell.children.length === 0)) };
}

const span = (cell: Element, name: string): number => Math.min(Math.max(Number.parseInt(attributeOf(cell, name), 10) || 1, 1), mostColumns);

/** Left is how every cell stands. */
function alignOf(element: Element): "center" | "end" | undefined {
  const said = declarationsOf(attributeOf(element, "style")).get("text-align") || attributeOf(element, "align");
  if (/^(?:right|end)$/i.test(said) || hasClass(element, /^(?:end|has-text-align-right)$/)) return "end";
  return /^center$/i.test(said) || hasClass(element, /^(?:center|has-text-align-center)$/) ? "center" : undefined;
}

/** Each cell at its column; what one covers, beside it or below, is empty. */
function squared(rows: readonly { cells: Spanning[]; head: boolean }[]): { placed: Row[]; width: number } {
  const covered: number[] = [];
  const placed = rows.map(({ cells, head }) => {
    const line: TableCell[] = [];
    const pass = () => {
      for (; (covered[line.length] ?? 0) > 0; line.push(empty())) covered[line.length] = (covered[line.length] ?? 1) - 1;
    };
    for (const { columns, rows: down, ...cell } of cells) {
      pass();
      for (let at = 0; at < columns; at += 1) {
        covered[line.length] = down - 1;
        line.push(at === 0 ? cell : empty());
      }
    }
    pass();
    return { cells: line, head };
  });
  // empty columns at the right, which a span too wide has made, are none
  const width = placed.reduce((most, { cells }) => Math.max(most, cells.findLastIndex(({ content }) => content.length > 0) + 1), 0);
  return { placed, width };
}

function captionIn(element: Element, standing: Standing, reading: Reading, behind: Block[]): Inline[] {
  const caption = element.children.find((child: Node) => isNamed(child, "caption"));
  if (!isElement(caption) || reading.taken.has(caption)) return [];
  const { lines, rest } = linesOf(reading.blocksIn(caption.children, standing));
  behind.push(...rest);
  return joinLines(lines);
}
