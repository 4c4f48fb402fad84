import { intakeSays } from "../../messages/index.ts";
import { htmlOfMarkdown } from "../../document/index.ts";
import { patternOf } from "../../values/index.ts";
import { captioned, escaped, linkTo } from "../html-of.ts";

/** `link`: where a page of the folder is had, by its path or name. `unknown`: a shortcode that nobody knows, as it was written. */
type Expanding = { link: (path: string) => string | undefined; unknown: (name: string, whole: string) => void };

type Arguments = { named: Map<string, string>; all: string[] };
type Known = (said: Arguments, inner: string, expanding: Expanding) => string;

/** name=value, name="a value", "a value", value. */
function argumentsIn(said: string): Arguments {
  const found: Arguments = { named: new Map(), all: [] };
  for (const [, name, a, b, c, d] of said.matchAll(/(?:([\w.-]+)\s*[=:]\s*)?(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`|([^\s"'`,|]+))/g)) {
    const value = (a ?? b ?? c ?? d ?? "").replaceAll('\\"', '"');
    if (name) found.named.set(name.toLowerCase(), value);
    else found.all.push(value);
  }
  return found;
}

const first = ({ named, all }: Arguments, ...names: string[]): string => names.map((name) => named.get(name)).find(Boolean) ?? all[0] ?? "";
const named = ({ named: by }: Arguments, ...names: string[]): string => names.map((name) => by.get(name)).find(Boolean) ?? "";
/** One line of Markdown. */
const line = (text: string): string =>
  htmlOfMarkdown(text)
    .trim()
    .replace(/^<p>([\s\S]*)<\/p>$/, "$1");
/** So that nothing in it is taken for a template’s. */
const untouched = (text: string): string => text.replaceAll("{", "&#123;").replaceAll("}", "&#125;");
const block = (html: string): string => `\n\n${html}\n\n`;

const figure: Known = (said, inner) => {
  const src = first(said, "src", "url", "image_path", "image", "img", "path", "file", "filename");
  const [alt, title, caption] = [named(said, "alt"), named(said, "title"), named(said, "caption", "description", "text")];
  const credit = named(said, "attr", "credit", "attribution", "source");
  const words = [
    title && `<strong>${line(title)}</strong>`,
    line(caption || inner.trim()),
    credit && `<small class="credit">${line(credit)}</small>`,
  ];
  const width = /full|bleed/.test(named(said, "class")) ? "full" : "";
  return block(captioned(src && `<img src="${escaped(src)}" alt="${escaped(alt)}">`, words.filter(Boolean).join(" "), width));
};

const shownAt =
  (site: string, ...names: string[]): Known =>
  (said) => {
    const id = first(said, "id", "url", "src", ...names);
    const title = named(said, "title");
    const url = /^https?:/.test(id) ? id : `${site}${id}`;
    return block(`<p class="embed">${linkTo(url, title)}</p>`);
  };

const tweet: Known = (said) => {
  const [user, id] = [named(said, "user"), named(said, "id")];
  const url = user && id ? `https://x.com/${user}/status/${id}` : first(said, "url", "id");
  return block(`<p class="embed">${linkTo(/^https?:/.test(url) ? url : `https://x.com/i/status/${url}`, "")}</p>`);
};

const box: Known = (said, inner) => {
  const title = named(said, "title", "summary") || said.all.filter((one) => /\s/.test(one))[0] || "";
  return block(`<aside>\n${title && `<h4>${escaped(title)}</h4>`}\n\n${inner.trim()}\n\n</aside>`);
};
const details: Known = (said, inner) => {
  const title = named(said, "summary", "title") || said.all.join(" ");
  return block(`<details><summary>${escaped(title)}</summary>\n\n${inner.trim()}\n\n</details>`);
};
const quote: Known = (said, inner) => {
  const who = [named(said, "author", "cite", "attribution", "source"), named(said, "title")].filter(Boolean).join(", ");
  return block(`<blockquote>\n\n${inner.trim()}\n\n${who && `<footer>${escaped(who)}</footer>`}\n</blockquote>`);
};
const pulled: Known = (said, inner) =>
  block(`<blockquote class="pullquote">\n\n${inner.trim() || escaped(said.all.join(" "))}\n\n</blockquote>`);
const code: Known = (_said, inner) => block(`<pre><code>${untouched(escaped(inner.replace(/^\n|\n$/g, "")))}</code></pre>`);
const reference: Known = (said, _inner, { link }) => link(first(said, "path")) ?? first(said, "path");
const played: Known = (said) =>
  block(`<p class="embed">${linkTo(first(said, "src", "url", "mp3", "mp4", "file"), named(said, "title", "caption"))}</p>`);

/** Those of Hugo, of Jekyll with its usual plugins, and of the themes that magazines have; by name. */
const known: Record<string, Known> = {
  figure,
  image: figure,
  img: figure,
  picture: figure,
  responsive_image: figure,
  youtube: shownAt("https://www.youtube.com/watch?v=", "video"),
  vimeo: shownAt("https://vimeo.com/", "video"),
  instagram: shownAt("https://www.instagram.com/p/"),
  tweet,
  twitter: tweet,
  x: tweet,
  audio: played,
  video: played,
  gist: (said) => shownAt("https://gist.github.com/")({ named: new Map(), all: [said.all.slice(0, 2).join("/")] }, "", nowhere),
  details,
  notice: box,
  note: box,
  info: box,
  tip: box,
  warning: box,
  callout: box,
  admonition: box,
  alert: box,
  box,
  aside: box,
  sidebar: box,
  blockquote: quote,
  quote,
  pullquote: pulled,
  pull: pulled,
  highlight: code,
  ref: reference,
  relref: reference,
  post_url: reference,
  link: reference,
  raw: (_said, inner) => untouched(inner),
  nobr: (_said, inner) => inner,
};
const nowhere: Expanding = { link: () => undefined, unknown: () => undefined };

/** With words between two of them: what is there alone ends at itself. */
const alone = new Set("ref relref post_url link youtube vimeo instagram tweet twitter x gist audio img".split(" "));

/** Each time a pattern of its own: one that looks through a text remembers where it is. */
type Form = { tag: () => RegExp; end: (name: string) => RegExp };
const hugo: Form = {
  tag: () => /\{\{([<%])(?!\/\*)\s*(\/?)\s*([\w./-]+)((?:\s+(?:"(?:[^"\\]|\\.)*"|`[^`]*`|(?![>%]\}\})[^"`])*?)?)\s*(\/?)\s*[>%]\}\}/g,
  end: (name) => new RegExp(String.raw`\{\{[<%]\s*/\s*${patternOf(name)}\s*[>%]\}\}`, "g"),
};
const liquid: Form = {
  tag: () => /\{%(-?)\s*()([\w-]+)((?:\s+(?:"[^"]*"|'[^']*'|(?!-?%\})[^"'])*?)?)\s*()-?%\}/g,
  end: (name) => new RegExp(String.raw`\{%-?\s*end${patternOf(name)}\s*-?%\}`, "g"),
};

/** A text with its shortcodes as HTML. Of one that is not known the words in it stay, and it is told. */
export function expanded(text: string, expanding: Expanding): string {
  const plain = text.replace(/<!--more-->/gi, "<!--more-->");
  const inner = form(form(plain, hugo, expanding, 0), liquid, expanding, 0);
  return outputs(inner.replace(/\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/g, "{{$1$2$3}}"), expanding);
}

const mostLevels = 12;

function form(text: string, { tag, end }: Form, expanding: Expanding, depth: number): string {
  let [out, at] = ["", 0];
  const finder = tag();
  for (let found = finder.exec(text); found; found = finder.exec(text)) {
    const [whole, , closes, name = "", said = "", alreadyClosed] = found;
    out += text.slice(at, found.index);
    at = found.index + whole.length;
    if (closes || name.startsWith("end")) continue;
    const closing = alreadyClosed || alone.has(name) ? undefined : closingAt(text, at, end(name));
    const inner = closing ? text.slice(at, closing.index) : "";
    if (closing) at = closing.index + closing[0].length;
    finder.lastIndex = at;
    const within = depth < mostLevels && name !== "raw" && name !== "highlight" ? form(inner, { tag, end }, expanding, depth + 1) : inner;
    out += shortcode(name, said, { whole, inner: within }, expanding);
  }
  return out + text.slice(at);
}

function closingAt(text: string, at: number, end: RegExp): RegExpExecArray | undefined {
  end.lastIndex = at;
  return end.exec(text) ?? undefined;
}

type Found = { whole: string; inner: string };

function shortcode(name: string, said: string, { whole, inner }: Found, expanding: Expanding): string {
  const includes = name.startsWith("include") ? /^\s*["']?([\w./-]+?)(?:\.\w+)?["']?(?=\s|$)/.exec(said) : undefined;
  const own = (includes?.[1] ?? name).split("/").at(-1)?.toLowerCase() ?? "";
  const maker = Object.hasOwn(known, own) ? known[own] : undefined;
  const given = argumentsIn(includes ? said.slice(includes[0].length) : said);
  if (maker) return maker(given, inner, expanding);
  if (name === "comment") return (expanding.unknown(intakeSays.hiddenComment, inner), "");
  expanding.unknown(intakeSays.shortcode({ name: own }), `${whole}${inner}`);
  const words = [...given.named].flatMap(([key, value]) => (/caption|title|text|alt|description|summary|label/.test(key) ? [value] : []));
  const loose = given.all.filter((one) => /\p{L}\s+\p{L}/u.test(one));
  return `${[...words, ...loose].map((one) => block(`<p>${escaped(one)}</p>`)).join("")}${inner}`;
}

/** What a template prints: the site’s own address is nothing, an address made whole is itself; all else is told. */
function outputs(text: string, { unknown }: Expanding): string {
  return text.replace(/\{\{-?\s*([^{}<%][^{}]*?)\s*-?\}\}/g, (whole: string, said: string) => {
    if (/^site\.(?:baseurl|url|base_url)\b/.test(said)) return "";
    const [, address] = /^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|url|prepend\b.*)/.exec(said) ?? [];
    if (address !== undefined) return address;
    unknown(intakeSays.printed, whole);
    return /^["'][^"']*["']/.test(said) ? said.slice(1, said.indexOf(said.slice(0, 1), 1)) : "";
  });
}

/** Signs for a program between the lines, which no reader saw: kramdown’s and Hugo’s attributes, and where a list of contents stood. */
export const withoutAttributes = (text: string): string =>
  text
    .replace(/^\s*[*-] .*\n\{:\s*toc\s*\}[ \t]*$/gim, "")
    .replace(/^[ \t]*\{:[^{}\n]*\}[ \t]*$/gm, "")
    .replace(/\{:\s*[.#][^{}\n]*\}/g, "")
    .replace(/^(#{1,6} .*?)[ \t]*\{[#.][^{}\n]*\}[ \t]*$/gm, "$1")
    .replace(/^\[\[?_?TOC_?\]?\][ \t]*$/gim, "");
