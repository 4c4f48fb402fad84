import {
  type Block,
  type Body,
  type Figure,
  type Inline,
  type List,
  type Paragraph,
  type Sentence,
  type Table,
  numberFootnotes,
  sentencesIn,
  textOf,
  type Gallery,
  galleryRows,
  figureColumns,
} from "../../document/index.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { directionOf } from "../../values/index.ts";
import type { PictureView } from "../../editorial/index.ts";
import { runWithoutYielding, runYielding } from "../../platform/index.ts";
import { ratioClass, ratioOf } from "./ratios.ts";
import { attribute, escapeHtml } from "../escape.ts";
import { type InlineOptions, renderInline } from "./render-inline.ts";

export type BodyOptions = {
  /** The picture's element for a figure; each edition points to its own files. `share`: how much of the width it has, of one in a gallery. */
  picture: (picture: PictureView, alt: string, width: Figure["attrs"]["width"], share?: number) => string;
  pictures: Record<string, PictureView>;
  /** What stands where a house ad is placed; "" where there are none. */
  houseAd?: (slot: string) => string;
  /** What stands at the paywall line; readers are shown nothing there. */
  paywall?: () => string;
  resolve?: (href: string) => string;
  noteMark?: InlineOptions["noteMark"];
  /** How footnotes are set below the text. */
  notes?: (notes: { id: string; number: number; html: string }[]) => string;
  /** h2 for a subhead of level 1, unless the edition's page begins lower. */
  headingBase?: number;
  withSentences?: boolean;
  /** Of the text: where its sentences end depends on it. */
  language?: string;
  /** Marks of language are written for XML as well. */
  xml?: boolean;
  bind?: InlineOptions["bind"];
  /** What ends the text, before its notes. */
  end?: string;
  /** What stands before a block of the top level: where a printed page begins. */
  before?: (blockId: string) => string;
  /** What stands within a paragraph, between two of its words. */
  within?: (blockId: string) => readonly { at: number; html: string }[];
};

const same = (href: string) => href;

type Setting = BodyOptions & { inline: (content: Inline[], block?: string) => string };

/**
 * The body as HTML that is also well-formed XML, every block with its id.
 * The document must have been cut for its reader before.
 */
export const renderBody = (body: Body, options: BodyOptions): string => runWithoutYielding(bodyIn(body, options));

/** The same of a text of any length, with everybody else at their turn in between. */
export const renderBodyInPieces = (body: Body, options: BodyOptions): Promise<string> => runYielding(bodyIn(body, options));

function* bodyIn(body: Body, options: BodyOptions): Generator<unknown, string> {
  const numbered = numberFootnotes(body);
  const numbers = new Map(numbered.map(({ id, number }) => [id, number]));
  const sentences = options.withSentences === false ? new Map<string, Sentence[]>() : yield* sentencesByBlock(body, options.language);
  const { reading: m } = messagesIn(options.language ?? "en");
  const shared = {
    footnoteNumber: (id: string) => numbers.get(id) ?? 0,
    resolve: options.resolve ?? same,
    noteMark: options.noteMark ?? webNoteMark(m),
    ...(options.xml && { xml: true }),
    ...(options.bind && { bind: options.bind }),
  };
  const inline = (content: Inline[], block = "") =>
    renderInline(content, { ...shared, sentences: sentences.get(block) ?? [], between: block ? (options.within?.(block) ?? []) : [] });
  const setting: Setting = { ...options, inline };
  const blocks: string[] = [];
  for (const block of body.content) yield blocks.push((options.before?.(block.attrs.id) ?? "") + renderBlock(block, setting));
  const notes = numbered.map(({ id, number, content }) => ({ id, number, html: inline(content) }));
  return blocks.join("\n") + (options.end ?? "") + (notes.length > 0 ? `\n${(options.notes ?? webNotes(m))(notes)}` : "");
}

function* sentencesByBlock(body: Body, language?: string): Generator<Sentence, Map<string, Sentence[]>> {
  const map = new Map<string, Sentence[]>();
  for (const sentence of sentencesIn(body, language)) {
    yield sentence;
    const held = map.get(sentence.block);
    if (held) held.push(sentence);
    else map.set(sentence.block, [sentence]);
  }
  return map;
}

function renderBlock(block: Block, setting: Setting): string {
  const id = attribute("id", `b-${block.attrs.id}`);
  switch (block.type) {
    case "paragraph":
      return paragraph(block, setting);
    case "subhead": {
      const tag = `h${block.attrs.level + (setting.headingBase ?? 1)}`;
      return `<${tag}${id}>${setting.inline(block.content, block.attrs.id)}</${tag}>`;
    }
    case "blockQuote":
      return `<blockquote${id}>${block.content.map((p) => paragraph(p, setting)).join("")}${from(block.attrs.attribution)}</blockquote>`;
    case "pullQuote":
      return `<aside class="pull"${id}><p>${setting.inline(block.content)}</p>${from(block.attrs.attribution)}</aside>`;
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
      return `<hr${id}/>`;
    case "embed":
      return embed({ ...block.attrs, url: (setting.resolve ?? same)(block.attrs.url) }, id);
    case "noteBox":
      return `<aside class="note"${id}>${block.attrs.title ? `<p class="note-title">${escapeHtml(block.attrs.title)}</p>` : ""}${block.content.map((inner) => renderBlock(inner, setting)).join("")}</aside>`;
    case "houseAd":
      return setting.houseAd?.(block.attrs.slot ?? "in-article") ?? "";
    case "paywall":
      return setting.paywall?.() ?? "";
  }
}

/** Each line of a verse begins anew, so that one that is turned over hangs. */
const paragraph = ({ attrs, content }: Paragraph, { inline }: Setting): string => {
  const html = inline(content, attrs.id);
  return isVerse(content)
    ? `<p id="b-${attrs.id}" class="verse">${html.replaceAll("<br/>", '<br/><span class="begins"></span>')}</p>`
    : `<p id="b-${attrs.id}">${html}</p>`;
};

/** Letters of a line: longer ones are prose that somebody broke. */
const longestVerse = 80;
const isVerse = (content: readonly Inline[]): boolean =>
  content.some(({ type }) => type === "hardBreak") &&
  textOf(content)
    .split("\n")
    .every((line) => line.length <= longestVerse);

const from = (attribution?: string) => (attribution ? `<footer>${escapeHtml(attribution)}</footer>` : "");

function list(block: List, setting: Setting): string {
  const tag = block.type === "bulletList" ? "ul" : "ol";
  const start = block.type === "orderedList" && block.attrs.start !== 1 ? attribute("start", block.attrs.start) : "";
  const items = block.content.map(
    ({ attrs, content }) => `<li id="b-${attrs.id}">${content.map((inner) => renderBlock(inner, setting)).join("")}</li>`,
  );
  return `<${tag} id="b-${block.attrs.id}"${start}>${items.join("")}</${tag}>`;
}

function figure({ attrs, content }: Figure, setting: Setting): string {
  const picture = setting.pictures[attrs.picture];
  if (!picture) return "";
  const under = figcaption(setting.inline(content), attrs.credit);
  const width = attrs.width ?? (picture.width / picture.height >= panorama ? "wide" : undefined);
  return `<figure class="${width ?? "column"}" id="b-${attrs.id}">${setting.picture(picture, attrs.alt, width)}${under}</figure>`;
}

/** From this on a picture is too low in a column to be seen, as in print. */
const panorama = 2.2;

function gallery({ attrs, content }: Gallery, setting: Setting): string {
  const here = galleryRows({ content }, setting.pictures, (picture: PictureView) => ratioOf(picture));
  if (here.length === 0) return "";
  const rows = here.map((row) => {
    const wide = row.reduce((sum, { aspect }) => sum + aspect, 0);
    const cells = row.map(({ figure, picture, aspect }) => {
      const { id, alt, credit } = figure.attrs;
      const under = figcaption(setting.inline(figure.content), credit);
      return `<figure class="${ratioClass(aspect)}" id="b-${id}">${setting.picture(picture, alt, attrs.width, aspect / wide)}${under}</figure>`;
    });
    return `<div class="row">${cells.join("")}</div>`;
  });
  const under = figcaption(escapeHtml(attrs.caption ?? ""), "");
  return `<figure class="gallery ${attrs.width ?? "column"}" id="b-${attrs.id}">${rows.join("")}${under}</figure>`;
}

/** Caption left, credit right; nothing where there is neither. */
export function figcaption(captionHtml: string, credit: string): string {
  if (!captionHtml && !credit) return "";
  const caption = captionHtml ? `<span class="caption">${captionHtml}</span>` : "";
  return `<figcaption>${caption}${credit ? ` <span class="credit">${escapeHtml(credit)}</span>` : ""}</figcaption>`;
}

function table(block: Table, { inline, xml, language = "" }: Setting): string {
  const { attrs, content } = block;
  const figures = directionOf(language) === "rtl" ? figureColumns(block) : [];
  const rows = content.map((row, at) => {
    const cells = row.content.map((cell, column) => {
      // the empty corner of a table heads nothing
      const tag = cell.type === "tableHeader" && textOf(cell.content).trim() ? "th" : "td";
      const scope = tag === "th" ? ` scope="${at === 0 ? "col" : "row"}"` : "";
      const align =
        cell.attrs?.align && cell.attrs.align !== "start"
          ? ` class="${figures[column] && cell.attrs.align === "end" ? "figures" : cell.attrs.align}"`
          : "";
      return `<${tag}${scope}${align}>${inline(cell.content)}</${tag}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const headed = content[0]?.content.every(({ type }) => type === "tableHeader");
  const caption = attrs.caption ? `<caption>${escapeHtml(attrs.caption)}</caption>` : "";
  const [head, ...rest] = rows;
  const inner = headed ? `<thead>${head}</thead><tbody>${rest.join("")}</tbody>` : `<tbody>${rows.join("")}</tbody>`;
  // on a page, what is wider than its column scrolls in it; in a book it is the reading app’s to set
  const reached = xml ? "" : ` tabindex="0" role="group" aria-label="${escapeHtml(attrs.caption || headsOf(content[0]))}"`;
  return `<div class="table" id="b-${attrs.id}"${reached}><table>${caption}${inner}</table></div>`;
}

/** What a table without a caption is called: the words of its first row. */
const headsOf = (row: Table["content"][number] | undefined): string =>
  (row?.content ?? [])
    .map(({ content }) => textOf(content).trim())
    .filter(Boolean)
    .join(", ");

function embed({ url, title }: { url: string; title?: string }, id: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
  return `<p class="embed"${id}><a href="${escapeHtml(url)}">${escapeHtml(title || url)}</a> <span>${escapeHtml(host)}</span></p>`;
}

type Words = Messages["reading"];

const webNoteMark = (m: Words) => (id: string, number: number) =>
  `<sup class="fn"><a href="#fn-${id}" id="fnref-${id}" role="doc-noteref"${attribute("aria-label", m.note(number))}>${number}</a></sup>`;

const webNotes = (m: Words) => (notes: { id: string; html: string }[]) => {
  const items = notes.map(
    ({ id, html }) =>
      `<li id="fn-${id}">${html} <a href="#fnref-${id}" role="doc-backlink"${attribute("aria-label", m.backToText)}>↩</a></li>`,
  );
  return `<section class="notes" role="doc-endnotes"${attribute("aria-label", m.notes)}><ol>${items.join("")}</ol></section>`;
};
