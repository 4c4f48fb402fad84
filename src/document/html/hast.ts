import { itemAt } from "../../values/index.ts";
import type { Comment, Doctype, Element, Root, Text } from "hast";

export type Node = Comment | Doctype | Element | Text | Root;
type Parent = Element | Root;

/** A node's own, whatever it is; nothing of what holds none. */
export const childrenOf = (node: Node): readonly Node[] => ("children" in node ? node.children : []);

export const isElement = (node: Node | undefined): node is Element => node?.type === "element";
export const isNamed = <N extends string>(node: Node | undefined, ...names: N[]): node is Element & { tagName: N } =>
  isElement(node) && names.some((name) => name === node.tagName);

/** An attribute as text; "" where it has none. `name` is hast's: "colSpan", "dataSrc". */
export function attributeOf({ properties }: Element, name: string): string {
  const value = Object.hasOwn(properties ?? {}, name) ? properties[name] : undefined;
  if (Array.isArray(value)) return value.join(" ");
  return value === null || value === undefined || value === false ? "" : value === true ? name : String(value);
}

export const classesOf = (element: Element): string[] => attributeOf(element, "className").split(/\s+/).filter(Boolean);
export const hasClass = (element: Element, pattern: RegExp): boolean => classesOf(element).some((name) => pattern.test(name));

/** Every node below, in order, and no deeper recursion than none. `into` says whether to look inside one. */
export function* within(node: Node, into: (node: Node) => boolean = () => true): Generator<Node> {
  const waiting: Node[] = [...childrenOf(node)].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    if (!into(next)) continue;
    const inner = childrenOf(next);
    for (let at = inner.length - 1; at >= 0; at -= 1) waiting.push(itemAt(inner, at));
  }
}

const unread = ["script", "style", "template", "head", "title"];
/** What holds no words that a page shows. */
export const isUnread = (node: Node): boolean => isNamed(node, ...unread);

/** The words that a page shows of it, spaces as they stand; elements that begin a line are apart by a space. */
function wordsIn(node: Node): string {
  if (node.type === "text") return node.value;
  let words = "";
  for (const one of within(node, (inner) => !isUnread(inner))) {
    if (one.type === "text") words += one.value;
    else if (isElement(one) && (blocks.has(one.tagName) || one.tagName === "br")) words += " ";
  }
  return words;
}

export const lineIn = (node: Node): string => wordsIn(node).replace(/\s+/g, " ").trim();

/** Elements that begin on a line of their own. */
export const blocks = new Set(
  (
    "address article aside audio blockquote body caption center dd details dialog div dl dt embed fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav object ol p pre search section summary table tbody td tfoot " +
    "th thead tr ul video"
  ).split(" "),
);

/** Who holds whom, and where everything stands: what one look at the whole tree finds out. */
export type Tree = {
  parent: Map<Node, Parent>;
  /** An element's place in reading order, and that of the last thing in it. */
  begins: Map<Node, number>;
  ends: Map<Node, number>;
  /** Elements that hold one that begins a line. */
  holdsBlocks: Set<Node>;
  elements: Element[];
};

export function treeOf(root: Root): Tree {
  const tree: Tree = { parent: new Map(), begins: new Map(), ends: new Map(), holdsBlocks: new Set(), elements: [] };
  const waiting: { node: Node; left?: true }[] = [{ node: root }];
  let at = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, left } = next;
    if (left) {
      tree.ends.set(node, at);
      const holder = tree.parent.get(node);
      if (holder && (tree.holdsBlocks.has(node) || (isElement(node) && blocks.has(node.tagName)))) tree.holdsBlocks.add(holder);
      continue;
    }
    tree.begins.set(node, (at += 1));
    if (isElement(node)) tree.elements.push(node);
    if (!("children" in node)) continue;
    waiting.push({ node, left: true });
    for (let child = node.children.length - 1; child >= 0; child -= 1) {
      const inner = itemAt(node.children, child);
      tree.parent.set(inner, node);
      waiting.push({ node: inner });
    }
  }
  return tree;
}
