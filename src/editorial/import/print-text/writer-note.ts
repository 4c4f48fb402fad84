import type { Chunk } from "./paragraphs.ts";

const tells = /\s(?:is|was|are|were|lives|live|works|writes|wrote|teaches|has|runs|edits|grew|studied|ist|lebt|schreibt|est|vit|es|vive)\s/;

/** The paragraph at the end that tells of the writer, who is named in the byline; it is of the writer, not of the article. */
export function takeWriterNote(chunks: Chunk[], byline: readonly string[]): { note?: string; rest: Chunk[] } {
  const last = chunks.at(-1);
  if (!last || chunks.length < 3 || last.text.length > 400) return { rest: chunks };
  const plain = last.text.replace(/^[*_]+|[*_]+$/g, "").replace(/^(?:about the (?:author|writer):?|[—–-])\s*/i, "");
  const named = byline.find((name) => plain.toLowerCase().startsWith(name.toLowerCase()));
  if (!named || !tells.test(` ${plain.slice(named.length, named.length + 40)} `)) return { rest: chunks };
  return { note: plain, rest: chunks.slice(0, -1) };
}
