import { parseBody } from "./parse-body.ts";
import { placeholders } from "./placeholders.ts";
import { refuse } from "./refusals.ts";
import { type Side, settled } from "./suggestions.ts";
import type { Body } from "./types.ts";
import { recordOf } from "../values/index.ts";

type Node = { type?: unknown; attrs?: unknown; content?: unknown; text?: unknown };

/**
 * A body as the editor sends it, half written as it may be: what holds nothing is left away, a picture of which nothing is said
 * yet says so, rows are as long as each other, and nothing of what is suggested is in it. Refuses "document-invalid" for what no editor sends. Nothing at all is an empty
 * body.
 */
export const bodyOfEditor = (json: string): Body => bodyOfMarked(read(json));

/** The body of a document to which something may be suggested; `side`: without that, or with all of it. */
export function bodyOfMarked(marked: unknown, side: Side = "before"): Body {
  const doc = settled(marked, side);
  const content = onePaywall(nodesOf(doc).flatMap(tidied));
  return content.length === 0 && doc.type === "doc" ? { type: "doc", content: [] } : parseBody({ type: doc.type, content });
}

/** A copy of the line that was pasted, or moved and moved again, ends no opening. */
function onePaywall(blocks: Node[]): Node[] {
  const first = blocks.findIndex(({ type }) => type === "paywall");
  return blocks.filter(({ type }, at) => type !== "paywall" || at === first);
}

function read(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw refuse("document-invalid", (m) => m.desk.text.noText);
  }
}

const nodesOf = ({ content }: Node): Node[] => (Array.isArray(content) ? content.map((node: unknown) => recordOf(node)) : []);

/** What may stand without words. */
const bare = new Set(["figure", "tableCell", "tableHeader", "separator", "embed", "houseAd", "paywall", "hardBreak"]);

function tidied(node: Node): Node[] {
  if (node.type === "text") return node.text === "" ? [] : [node];
  const content = nodesOf(node).flatMap(tidied);
  if (node.type === "figure") return [{ ...node, attrs: said(recordOf(node.attrs)), content }];
  if (node.type === "gallery") return content.length > 1 ? [{ ...node, content }] : content.map((only) => withCaption(only, node));
  if (node.type === "table") return content.length > 0 ? [{ ...node, content: levelled(content) }] : [];
  if (bare.has(String(node.type))) return [Array.isArray(node.content) ? { ...node, content } : node];
  return content.some(isWritten) ? [{ ...node, content }] : [];
}

/** The last picture that is left of a gallery stands alone, and what was said of all is said of it. */
function withCaption(figure: Node, gallery: Node): Node {
  const caption = recordOf(gallery.attrs).caption;
  if (typeof caption !== "string" || caption === "") return figure;
  const own = nodesOf(figure);
  return { ...figure, content: [...own, { type: "text", text: own.length > 0 ? ` ${caption}` : caption }] };
}

/** Spaces and breaks alone are no words. */
const isWritten = ({ type, text }: Node): boolean => type !== "hardBreak" && !(type === "text" && String(text).trim() === "");

function said(attrs: Record<string, unknown>): Record<string, unknown> {
  const alt = typeof attrs.alt === "string" && attrs.alt.trim() ? attrs.alt : placeholders.alt;
  return { ...attrs, alt, credit: attrs.credit ?? "", picture: attrs.picture ?? "" };
}

function levelled(rows: Node[]): Node[] {
  const width = Math.max(...rows.map((row) => nodesOf(row).length));
  return rows.map((row) => {
    const cells = nodesOf(row);
    const blank = { type: cells.at(-1)?.type ?? "tableCell", content: [] };
    return { ...row, content: [...cells, ...Array.from({ length: width - cells.length }, () => blank)] };
  });
}
