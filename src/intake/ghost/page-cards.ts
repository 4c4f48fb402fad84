import type { Element } from "hast";
import { intakeSays } from "../../messages/index.ts";
import { nodesOf } from "../html-of.ts";
import { type Node, attributeOf, classIn, classesOf, isElement, lostWords, replaced, tagIn, wordsOf } from "../nodes.ts";
import { cardHtml, type CardReading } from "./cards.ts";

/** What of a card that was printed as a page is what of it: the fields that the editor has. */
type Fields = (card: Element) => Record<string, unknown>;
const wordsIn = (card: Element, name: string) => wordsOf(classIn(card, name));

const printed: Record<string, { card: string; fields: Fields }> = {
  "kg-bookmark-card": {
    card: "bookmark",
    fields: (card) => ({
      url: attributeOf(classIn(card, "kg-bookmark-container"), "href"),
      metadata: {
        title: wordsIn(card, "kg-bookmark-title"),
        description: wordsIn(card, "kg-bookmark-description"),
        author: wordsIn(card, "kg-bookmark-author"),
        publisher: wordsIn(card, "kg-bookmark-publisher"),
      },
      caption: wordsOf(tagIn(card, "figcaption")),
    }),
  },
  "kg-audio-card": {
    card: "audio",
    fields: (card) => ({
      src: attributeOf(tagIn(card, "audio"), "src"),
      title: wordsIn(card, "kg-audio-title"),
    }),
  },
  "kg-video-card": {
    card: "video",
    fields: (card) => ({
      src: attributeOf(tagIn(card, "video"), "src"),
      caption: wordsOf(tagIn(card, "figcaption")),
    }),
  },
  "kg-file-card": {
    card: "file",
    fields: (card) => ({
      src: attributeOf(classIn(card, "kg-file-card-container"), "href"),
      fileTitle: wordsIn(card, "kg-file-card-title") || wordsIn(card, "kg-file-card-filename"),
      fileCaption: wordsIn(card, "kg-file-card-caption"),
    }),
  },
  "kg-signup-card": { card: "signup", fields: (card) => ({ words: wordsOf(card) }) },
};

/** Cards of a page that Ghost printed, as an article’s parts: what its player, its frames and its forms say is none of the text. */
export const withoutPrintedCards = (nodes: readonly Node[], reading: CardReading): Node[] =>
  replaced(nodes, (node) => {
    const classes = classesOf(node);
    const name = classes.find((one) => Object.hasOwn(printed, one));
    const known = name ? printed[name] : undefined;
    if (known) return whole(node, nodesOf(cardHtml(known.card, known.fields(node), reading)), known.card, reading);
    if (classes.includes("kg-toggle-card")) return whole(node, [toggleOf(node)], "", reading);
    if (classes.includes("kg-blockquote-alt")) return [{ ...node, properties: { className: ["pullquote"] } }];
    return classes.includes("kg-callout-card") ? [calloutOf(node)] : undefined;
  });

/** Of a player, its times and its buttons are no words; of all else what was not thought of is told. */
function whole(card: Element, nodes: Node[], name: string, { say, said }: CardReading): Node[] {
  const lost = ["audio", "video", "file"].includes(name) ? "" : lostWords([card], nodes, said());
  if (lost) say(intakeSays.cardWordsOut, lost);
  return nodes;
}

function toggleOf(card: Element): Element {
  const [head, content] = [classIn(card, "kg-toggle-heading-text"), classIn(card, "kg-toggle-content")];
  const summary: Element = { type: "element", tagName: "summary", properties: {}, children: head?.children ?? [] };
  return { type: "element", tagName: "details", properties: {}, children: [summary, ...(content?.children ?? [])] };
}

/** The sign before its words is none of them. */
function calloutOf(card: Element): Element {
  const children = card.children.filter((child) => !(isElement(child) && classesOf(child).includes("kg-callout-emoji")));
  return { ...card, children };
}
