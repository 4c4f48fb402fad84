import type { Block, Body, Inline, List, ListItem, Paragraph } from "./types.ts";

/** A block that holds words directly: what can be numbered by sentence. */
type Worded = { id: string; kind: "paragraph" | "subhead" | "pullQuote"; within: Block; content: Inline[] };

/** Every run of words in reading order; captions and tables are not running text and are left out. */
export function* wordedBlocks(body: Body): Generator<Worded> {
  for (const block of body.content) yield* wordedIn(block, block);
}

function* wordedIn(block: Block | Paragraph | List, within: Block): Generator<Worded> {
  switch (block.type) {
    case "paragraph":
    case "subhead":
    case "pullQuote":
      yield { id: block.attrs.id, kind: block.type, within, content: block.content };
      return;
    case "blockQuote":
    case "noteBox":
      for (const inner of block.content) yield* wordedIn(inner, within);
      return;
    case "bulletList":
    case "orderedList":
      for (const item of block.content) for (const inner of item.content) yield* wordedIn(inner, within);
  }
}

/** Every inline run of the body, captions and cells included, in order. */
export function* inlineRuns(body: Body): Generator<Inline[]> {
  for (const block of body.content) yield* runsIn(block);
}

function* runsIn(block: Block | ListItem): Generator<Inline[]> {
  switch (block.type) {
    case "paragraph":
    case "subhead":
    case "pullQuote":
    case "figure":
      yield block.content;
      return;
    case "table":
      for (const row of block.content) for (const cell of row.content) yield cell.content;
      return;
    case "blockQuote":
    case "noteBox":
    case "bulletList":
    case "orderedList":
    case "gallery":
    case "listItem":
      for (const inner of block.content) yield* runsIn(inner);
  }
}
