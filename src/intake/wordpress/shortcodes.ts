import { figureOf } from "./markup.ts";
import { isWords } from "./said-words.ts";

/** A picture of the archive by its number there; its caption is HTML. */
type Pictured = { url: string; alt: string; caption: string };
/** By their numbers, and those that were uploaded to the post itself. */
type Pictures = {
  numbered: (id: string) => Pictured | undefined;
  own: readonly Pictured[];
  /** Those that were uploaded to another post. */
  of: (post: string) => readonly Pictured[];
};
/**
 * `unknown`: every shortcode that nobody knew. `lost`: those of them that have words in what is said to them. `absent`: numbers of
 * pictures of galleries that the archive has not.
 */
type Expanded = { html: string; unknown: { name: string; whole: string }[]; lost: string[]; absent: string[] };

/** What shows a program as it is written: nothing of it is HTML, and nothing a shortcode. */
const codes =
  /\[(code|sourcecode|source|php|css|html|xml|js|javascript|python|ruby|sql|bash|java|perl)((?:[\s=][^[\]]*)?)\]([^]*?)\[\/\1\]/gi;
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
  const coded = linked(coding(text, unknown), unknown);
  const closed = new Set([...coded.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name = ""]) => name.toLowerCase()));
  // what stands in two brackets is shown in one, and is no shortcode
  const shown = coded.replace(/\[(\[[a-z/][^[\]]*\])\]/gi, (_whole, one: string) => one.replace("[", "&#91;").replace("]", "&#93;"));
  // ((a note)) is how one of the plugins has it
  const noted = captioned(shown).replace(/\(\(([^()]{3,2000})\)\)/g, (_whole, words: string) => noteOf(words));
  const html = noted.replace(/\[(\/?)([a-z][\w-]*)((?:[\s=][^[\]<>]*?)?)\s*\/?\]/gi, (whole, end: string, given: string, said: string) => {
    const name = given.toLowerCase();
    const attributes = attributesIn(said);
    if (notes.has(name) && closed.has(name)) return end ? "</span>" : '<span class="modern-footnotes-footnote__note">';
    if (name === "gallery" && !end) return galleryOf(attributes, pictures, absent);
    if (name === "embed") return end ? "</div></figure>" : '<figure class="wp-block-embed"><div>';
    if (name === "playlist" && !end) return listOf(attributes, pictures, absent);
    if (name === "audio" && said.includes("|")) return tracksOf(said);
    const src = end ? "" : addressIn(name, said, attributes);
    if (src && (plays.has(name) || (!closed.has(name) && bareAddress.test(said)))) return played(src);
    if (end && plays.has(name) && !unknown.some((one) => one.name === name)) return "";
    if (!closed.has(name) && attributes.size === 0) return whole;
    if (!end) unknown.push({ name, whole });
    return "";
  });
  return { html, unknown, lost: unknown.map(({ whole }) => whole).filter(hasWords), absent };
}

const coding = (text: string, unknown: Expanded["unknown"]): string =>
  text.replace(codes, (_whole, name: string, said: string, program: string) => {
    if (hasWords(said)) unknown.push({ name: name.toLowerCase(), whole: `[${name}${said}]` });
    return codeOf(program);
  });

/** Lines of it stand by themselves, a word of it in its sentence. What the editor wrote as signs of HTML already is kept so. */
function codeOf(program: string): string {
  const written = /&lt;|&amp;|&gt;/.test(program) && !program.includes("<") ? program : escaped(program);
  const signs = written
    .replace(/\[/g, "&#91;")
    .replace(/\]/g, "&#93;")
    .replace(/^\s*\n|\s+$/g, "");
  return signs.includes("\n") ? `\n\n<pre>${signs}</pre>\n\n` : `<code>${signs}</code>`;
}

const buttons = /\[([\w-]*(?:button|btn|link)[\w-]*)(\s[^[\]<>]*)\]([^[\]\n]{1,300})\[\/\1\]/gi;

/** A button’s words are a link to where it led. */
const linked = (text: string, unknown: Expanded["unknown"]): string =>
  text.replace(buttons, (whole, name: string, said: string, words: string) => {
    const attributes = attributesIn(said);
    const href = ["link", "url", "href"].map((one) => attributes.get(one) ?? "").find((one) => /^(?:https?:\/\/|\/)\S+$/.test(one));
    if (!href) return whole;
    unknown.push({ name: name.toLowerCase(), whole: `[${name}${said}]` });
    return `<a href="${escaped(href.replace(/&amp;/g, "&"))}">${words}</a>`;
  });

/** As it was before players had names: the addresses, and what they play, each list behind a stroke. */
function tracksOf(said: string): string {
  const [files = "", ...more] = said.replace(/^[\s=]+/, "").split("|");
  const lists = new Map(more.map((one) => one.split(/=(.*)/s)).map(([name = "", list = ""]) => [name.trim(), list.split(",")]));
  return files
    .split(/,(?=\s*https?:)/)
    .map((file, at) => {
      const title = ["artists", "titles"].flatMap((name) => lists.get(name)?.[at]?.trim() || []).join(": ");
      return `<iframe src="${escaped(file.trim())}" title="${escaped(title)}"></iframe>`;
    })
    .join("");
}

/** What is shown or played where it stands; of a plugin, a theme or WordPress itself. */
const plays = new Set(
  "audio video youtube vimeo tweet twitter instagram facebook spotify soundcloud mixcloud bandcamp dailymotion ted flickr flickrvideo slideshare scribd tiktok googlemaps kickstarter twitchtv wpvideo videopress gist codepen giphy iframe".split(
    " ",
  ),
);
const bareAddress = /^(?:=|\s*)(https?:\/\/[^\s"'\]]+)/i;
const played = (src: string): string => `<iframe src="${escaped(src)}"></iframe>`;

/** The address of what a shortcode plays: named, bare, or the number that its host gives it. */
function addressIn(name: string, said: string, attributes: Map<string, string>): string {
  const named = ["src", "mp3", "mp4", "m4a", "m4v", "ogg", "ogv", "wav", "webm", "url", "link", "href"]
    .map((one) => attributes.get(one))
    .find(Boolean);
  if (named) return named.replace(/&amp;/g, "&");
  const bare = bareAddress.exec(said)?.[1];
  if (bare) return bare.replace(/&amp;/g, "&");
  const number = attributes.get("id") ?? /^(?:=|\s*)([\w-]{5,20})(?:\s|$)/.exec(said)?.[1];
  if (!number) return "";
  if (name === "youtube") return `https://www.youtube.com/watch?v=${number}`;
  if (name === "vimeo") return `https://vimeo.com/${number}`;
  return name === "wpvideo" || name === "videopress" ? `https://videopress.com/v/${number}` : "";
}

function listOf(attributes: Map<string, string>, { numbered }: Pictures, absent: string[]): string {
  const ids = (attributes.get("ids") ?? "").split(/[,\s]+/).filter(Boolean);
  absent.push(...ids.filter((id) => !numbered(id)));
  return ids.map((id) => played(numbered(id)?.url ?? "")).join("");
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
function galleryOf(attributes: Map<string, string>, { numbered, own, of }: Pictures, absent: string[]): string {
  const ids = (attributes.get("ids") ?? attributes.get("include") ?? "").split(/[,\s]+/).filter(Boolean);
  absent.push(...ids.filter((id) => !numbered(id)));
  const shown = ids.length > 0 ? ids.flatMap((id) => numbered(id) ?? []) : attributes.has("id") ? of(attributes.get("id") ?? "") : own;
  const figures = shown.map(figureOf).join("");
  return figures && `<figure class="wp-block-gallery">${figures}</figure>`;
}
