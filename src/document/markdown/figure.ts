import type { Paragraph as MdParagraph, PhrasingContent } from "mdast";
import { fromMarkdown as parse } from "mdast-util-from-markdown";
import { newBlockId } from "../block-id.ts";
import type { Figure, Inline } from "../types.ts";
import { type Reading, inlineFrom } from "./inline-from.ts";
import { must, oneOf } from "../../values/index.ts";

/** `![alt](picture "Caption | Credit"){wide}` alone in its paragraph. */
export function isFigure({ children }: MdParagraph): boolean {
  const [image, width] = children;
  return (
    image?.type === "image" && (children.length === 1 || (children.length === 2 && width?.type === "text" && widthOf(width) !== undefined))
  );
}

const widthOf = (node: PhrasingContent | undefined) =>
  node?.type === "text" ? /^\s*\{(column|wide|full)\}\s*$/.exec(node.value)?.[1] : undefined;

export function figureFrom(children: PhrasingContent[], reading: Reading): Figure {
  const image = must(
    children.find((child) => child.type === "image"),
    "picture in a figure",
  );
  const { caption, credit } = splitTitle(image.title ?? "");
  const width = oneOf(["column", "wide", "full"], widthOf(children[1]));
  const attrs = { id: newBlockId(), picture: image.url, alt: image.alt ?? "", credit, ...(width && { width }) };
  return { type: "figure", attrs, content: captionFrom(caption, reading) };
}

/** The credit stands after the last bar. */
function splitTitle(title: string): { caption: string; credit: string } {
  const [, caption, credit] = /^(.*?)\s*\|\s*([^|]*)$/s.exec(title) ?? [];
  return caption === undefined ? { caption: title.trim(), credit: "" } : { caption: caption.trim(), credit: must(credit, "credit").trim() };
}

export const joinTitle = (caption: string, credit: string): string =>
  credit ? `${caption} | ${credit}`.trimStart() : caption.includes("|") ? `${caption} |` : caption;

/** A caption is one line of Markdown. */
export function captionFrom(markdown: string, reading: Reading): Inline[] {
  const [first] = parse(markdown).children;
  return first?.type === "paragraph"
    ? inlineFrom(first.children, reading)
    : markdown.trim()
      ? [{ type: "text", text: markdown.trim() }]
      : [];
}
