import type { Element, ElementContent, Root } from "hast";
import { nodesOf } from "../html-of.ts";
import { cardHtml, type CardReading } from "./cards.ts";

type Node = Root["children"][number];
const isElement = (node: Node | undefined): node is Element => node?.type === "element";
const classesOf = ({ properties }: Element): string[] => {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
};
const isContent = (node: Node): node is ElementContent => node.type !== "doctype";
const attribute = (element: Element | undefined, name: string): string => {
  const value = element?.properties[name];
  return typeof value === "string" ? value : "";
};

function find(element: Element, fits: (one: Element) => boolean): Element | undefined {
  const waiting: Node[] = [...element.children].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isElement(next)) continue;
    if (fits(next)) return next;
    waiting.push(...[...next.children].reverse());
  }
  return undefined;
}
const named = (element: Element, name: string) => find(element, (one) => classesOf(one).includes(name));
function wordsOf(node: Node | undefined): string {
  if (!node) return "";
  if (node.type === "text") return node.value;
  return isElement(node) ? node.children.map(wordsOf).join(" ").replace(/\s+/g, " ").trim() : "";
}

/** What of a card that was printed as a page is what of it: the fields that the editor has. */
type Fields = (card: Element) => Record<string, unknown>;
const words = (card: Element, name: string) => wordsOf(named(card, name));

const printed: Record<string, { card: string; fields: Fields }> = {
  "kg-bookmark-card": {
    card: "bookmark",
    fields: (card) => ({
      url: attribute(named(card, "kg-bookmark-container"), "href"),
      metadata: {
        title: words(card, "kg-bookmark-title"),
        description: words(card, "kg-bookmark-description"),
        author: words(card, "kg-bookmark-author"),
        publisher: words(card, "kg-bookmark-publisher"),
      },
      caption: wordsOf(find(card, ({ tagName }) => tagName === "figcaption")),
    }),
  },
  "kg-audio-card": {
    card: "audio",
    fields: (card) => ({
      src: attribute(
        find(card, ({ tagName }) => tagName === "audio"),
        "src",
      ),
      title: words(card, "kg-audio-title"),
    }),
  },
  "kg-video-card": {
    card: "video",
    fields: (card) => ({
      src: attribute(
        find(card, ({ tagName }) => tagName === "video"),
        "src",
      ),
      caption: wordsOf(find(card, ({ tagName }) => tagName === "figcaption")),
    }),
  },
  "kg-file-card": {
    card: "file",
    fields: (card) => ({
      src: attribute(named(card, "kg-file-card-container"), "href"),
      fileTitle: words(card, "kg-file-card-title") || words(card, "kg-file-card-filename"),
      fileCaption: words(card, "kg-file-card-caption"),
    }),
  },
  "kg-signup-card": { card: "signup", fields: (card) => ({ words: wordsOf(card) }) },
};

/** Cards of a page that Ghost printed, as an article’s parts: what its player, its frames and its forms say is none of the text. */
export function withoutPrintedCards(nodes: readonly Node[], reading: CardReading): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    const classes = classesOf(node);
    const name = classes.find((one) => Object.hasOwn(printed, one));
    const known = name ? printed[name] : undefined;
    if (known) return nodesOf(cardHtml(known.card, known.fields(node), reading));
    if (classes.includes("kg-toggle-card")) return [toggleOf(node)];
    if (classes.includes("kg-blockquote-alt")) return [{ ...node, properties: { className: ["pullquote"] } }];
    if (classes.includes("kg-callout-card")) return [calloutOf(node)];
    return [{ ...node, children: withoutPrintedCards(node.children, reading).filter(isContent) }];
  });
}

function toggleOf(card: Element): Element {
  const [head, content] = [named(card, "kg-toggle-heading-text"), named(card, "kg-toggle-content")];
  const summary: Element = { type: "element", tagName: "summary", properties: {}, children: head?.children ?? [] };
  return { type: "element", tagName: "details", properties: {}, children: [summary, ...(content?.children ?? [])] };
}

/** The sign before its words is none of them. */
function calloutOf(card: Element): Element {
  const children = card.children.filter((child) => !(isElement(child) && classesOf(child).includes("kg-callout-emoji")));
  return { ...card, children };
}
