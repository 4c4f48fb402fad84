import type { Image, Nodes as MdNode, Paragraph as MdParagraph, PhrasingContent } from "mdast";
import { fromMarkdown as parse } from "mdast-util-from-markdown";
import { newBlockId } from "../block-id.ts";
import { galleriesOf } from "../galleries.ts";
import type { Block, Figure, Inline } from "../types.ts";
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
  node?.type === "text" ? oneOf(["column", "wide", "full"], /^\s*\{(column|wide|full)\}\s*$/.exec(node.value)?.[1]) : undefined;

/** Several pictures alone in their paragraph, one a line, the width behind the last. */
export function isGallery(node: MdNode): node is MdParagraph {
  if (node.type !== "paragraph") return false;
  const [last, ...others] = node.children.toReversed();
  const pictures = node.children.filter(({ type }) => type === "image");
  const isBetween = (child: PhrasingContent) =>
    child.type === "image" || child.type === "break" || (child.type === "text" && child.value.trim() === "");
  return pictures.length > 1 && others.every(isBetween) && last !== undefined && (isBetween(last) || widthOf(last) !== undefined);
}

export function figureFrom(children: PhrasingContent[], reading: Reading): Figure {
  const image = must(
    children.find((child) => child.type === "image"),
    "picture in a figure",
  );
  const width = widthOf(children[1]);
  return imageFrom(image, reading, width && { width });
}

/** More than a gallery holds are several. */
export const galleryFrom = ({ children }: MdParagraph, caption: string, reading: Reading): Block[] =>
  galleriesOf(
    children.flatMap((child) => (child.type === "image" ? [imageFrom(child, reading)] : [])),
    { newId: newBlockId, caption, width: widthOf(children.at(-1)) },
  );

function imageFrom(image: Image, reading: Reading, width: Pick<Figure["attrs"], "width"> = {}): Figure {
  const { caption, credit } = splitTitle(image.title ?? "");
  const attrs = { id: newBlockId(), picture: image.url, alt: image.alt ?? "", credit, ...width };
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
