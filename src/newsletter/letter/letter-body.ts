import {
  type Block,
  type Body,
  type Figure,
  type Inline,
  type List,
  type Paragraph,
  type Table,
  bindSpaces,
  numberFootnotes,
  type Gallery,
  galleryRows,
} from "../../document/index.ts";
import type { PictureView } from "../../editorial/index.ts";
import { type LetterColours, letterSans, letterSerif } from "../../platform/index.ts";
import { escapeHtml, renderInline } from "../../web/index.ts";

/** How wide a letter's text is, in points of the screen. */
const column = 600;

type LetterBodyOptions = {
  pictures: Record<string, PictureView>;
  origin: string;
  colours: LetterColours;
  /** Of the text: its spaces hold together what its printers never part. */
  language: string;
};

type Setting = LetterBodyOptions & { inline: (content: Inline[]) => string };

/**
 * The body for mail programs: tables and inline styles only, every picture and link by its whole
 * address. One string a block, so that a letter can be cut to length between them; the footnotes
 * are the last. The document must have been cut for its reader before.
 */
export function letterBody(body: Body, options: LetterBodyOptions): string[] {
  const numbered = numberFootnotes(body);
  const numbers = new Map(numbered.map(({ id, number }) => [id, number]));
  const inline = (content: Inline[]) => letterInline(content, options, (id) => numbers.get(id) ?? 0);
  const blocks = body.content.map((block) => renderBlock(block, { ...options, inline })).filter(Boolean);
  const notes = numbered.map(({ number, content }) => `${number}. ${inline(content)}`);
  return notes.length > 0 ? [...blocks, small(notes.join("<br>"), options.colours, "border-top:1px solid")] : blocks;
}

/** Marks that need a style here and only a class on the page. */
export function letterInline(
  content: Inline[],
  { origin, colours, language }: Pick<LetterBodyOptions, "origin" | "colours" | "language">,
  footnoteNumber: (id: string) => number = () => 0,
): string {
  const html = renderInline(content, {
    footnoteNumber,
    bind: (text) => bindSpaces(text, language),
    resolve: (href) => (href.startsWith("/") ? origin + href : href),
    noteMark: (_id, number) => `<sup style="font-size:12px;line-height:0">${number}</sup>`,
  });
  return html
    .replaceAll("<a href=", `<a class="ink" style="color:${colours.ink}" href=`)
    .replaceAll('<span class="sc">', '<span style="font-variant:small-caps;letter-spacing:.04em">');
}

const textStyle = `font:18px/1.55 ${letterSerif}`;
const paragraphOf = (html: string, { ink }: LetterColours, style = "") =>
  `<p class="ink" style="margin:0 0 16px;${textStyle};color:${ink};${style}">${html}</p>`;
const small = (html: string, { softInk, rule }: LetterColours, border = "") =>
  `<p class="soft line" style="margin:0 0 16px;${border ? `padding:12px 0 0;${border} ${rule};` : ""}font:14px/1.5 ${letterSans};color:${softInk}">${html}</p>`;

/** What stands beside a rule: Word drops borders of a blockquote, never those of a cell. */
const beside = (inner: string, style: string, className = "line") =>
  `<table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0" style="margin:6px 0 18px"><tr><td class="${className}" style="${style}">${inner}</td></tr></table>`;

function renderBlock(block: Block, setting: Setting): string {
  const { colours, inline } = setting;
  switch (block.type) {
    case "paragraph":
      return paragraphOf(inline(block.content), colours);
    case "subhead":
      return subhead(inline(block.content), block.attrs.level, colours);
    case "blockQuote":
      return beside(quoted(block.content, block.attrs.attribution, setting), `padding:2px 0 0 18px;border-left:2px solid ${colours.rule}`);
    case "pullQuote":
      return beside(
        pulled(inline(block.content), block.attrs.attribution, colours),
        `padding:18px 0;border-top:1px solid ${colours.rule};border-bottom:1px solid ${colours.rule};text-align:center`,
      );
    case "bulletList":
    case "orderedList":
      return list(block, setting);
    case "figure":
      return figure(block, setting);
    case "gallery":
      return gallery(block, setting);
    case "table":
      return table(block, setting);
    case "separator":
      return `<p class="soft" align="center" style="margin:8px 0 22px;text-align:center;${textStyle};color:${colours.softInk}">⁂</p>`;
    case "embed":
      return paragraphOf(
        `<a class="ink" style="color:${colours.ink}" href="${escapeHtml(block.attrs.url)}">${escapeHtml(block.attrs.title || block.attrs.url)}</a>`,
        colours,
      );
    case "noteBox":
      return beside(
        (block.attrs.title ? paragraphOf(`<strong>${escapeHtml(block.attrs.title)}</strong>`, colours) : "") +
          block.content.map((inner) => renderBlock(inner, setting)).join(""),
        `padding:16px 0 0;border-top:2px solid ${colours.accent}`,
        "",
      );
    case "houseAd":
    case "paywall":
      return "";
  }
}

const subhead = (html: string, level: number, { ink }: LetterColours) =>
  `<h${level + 1} class="ink" style="margin:26px 0 8px;font:600 ${level === 1 ? 21 : 18}px/1.25 ${letterSerif};color:${ink}">${html}</h${level + 1}>`;

const from = (attribution: string | undefined, colours: LetterColours) =>
  attribution ? small(`— ${escapeHtml(attribution)}`, colours) : "";

const quoted = (content: Paragraph[], attribution: string | undefined, { colours, inline }: Setting) =>
  content.map((p) => paragraphOf(inline(p.content), colours)).join("") + from(attribution, colours);

const pulled = (html: string, attribution: string | undefined, colours: LetterColours) =>
  `<p class="ink" style="margin:0;font:italic 24px/1.25 ${letterSerif};color:${colours.ink}">${html}</p>${attribution ? `<p class="soft" style="margin:10px 0 0;font:14px/1.4 ${letterSans};color:${colours.softInk}">${escapeHtml(attribution)}</p>` : ""}`;

function list(block: List, setting: Setting): string {
  const tag = block.type === "bulletList" ? "ul" : "ol";
  const start = block.type === "orderedList" && (block.attrs.start ?? 1) !== 1 ? ` start="${block.attrs.start}"` : "";
  const items = block.content.map(({ content }) => {
    const inner = content.map((part) => (part.type === "paragraph" ? setting.inline(part.content) : list(part, setting)));
    return `<li class="ink" style="margin:0 0 6px;${textStyle};color:${setting.colours.ink}">${inner.join(" ")}</li>`;
  });
  return `<${tag}${start} style="margin:0 0 16px;padding:0 0 0 26px">${items.join("")}</${tag}>`;
}

function figure({ attrs, content }: Figure, setting: Setting): string {
  const picture = setting.pictures[attrs.picture];
  if (!picture) return "";
  return letterPicture(picture, attrs.alt, setting.origin) + captionOf(setting.inline(content), attrs.credit, setting.colours);
}

const gap = 8;

/** Row by row, each a table as wide as the column; what is said of a picture stands in its cell. */
function gallery({ attrs, content }: Gallery, setting: Setting): string {
  const rows = galleryRows({ content }, setting.pictures, ({ width, height }) => width / height).map((row) => {
    const room = column - gap * (row.length - 1);
    const wide = row.reduce((sum, { aspect }) => sum + aspect, 0);
    const cells = row.map(({ figure, picture, aspect }, at) => {
      const width = Math.round((room * aspect) / wide);
      const under = captionOf(setting.inline(figure.content), figure.attrs.credit, setting.colours, gap);
      return `<td width="${width}" valign="top" style="width:${((100 * width) / column).toFixed(2)}%;padding:0 0 0 ${at > 0 ? gap : 0}px">${letterPicture(picture, figure.attrs.alt, setting.origin, width)}${under}</td>`;
    });
    return `<table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0"><tr>${cells.join("")}</tr></table>`;
  });
  return rows.length > 0 ? rows.join("") + captionOf(escapeHtml(attrs.caption ?? ""), "", setting.colours) : "";
}

/** Caption, then credit, under a picture; room beneath where there is neither. */
export function captionOf(caption: string, credit: string, { softInk }: LetterColours, room = 22): string {
  const words = [caption, escapeHtml(credit)].filter(Boolean).join(" &nbsp; ");
  return `<p class="soft" style="margin:${words ? "8px" : "0"} 0 ${room}px;font:13px/1.45 ${letterSans};color:${softInk}">${words}</p>`;
}

/** A picture at the column’s width, or narrower; twice the pixels where they are there, and its height told so that nothing jumps. */
export function letterPicture(picture: PictureView, alt: string, origin: string, width = column): string {
  const jpegs = picture.sizes.filter(({ format }) => format === "jpeg");
  const size = jpegs.find((made) => made.width >= width * 1.5) ?? jpegs.at(-1);
  const shown = Math.min(width, picture.width);
  const height = Math.round((shown * picture.height) / picture.width);
  return `<img src="${origin}/${size?.key ?? picture.storageKey}" width="${shown}" height="${height}" alt="${escapeHtml(alt)}" style="display:block;width:100%;max-width:${shown}px;height:auto;border:0;font:14px/1.4 ${letterSans}">`;
}

function table({ attrs, content }: Table, { colours, inline }: Setting): string {
  const rows = content.map((row) => {
    const cells = row.content.map(({ type, attrs: cell, content: words }) => {
      const align = cell?.align === "end" ? "right" : cell?.align === "center" ? "center" : "left";
      const head = type === "tableHeader";
      return `<${head ? "th" : "td"} class="${head ? "soft" : "ink"} line" align="${align}" valign="top" style="padding:7px 12px 7px 0;border-bottom:1px solid ${colours.rule};font:${head ? "600 " : ""}14px/1.4 ${letterSans};text-align:${align};color:${head ? colours.softInk : colours.ink}">${inline(words)}</${head ? "th" : "td"}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const caption = attrs.caption ? small(escapeHtml(attrs.caption), colours) : "";
  return `${caption}<table width="100%" cellspacing="0" cellpadding="0" border="0" style="margin:0 0 20px;border-collapse:collapse">${rows.join("")}</table>`;
}
