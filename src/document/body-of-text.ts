import type { Body, Inline } from "./types.ts";

/** Plain words as a body: paragraphs apart by blank lines, each line of one on its own. No sign is read as a mark; the same text has the same ids. */
export function bodyOfText(text: string): Body {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  return {
    type: "doc",
    content: paragraphs.map((words, at) => ({ type: "paragraph", attrs: { id: `n${at + 1}` }, content: linesOf(words) })),
  };
}

const linesOf = (words: string): Inline[] =>
  words
    .split("\n")
    .flatMap((line, at): Inline[] => [
      ...(at > 0 ? [{ type: "hardBreak" } as const] : []),
      ...(line ? [{ type: "text", text: line } as const] : []),
    ]);
