import type { Element, ElementContent, Root } from "hast";

export type Node = Root["children"][number];
export const isElement = (node: Node | undefined): node is Element => node?.type === "element";

export function classesOf({ properties }: Element): string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** An attribute as text; `name` is hast's: “dataAttrs”. "" where it has none. */
export function attributeOf(element: Element | undefined, name: string): string {
  const value = element?.properties[name];
  return typeof value === "string" ? value : Array.isArray(value) ? value.join(" ") : "";
}

/** The first below it that fits, in the order of the page. */
function findIn(element: Element, fits: (one: Element) => boolean): Element | undefined {
  const waiting: Node[] = [...element.children].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next)) continue;
    if (fits(next)) return next;
    waiting.push(...[...next.children].reverse());
  }
  return undefined;
}

export const classIn = (element: Element, name: string): Element | undefined => findIn(element, (one) => classesOf(one).includes(name));
export const tagIn = (element: Element, tag: string): Element | undefined => findIn(element, ({ tagName }) => tagName === tag);

const unread = new Set(["script", "style", "template"]);

/** Words in it, as one line. */
export function wordsOf(node: Node | undefined): string {
  const words: string[] = [];
  const waiting: Node[] = node ? [node] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === "text") words.push(next.value);
    if (isElement(next) && !unread.has(next.tagName)) waiting.push(...[...next.children].reverse());
  }
  return words.join(" ").replace(/\s+/g, " ").trim();
}

export const isContent = (node: Node): node is ElementContent => node.type !== "doctype";

/** Elements within one another; real pages have forty. */
const mostLevels = 200;

/** A tree in which whatever `instead` answers for stands in the place of an element; undefined leaves it, and looks into it. */
export function replaced(nodes: readonly Node[], instead: (element: Element) => Node[] | undefined, depth = 0): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    const other = instead(node);
    if (other) return other;
    return depth > mostLevels ? [node] : [{ ...node, children: replaced(node.children, instead, depth + 1).filter(isContent) }];
  });
}

/** Words and descriptions of pictures in some nodes, one by one. */
function eachWord(nodes: readonly Node[]): string[] {
  const words: string[] = [];
  const waiting: Node[] = [...nodes].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === "text") words.push(...next.value.split(/\s+/));
    if (!isElement(next) || unread.has(next.tagName)) continue;
    words.push(...attributeOf(next, "alt").split(/\s+/), ...attributeOf(next, "title").split(/\s+/));
    waiting.push(...[...next.children].reverse());
  }
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Words that stood there before and stand neither in what came of it nor in what was told of it. */
export function lostWords(before: readonly Node[], after: readonly Node[], told: readonly string[]): string {
  const kept = new Set([...eachWord(after), ...told.flatMap((one) => one.split(/\s+/))]);
  return eachWord(before)
    .filter((word) => !kept.has(word))
    .join(" ");
}
