import { textOf } from "./fields.ts";
import { itemsOf, jsonIfAny, recordOf } from "../../values/index.ts";

type Said = { reused: ReadonlyMap<string, string>; footnotes: string; unknown: (name: string, example: string) => void };

/** Blocks that say nothing of their own, and those that the reader of HTML or this file knows. */
const known =
  /^(?:core\/)?(?:more|nextpage|spacer|separator|footnotes|block|html|shortcode|image|gallery|embed|audio|video|file|paragraph)$/;

/**
 * What an editor of blocks keeps in comments: texts that several posts show are put in their places, notes into their sentences.
 * A block that the site fills when it is shown (latest posts, a form) has no words; it is named.
 */
export function unblocked(html: string, { reused, footnotes, unknown }: Said, depth = 0): string {
  const filled = html.replace(/<!--\s*wp:([a-z][\w/-]*)\s*(\{[^]*?\})?\s*\/-->/g, (whole, name: string, json: string | undefined) => {
    const ref = recordOf(jsonIfAny(json ?? "")).ref;
    const text = name === "block" && depth < 5 ? reused.get(String(ref)) : undefined;
    if (text !== undefined) return unblocked(text, { reused, footnotes, unknown }, depth + 1);
    if (!known.test(name) || name === "block") unknown(`the block ${name}`, whole);
    return "";
  });
  return noted(filled, footnotes);
}

/** <sup data-fn="id">…</sup> calls the note of that id, which stands beside the post as JSON. */
function noted(html: string, footnotes: string): string {
  const notes = new Map(itemsOf(jsonIfAny(footnotes)).map((one) => [textOf(recordOf(one).id), textOf(recordOf(one).content)]));
  if (notes.size === 0) return html;
  return html.replace(/<sup[^>]*\sdata-fn="([^"]+)"[^>]*>[^]*?<\/sup>/g, (whole, id: string) => {
    const words = notes.get(id);
    return words === undefined ? whole : `<span class="modern-footnotes-footnote__note">${words}</span>`;
  });
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** A picture as the reader of HTML takes its caption and credit from it. `caption`: HTML. */
export const figureOf = ({ url, alt, caption }: { url: string; alt: string; caption: string }): string =>
  `<figure><img src="${escaped(url)}" alt="${escaped(alt)}">${caption ? `<figcaption>${caption}</figcaption>` : ""}</figure>`;
