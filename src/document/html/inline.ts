import type { Element } from "hast";
import type { Figure, Footnote, HardBreak, Inline, Text } from "../types.ts";
import { linesOf } from "./lines.ts";
import { hasClass, isElement, isNamed, isUnread, type Node } from "./hast.ts";
import { isListSign } from "./notes.ts";
import { isLeftOut, leaveOut } from "./left-out.ts";
import { pictureFrom } from "./pictures.ts";
import { deepest, type Reading, type Standing } from "./reading.ts";
import { standingIn } from "./standing.ts";
import { joinLines, textPiece } from "./tidy.ts";

/** Words as they come, and the pictures that stood among them. */
export type Run = { words: Inline[]; pictures: { figure: Figure; first: boolean }[]; paywall: boolean };

export const emptyRun = (): Run => ({ words: [], pictures: [], paywall: false });

/** Reads what stands in a line; elements that begin one are not in it. */
export function readInline(nodes: readonly Node[], standing: Standing, reading: Reading, run: Run): void {
  let ownSign = false;
  for (const node of nodes) {
    if (node.type === "comment") {
      // Word brackets its own bullets and numbers so
      if (/^\[if !supportLists\]/i.test(node.value)) ownSign = true;
      else if (/^\[endif\]/i.test(node.value)) ownSign = false;
      else if (reading.paywall && isMore(node.value)) run.paywall = true;
    } else if (ownSign || reading.taken.has(node)) continue;
    else if (node.type === "text") run.words.push(...textIn(node.value, standing));
    else if (isElement(node)) readElement(node, standing, reading, run);
  }
}

export const isMore = (comment: string): boolean => /^\s*(?:more\b|members-only|paywall)/i.test(comment);

function textIn(value: string, { marks, verbatim }: Standing): Inline[] {
  if (!verbatim) return textPiece(value, marks);
  return value
    .split(/\r?\n/)
    .flatMap((line, at): Inline[] => [...(at > 0 ? [{ type: "hardBreak" } as const] : []), ...textPiece(line, marks, true)]);
}

function readElement(element: Element, standing: Standing, reading: Reading, run: Run): void {
  const { called, backlinks } = reading.notes;
  const note = called.get(element);
  if (note && !standing.inNote) return void run.words.push(...noteFrom(note, standing, reading));
  if (standing.inNote && backlinks.has(element)) return;
  if (isUnread(element) || isListSign(element)) return;
  if (isLeftOut(element, reading)) return leaveOut(element, reading);
  if (element.tagName === "br") return readBreak(element, run);
  if (element.tagName === "wbr") return;
  if (element.tagName === "img") return readPicture(element, reading, run);
  if (hasClass(element, /^modern-footnotes-footnote$/)) return;
  if (hasClass(element, /^(?:modern-footnotes-footnote__note|footnote_tooltip)$/) && !standing.inNote)
    return void run.words.push(...noteFrom(element, standing, reading));
  deepest(
    element,
    reading,
    () => readWithin(element, standingIn(element, standing, reading), reading, run),
    (words) => run.words.push(...textPiece(words, standing.marks)),
  );
}

/** Quotation marks and brackets that a browser sets by itself are written down. */
function readWithin(element: Element, standing: Standing, reading: Reading, run: Run): void {
  const { tagName } = element;
  const [before, after] = tagName === "q" ? ["“", "”"] : tagName === "rt" && !hasBrackets(element, reading) ? ["(", ")"] : ["", ""];
  run.words.push(...textPiece(before, standing.marks));
  readInline(element.children, standing, reading, run);
  run.words.push(...textPiece(after, standing.marks));
}

const hasBrackets = (rt: Element, { parentOf }: Reading): boolean => (parentOf(rt)?.children ?? []).some((one) => isNamed(one, "rp"));

function readBreak(element: Element, run: Run): void {
  if (!hasClass(element, /^Apple-interchange-newline$/)) run.words.push({ type: "hardBreak" });
}

function readPicture(element: Element, reading: Reading, run: Run): void {
  const picture = pictureFrom(element, reading);
  if (typeof picture === "string") run.words.push(...textPiece(picture, []));
  else if (picture) run.pictures.push({ figure: picture, first: !run.words.some((piece) => piece.type === "text" && piece.text.trim()) });
}

function noteFrom(holder: Element, standing: Standing, reading: Reading): Inline[] {
  const inNote = { marks: [], language: standing.language, inNote: true };
  reading.notes.read.add(holder);
  const blocks = reading.blocksIn(holder.children, inNote);
  const { lines, rest } = linesOf(blocks);
  if (rest.some(({ type }) => type !== "separator")) reading.say((m) => m.inNote);
  const content = joinLines(lines).filter((piece): piece is Text | HardBreak => piece.type !== "footnote");
  const [first, ...more] = content;
  // the sign that led back, where it was no link
  const bare = first?.type === "text" ? { ...first, text: first.text.replace(/^(?:\^|[[(]?\d{1,4}[\])][.:]?)\s+/, "") } : first;
  const words = bare?.type === "text" && !bare.text ? more : bare ? [bare, ...more] : more;
  return words.length > 0 ? [{ type: "footnote", attrs: { id: reading.newId() }, content: words } satisfies Footnote] : [];
}
