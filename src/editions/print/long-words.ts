import { type Block, type Inline } from "../../document/index.ts";

/** A word that may not fit, with the marks it is set in. */
export type LongWord = { type: "text"; text: string; marks: { kind: string; value: null }[] };

/** Characters; a shorter word fits the narrowest column of any trim in any case. */
const doubtful = 20;

/** Words of a block that the layout measures: those so long that a column may be narrower. */
export const longWordsOf = (block: Block): LongWord[] =>
  block.type === "table" ? [] : wordsIn(block).filter(({ text }) => [...text].length >= doubtful);

/** The longest word of each column of a table, of its head and of the rows below: cells do not hyphenate. */
export function tightWordsOf(block: Extract<Block, { type: "table" }>): { text: string; head: boolean }[] {
  const longest = new Map<string, { text: string; head: boolean }>();
  for (const row of block.content) {
    for (const [column, cell] of row.content.entries()) {
      const head = cell.type === "tableHeader";
      for (const { text } of wordsIn(cell).flatMap((word) => word.text.split(/(?<=[-–/])/).map((text) => ({ text })))) {
        const key = `${column} ${head}`;
        if ([...text].length > [...(longest.get(key)?.text ?? "")].length) longest.set(key, { text, head });
      }
    }
  }
  return [...longest.values()];
}

type Node = { type: string; text?: string; marks?: readonly { type: string }[]; content?: readonly unknown[] };

function wordsIn(node: Block | Inline | Node): LongWord[] {
  const { text, marks = [], content = [] } = node as Node;
  if (text !== undefined)
    return text
      .replace(/\u00ad/g, "")
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => ({
        type: "text",
        text: word,
        marks: marks
          .filter(({ type }) => type === "strong" || type === "emphasis" || type === "smallCaps")
          .map(({ type }) => ({ kind: type, value: null })),
      }));
  return (content as Node[]).flatMap(wordsIn);
}
