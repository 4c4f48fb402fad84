import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";

/** Words and addresses as HTML has them. */
export const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** A piece of HTML as nodes; what it leaves open ends with it. */
export const nodesOf = (html: string): Root["children"] => fromHtml(html, { fragment: true }).children;

/** Words that a page shows of a piece of HTML, as one line. */
export function shownIn(html: string): string {
  const words = (nodes: Root["children"]): string =>
    nodes
      .map((node) => {
        if (node.type === "text") return node.value;
        if (node.type !== "element" || /^(?:script|style|template)$/.test(node.tagName)) return "";
        const inner = words(node.children);
        return /^(?:a|abbr|b|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|u)$/.test(node.tagName) ? inner : ` ${inner} `;
      })
      .join("");
  return words(nodesOf(html)).replace(/\s+/g, " ").trim();
}

/** A link of its own, or its words alone where it leads nowhere. */
export const linkTo = (href: string, words: string): string =>
  href ? `<a href="${escaped(href)}">${escaped(words || href)}</a>` : escaped(words);

export const captioned = (inner: string, caption: string, classes = ""): string =>
  `<figure${classes && ` class="${classes}"`}>${inner}${caption && `<figcaption>${caption}</figcaption>`}</figure>`;
