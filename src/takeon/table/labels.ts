import type { Record } from "./records.ts";

/** How a mailing house's file is laid out where no sign separates its cells: a label after the other, or columns of fixed width. */
export type Layout = { is: "labels" } | { is: "fixed"; starts: number[] };

const lineEnd = /\r\n|\r|\n/;

/** What the beginning of a text is laid out as; undefined where it is neither. */
export function layoutOf(start: string): Layout | undefined {
  const lines = start.split(lineEnd).slice(0, -1);
  const starts = startsOf(lines);
  if (starts) return { is: "fixed", starts };
  const blocks = lines
    .map((line) => line.trim())
    .join("\n")
    .split(/\n{2,}/)
    .map((block) => block.split("\n").length);
  const labels = blocks.filter((count) => count >= 3 && count <= 9).length;
  return blocks.length >= 2 && labels >= blocks.length * 0.7 ? { is: "labels" } : undefined;
}

/** Where columns begin: at the headings, two spaces or more apart, if the lines below keep to them. */
function startsOf([heading = "", ...lines]: readonly string[]): number[] | undefined {
  const starts = [...heading.matchAll(/\S+(?: \S+)*/g)].map(({ index }) => index);
  const rows = lines.filter((line) => line.trim());
  if (starts.length < 3 || rows.length === 0) return undefined;
  const kept = rows.filter((line) => starts.every((at) => at === 0 || at >= line.length || line[at - 1] === " ")).length;
  return kept >= rows.length * 0.9 ? starts : undefined;
}

/** Lines of a text that comes in pieces, with their numbers from 1. */
async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<{ line: number; text: string }> {
  let [rest, line] = ["", 0];
  for await (const text of texts) {
    const whole = rest + text;
    // a return at the end may be half of a line end
    const end = whole.endsWith("\r") ? whole.length - 1 : whole.length;
    const parts = whole.slice(0, end).split(lineEnd);
    rest = (parts.pop() ?? "") + whole.slice(end);
    for (const part of parts) yield { line: (line += 1), text: part };
  }
  if (rest.trim()) yield { line: line + 1, text: rest };
}

/** Every label as one cell under the heading "Label", or every line cut at its columns. */
export async function* laidOut(texts: AsyncIterable<string>, layout: Layout): AsyncGenerator<Record> {
  if (layout.is === "fixed") return yield* fixedRows(texts, layout.starts);
  yield { line: 0, cells: ["Label"] };
  let held: { line: number; lines: string[] } | undefined;
  for await (const { line, text } of linesOf(texts)) {
    if (text.trim()) held = held ? { ...held, lines: [...held.lines, text.trim()] } : { line, lines: [text.trim()] };
    else if (held) {
      yield { line: held.line, cells: [held.lines.join("\n")] };
      held = undefined;
    }
  }
  if (held) yield { line: held.line, cells: [held.lines.join("\n")] };
}

async function* fixedRows(texts: AsyncIterable<string>, starts: readonly number[]): AsyncGenerator<Record> {
  for await (const { line, text } of linesOf(texts))
    if (text.trim()) yield { line, cells: starts.map((at, n) => text.slice(at, starts[n + 1] ?? text.length).trim()) };
}
