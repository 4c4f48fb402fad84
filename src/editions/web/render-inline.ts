import { type Inline, type Mark, type Sentence, splitInline } from "../../document/index.ts";
import { attribute, escapeHtml } from "./escape.ts";

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
};

export function renderInline(content: Inline[], options: InlineOptions): string {
  const { sentences = [] } = options;
  if (sentences.length === 0) return content.map((node) => renderNode(node, options)).join("");
  return splitInline(content, sentences)
    .map(({ range, content: run }) => {
      const html = run.map((node) => renderNode(node, options)).join("");
      return range ? `<span class="s" id="${range.id}">${html}</span>` : html;
    })
    .join("");
}

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
