import type { Element, Root } from "hast";
import { itemAt } from "../../../values/index.ts";

type Node = Root | Root["children"][number];

/** Where systems that make pages put the text. */
const named =
  /^(?:post-content|entry-content|article-content|article-body|post-body|story-body|gh-content|available-content|e-content|body markup)$/i;
/** What stands in an article's own element and is none of its text. */
const around =
  /(?:^|[-_])(?:share|sharing|social|related|newsletter|subscribe|subscription-widget|comments?|cookie|breadcrumbs?|recommended|promo|advert|sidebar|jp-relatedposts|toolbar|skip-link|screen-reader-text)(?:$|[-_])/i;
const machinery = new Set(["nav", "header", "footer", "aside", "form"]);

const isElement = (node: Node | undefined): node is Element => node?.type === "element";
export const propertyOf = (element: Element, name: string): string => {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(" ") : typeof value === "string" ? value : "";
};

/** Every element, in order; nothing of those `without` which it is asked for. */
export function* elementsIn(node: Node, without?: ReadonlySet<Node>): Generator<Element> {
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (without?.has(next)) continue;
    if (isElement(next)) yield next;
    if (!("children" in next)) continue;
    for (let at = next.children.length - 1; at >= 0; at -= 1) waiting.push(itemAt(next.children, at));
  }
}

const unread = new Set(["script", "style", "template", "head", "noscript"]);

const inLine = new Set("a abbr b bdi bdo cite code em font i kbd mark q s samp small span strong sub sup time u var wbr".split(" "));

/** The words that are shown of it, as one line. */
export function wordsOf(node: Node): string {
  let words = "";
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === "text") words += next.value;
    else if (isElement(next) && !inLine.has(next.tagName)) words += " ";
    if (!("children" in next) || (isElement(next) && unread.has(next.tagName))) continue;
    for (let at = next.children.length - 1; at >= 0; at -= 1) waiting.push(itemAt(next.children, at));
  }
  return words.replace(/\s+/g, " ").trim();
}

/** The element that holds the article: what says so with the most words in it, or the whole. */
export function mainPart(root: Root): Element | Root {
  const whole = wordsOf(root).length;
  const candidates = [...elementsIn(root)].filter(
    (element) =>
      element.tagName === "article" ||
      element.tagName === "main" ||
      propertyOf(element, "role") === "main" ||
      propertyOf(element, "itemProp") === "articleBody" ||
      named.test(propertyOf(element, "className")) ||
      propertyOf(element, "className")
        .split(" ")
        .some((name) => named.test(name)),
  );
  const sized = candidates.slice(0, 200).map((element) => ({ element, size: wordsOf(element).length }));
  const largest = sized.reduce((most, { size }) => Math.max(most, size), 0);
  // a teaser in an article's element is not the page's article
  if (largest < 200 && largest < whole / 2) return root;
  // the smallest that holds nearly all of it: within main, within article
  const near = sized.filter(({ size }) => size >= largest * 0.8).sort((a, b) => a.size - b.size);
  return near[0]?.element ?? root;
}

/** What a page puts round and into an article. */
export function aroundIn(part: Element | Root): Set<Element> {
  const found = new Set<Element>();
  const whole = wordsOf(part).length;
  const waiting: (Element | Root)[] = [part];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const child of next.children) {
      if (!isElement(child)) continue;
      if (isAround(child, part) && wordsOf(child).length <= whole / 2) found.add(child);
      else waiting.push(child);
    }
  }
  return found;
}

function isAround(element: Element, part: Element | Root): boolean {
  const classes = propertyOf(element, "className").split(" ");
  if (["blockquote", "figure", "body", "html"].includes(element.tagName)) return false;
  if (classes.some((name) => /^(?:note|pull|callout|pullquote)/i.test(name))) return false;
  if (classes.some((name) => around.test(name)) || around.test(propertyOf(element, "id"))) return true;
  // a header in an article holds its headline; one on the page holds the page's
  return part.type === "root" && machinery.has(element.tagName) && element.tagName !== "aside" && element.tagName !== "header";
}
