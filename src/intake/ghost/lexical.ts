import { itemsOf, recordOf } from "../../values/index.ts";
import { escaped } from "../html-of.ts";
import { cardHtml, type CardReading, textIn } from "./cards.ts";

type Node = Record<string, unknown>;

/** The bits of a text’s `format`, from within outwards. */
const formats: [bit: number, tag: string][] = [
  [16, "code"],
  [64, "sup"],
  [32, "sub"],
  [4, "s"],
  [8, "u"],
  [128, "mark"],
  [2, "em"],
  [1, "strong"],
];
/** Nodes within one another; the editor makes lists of ten. */
const mostLevels = 100;

/** The parts of a text as Ghost’s present editor (Lexical) keeps it, each as HTML of its own; undefined for what is none. */
export function lexicalParts(json: string, reading: CardReading): string[] | undefined {
  const root = recordOf(recordOf(parsed(json)).root);
  if (!Array.isArray(root.children)) return undefined;
  return root.children.map((child) => blockOf(recordOf(child), reading, 0));
}

export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const childrenOf = (node: Node): Node[] => itemsOf(node.children).map(recordOf);

function blockOf(node: Node, reading: CardReading, depth: number): string {
  if (depth > mostLevels) return `<p>${escaped(wordsOf(node))}</p>`;
  const inner = () => inlineOf(childrenOf(node), reading, depth + 1);
  switch (node.type) {
    case "paragraph":
      return `<p>${inner()}</p>`;
    case "heading":
    case "extended-heading": {
      const tag = /^h[1-6]$/.test(textIn(node, "tag")) ? textIn(node, "tag") : "h2";
      return `<${tag}>${inner()}</${tag}>`;
    }
    case "quote":
    case "extended-quote":
      return `<blockquote><p>${inner()}</p></blockquote>`;
    case "aside":
      return `<blockquote class="pullquote"><p>${inner()}</p></blockquote>`;
    case "list":
      return listOf(node, reading, depth);
    case "listitem":
      return `<ul><li>${inner()}</li></ul>`;
    default:
      return isInline(node) ? `<p>${inlineOf([node], reading, depth + 1)}</p>` : cardOf(node, reading, depth);
  }
}

function cardOf(node: Node, reading: CardReading, depth: number): string {
  const { children: _, ...fields } = node;
  const inner = childrenOf(node).map((child) => blockOf(child, reading, depth + 1));
  return cardHtml(textIn(node, "type"), fields, reading) + inner.join("");
}

function listOf(node: Node, reading: CardReading, depth: number): string {
  const isNumbered = node.listType === "number" || node.tag === "ol";
  const items: string[] = [];
  for (const item of childrenOf(node)) {
    const own = inlineOf(childrenOf(item), reading, depth + 1);
    const [only, ...more] = childrenOf(item);
    const last = items.length - 1;
    // a list within an item is an item of its own there
    if (only?.type === "list" && more.length === 0 && last >= 0) items[last] += own;
    else items.push(own);
  }
  const start = typeof node.start === "number" && node.start !== 1 ? ` start="${Math.trunc(node.start)}"` : "";
  const inner = items.map((item) => `<li>${item}</li>`).join("");
  return isNumbered ? `<ol${start}>${inner}</ol>` : `<ul>${inner}</ul>`;
}

const inlines = new Set(["text", "extended-text", "linebreak", "tab", "link", "autolink", "at-link", "zwnj", "tk"]);
const isInline = ({ type }: Node): boolean => typeof type === "string" && inlines.has(type);

function inlineOf(nodes: Node[], reading: CardReading, depth: number): string {
  if (depth > mostLevels) return escaped(nodes.map(wordsOf).join(" "));
  return nodes.map((node) => (isInline(node) ? pieceOf(node, reading, depth) : blockOf(node, reading, depth + 1))).join("");
}

function pieceOf(node: Node, reading: CardReading, depth: number): string {
  if (node.type === "linebreak") return "<br>";
  if (node.type === "tab") return " ";
  if (node.type === "zwnj") return "";
  if (node.type === "link" || node.type === "autolink" || node.type === "at-link") {
    const title = textIn(node, "title");
    const inner = inlineOf(childrenOf(node), reading, depth + 1);
    return `<a href="${escaped(textIn(node, "url"))}"${title && ` title="${escaped(title)}"`}>${inner}</a>`;
  }
  const bits = typeof node.format === "number" ? node.format : 0;
  const text = typeof node.text === "string" ? node.text : "";
  return formats.reduce((inner, [bit, tag]) => ((bits & bit) === 0 ? inner : `<${tag}>${inner}</${tag}>`), escaped(text));
}

function wordsOf(node: Node): string {
  const found: string[] = [];
  const waiting = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (typeof next.text === "string") found.push(next.text);
    waiting.push(...childrenOf(next).reverse());
  }
  return found.join(" ");
}
