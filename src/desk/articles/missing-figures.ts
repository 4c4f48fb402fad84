import { ownOf } from "../../values/index.ts";
import { createHash } from "node:crypto";
import { type Body, type Figure, placeholders, readInline, textOf, figuresIn, withFigures } from "../../document/index.ts";
import type { PictureView } from "../../editorial/index.ts";

/** A figure whose picture is not here: a file's name stands where its id belongs, or nothing. */
export type MissingFigure = {
  /** Its place among the body's figures, those of galleries among them. */
  at: number;
  /** The same for the same figure, wherever the text around it moves it. */
  key: string;
  name: string;
  alt: string;
  caption: string;
  credit: string;
  /** The last words before it. */
  after: string;
};

/** In the order of the text; `known`: the pictures that are here, by id. */
export function missingFigures(body: Body, known: Record<string, PictureView>): MissingFigure[] {
  const seen = new Map<string, number>();
  return figuresIn(body).flatMap(({ attrs, content }, at) => {
    if (ownOf(known, attrs.picture)) return [];
    const { picture: name, alt, credit } = attrs;
    const caption = textOf(content);
    const words = JSON.stringify([name, alt, caption, credit]);
    const nth = (seen.get(words) ?? 0) + 1;
    seen.set(words, nth);
    const key = createHash("sha256").update(words).update(String(nth)).digest("hex").slice(0, 12);
    return [{ at, key, name, alt: alt === placeholders.alt ? "" : alt, caption, credit, after: wordsBefore(body, attrs.id) }];
  });
}

function wordsBefore(body: Body, id: string): string {
  const at = body.content.findIndex((block) => figuresIn({ type: "doc", content: [block] }).some(({ attrs }) => attrs.id === id));
  for (const block of body.content.slice(0, at).reverse()) {
    const words = "content" in block && (block.type === "paragraph" || block.type === "subhead") ? textOf(block.content).trim() : "";
    if (words) return words.length > 60 ? `…${words.slice(-60).replace(/^\S*\s/, "")}` : words;
  }
  return "";
}

/** The body with this picture in that place. What the figure says stays; what it leaves open, the picture says. */
export function filled(body: Body, { at }: MissingFigure, picture: PictureView): Body {
  const fill = ({ attrs, content, ...figure }: Figure): Figure => {
    const alt = attrs.alt === placeholders.alt ? picture.alt || attrs.alt : attrs.alt || picture.alt;
    return {
      ...figure,
      attrs: { ...attrs, picture: picture.id, alt, credit: attrs.credit || picture.credit },
      content: content.length > 0 ? content : readInline(picture.caption),
    };
  };
  const wanted = figuresIn(body)[at];
  return withFigures(body, (figure) => (figure === wanted ? fill(figure) : figure));
}
