import type { BlockContent, FootnoteDefinition, PhrasingContent, Root, RootContent, TableRow as MdRow } from "mdast";
import { isDeepStrictEqual } from "node:util";
import { sortMarks } from "../marks.ts";
import type { Block, Body, Figure, Gallery, Inline, List, Mark, Paragraph, Table, Text } from "../types.ts";
import { joinTitle } from "./figure.ts";
import { itemAt } from "../../values/index.ts";

type Setting = { notes: FootnoteDefinition[]; caption: (content: Inline[]) => string };

/** The body as Markdown's own tree; footnotes are numbered as they come and stand at the end. */
export function toMdast(body: Body, caption: Setting["caption"]): Root {
  const setting: Setting = { notes: [], caption };
  const children = body.content.flatMap((block) => blockTo(block, setting));
  return { type: "root", children: [...children, ...setting.notes] };
}

function blockTo(block: Block, setting: Setting): RootContent[] {
  switch (block.type) {
    case "paragraph":
      return [paragraphTo(block, setting)];
    case "subhead":
      return [{ type: "heading", depth: block.attrs.level === 1 ? 2 : 3, children: inlineTo(block.content, setting) }];
    case "blockQuote":
      return [
        { type: "blockquote", children: [...block.content.map((p) => paragraphTo(p, setting)), ...attributionTo(block.attrs.attribution)] },
      ];
    case "pullQuote": {
      const words = [{ type: "html", value: "[!pull] " } as const, ...inlineTo(block.content, setting)];
      return [{ type: "blockquote", children: [{ type: "paragraph", children: words }, ...attributionTo(block.attrs.attribution)] }];
    }
    case "bulletList":
    case "orderedList":
      return [listTo(block, setting)];
    case "figure":
      return [figureTo(block, setting)];
    case "gallery":
      return galleryTo(block, setting);
    case "table":
      return tableTo(block, setting);
    case "separator":
      return [{ type: "thematicBreak" }];
    case "embed":
      return [
        {
          type: "paragraph",
          children: [{ type: "link", url: block.attrs.url, children: [{ type: "text", value: block.attrs.title ?? block.attrs.url }] }],
        },
      ];
    case "noteBox": {
      const title: BlockContent = { type: "paragraph", children: [{ type: "html", value: `[!note] ${block.attrs.title ?? ""}`.trim() }] };
      return [
        {
          type: "blockquote",
          children: [
            title,
            ...block.content.map((part) => (part.type === "paragraph" ? paragraphTo(part, setting) : listTo(part, setting))),
          ],
        },
      ];
    }
    case "houseAd":
      return [{ type: "html", value: block.attrs.slot ? `<!-- house-ad: ${block.attrs.slot} -->` : "<!-- house-ad -->" }];
    case "paywall":
      return [{ type: "html", value: "<!-- paywall -->" }];
  }
}

const paragraphTo = ({ content }: Paragraph, setting: Setting): BlockContent => ({
  type: "paragraph",
  children: inlineTo(content, setting),
});

const attributionTo = (name?: string): BlockContent[] =>
  name ? [{ type: "paragraph", children: [{ type: "text", value: `— ${name}` }] }] : [];

function listTo(list: List, setting: Setting): BlockContent {
  const ordered = list.type === "orderedList";
  const children = list.content.map((item) => ({
    type: "listItem" as const,
    spread: false,
    children: item.content.map((part) => (part.type === "paragraph" ? paragraphTo(part, setting) : listTo(part, setting))),
  }));
  return { type: "list", ordered, spread: false, ...(ordered && { start: list.attrs.start ?? 1 }), children };
}

const figureTo = (figure: Figure, setting: Setting): RootContent => ({
  type: "paragraph",
  children: [imageTo(figure, setting), ...widthTo(figure.attrs.width)],
});

function imageTo({ attrs, content }: Figure, setting: Setting): PhrasingContent {
  const title = joinTitle(setting.caption(content), attrs.credit);
  return { type: "image", url: attrs.picture, alt: attrs.alt, ...(title && { title }) };
}

const widthTo = (width?: string): PhrasingContent[] => (width ? [{ type: "html", value: `{${width}}` }] : []);

/** Its pictures line by line in one paragraph, what is said of all in one above. */
function galleryTo({ attrs, content }: Gallery, setting: Setting): RootContent[] {
  const lines = content.flatMap((figure, at): PhrasingContent[] => [
    ...(at > 0 ? [{ type: "text", value: "\n" } as const] : []),
    imageTo(figure, setting),
  ]);
  return [...captionTo("Gallery", attrs.caption), { type: "paragraph", children: [...lines, ...widthTo(attrs.width)] }];
}

const captionTo = (of: "Gallery" | "Table", caption?: string): RootContent[] =>
  caption ? [{ type: "paragraph", children: [{ type: "text", value: `${of}: ${caption}` }] }] : [];

function tableTo({ attrs, content }: Table, setting: Setting): RootContent[] {
  const rows = content.map((row): MdRow => ({
    type: "tableRow",
    children: row.content.map((cell) => ({ type: "tableCell", children: inlineTo(cell.content, setting) })),
  }));
  const align =
    content[0]?.content.map((cell) => (cell.attrs?.align === "end" ? "right" : cell.attrs?.align === "center" ? "center" : null)) ?? [];
  return [...captionTo("Table", attrs.caption), { type: "table", align, children: rows }];
}

export function inlineTo(content: readonly Inline[], setting: Setting): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let run: Text[] = [];
  const flush = () => {
    out.push(...nest(run.map((node) => ({ text: node.text, marks: sortMarks(node.marks ?? []) }))));
    run = [];
  };
  for (const node of content) {
    if (node.type === "text") {
      run.push(node);
      continue;
    }
    flush();
    out.push(node.type === "hardBreak" ? { type: "break" } : footnoteTo(node.content, setting));
  }
  flush();
  return out;
}

function footnoteTo(content: Inline[], setting: Setting): PhrasingContent {
  const identifier = String(setting.notes.length + 1);
  const note: FootnoteDefinition = { type: "footnoteDefinition", identifier, children: [] };
  setting.notes.push(note);
  note.children = [{ type: "paragraph", children: inlineTo(content, setting) }];
  return { type: "footnoteReference", identifier };
}

type Piece = { text: string; marks: Mark[] };

/** Groups neighbours that share their outermost mark, so that one pair of signs stands around both. */
function nest(pieces: Piece[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length;) {
    const [mark] = itemAt(pieces, at).marks;
    let end = at + 1;
    while (end < pieces.length && isDeepStrictEqual(itemAt(pieces, end).marks[0], mark)) end += 1;
    const group = pieces.slice(at, end);
    if (!mark) out.push(...group.map(({ text }) => ({ type: "text" as const, value: text })));
    else
      out.push(
        ...wrap(
          mark,
          group.map(({ text, marks }) => ({ text, marks: marks.slice(1) })),
        ),
      );
    at = end;
  }
  return out;
}

function wrap(mark: Mark, pieces: Piece[]): PhrasingContent[] {
  const between = (open: string, close: string): PhrasingContent[] => [
    { type: "html", value: open },
    ...nest(pieces),
    { type: "html", value: close },
  ];
  switch (mark.type) {
    case "emphasis":
    case "strong":
      return [{ type: mark.type, children: nest(pieces) }];
    case "link":
      return [{ type: "link", url: mark.attrs.href, ...(mark.attrs.title && { title: mark.attrs.title }), children: nest(pieces) }];
    case "code":
      return pieces.map(({ text }) => ({ type: "inlineCode", value: text }));
    case "superscript":
      return between("<sup>", "</sup>");
    case "subscript":
      return between("<sub>", "</sub>");
    case "smallCaps":
      return between('<span class="sc">', "</span>");
    case "language":
      return between(`<span lang="${mark.attrs.lang}">`, "</span>");
  }
}
