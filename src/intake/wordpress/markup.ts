import { intakeSays } from "../../messages/index.ts";
import { shown, textOf } from "./fields.ts";
import { wordsOfJson } from "./said-words.ts";
import { itemsOf, jsonIfAny, recordOf } from "../../values/index.ts";

type Said = {
  reused: ReadonlyMap<string, string>;
  footnotes: string;
  unknown: (name: string, example: string) => void;
  say: (problem: string) => void;
};

/** Blocks that say nothing of their own, and those that the reader of HTML or this file knows. */
const known =
  /^(?:core\/)?(?:more|nextpage|spacer|separator|footnotes|block|html|shortcode|image|gallery|embed|audio|video|file|paragraph)$/;

/**
 * What an editor of blocks keeps in comments: texts that several posts show are put in their places, notes into their sentences.
 * A block that the site fills when it is shown (latest posts, a form) has no words; it is named.
 */
export function unblocked(html: string, said: Said): string {
  const { footnotes, say } = said;
  const more = [...html.matchAll(/<!--\s*more\s+([^]*?)-->/g)].flatMap(([, words = ""]) => words.trim() || []);
  for (const words of more) say(intakeSays.moreHadWords({ words }));
  // the button of a file stands close to its name
  const apart = html.replace(/<a(?=\s[^>]*wp-block-file__button)/g, " <a");
  return noted(filled(covered(unfolded(apart)), said), footnotes, say);
}

/** What is pressed to unfold a part of the text is its headline. */
const unfolded = (html: string): string =>
  html.replace(/<button\s[^>]*accordion[^>]*>([^]*?)<\/button>/g, (_whole, words: string) =>
    words.replace(/<span\s[^>]*aria-hidden="true"[^>]*>[^<]*<\/span>/g, ""),
  );

/** The picture behind a cover, where it stands in its style. */
const covered = (html: string): string =>
  html.replace(/<div\s[^>]*wp-block-cover[\s"][^>]*>/g, (whole) => {
    const src = /background-image:\s*url\((?:&quot;|['"])?(https?:[^)'"\s]+?)(?:&quot;|['"])?\)/.exec(whole)?.[1];
    return src ? `${whole}<figure><img src="${src}" alt=""></figure>` : whole;
  });

/** A block that has nothing within it. What it says as JSON never holds the end of a comment. */
const blockAlone = /<!--\s*wp:([a-z][\w/-]*)\s*(\{(?:(?!-->)[^])*?\})?\s*\/-->/g;

function filled(html: string, said: Said, depth = 0): string {
  const { reused, unknown, say } = said;
  return html.replace(blockAlone, (whole, name: string, json: string | undefined) => {
    const given = recordOf(jsonIfAny(json ?? ""));
    const { ref } = given;
    const text = name === "block" && depth < 5 ? reused.get(String(ref)) : undefined;
    if (text !== undefined) return filled(text, said, depth + 1);
    if (!known.test(name) || name === "block") unknown(intakeSays.block({ name }), whole);
    const words = wordsOfJson(given);
    if (words.length > 0) say(intakeSays.blockOut({ name, words: words.join(" ") }));
    return "";
  });
}

/** <sup data-fn="id">…</sup> calls the note of that id, which stands beside the post as JSON. */
function noted(html: string, footnotes: string, say: Said["say"]): string {
  const notes = new Map(itemsOf(jsonIfAny(footnotes)).map((one) => [textOf(recordOf(one).id), textOf(recordOf(one).content)]));
  if (notes.size === 0) return html;
  const called = new Set<string>();
  const within = html.replace(/<sup[^>]*\sdata-fn="([^"]+)"[^>]*>[^]*?<\/sup>/g, (whole, id: string) => {
    const words = notes.get(id);
    called.add(id);
    return words === undefined ? whole : `<span class="modern-footnotes-footnote__note">${words}</span>`;
  });
  for (const [id, words] of notes) if (!called.has(id)) say(intakeSays.noteUncalled({ words: shown(words) }));
  return within;
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** A picture as the reader of HTML takes its caption and credit from it. `caption`: HTML. */
export const figureOf = ({ url, alt, caption }: { url: string; alt: string; caption: string }): string =>
  `<figure><img src="${escaped(url)}" alt="${escaped(alt)}">${caption ? `<figcaption>${caption}</figcaption>` : ""}</figure>`;
