import type { PhrasingContent } from "mdast";
import { newBlockId } from "../block-id.ts";
import { isSafeLink, itemAt, must } from "../../values/index.ts";
import { sortMarks, withoutDoubles } from "../marks.ts";
import type { Footnote, HardBreak, Inline, Mark, Say, Text } from "../types.ts";

type MarkdownWords = Parameters<Say>[0]["markdown"];

export type Reading = {
  say: (node: { position?: { start: { line: number } } | undefined }, problem: (m: MarkdownWords) => string) => void;
  footnote: (identifier: string) => PhrasingContent[] | undefined;
};

/** Markdown's phrases as inline content; what cannot be held is named and its words are kept. */
export function inlineFrom(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return merge(read(nodes, [], reading));
}

function read(nodes: readonly PhrasingContent[], marks: Mark[], reading: Reading): Inline[] {
  const out: Inline[] = [];
  const open: { tag: string; mark: Mark }[] = [];
  for (const node of nodes) {
    if (node.type === "html") {
      if (!readTag(node.value, open)) reading.say(node, (m) => m.tag(node.value));
      continue;
    }
    for (const one of readNode(node, [...marks, ...open.map(({ mark }) => mark)], reading)) out.push(one);
  }
  for (const { tag } of open) reading.say(nodes[0]!, (m) => m.unclosed(tag));
  return out;
}

function readNode(node: Exclude<PhrasingContent, { type: "html" }>, marks: Mark[], reading: Reading): Inline[] {
  switch (node.type) {
    case "text":
      return text(node.value.replace(/[ \t]*\n[ \t]*/g, " "), marks);
    case "inlineCode":
      return text(node.value, [...marks, { type: "code" }]);
    case "break":
      return [{ type: "hardBreak" }];
    case "emphasis":
      return read(node.children, [...marks, { type: "emphasis" }], reading);
    case "strong":
      return read(node.children, [...marks, { type: "strong" }], reading);
    case "link":
      return readLink(node, marks, reading);
    case "footnoteReference":
      return readFootnote(node, reading);
    case "delete":
      reading.say(node, (m) => m.struck);
      return read(node.children, marks, reading);
    case "image":
      reading.say(node, (m) => m.pictureInLine(node.url));
      return text(node.alt ?? "", marks);
    case "imageReference":
    case "linkReference":
      reading.say(node, (m) => m.reference(node.label ?? node.identifier));
      return "children" in node ? read(node.children, marks, reading) : text(node.alt ?? "", marks);
  }
}

function readLink(node: Extract<PhrasingContent, { type: "link" }>, marks: Mark[], reading: Reading): Inline[] {
  if (!isSafeLink(node.url) || node.url.startsWith("#")) {
    reading.say(node, (m) => (node.url && node.url !== "#" ? m.badLink(node.url) : m.noLink));
    return read(node.children, marks, reading);
  }
  return read(node.children, [...marks, { type: "link", attrs: { href: node.url, ...(node.title && { title: node.title }) } }], reading);
}

function readFootnote(node: Extract<PhrasingContent, { type: "footnoteReference" }>, reading: Reading): Inline[] {
  const words = reading.footnote(node.identifier);
  if (!words) {
    reading.say(node, (m) => m.noNote(node.label ?? node.identifier));
    return [];
  }
  const content = inlineFrom(words, reading).filter((inner): inner is Text | HardBreak => inner.type !== "footnote");
  const footnote: Footnote = { type: "footnote", attrs: { id: newBlockId() }, content };
  return [footnote];
}

const text = (value: string, marks: Mark[]): Inline[] =>
  value === "" ? [] : [{ type: "text", text: value, ...(marks.length > 0 && { marks: sortMarks(withoutDoubles(marks)) }) }];

/** Takes an opening or closing tag we know; false for any other. */
function readTag(html: string, open: { tag: string; mark: Mark }[]): boolean {
  const closing = /^<\/(sup|sub|span)>$/i.exec(html);
  if (closing) {
    const at = open.findLastIndex(({ tag }) => tag === itemAt(closing, 1).toLowerCase());
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  }
  const mark = markOfTag(html);
  if (mark) open.push({ tag: itemAt(must(/^<(\w+)/.exec(html), "match"), 1).toLowerCase(), mark });
  return mark !== undefined;
}

function markOfTag(html: string): Mark | undefined {
  if (/^<sup>$/i.test(html)) return { type: "superscript" };
  if (/^<sub>$/i.test(html)) return { type: "subscript" };
  if (/^<span class="(sc|small-caps)">$/i.test(html)) return { type: "smallCaps" };
  const lang = /^<span lang="([a-z]{2,3}(?:-[\w-]+)?)">$/i.exec(html)?.[1];
  return lang ? { type: "language", attrs: { lang } } : undefined;
}

/** Neighbouring pieces with the same marks become one. */
export function merge(nodes: Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (last?.type === "text" && node.type === "text" && JSON.stringify(last.marks) === JSON.stringify(node.marks)) {
      out[out.length - 1] = { ...last, text: last.text + node.text };
    } else out.push(node);
  }
  return out;
}
