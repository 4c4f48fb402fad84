import type { Element } from "hast";
import type { Figure, Inline } from "../types.ts";
import { attributeOf, hasClass, isElement, isNamed, lineIn, type Node, within } from "./hast.ts";
import { isRead } from "./left-out.ts";
import type { Reading } from "./reading.ts";
import { splitInline } from "../split-inline.ts";
import { textOf } from "../plain-text.ts";
import { tidy } from "./tidy.ts";

/** What an <img> is: a figure, a sign that stands for words, or nothing that anybody sees. */
export function pictureFrom(element: Element, reading: Reading): Figure | string | undefined {
  const alt = attributeOf(element, "alt").replace(/\s+/g, " ").trim();
  const src = sourceOf(element);
  const [width, height] = [sideOf(element, "width"), sideOf(element, "height")];
  if (hasClass(element, /^(emoji|wp-smiley|latex|mwe-math)/) || /\/images\/core\/emoji\//.test(src)) return alt;
  if (!src || width <= 2 || height <= 2) return undefined;
  if (width <= 24 && height <= 24 && [...alt].length <= 3) return alt;
  const wide = widthOf(element);
  const attrs = { id: reading.newId(), picture: reading.pictureName(src, alt), alt, credit: "", ...(wide && { width: wide }) };
  return { type: "figure", attrs, content: [] };
}

/** In points of the page; without end where it says nothing. */
function sideOf(element: Element, name: string): number {
  const side = Number.parseInt(attributeOf(element, name), 10);
  return Number.isNaN(side) ? Infinity : side;
}

/** Pages that load pictures late have the address elsewhere, and a grain of sand in its place. */
function sourceOf(element: Element): string {
  const src = attributeOf(element, "src").trim();
  const late = ["dataSrc", "dataLazySrc", "dataOrigFile", "dataOriginal"].map((name) => attributeOf(element, name).trim()).find(Boolean);
  return late && (!src || src.startsWith("data:")) ? late : src;
}

export const widthOf = (element: Element): "wide" | "full" | undefined =>
  hasClass(element, /^(?:full|alignfull|kg-width-full)$/)
    ? "full"
    : hasClass(element, /^(?:wide|alignwide|kg-width-wide)$/)
      ? "wide"
      : undefined;

const credited = /(?:^|[-_])(?:credits?|photographer|photo-?by|copyright)(?:$|[-_])/i;

/** The part of a caption that a page marks as its credit, taken out of it. */
export function takeCredit(caption: Node, reading: Reading): string {
  for (const inner of within(caption, (node) => isRead(node, reading))) {
    if (!isElement(inner) || !isRead(inner, reading) || reading.taken.has(inner) || !(hasClass(inner, credited) || isNamed(inner, "small")))
      continue;
    reading.taken.add(inner);
    return lineIn(inner);
  }
  return "";
}

const whose =
  /(?:^|(?<=[.!?…)”"’])\s+|\s*[|–—]\s+|\s+\()((?:photo|picture|image|illustration|drawing|engraving|credit|source|foto|bild|zeichnung|crédit|dessin|fotografía|imagen)(?:graph|grafie)?(?:s|y)?(?: credit)?(?:\s*[:©]|\s+(?:by|courtesy of|von|de)\s)|©)\s*[^.!?()]{2,120}[.)]*$/iu;

/** A caption that ends in “Photo: …” ends before it. Answers with caption and credit. */
export function splitCaption(content: Inline[]): { caption: Inline[]; credit: string } {
  const words = textOf(content);
  const tail = words.slice(-240);
  const found = whose.exec(tail);
  if (!found) return { caption: content, credit: "" };
  const from = words.length - tail.length + found.index;
  const [before] = from > 0 ? splitInline(content, [{ from, to: words.length }]) : [];
  const credit = words.slice(from).replace(/^[\s|–—(]+/, "");
  const bare = credit.endsWith(")") && !credit.includes("(") ? credit.slice(0, -1) : credit;
  return { caption: before && !before.range ? tidy(before.content) : [], credit: bare };
}
