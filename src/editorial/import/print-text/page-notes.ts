import { type Inline, newBlockId } from "../../../document/index.ts";
import { inlineText } from "./inline-text.ts";
import type { Line } from "./lines.ts";

/** Around a note's place in a line: signs of the private use area, which no text holds. */
export const noteSigns = { open: "\ue010", close: "\ue011" };

/** Lines; a page with its columns has fewer. */
const longestPage = 300;

const noteStart = /^(\d{1,2}|[*†‡§¹²³⁴-⁹]+)\.?\s{1,3}(?=[\p{Lu}\p{N}“‘"'(])/u;
const highs = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const plainMark = (mark: string) => [...mark].map((sign) => (highs.includes(sign) ? highs.indexOf(sign) : sign)).join("");

type Notes = { lines: Line[]; notes: string[]; pageBreaks: Set<number> };

/**
 * Notes at the foot of a page ("1 The sheets are kept …") are taken out and put where their number stands at a word's
 * end, as a sign that `noteSigns` surrounds. Only what ends a page, or the text, and has its mark above is a note.
 */
export function takePageNotes(given: Line[], pageBreaks: Set<number>): Notes {
  const lines = [...given];
  const breaks = new Set(pageBreaks);
  const notes: string[] = [];
  const spaces = paragraphsAtFeet(lines, breaks);
  let from = 0;
  for (const { start, end } of spaces) {
    const found = noteStart.exec(lines[start]!.text.trim());
    const marked = found && markLine(lines, plainMark(found[1]!), from, start);
    if (!marked) continue;
    from = marked.at;
    const text = lines.slice(start, end + 1).map(({ text }) => text.trim());
    lines[marked.at] = { ...lines[marked.at]!, text: marked.with(`${noteSigns.open}${notes.length}${noteSigns.close}`) };
    notes.push(joined(text).replace(noteStart, ""));
    for (let at = start; at <= end; at += 1) lines[at] = { ...lines[at]!, text: "" };
    let before = start - 1;
    while (before >= 0 && !lines[before]!.text.trim()) before -= 1;
    if (before >= 0 && breaks.delete(lines[end]!.number)) breaks.add(lines[before]!.number);
  }
  return { lines, notes, pageBreaks: breaks };
}

const joined = (texts: string[]) => texts.join(" ").replace(/(\p{L})- (?=\p{Ll})/gu, "$1");

/** Runs of lines that begin as notes do and stand last on their page, in their order. */
function paragraphsAtFeet(lines: Line[], breaks: ReadonlySet<number>): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start: number | undefined;
  let run: { start: number; end: number }[] = [];
  const close = (end: number) => {
    if (start !== undefined) run.push({ start, end });
    start = undefined;
  };
  const endOfPage = () => {
    // only the last runs of the page are its foot
    found.push(...run);
    run = [];
  };
  for (const [at, { text, number }] of lines.entries()) {
    if (noteStart.test(text.trim())) {
      close(at - 1);
      start = at;
    } else if (!text.trim()) close(at - 1);
    else if (start === undefined) run = [];
    if (breaks.has(number)) {
      close(at);
      endOfPage();
    }
  }
  close(lines.length - 1);
  endOfPage();
  return found;
}

/** Where the mark stands between `from` and `before`: at a word's or a stop's end, followed by a space or nothing. */
function markLine(lines: Line[], mark: string, from: number, before: number): { at: number; with: (sign: string) => string } | undefined {
  for (let at = Math.max(from, before - longestPage); at < before; at += 1) {
    const { text } = lines[at]!;
    const place = placeOf(text, mark);
    if (place) return { at, with: (sign) => text.slice(0, place.from) + sign + text.slice(place.to) };
  }
  return undefined;
}

function placeOf(text: string, mark: string): { from: number; to: number } | undefined {
  for (const found of text.matchAll(/(?<=[\p{L}.,;:!?”’)\]])(\d{1,2}|[*†‡§]+|[⁰¹²³⁴-⁹]+)(?=$|[\s.,;:!?”’)—–])/gu)) {
    if (plainMark(found[1]!) !== mark) continue;
    // "A4" and "M25" are names, and "H2" a formula
    if (/\d/.test(mark) && /(?:^|[^\p{L}])\p{Lu}$/u.test(text.slice(0, found.index))) continue;
    return { from: found.index, to: found.index + found[0].length };
  }
  return undefined;
}

/** Puts each note where its sign stands. */
export function withNotes(content: Inline[], notes: readonly string[]): Inline[] {
  if (notes.length === 0) return content;
  return content.flatMap((node): Inline[] => {
    if (node.type !== "text" || !node.text.includes(noteSigns.open)) return [node];
    return node.text.split(/\ue010(\d+)\ue011/).flatMap((part, at): Inline[] => {
      if (at % 2 === 0) return part ? [{ ...node, text: part }] : [];
      const content = inlineText(notes[Number(part)]!).content.filter((inline) => inline.type !== "footnote");
      return [{ type: "footnote", attrs: { id: newBlockId() }, content }];
    });
  });
}
