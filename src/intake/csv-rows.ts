/** The rows of a table as programs write it (RFC 4180), each by the names of the first. What is broken in it stays a cell. */
export function csvRows(text: string): Record<string, string>[] {
  const [head = [], ...rows] = cellsOf(text.replace(/^\uFEFF/, ""));
  return rows.filter((row) => row.some(Boolean)).map((row) => Object.fromEntries(head.map((name, at) => [name.trim(), row[at] ?? ""])));
}

function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const isQuoted = text[at] === '"';
    const { cell, end } = isQuoted ? quotedAt(text, at + 1) : plainAt(text, at);
    row.push(cell);
    at = end;
    if (text[at] === ",") {
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

const ends = /[,\r\n]/g;

function plainAt(text: string, at: number): { cell: string; end: number } {
  ends.lastIndex = at;
  const end = ends.exec(text)?.index ?? text.length;
  return { cell: text.slice(at, end), end };
}

/** To its closing mark; two of them are one that stands in it. */
function quotedAt(text: string, from: number): { cell: string; end: number } {
  let [cell, at] = ["", from];
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return { cell: cell + text.slice(at), end: text.length };
    cell += text.slice(at, end);
    if (text[end + 1] !== '"') {
      const { cell: rest, end: after } = plainAt(text, end + 1);
      return { cell: cell + rest, end: after };
    }
    cell += '"';
    at = end + 2;
  }
}
