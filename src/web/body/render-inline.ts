import { type Inline, type Mark, type Sentence, splitInline } from "../../document/index.ts";
import { attribute, escapeHtml } from "../escape.ts";
import { itemAt, firstOf } from "../../values/index.ts";

export type InlineOptions = {
  /** Sentences of this block; each becomes a span the player can find. */
  sentences?: Sentence[];
  /** Number of a footnote by its id. */
  footnoteNumber: (id: string) => number;
  /** Internal links become these addresses, "/archive" → "https://…/archive" in feeds and books. */
  resolve: (href: string) => string;
  /** Opening tag of a footnote's mark; web and EPUB differ. */
  noteMark: (id: string, number: number) => string;
  /** Marks of language are written for XML as well. */
  xml?: boolean;
  /** Changes spaces of a run of words, and nothing of its length. */
  bind?: (text: string) => string;
  /** What stands between two words: `at` counts characters as sentences do. */
  between?: readonly { at: number; html: string }[];
};

export function renderInline(content: Inline[], options: InlineOptions): string {
  const { sentences = [], between = [] } = options;
  let at = 0;
  const written = (nodes: Inline[]) =>
    nodes
      .flatMap((node) => {
        const start = at;
        at += node.type === "text" ? node.text.length : node.type === "footnote" ? 0 : 1;
        const here = between.filter((one) => one.at >= start && one.at < at);
        if (here.length === 0 || node.type !== "text") return [renderNode(node, options)];
        const edges = [...here.map((one) => one.at - start), node.text.length];
        return [
          renderText(node, 0, firstOf(edges), options),
          ...here.map(({ html }, one) => html + renderText(node, itemAt(edges, one), itemAt(edges, one + 1), options)),
        ];
      })
      .join("");
  if (sentences.length === 0) return written(content);
  return splitInline(content, sentences)
    .map(({ range, content: run }) => (range ? `<span class="s" id="${range.id}">${written(run)}</span>` : written(run)))
    .join("");
}

const renderText = (node: Extract<Inline, { type: "text" }>, from: number, to: number, options: InlineOptions): string =>
  from === to ? "" : renderNode({ ...node, text: node.text.slice(from, to) }, options);

function renderNode(node: Inline, options: InlineOptions): string {
  if (node.type === "hardBreak") return "<br/>";
  if (node.type === "footnote") return options.noteMark(node.attrs.id, options.footnoteNumber(node.attrs.id));
  return (node.marks ?? []).reduceRight(
    (html, mark) => renderMark(mark, html, options),
    escapeHtml(options.bind?.(node.text) ?? node.text),
  );
}

function renderMark(mark: Mark, html: string, { resolve, xml }: InlineOptions): string {
  switch (mark.type) {
    case "emphasis":
      return `<em>${html}</em>`;
    case "strong":
      return `<strong>${html}</strong>`;
    case "code":
      return `<code>${html}</code>`;
    case "superscript":
      return `<sup>${html}</sup>`;
    case "subscript":
      return `<sub>${html}</sub>`;
    case "smallCaps":
      return `<span class="sc">${html}</span>`;
    case "language":
      return `<span${attribute("lang", mark.attrs.lang)}${attribute("xml:lang", xml ? mark.attrs.lang : undefined)}>${html}</span>`;
    case "link":
      return `<a${attribute("href", resolve(mark.attrs.href))}${attribute("title", mark.attrs.title)}>${html}</a>`;
  }
}
