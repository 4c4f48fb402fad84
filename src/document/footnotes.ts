import type { Body, Footnote } from "./types.ts";
import { inlineRuns } from "./walk.ts";

type NumberedFootnote = { id: string; number: number; content: Footnote["content"] };

/** Footnotes as they are met, numbered from 1. */
export function numberFootnotes(body: Body): NumberedFootnote[] {
  const found: NumberedFootnote[] = [];
  for (const run of inlineRuns(body)) {
    for (const node of run) {
      if (node.type === "footnote") found.push({ id: node.attrs.id, number: found.length + 1, content: node.content });
    }
  }
  return found;
}
