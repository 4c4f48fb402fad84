import { type Block, type List, numberFootnotes, plainText, textOf } from "../../document/index.ts";
import { adIn } from "./print-text/ad-words.ts";
import type { Imported } from "./read-source.ts";

export { readMarkdown, readManuscriptApart, readWritten, writeMarkdown } from "./read-apart.ts";
export { type AdWords, adIn } from "./print-text/ad-words.ts";
export { readPrintText } from "./print-text/read-print-text.ts";
export { readManuscript } from "./read-manuscript.ts";
export { type Imported, readSource } from "./read-source.ts";
export { importRefusals } from "./refusals.ts";

/** What `masthead import --dry-run --json` prints: the article block by block, what was left out, what is unsure. */
export function importJson({ source, kind, leftOut, asks }: Imported): Record<string, unknown> {
  const { headline, byline, date, standfirst, body } = source;
  return {
    kind,
    headline,
    byline,
    ...(date && { date }),
    ...(standfirst && { standfirst }),
    blocks: body.content.map(blockJson),
    ...(leftOut.writerNote && { "note about the writer": leftOut.writerNote }),
    left_out: {
      ...(leftOut.runningHeads.length > 0 && { "running heads": leftOut.runningHeads.length }),
      ...(leftOut.folios.length > 0 && { folios: leftOut.folios.length }),
      ...(leftOut.magazine && { magazine: leftOut.magazine }),
      ...(leftOut.issue && { issue: leftOut.issue }),
      ...(leftOut.houseAd && { "house ad": leftOut.houseAd, "house ad, word for word": adIn(leftOut.houseAd) }),
      ...(leftOut.other.length > 0 && { other: leftOut.other }),
      texts: {
        running_heads: leftOut.runningHeads,
        folios: leftOut.folios,
      },
    },
    asks: asks.map(({ place, question }) => ({
      place,
      question,
    })),
    body,
  };
}

const types: Record<string, string> = {
  subhead: "heading",
  blockQuote: "blockquote",
  bulletList: "list",
  orderedList: "ordered list",
  noteBox: "box",
};

function blockJson(block: Block): Record<string, unknown> {
  const type = types[block.type] ?? block.type;
  const text = plainText({ type: "doc", content: [block] });
  const notes = numberFootnotes({ type: "doc", content: [block] }).map(({ content }) => textOf(content));
  const footnotes = notes.length > 0 && { footnotes: notes };
  switch (block.type) {
    case "figure":
      return { type, caption: textOf(block.content), credit: block.attrs.credit, ...footnotes };
    case "gallery":
      return { type, caption: block.attrs.caption ?? "", pictures: block.content.map(blockJson), ...footnotes };
    case "subhead":
      return { type, level: block.attrs.level, text: textOf(block.content), ...footnotes };
    case "paragraph":
      return { type, text: textOf(block.content), ...linksOf(block.content), ...footnotes };
    case "table":
      return { type, text, rows: block.content.map(({ content }) => content.map((cell) => textOf(cell.content))), ...footnotes };
    case "bulletList":
    case "orderedList":
      return { type, text, items: itemsOf(block), ...footnotes };
    case "noteBox":
      return { type, title: block.attrs.title ?? "", text, blocks: block.content.map(blockJson), ...footnotes };
    default:
      return { type, text, ...footnotes };
  }
}

const itemsOf = (list: List): string[] =>
  list.content.map(({ content }) => content.map((part) => plainText({ type: "doc", content: [part] })).join(" "));

function linksOf(content: Parameters<typeof textOf>[0]): { links?: { text: string; href: string }[] } {
  const links = content.flatMap((node) =>
    node.type === "text"
      ? (node.marks ?? []).flatMap((mark) => (mark.type === "link" ? [{ text: node.text, href: mark.attrs.href }] : []))
      : [],
  );
  return links.length > 0 ? { links } : {};
}
