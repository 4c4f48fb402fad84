import { type ArticleSource, type Block, fromMarkdown, plainText, textOf } from "../../document/index.ts";
import { decodeText } from "./decode-text.ts";
import { fromJson } from "./from-json.ts";
import type { LeftOut } from "./furniture.ts";
import type { Asked } from "./paragraphs.ts";
import { readPrintText } from "./read-print-text.ts";

export { decodeText } from "./decode-text.ts";
export { readPrintText } from "./read-print-text.ts";
export { importRefusals } from "./refusals.ts";

export type Imported = { source: ArticleSource; kind: "markdown" | "json" | "print text"; leftOut: LeftOut; asks: Asked[] };

/** An article from the bytes of a file or a paste. Refuses what is no text, naming what it is. */
export function readSource(bytes: Uint8Array, name: string): Imported {
  const { text, encoding } = decodeText(bytes, name);
  const read = isJson(text, name) ? fromExport(text, name) : isMarkdown(text, name) ? fromFile(text) : fromPrint(text);
  if (!encoding.startsWith("UTF"))
    read.asks.push({ place: "the file", question: `it was not UTF-8 and was read as ${encoding}; look at quotes and accents` });
  return read;
}

/** Front matter says it; the name alone does not: print text is often saved as .md. */
const isMarkdown = (text: string, name: string) =>
  /^\ufeff?---\s*\n/.test(text) || (/\.(md|markdown)$/i.test(name) && !/^\s*(?:written )?by .{3,80} on .*\d{4}/im.test(text));

const isJson = (text: string, name: string) => /\.json$/i.test(name) || /^\ufeff?\s*\{\s*"/.test(text);
const nothing: LeftOut = { runningHeads: [], folios: [], other: [] };

const fromExport = (text: string, name: string): Imported => ({ source: fromJson(text, name), kind: "json", leftOut: nothing, asks: [] });

function fromFile(text: string): Imported {
  const { problems, ...source } = fromMarkdown(text);
  return {
    source,
    kind: "markdown",
    leftOut: nothing,
    asks: problems.map(({ line, problem }) => ({ place: `line ${line}`, question: problem })),
  };
}

function fromPrint(text: string): Imported {
  const { leftOut, asks, ...article } = readPrintText(text);
  return { source: { ...article, other: {} }, kind: "print text", leftOut, asks };
}

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
      ...(leftOut.houseAd && { "house ad": leftOut.houseAd }),
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

const types: Record<string, string> = { subhead: "heading", blockQuote: "blockquote" };

function blockJson(block: Block): Record<string, unknown> {
  const type = types[block.type] ?? block.type;
  if (block.type === "figure") return { type, caption: textOf(block.content), credit: block.attrs.credit };
  if (block.type === "subhead") return { type, level: block.attrs.level, text: textOf(block.content) };
  if (block.type === "paragraph") return { type, text: textOf(block.content), ...linksOf(block.content) };
  return { type, text: plainText({ type: "doc", content: [block] }) };
}

function linksOf(content: Parameters<typeof textOf>[0]): { links?: { text: string; href: string }[] } {
  const links = content.flatMap((node) =>
    node.type === "text"
      ? (node.marks ?? []).flatMap((mark) => (mark.type === "link" ? [{ text: node.text, href: mark.attrs.href }] : []))
      : [],
  );
  return links.length > 0 ? { links } : {};
}
