import { type Block, type Body, type Inline, type List, figureColumns, galleryRows } from "../../document/index.ts";
import type { PictureView } from "../../editorial/index.ts";
import { holdTogether } from "../words/hold-together.ts";

export type Resolve = (href: string) => string;
/** Name of a picture's file beside the template; what kind it is of is seen from its bytes. */
export const pictureFile = (id: string): string => `picture-${id}`;

type Context = {
  resolve: Resolve;
  /** Of the text: where its lines may break depends on it. */ language: string;
  pictures: Readonly<Record<string, PictureView>>;
  prefix: string;
  /** What a picture without a description is called. */ undescribed: string;
};

/** A body as plain data for the templates; block ids keep their names behind `prefix`. An unknown node has no counterpart there and stops it. */
export function blocksModel(body: Body, context: Context): Record<string, unknown>[] {
  // PDF/UA knows no second rank without a first before it
  let ranked = false;
  return body.content.flatMap((block) => {
    if (block.type !== "subhead") return blockModel(block, context);
    const level = ranked ? block.attrs.level : 1;
    ranked = true;
    return [{ type: "subhead", id: context.prefix + block.attrs.id, level, content: inlines(block.content, context) }];
  });
}

function blockModel(block: Block, context: Context): Record<string, unknown>[] {
  const run = (content: readonly Inline[]) => inlines(content, context);
  const id = context.prefix + block.attrs.id;
  switch (block.type) {
    case "paragraph": {
      const lines = codeLines(block.content);
      return [lines ? { type: "code", id, lines } : { type: "paragraph", id, content: run(block.content) }];
    }
    case "subhead":
      return [{ type: "subhead", id, level: block.attrs.level, content: run(block.content) }];
    case "blockQuote":
      return [
        {
          type: "blockQuote",
          id,
          attribution: block.attrs.attribution ?? null,
          content: block.content.map((p) => ({ id: context.prefix + p.attrs.id, content: run(p.content) })),
        },
      ];
    case "pullQuote":
      return [{ type: "pullQuote", id, attribution: block.attrs.attribution ?? null, content: run(block.content) }];
    case "bulletList":
    case "orderedList":
      return [{ ...listModel(block, context), id }];
    case "figure":
      return figureModel(block, context);
    case "gallery":
      return galleryModel(block, context);
    case "table":
      return [tableModel(block, run, context.prefix)];
    case "separator":
      return [{ type: "separator", id }];
    case "embed":
      return [{ type: "embed", id, url: block.attrs.url, title: block.attrs.title ?? block.attrs.url }];
    case "noteBox":
      return [
        {
          type: "noteBox",
          id,
          title: block.attrs.title ?? null,
          letters: lettersOf(block),
          content: block.content.flatMap((inner) => blockModel(inner, context)),
        },
      ];
    // print places its own advertisements, where a page has room
    case "houseAd":
    case "paywall":
      return [];
  }
}

/** How long a box is, its title and all it holds. */
const lettersOf = (node: unknown): number =>
  typeof node !== "object" || node === null
    ? 0
    : Object.entries(node).reduce(
        (sum, [key, value]) => sum + (key === "text" && typeof value === "string" ? value.length : lettersOf(value)),
        0,
      );

/** The lines of a paragraph that is code and nothing else. */
function codeLines(content: readonly Inline[]): string[] | null {
  const code = content.every(
    (node) => node.type === "hardBreak" || (node.type === "text" && node.marks?.some(({ type }) => type === "code")),
  );
  if (!code || content.length === 0) return null;
  return content
    .map((node) => (node.type === "text" ? node.text : "\n"))
    .join("")
    .split("\n");
}

function figureModel(
  { attrs, content }: Extract<Block, { type: "figure" }>,
  { resolve, language, pictures, prefix, undescribed }: Context,
): Record<string, unknown>[] {
  const picture = pictures[attrs.picture];
  // named but not uploaded yet: the preflight says so
  if (!picture) return [];
  return [
    {
      type: "figure",
      id: prefix + attrs.id,
      picture: picture.id,
      file: pictureFile(picture.id),
      aspect: picture.width / picture.height,
      ...focusModel(picture),
      width: attrs.width ?? "column",
      alt: attrs.alt || undescribed,
      credit: attrs.credit,
      caption: inlines(content, { resolve, language }),
    },
  ];
}

/** What of a picture stays seen where it is cut: the place at which one looks first, as parts of its width and height. Nothing where nobody said. */
export const focusModel = ({ focus, width, height }: PictureView) =>
  focus && { focus: { x: focus.x / 100, y: focus.y / 100, aspect: width / height } };

function galleryModel({ attrs, content }: Extract<Block, { type: "gallery" }>, context: Context): Record<string, unknown>[] {
  const rows = galleryRows({ content }, context.pictures, ({ width, height }) => width / height).map((row) =>
    row.flatMap(({ figure }) => figureModel(figure, context)),
  );
  const { caption = null, width = "column" } = attrs;
  return rows.length > 0 ? [{ type: "gallery", id: context.prefix + attrs.id, width, caption, rows }] : [];
}

function tableModel(
  block: Extract<Block, { type: "table" }>,
  run: (content: readonly Inline[]) => unknown[],
  prefix: string,
): Record<string, unknown> {
  const cells = block.content.map((row) => row.content.map((cell) => run(cell.content)));
  const headed = block.content[0]?.content.every(({ type }) => type === "tableHeader") ?? false;
  const figures = figureColumns(block);
  const aligns =
    block.content[0]?.content.map(({ attrs }, at) => (attrs?.align === "end" && figures[at] ? "figures" : (attrs?.align ?? "start"))) ?? [];
  return {
    type: "table",
    id: prefix + block.attrs.id,
    caption: block.attrs.caption ?? null,
    aligns,
    head: headed ? cells[0] : null,
    rows: headed ? cells.slice(1) : cells,
  };
}

const listModel = (list: List, context: Context): Record<string, unknown> => ({
  type: "list",
  ordered: list.type === "orderedList",
  start: list.type === "orderedList" ? (list.attrs.start ?? 1) : 1,
  items: list.content.map((item) => item.content.flatMap((part) => blockModel(part, context))),
});

type InlineModel =
  | { type: "break" }
  | { type: "footnote"; content: InlineModel[] }
  | { type: "text"; text: string; marks: { kind: string; value: string | null | undefined }[] };

export function inlines(content: readonly Inline[], context: Pick<Context, "resolve" | "language">): InlineModel[] {
  const { resolve, language } = context;
  return content.map((node) => {
    if (node.type === "hardBreak") return { type: "break" };
    if (node.type === "footnote") return { type: "footnote", content: inlines(node.content, context) };
    const marks = (node.marks ?? []).map((mark) => {
      const value = mark.type === "link" ? resolve(mark.attrs.href) : mark.type === "language" ? mark.attrs.lang.split("-")[0] : null;
      return { kind: mark.type, value };
    });
    const text = node.text.replace(/\u00ad/g, "");
    const spoken = marks.find(({ kind }) => kind === "language")?.value ?? language;
    return { type: "text", text: marks.some(({ kind }) => kind === "code") ? text : holdTogether(text, spoken), marks };
  });
}

/** A paragraph shorter than this has no room beside a large letter (characters). */
const leastForCap = 70;

/** The first paragraph opens with a large letter: it is given apart, and the words after it one by one, each with the marks it had. */
export function withDropCap(blocks: Record<string, unknown>[]): Record<string, unknown>[] {
  const [first, ...rest] = blocks;
  const content = (first?.type === "paragraph" ? first.content : []) as InlineModel[];
  const opening = content[0];
  const letters = content.reduce((sum, node) => sum + (node.type === "text" ? node.text.length : 0), 0);
  if (!first || opening?.type !== "text" || letters < leastForCap) return blocks;
  // code is never set in capitals
  if (content.slice(0, 6).some((node) => node.type === "text" && node.marks.some(({ kind }) => kind === "code"))) return blocks;
  // a letter with its accents; one of a script that joins its letters, or has no large ones, stays where it is
  const [cap = ""] = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*/u.exec(opening.text) ?? [];
  if (!cap) return blocks;
  const after = opening.text.slice(cap.length);
  const atoms = [{ ...opening, text: after.trimStart() }, ...content.slice(1)].flatMap((node): InlineModel[][] =>
    node.type === "text"
      ? node.text
          .split(/(?<=\s)/)
          .filter(Boolean)
          .map((text) => [{ ...node, text }])
      : [[node]],
  );
  // “A boat …” begins with a word of one letter: the white beside the letter is its space
  return [{ ...first, cap, alone: /^\s/.test(after), atoms, small: 3 }, ...rest];
}
