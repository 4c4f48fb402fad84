import { type Body, toMarkdown } from "../../document/index.ts";

/** The body alone, as Markdown: the headline and its kin have fields of their own. */
export const bodyMarkdown = (body: Body): string =>
  toMarkdown({ headline: "", byline: [], body, other: {} }).replace(/^---[\s\S]*?---\n\n?/, "");
