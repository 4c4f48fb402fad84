import { type Block, plainText, textOf } from "../../document/index.ts";
import type { Imported } from "./read-source.ts";

export { decodeText } from "./decode-text.ts";
export { readMarkdown, readSourceApart } from "./read-apart.ts";
export { readPrintText } from "./print-text/read-print-text.ts";
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
    left_out: {
      ...(leftOut.runningHeads.length > 0 && { "running heads": leftOut.runningHeads.length }),
      ...(leftOut.folios.length > 0 && { folios: leftOut.folios.length }),
      ...(leftOut.issue && { issue: leftOut.issue }),
      ...(leftOut.magazine && { magazine: leftOut.magazine }),
      ...(leftOut.houseAd && { "house ad": leftOut.houseAd }),
      ...(leftOut.other.length > 0 && { other: leftOut.other }),
      texts: {
        running_heads: leftOut.runningHeads,
        folios: leftOut.folios,
      },
    },
    ...(leftOut.writerNote && { "note about the writer": leftOut.writerNote }),
    asks: asks.map(({ place, question }) => ({
      place,
      question,
    })),
    body,
  };
}

const types: Record<string, string> = { subhead: "heading", blockQuote: "blockquote", bulletList: "list", orderedList: "ordered list" };

function blockJson(block: Block): Record<string, unknown> {
  const type = types[block.type] ?? block.type;
  if (block.type === "figure") return { type, caption: textOf(block.content), credit: block.attrs.credit };
  if (block.type === "subhead") return { type, level: block.attrs.level, text: textOf(block.content) };
  if (block.type === "paragraph") return { type, text: textOf(block.content), ...linksOf(block.content), ...notesOf(block.content) };
  const text = plainText({ type: "doc", content: [block] });
  if (block.type === "bulletList" || block.type === "orderedList")
    return { type, text, items: block.content.map((item) => plainText({ type: "doc", content: item.content })) };
  if (block.type === "table") return { type, text, rows: block.content.map(({ content }) => content.map((cell) => textOf(cell.content))) };
  return { type, text };
}

function notesOf(content: Parameters<typeof textOf>[0]): { footnotes?: string[] } {
  const footnotes = content.flatMap((node) => (node.type === "footnote" ? [textOf(node.content)] : []));
  return footnotes.length > 0 ? { footnotes } : {};
}

function linksOf(content: Parameters<typeof textOf>[0]): { links?: { text: string; href: string }[] } {
  const links = content.flatMap((node) =>
    node.type === "text"
      ? (node.marks ?? []).flatMap((mark) => (mark.type === "link" ? [{ text: node.text, href: mark.attrs.href }] : []))
      : [],
  );
  return links.length > 0 ? { links } : {};
}
