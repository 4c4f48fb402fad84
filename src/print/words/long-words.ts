import type { Block, Inline } from "../../document/index.ts";

/** A word that may not fit, with the marks it is set in. */
type LongWord = { type: "text"; text: string; marks: { kind: string; value: null }[] };

/** Characters; a shorter word fits the narrowest column of any trim in any case. */
const doubtful = 20;
/** Most texts have no such run, and are not parted into words. */
const longRun = /\S{20}/;

/** Words of a block that the layout measures: those so long that a column may be narrower. */
const longWordsOf = (block: Block): LongWord[] =>
  block.type === "table" ? [] : wordsIn(block).filter(({ text }) => [...text].length >= doubtful);

/** What the layout looks at for the preflight: words that may be wider than where they stand. A table tells of its own. */
export const measured = (blocks: readonly Block[], prefix: string): { id: string; kind: string; words: LongWord[] }[] =>
  blocks
    .map((block) => ({ id: prefix + block.attrs.id, kind: block.type, words: longWordsOf(block) }))
    .filter(({ words }) => words.length > 0);

type Node = { type: string; text?: string; marks?: readonly { type: string }[]; content?: readonly unknown[] };

function wordsIn(node: Block | Inline | Node): LongWord[] {
  const { text, marks = [], content = [] } = node as Node;
  if (text !== undefined && !longRun.test(text)) return [];
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
