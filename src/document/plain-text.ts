import type { Block, Body, Inline, List } from "./types.ts";

/** The words of inline content; footnotes are left out, a hard break is a line feed. */
export function textOf(content: readonly Inline[]): string {
  return content.map((node) => (node.type === "text" ? node.text : node.type === "hardBreak" ? "\n" : "")).join("");
}

/** The body as text, blocks apart by a blank line. Pull quotes repeat the text and are left out, like ads and rules. */
export function plainText(body: Body): string {
  return body.content.map(blockText).filter(Boolean).join("\n\n");
}

function blockText(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "subhead":
      return textOf(block.content);
    case "blockQuote":
      return [...block.content.map((p) => textOf(p.content)), block.attrs.attribution && `— ${block.attrs.attribution}`]
        .filter(Boolean)
        .join("\n");
    case "bulletList":
    case "orderedList":
      return listText(block, "");
    case "figure":
      return [textOf(block.content), block.attrs.credit].filter(Boolean).join(" ");
    case "gallery":
      return [...block.content.map(blockText), block.attrs.caption].filter(Boolean).join("\n");
    case "table":
      return [block.attrs.caption, ...block.content.map((row) => row.content.map((cell) => textOf(cell.content)).join("\t"))]
        .filter(Boolean)
        .join("\n");
    case "noteBox":
      return [block.attrs.title, ...block.content.map(blockText)].filter(Boolean).join("\n");
    case "embed":
      return [block.attrs.title, block.attrs.url].filter(Boolean).join(" ");
    case "pullQuote":
    case "separator":
    case "houseAd":
    case "paywall":
      return "";
  }
}

function listText(list: List, indent: string): string {
  const first = list.type === "orderedList" ? (list.attrs.start ?? 1) : 0;
  return list.content
    .map((item, at) => {
      const sign = list.type === "orderedList" ? `${first + at}.` : "•";
      const inner = item.content.map((part) => (part.type === "paragraph" ? textOf(part.content) : `\n${listText(part, `${indent}  `)}`));
      return `${indent}${sign} ${inner.join(" ")}`.replace(/ +\n/g, "\n");
    })
    .join("\n");
}
