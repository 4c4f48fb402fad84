import { patternOf } from "../values/index.ts";

/**
 * The rows of a table as programs write it (RFC 4180; Excel with semicolons where commas are in numbers), each by the names of the
 * first. What is broken in it stays a cell.
 */
export function csvRows(text: string): Record<string, string>[] {
  const table = text.replace(/^\uFEFF/, "");
  const [head = [], ...rows] = cellsOf(table, separatorIn(table));
  return rows.filter((row) => row.some(Boolean)).map((row) => Object.fromEntries(head.map((name, at) => [name.trim(), row[at] ?? ""])));
}

/** What parts the names in the first line. */
export function separatorIn(text: string): string {
  const [first = ""] = text.split(/[\r\n]/, 1);
  const many = (sign: string) => first.split(sign).length;
  return [",", ";", "\t"].reduce((most, sign) => (many(sign) > many(most) ? sign : most));
}

function cellsOf(text: string, separator: string): string[][] {
  const ends = new RegExp(`[${patternOf(separator)}\\r\\n]`, "g");
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const isQuoted = text[at] === '"';
    const { cell, end } = isQuoted ? quotedAt(text, at + 1, ends) : plainAt(text, at, ends);
    row.push(cell);
    at = end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push("");
      continue;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return row.length > 0 ? [...rows, row] : rows;
}

function plainAt(text: string, at: number, ends: RegExp): { cell: string; end: number } {
  ends.lastIndex = at;
  const end = ends.exec(text)?.index ?? text.length;
  return { cell: text.slice(at, end), end };
}

/** To its closing mark; two of them are one that stands in it. */
function quotedAt(text: string, from: number, ends: RegExp): { cell: string; end: number } {
  let [cell, at] = ["", from];
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return { cell: cell + text.slice(at), end: text.length };
    cell += text.slice(at, end);
    if (text[end + 1] !== '"') {
      const { cell: rest, end: after } = plainAt(text, end + 1, ends);
      return { cell: cell + rest, end: after };
    }
    cell += '"';
    at = end + 2;
  }
}
