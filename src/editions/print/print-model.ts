import type { Block, Body, Inline, List } from "../../document/index.ts";
import type { ArticleView, Publication } from "../../editorial/index.ts";
import { formatDay } from "../../values/index.ts";

export type PrintOffer = { title: string; text: string; included: string[] };
export type PrintInput = {
  /** Its body is cut already when the reader may have the opening only. */
  article: ArticleView;
  publication: Publication;
  origin: string;
  offer: PrintOffer | null;
  cut: boolean;
};

type Resolve = (href: string) => string;
/** Name of a picture's file beside the template. */
export const pictureFile = (id: string): string => `picture-${id}.jpg`;

/** The article as plain data for the template; an unknown node has no counterpart there and stops it. */
export function printModel({ article, publication, origin, offer, cut }: PrintInput): Record<string, unknown> {
  const resolve: Resolve = (href) => (href.startsWith("/") ? origin + href : href);
  const host = origin.replace(/^https?:\/\//, "");
  return {
    headline: article.headline,
    standfirst: article.standfirst,
    authors: article.byline.map(({ name }) => name),
    running: `Written by ${article.writtenBy} on ${formatDay(article.publishedOn, article.language)}`,
    published: article.publishedOn.split("-").map(Number),
    magazine: publication.title,
    address: host + article.path,
    language: article.language.split("-")[0],
    label: [article.section?.name, article.issue && `Issue ${article.issue.wholeNumber}`].filter(Boolean).join(" · "),
    lead: article.lead && { file: pictureFile(article.lead.picture.id), alt: article.lead.alt, credit: article.lead.credit, caption: inlines(article.lead.caption, resolve) },
    body: blocks(article.body, resolve),
    notice: cut ? (article.access === "registered" ? "The rest of this article is open to everybody who signs in." : "The rest of this article is for subscribers.") : "",
    corrections: cut ? [] : article.corrections.map(({ on, text }) => ({ on: formatDay(on, article.language), text })),
    offer: offer && { ...offer, url: `${origin}/subscribe`, address: `${host}/subscribe` },
  };
}

const blocks = (body: Body, resolve: Resolve) => body.content.flatMap((block) => blockModel(block, resolve));

function blockModel(block: Block, resolve: Resolve): unknown[] {
  const run = (content: Inline[]) => inlines(content, resolve);
  switch (block.type) {
    case "paragraph":
      return [{ type: "paragraph", content: run(block.content) }];
    case "subhead":
      return [{ type: "subhead", level: block.attrs.level, content: run(block.content) }];
    case "blockQuote":
      return [{ type: "blockQuote", attribution: block.attrs.attribution ?? null, content: block.content.map((p) => ({ content: run(p.content) })) }];
    case "pullQuote":
      return [{ type: "pullQuote", attribution: block.attrs.attribution ?? null, content: run(block.content) }];
    case "bulletList":
    case "orderedList":
      return [listModel(block, resolve)];
    case "figure":
      return [{ type: "figure", file: pictureFile(block.attrs.picture), alt: block.attrs.alt, credit: block.attrs.credit, caption: run(block.content) }];
    case "table": {
      const cells = block.content.map((row) => row.content.map((cell) => run(cell.content)));
      const headed = block.content[0]?.content.every(({ type }) => type === "tableHeader") ?? false;
      const aligns = block.content[0]?.content.map(({ attrs }) => attrs?.align ?? "start") ?? [];
      return [{ type: "table", caption: block.attrs.caption ?? null, aligns, head: headed ? cells[0] : null, rows: headed ? cells.slice(1) : cells }];
    }
    case "separator":
      return [{ type: "separator" }];
    case "embed":
      return [{ type: "embed", url: block.attrs.url, title: block.attrs.title ?? block.attrs.url }];
    case "noteBox":
      return [{ type: "noteBox", title: block.attrs.title ?? null, content: block.content.flatMap((inner) => blockModel(inner, resolve)) }];
    // the offer at the end is the print view's one advertisement
    case "houseAd":
    case "paywall":
      return [];
  }
}

const listModel = (list: List, resolve: Resolve): unknown => ({
  type: "list",
  ordered: list.type === "orderedList",
  start: list.type === "orderedList" ? (list.attrs.start ?? 1) : 1,
  items: list.content.map((item) => item.content.flatMap((part) => blockModel(part, resolve))),
});

function inlines(content: readonly Inline[], resolve: Resolve): unknown[] {
  return content.map((node) => {
    if (node.type === "hardBreak") return { type: "break" };
    if (node.type === "footnote") return { type: "footnote", content: inlines(node.content, resolve) };
    const marks = (node.marks ?? []).map((mark) => {
      const value = mark.type === "link" ? resolve(mark.attrs.href) : mark.type === "language" ? mark.attrs.lang.split("-")[0] : null;
      return { kind: mark.type, value };
    });
    return { type: "text", text: node.text.replace(/\u00ad/g, ""), marks };
  });
}
