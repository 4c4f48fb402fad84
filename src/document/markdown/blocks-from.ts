import type {
  BlockContent,
  DefinitionContent,
  ListItem as MdListItem,
  Paragraph as MdParagraph,
  PhrasingContent,
  RootContent,
  Table as MdTable,
} from "mdast";
import { newBlockId } from "../block-id.ts";
import { textOf } from "../plain-text.ts";
import type { Block, BlockQuote, Inline, List, ListItem, NoteBox, Paragraph, Table, TableCell } from "../types.ts";
import { figureFrom, galleryFrom, isFigure, isGallery } from "./figure.ts";
import { type Reading, inlineFrom } from "./inline-from.ts";

type MdBlock = RootContent | BlockContent | DefinitionContent;

/** Markdown's blocks as ours. What has no counterpart is named by its line and its words are kept. */
export function blocksFrom(nodes: readonly MdBlock[], reading: Reading): Block[] {
  const out: Block[] = [];
  for (const [at, node] of nodes.entries()) {
    const next = nodes[at + 1];
    if (node.type === "paragraph" && next && firstText(node).startsWith(captionOf(next))) continue;
    const before = nodes[at - 1];
    const above = before?.type === "paragraph" ? before : undefined;
    if (node.type === "table") out.push(tableFrom(node, saidIn(above, "Table: ", reading), reading));
    else if (isGallery(node)) out.push(...galleryFrom(node, saidIn(above, "Gallery: ", reading), reading));
    else out.push(...blockFrom(node, reading));
  }
  return out;
}

/** What the paragraph above it begins with when it is its caption. */
const captionOf = (node: MdBlock): string => (node.type === "table" ? "Table: " : isGallery(node) ? "Gallery: " : "\n");

const saidIn = (paragraph: MdParagraph | undefined, sign: string, reading: Reading): string =>
  paragraph && firstText(paragraph).startsWith(sign) ? textOf(inlineFrom(paragraph.children, reading)).slice(sign.length) : "";

const withId = () => ({ id: newBlockId() });

function blockFrom(node: MdBlock, reading: Reading): Block[] {
  switch (node.type) {
    case "paragraph":
      return paragraphFrom(node, reading);
    case "heading": {
      if (node.depth > 3) reading.say(node, (m) => m.subheads);
      const content = inlineFrom(node.children, reading);
      return content.length > 0 ? [{ type: "subhead", attrs: { ...withId(), level: node.depth > 2 ? 2 : 1 }, content }] : [];
    }
    case "blockquote":
      return quoteFrom(node.children, reading);
    case "list":
      return [listFrom(node, reading)];
    case "thematicBreak":
      return [{ type: "separator", attrs: withId() }];
    case "html":
      return htmlFrom(node, reading);
    case "code":
      reading.say(node, (m) => m.code);
      return [paragraph(codeLines(node.value))];
    case "definition":
    case "footnoteDefinition":
      return [];
    default:
      reading.say(node, (m) => m.noPlace(node.type));
      return [];
  }
}

function codeLines(code: string): Inline[] {
  return code.split("\n").flatMap((line, at): Inline[] => {
    const words: Inline[] = line ? [{ type: "text", text: line, marks: [{ type: "code" }] }] : [];
    return at > 0 ? [{ type: "hardBreak" }, ...words] : words;
  });
}

const paragraph = (content: Inline[]): Paragraph => ({ type: "paragraph", attrs: withId(), content });

function paragraphFrom(node: MdParagraph, reading: Reading): Block[] {
  if (isFigure(node)) return [figureFrom(node.children, reading)];
  const [only, ...more] = node.children;
  if (only?.type === "link" && more.length === 0 && /^https?:/.test(only.url)) {
    const title = textOf(inlineFrom(only.children, reading));
    return [{ type: "embed", attrs: { ...withId(), url: only.url, ...(title && title !== only.url && { title }) } }];
  }
  const content = inlineFrom(node.children, reading);
  return content.length > 0 ? [paragraph(content)] : [];
}

function htmlFrom(node: Extract<MdBlock, { type: "html" }>, reading: Reading): Block[] {
  const [, name, slot] = /^<!--\s*(paywall|house-ad)(?::\s*([\w-]+))?\s*-->$/.exec(node.value.trim()) ?? [];
  if (name === "paywall") return [{ type: "paywall", attrs: withId() }];
  if (name === "house-ad") return [{ type: "houseAd", attrs: { ...withId(), ...(slot && { slot }) } }];
  reading.say(node, (m) => m.html(node.value.slice(0, 60)));
  return [];
}

function quoteFrom(children: readonly (BlockContent | DefinitionContent)[], reading: Reading): Block[] {
  const kind = /^\[!(pull|note)\][ \t]*/i.exec(firstText(children[0]));
  const own = kind ? withoutStart(children, kind[0].length) : children;
  if (kind?.[1]?.toLowerCase() === "note") return [noteFrom(own, reading)];
  const { blocks, attribution } = takeAttribution(own);
  const paragraphs = paragraphsFrom(blocks, reading);
  if (paragraphs.length === 0) return [];
  const attrs = { ...withId(), ...(attribution && { attribution: textOf(inlineFrom(attribution, reading)) }) };
  if (!kind) return [{ type: "blockQuote", attrs, content: paragraphs } satisfies BlockQuote];
  const content = paragraphs.flatMap((p, at): Inline[] => [...(at > 0 ? [{ type: "hardBreak" } as const] : []), ...p.content]);
  return [{ type: "pullQuote", attrs, content }];
}

/** The title stands in the marker's own line; the rest is the box. */
function noteFrom(children: readonly (BlockContent | DefinitionContent)[], reading: Reading): NoteBox {
  const [first, ...rest] = children;
  const { line, after } = first?.type === "paragraph" ? splitFirstLine(first) : { line: "", after: first ? [first] : [] };
  const blocks = blocksFrom([...after, ...rest], reading).filter((block): block is Paragraph | List => {
    const fits = ["paragraph", "bulletList", "orderedList"].includes(block.type);
    if (!fits && first) reading.say(first, (m) => m.inBox(block.type));
    return fits;
  });
  return { type: "noteBox", attrs: { ...withId(), ...(line && { title: line }) }, content: blocks };
}

function splitFirstLine(node: MdParagraph): { line: string; after: MdParagraph[] } {
  const [first, ...rest] = node.children;
  if (first?.type !== "text") return { line: "", after: first ? [node] : [] };
  const [line = "", ...more] = first.value.split("\n");
  const words = more.join("\n");
  const children: PhrasingContent[] = [...(words ? [{ type: "text", value: words } as const] : []), ...rest];
  return { line: line.trim(), after: children.length > 0 ? [{ type: "paragraph", children }] : [] };
}

function withoutStart(children: readonly (BlockContent | DefinitionContent)[], length: number): (BlockContent | DefinitionContent)[] {
  const [first, ...rest] = children;
  if (first?.type !== "paragraph") return [...children];
  const [text, ...more] = first.children;
  if (text?.type !== "text") return [...children];
  const value = text.value.slice(length).replace(/^\n/, "\n");
  return [{ ...first, children: [...(value ? [{ ...text, value }] : []), ...more] }, ...rest];
}

/** A last line "— Name" names who is quoted, in a paragraph of its own or at the end of the last. */
function takeAttribution(children: readonly (BlockContent | DefinitionContent)[]) {
  const last = children.at(-1);
  if (last?.type !== "paragraph") return { blocks: children, attribution: undefined };
  if (children.length > 1 && firstText(last).startsWith("— ")) {
    const [text, ...more] = last.children;
    const words = text?.type === "text" ? [{ ...text, value: text.value.slice(2) }, ...more] : last.children;
    return { blocks: children.slice(0, -1), attribution: words };
  }
  const at = last.children.findLastIndex((node) => node.type === "text" && /\n— /.test(node.value));
  const text = last.children[at];
  if (text?.type !== "text") return { blocks: children, attribution: undefined };
  const cut = text.value.lastIndexOf("\n— ");
  const kept = [...last.children.slice(0, at), { ...text, value: text.value.slice(0, cut) }];
  const words = [{ ...text, value: text.value.slice(cut + 3) }, ...last.children.slice(at + 1)];
  return { blocks: [...children.slice(0, -1), { ...last, children: kept }], attribution: words };
}

/** A quote holds paragraphs only; anything else in it is taken as one and named. */
function paragraphsFrom(children: readonly (BlockContent | DefinitionContent)[], reading: Reading): Paragraph[] {
  return blocksFrom(children, reading).flatMap((block): Paragraph[] => {
    if (block.type === "paragraph") return [block];
    if (children[0]) reading.say(children[0], (m) => m.inQuote(block.type));
    if (block.type === "blockQuote") return block.content;
    return block.type === "subhead" || block.type === "pullQuote" ? [paragraph(block.content)] : [];
  });
}

function listFrom(node: Extract<MdBlock, { type: "list" }>, reading: Reading): List {
  const content = node.children.map((item) => itemFrom(item, reading)).filter((item) => item.content.length > 0);
  if (!node.ordered) return { type: "bulletList", attrs: withId(), content };
  return { type: "orderedList", attrs: { ...withId(), ...(node.start && node.start !== 1 && { start: node.start }) }, content };
}

function itemFrom(item: MdListItem, reading: Reading): ListItem {
  const content = blocksFrom(item.children, reading).flatMap((block): (Paragraph | List)[] => {
    if (block.type === "paragraph" || block.type === "bulletList" || block.type === "orderedList") return [block];
    reading.say(item, (m) => m.inList(block.type));
    return [];
  });
  return { type: "listItem", attrs: withId(), content };
}

function tableFrom(node: MdTable, said: string, reading: Reading): Table {
  const width = node.children.reduce((most, row) => Math.max(most, row.children.length), 0);
  const content = node.children.map((row, y) => ({
    type: "tableRow" as const,
    content: Array.from({ length: width }, (_, x): TableCell => {
      const align = node.align?.[x];
      return {
        type: y === 0 ? "tableHeader" : "tableCell",
        ...(align && align !== "left" && { attrs: { align: align === "right" ? "end" : "center" } }),
        content: inlineFrom(row.children[x]?.children ?? [], reading),
      };
    }),
  }));
  return { type: "table", attrs: { ...withId(), ...(said && { caption: said }) }, content };
}

function firstText(node: MdBlock | undefined): string {
  if (node?.type !== "paragraph") return "";
  const first = node.children[0];
  return first?.type === "text" ? first.value : "";
}
