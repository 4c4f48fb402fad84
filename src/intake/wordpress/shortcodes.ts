import { figureOf } from "./markup.ts";
import { isWords } from "./said-words.ts";

/** A picture of the archive by its number there; its caption is HTML. */
type Pictured = { url: string; alt: string; caption: string };
/** By their numbers, and those that were uploaded to the post itself. */
type Pictures = { numbered: (id: string) => Pictured | undefined; own: readonly Pictured[] };
/**
 * `unknown`: every shortcode that nobody knew. `lost`: those of them that have words in what is said to them. `absent`: numbers of
 * pictures of galleries that the archive has not.
 */
type Expanded = { html: string; unknown: { name: string; whole: string }[]; lost: string[]; absent: string[] };

const notes = new Set(["efn_note", "mfn", "footnote", "fn", "ref", "note"]);
const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
const attributesIn = (said: string): Map<string, string> =>
  new Map(
    [...said.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s\]]+))/g)].map(([, name = "", a, b, c]) => [
      name.toLowerCase(),
      a ?? b ?? c ?? "",
    ]),
  );

/**
 * WordPress's shortcodes as HTML: captions, galleries, what is embedded or played, and the notes of the usual plugins. Of
 * one that is not known the words in it stay.
 */
export function expand(text: string, pictures: Pictures): Expanded {
  const absent: string[] = [];
  const unknown: Expanded["unknown"] = [];
  const closed = new Set([...text.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name = ""]) => name.toLowerCase()));
  // ((a note)) is how one of the plugins has it
  const noted = captioned(text).replace(/\(\(([^()]{3,2000})\)\)/g, (_whole, words: string) => noteOf(words));
  const html = noted.replace(/\[(\/?)([a-z][\w-]*)((?:\s[^[\]<>]*?)?)\s*\/?\]/gi, (whole, end: string, given: string, said: string) => {
    const name = given.toLowerCase();
    const attributes = attributesIn(said);
    if (notes.has(name) && closed.has(name)) return end ? "</span>" : '<span class="modern-footnotes-footnote__note">';
    if (name === "gallery" && !end) return galleryOf(attributes, pictures, absent);
    if (name === "embed") return end ? "</div></figure>" : '<figure class="wp-block-embed"><div>';
    const src = ["src", "mp3", "mp4", "m4a", "ogg", "webm", "url"].map((one) => attributes.get(one)).find(Boolean);
    if ((name === "audio" || name === "video" || name === "youtube" || name === "vimeo") && src && !end)
      return `<iframe src="${escaped(src)}"></iframe>`;
    if (!closed.has(name) && attributes.size === 0) return whole;
    if (!end) unknown.push({ name, whole });
    return "";
  });
  return { html, unknown, lost: unknown.map(({ whole }) => whole).filter(hasWords), absent };
}

/** Whether it says words that somebody may have read. */
const hasWords = (shortcode: string): boolean => [...attributesIn(shortcode)].some(([name, value]) => isWords(name, value));

const noteOf = (words: string): string => `<span class="modern-footnotes-footnote__note">${words.trim()}</span>`;

/** [caption]picture words[/caption]: the words are the caption; in old exports they stand in an attribute. */
function captioned(text: string): string {
  const parts = text.split(/\[\/(?:wp_)?caption\]/i);
  return parts
    .map((part, at) => {
      const begin = at < parts.length - 1 ? Math.max(part.lastIndexOf("[caption"), part.lastIndexOf("[wp_caption")) : -1;
      const open = begin < 0 ? -1 : part.indexOf("]", begin);
      if (open < 0) return part;
      const [said, inner] = [part.slice(begin, open), part.slice(open + 1)];
      const image = inner.lastIndexOf("<img");
      const end = image < 0 ? -1 : inner.indexOf(">", image) + 1;
      const link = /^\s*<\/a>/i.exec(inner.slice(Math.max(end, 0)))?.[0] ?? "";
      const after = inner.slice(Math.max(end, 0) + link.length);
      const words = attributesIn(said).get("caption") ?? after;
      return `${part.slice(0, begin)}\n\n<figure>${inner.slice(0, Math.max(end, 0))}${link}<figcaption>${words}</figcaption></figure>\n\n`;
    })
    .join("");
}

/** One that names no pictures shows those that were uploaded to its post. */
function galleryOf(attributes: Map<string, string>, { numbered, own }: Pictures, absent: string[]): string {
  const ids = (attributes.get("ids") ?? attributes.get("include") ?? "").split(/[,\s]+/).filter(Boolean);
  absent.push(...ids.filter((id) => !numbered(id)));
  const shown = ids.length > 0 ? ids.flatMap((id) => numbered(id) ?? []) : own;
  const figures = shown.map(figureOf).join("");
  return figures && `<figure class="wp-block-gallery">${figures}</figure>`;
}

const beginsBlock =
  /^<(?:\/?(?:address|article|aside|blockquote|dl|div|figure|form|h[1-6]|hr|iframe|ol|p|pre|section|table|ul|li|script|style)\b|!--)/i;

/** Classic posts have lines where pages have paragraphs: an empty line ends one, a line's end breaks it. */
export function paragraphed(text: string): string {
  if (/<!--\s*wp:/.test(text) || /<p[\s>]/i.test(text)) return text;
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n+/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (beginsBlock.test(part) ? part : `<p>${part.replace(/\n/g, "<br>\n")}</p>`))
    .join("\n");
}
