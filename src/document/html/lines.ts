import type { Block, Inline, List, Paragraph } from "../types.ts";

/** The words of blocks as lines, for what holds words only, and the blocks that are none. */
export function linesOf(blocks: readonly Block[]): { lines: Inline[][]; rest: Block[] } {
  const [lines, rest]: [Inline[][], Block[]] = [[], []];
  for (const block of blocks) {
    const own = linesIn(block);
    if (own) for (const line of own) lines.push(line);
    else rest.push(block);
  }
  return { lines, rest };
}

const said = (text: string | undefined): Inline[][] => (text ? [[{ type: "text", text }]] : []);

function linesIn(block: Block): Inline[][] | undefined {
  switch (block.type) {
    case "paragraph":
    case "subhead":
      return [block.content];
    case "pullQuote":
      return [block.content, ...said(block.attrs.attribution)];
    case "blockQuote":
      return [...block.content.map(({ content }) => content), ...said(block.attrs.attribution)];
    case "bulletList":
    case "orderedList":
      return itemLines(block);
    case "noteBox":
      return [...said(block.attrs.title), ...linesOf(block.content).lines];
    case "table":
      return [...said(block.attrs.caption), ...block.content.map((row) => cellsAsLine(row.content.map(({ content }) => content)))];
    case "embed":
      return [[{ type: "text", text: block.attrs.title ?? block.attrs.url, marks: [{ type: "link", attrs: { href: block.attrs.url } }] }]];
    default:
      return undefined;
  }
}

const itemLines = (list: List): Inline[][] =>
  list.content.flatMap(({ content }) =>
    content.flatMap((part): Inline[][] => (part.type === "paragraph" ? [part.content] : itemLines(part))),
  );

export const cellsAsLine = (cells: readonly Inline[][]): Inline[] =>
  cells.filter((cell) => cell.length > 0).flatMap((cell, at): Inline[] => (at > 0 ? [{ type: "text", text: " · " }, ...cell] : cell));

/** What only paragraphs may stand in: each line one, and what has no words behind it. */
export function asParagraphs(block: Block, newId: () => string): Paragraph[] | undefined {
  if (block.type === "paragraph") return [block];
  return linesIn(block)?.flatMap((content) =>
    content.length > 0 ? [{ type: "paragraph" as const, attrs: { id: newId() }, content: [...content] }] : [],
  );
}
