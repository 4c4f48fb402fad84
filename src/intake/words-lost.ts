import type { Element, Root } from "hast";
import { isElement } from "./nodes.ts";

/** What a page shows beside its text: descriptions, what is read when it is pointed at, what stands in empty fields. */
const shownToo = ["alt", "title", "placeholder", "label"];
const unread = new Set(["script", "style", "template"]);
/** Signs that no page shows, and that stand in the middle of words. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

const wordsIn = (text: string): string[] => text.replace(unseen, "").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * Words of a page that stand neither in what came of it (`after`, any data) nor in what was told of it, in their order: the last
 * net under every reader, so that none is lost without a word.
 */
export function wordsLost(before: Root["children"], after: unknown): string {
  const texts: string[] = [];
  JSON.stringify(after, (name, value: unknown) => {
    if (typeof value === "string" && name !== "id") texts.push(value);
    return name === "id" ? undefined : value;
  });
  const kept = new Set(texts.flatMap(wordsIn));
  // a word that was marked in its middle is another number of pieces then
  const all = texts.join("").replace(unseen, "").replace(/\s+/g, "");
  const lost = textsOf(before)
    .flatMap(wordsIn)
    .filter((word) => !kept.has(word) && !all.includes(word));
  return [...new Set(lost)].join(" ");
}

/** The number of a note and what leads back from it, and the hidden headline over notes: signs of the page, which notes have here by themselves. */
function isSignOfNote({ tagName, properties }: Element): boolean {
  const { href, id } = properties;
  return (
    (tagName === "a" && typeof href === "string" && /^#(?:user-content-)?_?(?:fn|ftn|footnote|endnote)/i.test(href)) ||
    id === "footnote-label"
  );
}
/** A number, in brackets or not, or a sign that leads back. */
function isNumber({ children }: Element): boolean {
  const texts = children.flatMap((child) => (isElement(child) ? child.children : child));
  const words = texts.map((one) => (one.type === "text" ? one.value : "a"));
  return /^[\s[(]*(?:\d{1,3}|[^\p{L}\p{N}]{0,3})[\s\])]*$/u.test(words.join(""));
}

function textsOf(nodes: Root["children"]): string[] {
  const texts: string[] = [];
  const waiting = [...nodes].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === "text") texts.push(next.value);
    if (!isElement(next) || unread.has(next.tagName)) continue;
    if (isSignOfNote(next) && (next.tagName !== "a" || isNumber(next))) continue;
    for (const name of shownToo) {
      const value = next.properties[name];
      if (typeof value === "string") texts.push(value);
    }
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const child = next.children[at];
      if (child) waiting.push(child);
    }
  }
  return texts;
}
