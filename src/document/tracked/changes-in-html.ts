import type { Element, Root, RootContent, Text } from "hast";
import { attributeOf, blocks, classesOf, hasClass, isElement, lineIn, within } from "../html/hast.ts";
import { signOf, withoutSigns } from "./signs.ts";
import type { Open } from "./tracked.ts";

/** A tree in which signs stand where each change begins and ends, and what they are. */
type Changed = { root: Root; opened: Open[] };

/** Real pages have forty elements within one another; what is below this many is left as it is. */
const mostLevels = 1500;

/**
 * What somebody struck out or put in, as Word, LibreOffice and pages write it (`del`, `ins`, a stroke through the words), and what
 * was said of it in Word. What is struck out is no word of the tree that is given back, as in a text whose changes are accepted.
 */
export function changesInHtml(root: Root): Changed {
  const opened: Open[] = [];
  const remarks = remarksIn(root, opened);
  const begin = (change: Open): [Text, Text] => {
    const number = opened.push(change) - 1;
    return [text(signOf(number * 2)), text(signOf(number * 2 + 1))];
  };
  const walk = (node: RootContent, depth: number): RootContent[] => {
    if (node.type === "text") return [{ ...node, value: withoutSigns(node.value) }];
    if (!isElement(node) || depth > mostLevels) return [node];
    if (isListOfRemarks(node)) return [];
    if (hasClass(node, /^(?:MsoCommentReference|msocomanchor)$/i)) return remarks.at(node);
    if (isStruck(node)) return struck(node, begin);
    const inner: Element = { ...node, children: node.children.flatMap((one) => walk(one, depth + 1)).filter(isInElement) };
    if (node.tagName !== "ins") return remarks.around(node, inner);
    const [before, after] = begin({ kind: "insertion", ...whoIn(node), words: "" });
    return [before, inner, after];
  };
  return { root: { ...root, children: root.children.flatMap((node) => walk(node, 0)) }, opened };
}

const text = (value: string): Text => ({ type: "text", value });
const isInElement = (node: RootContent): node is Element["children"][number] => node.type !== "doctype";

const styleOf = (element: Element): string => attributeOf(element, "style");
const isStruck = (element: Element): boolean =>
  ["del", "s", "strike"].includes(element.tagName) || /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(styleOf(element));

function struck(element: Element, begin: (change: Open) => [Text, Text]): Text[] {
  const words = wordsIn(element);
  // spaces alone are no change, and hold words apart
  return words.trim() ? begin({ kind: "deletion", ...whoIn(element), words }) : [text(words)];
}

/** As they stand, with their spaces at both ends. */
function wordsIn(element: Element): string {
  const held = [element, ...within(element)];
  const whole = held.map((node) => (node.type === "text" ? node.value : isElement(node) && node.tagName === "br" ? " " : "")).join("");
  const line = withoutSigns(lineIn(element));
  if (!line) return whole ? " " : "";
  // what was a paragraph of its own stands before the next
  const isParagraph = held.some((node) => isElement(node) && blocks.has(node.tagName));
  return `${/^\s/.test(whole) ? " " : ""}${line}${isParagraph || /\s$/.test(whole) ? " " : ""}`;
}

/** Word writes who it was as the address of a mail. */
function whoIn(element: Element): { author: string; at?: string } {
  const [cite, when] = [attributeOf(element, "cite"), attributeOf(element, "dateTime")];
  const author = /^mailto:/i.test(cite) ? decoded(cite.slice("mailto:".length)) : "";
  return { author, ...(Number.isNaN(Date.parse(when)) ? {} : { at: new Date(when).toISOString() }) };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address).trim();
  } catch {
    return address.trim();
  }
}

type Remarks = { at: (element: Element) => Text[]; around: (element: Element, read: Element) => RootContent[] };

const isListOfRemarks = (element: Element): boolean => /mso-element\s*:\s*comment-list/i.test(styleOf(element));

/** Word's comments: their words stand below the text, by the number that the words they are about bear. */
function remarksIn(root: Root, opened: Open[]): Remarks {
  const numbers = new Map<string, number>();
  const last = new Map<string, Element>();
  for (const node of within(root)) {
    if (!isElement(node)) continue;
    const about = aboutOf(node);
    if (about) last.set(about, node);
    if (!hasClass(node, /^msocomtxt$/i)) continue;
    const sign = [...within(node)].find((one): one is Element => isElement(one) && classesOf(one).includes("msocomoff"));
    const words = lineIn(node)
      .replace(sign ? lineIn(sign) : "", "")
      .trim();
    const author = sign ? lineIn(sign).replace(/^\[|\d+\]$/g, "") : "";
    const id = /\d+$/.exec(attributeOf(node, "id"))?.[0];
    if (id && words) numbers.set(id, opened.push({ kind: "comment", author, words }) - 1);
  }
  const begun = new Set<string>();
  return {
    at: (element) => {
      const anchor = [element, ...within(element)].find((one): one is Element => isElement(one) && hasClass(one, /^msocomanchor$/i));
      const id = anchor ? (/\d+$/.exec(attributeOf(anchor, "href"))?.[0] ?? "") : "";
      const number = numbers.get(id);
      if (number === undefined || begun.has(id)) return [];
      begun.add(id);
      return [text(signOf(number * 2))];
    },
    around: (element, read) => {
      const id = aboutOf(element);
      const number = numbers.get(id);
      if (number === undefined) return [read];
      const before = begun.has(id) ? [] : [text(signOf(number * 2))];
      begun.add(id);
      return [...before, read, ...(last.get(id) === element ? [text(signOf(number * 2 + 1))] : [])];
    },
  };
}

/** “mso-comment-reference:LH_1” */
const aboutOf = (element: Element): string => /mso-comment-reference\s*:\s*[^;]*?_(\d+)/i.exec(styleOf(element))?.[1] ?? "";
