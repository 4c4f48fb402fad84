import type { Box } from "./boxes.ts";

/**
 * A line of the text. `page` counts from nought; the line that `starts` is the first of a page or a
 * column, so that what stood before it may go on there. `column` names the column it was cut out of.
 */
export type Line = { number: number; text: string; page: number; starts?: boolean; column?: number; /** In its place. */ box?: Box };

const ligatures: Record<string, string> = {
  "\ufb00": "ff",
  "\ufb01": "fi",
  "\ufb02": "fl",
  "\ufb03": "ffi",
  "\ufb04": "ffl",
  "\ufb05": "st",
  "\ufb06": "st",
};

/** Lines with their numbers and pages: ligatures taken apart, invisible signs out. A form feed begins a page; tabs stay. */
export function normaliseLines(text: string): Line[] {
  const plain = text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/[\ufb00-\ufb06]/g, (sign) => ligatures[sign]!)
    // Adobe's old faces have their own places for old-style figures, small capitals and bullets
    .replace(/[\uf730-\uf739\uf761-\uf77a]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf700))
    .replace(/[\uf0b7\uf0a7\uf06e]/g, "•")
    // the reader's own signs for footnotes are of this range
    .replace(/[\u200b\u200c\u200d\u2060\ufeff\ue000-\uefff]/g, "")
    .replace(/[\u00a0\u202f\u2007]/g, " ")
    // at the end of a line, or of a column's line before the next column's
    .replace(/\u00ad(?=\s|$)/g, "-")
    .replace(/\u00ad/g, "");
  const lines: Line[] = [];
  let page = 0;
  for (const [at, line] of plain.split("\n").entries()) {
    const parts = line.split("\f");
    for (const [index, part] of parts.entries()) {
      if (index > 0) page += 1;
      // what stands before a form feed is a line only where it has words
      if (index < parts.length - 1 && !part.trim()) continue;
      lines.push({ number: at + 1, text: part.trimEnd(), page, ...(index > 0 && { starts: true }) });
    }
  }
  return withNumbers(lines);
}

/** A raised number at a page's foot may stand on a line of its own, over the note that it is the number of. */
function withNumbers(lines: Line[]): Line[] {
  const marks = new Map<number, Set<string>>();
  for (const { text, page } of lines)
    for (const [number] of text.matchAll(/(?<=[\p{L}.,;:!?”"’»)])\d{1,3}(?=[\s.,;:!?”"’»)]|$)/gu)) {
      const known = marks.get(page);
      if (known) known.add(number);
      else marks.set(page, new Set([number]));
    }
  const made = [...lines];
  let last = { number: 0, at: -9 };
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const number = /^ {0,60}(\d{1,3})$/.exec(line.text)?.[1];
    if (!number || !next || next.page !== line.page) continue;
    if (!marks.get(line.page)?.has(number) && !(Number(number) === last.number + 1 && at - last.at < 8)) continue;
    if (indentOf(next) < indentOf(line) + 2 || !/^\s*["“‘„«(]?\p{L}/u.test(next.text)) continue;
    last = { number: Number(number), at };
    made[at] = { ...line, text: "" };
    made[at + 1] = { ...next, text: `${line.text} ${next.text.trim()}` };
  }
  return made;
}

export const indentOf = ({ text }: Line): number => text.length - text.trimStart().length;

/** Lower case, letters and figures alone: what two settings of one headline have in common. */
export const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
