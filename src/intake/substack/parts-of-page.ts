import type { Element } from "hast";
import { intakeSays } from "../../messages/index.ts";
import { isRecord, itemsOf, jsonIfAny, recordOf } from "../../values/index.ts";
import type { Told } from "../body-of.ts";
import { captioned, escaped, linkTo, nodesOf } from "../html-of.ts";
import { type Node, attributeOf, classesOf, isContent, lostWords, replaced, tagIn, wordsOf } from "../nodes.ts";

type Said = Record<string, unknown>;
/** `count`: parts that are left out, by kind. */
type PartReading = { told: Told[]; count: (what: string) => void; unknown: (name: string, example: string) => void };
type Maker = (element: Element, said: Said, reading: PartReading) => Node[];

const text = (said: Said, ...names: string[]): string => {
  for (const name of names) {
    const value = said[name];
    if (typeof value === "string" && value.trim()) return value.trim();
  }
  return "";
};

/** What a part is about, as its page keeps it beside it. */
const saidBy = (element: Element): Said => recordOf(jsonIfAny(attributeOf(element, "dataAttrs") || "{}"));

const dropped =
  (what: string, problem: string): Maker =>
  (element, said, { told, count }) => {
    count(what);
    const words = [wordsOf(element), text(said, "text", "label", "preamble")].find(Boolean) ?? "";
    told.push({ problem, ...(words && { words }) });
    return [];
  };

/** Leads to what only the old site has: sharing, comments, a subscription there. */
const isOfTheHouse = (href: string): boolean =>
  /%%\w+%%|[?&]action=share|[?&]gift=true|\/subscribe(?:[/?#]|$)|\/(?:p\/[^/]+\/comments|account|chat|leaderboard|gift)(?:[/?#]|$)|^$/i.test(
    href,
  );

const dropButton = dropped(intakeSays.buttons, intakeSays.buttonOut);
const button: Maker = (element, said, reading) => {
  const [href, words] = [text(said, "url") || attributeOf(tagIn(element, "a"), "href"), wordsOf(element) || text(said, "text")];
  return isOfTheHouse(href) ? dropButton(element, said, reading) : nodesOf(`<p>${linkTo(href, words)}</p>`);
};

/** Words above a button are somebody's own; they stay where the button does. */
const captionedButton: Maker = (element, said, reading) => {
  const own = element.children.filter(isContent);
  const inner = replaced(own, (one) => (classesOf(one).includes("button-wrapper") ? button(one, saidBy(one), reading) : undefined));
  const hasButton = inner.length > 0 && wordsOf({ ...element, children: inner.filter(isContent) }) !== wordsOf(preambleIn(element));
  return hasButton ? inner : dropButton(element, said, reading);
};
const preambleIn = (element: Element): Node | undefined =>
  element.children.find((one) => one.type === "element" && classesOf(one).includes("preamble"));

/** Something elsewhere: its address, what it is called, and all that its page says of it, which is told. */
const elsewhere =
  (addressOf: (said: Said, element: Element) => string, ...names: string[]): Maker =>
  (element, said, { told }) => {
    const url = addressOf(said, element) || attributeOf(tagIn(element, "a"), "href") || attributeOf(tagIn(element, "iframe"), "src");
    const title = text(said, "title", "publication_name", "name");
    const own = names.map((name) => text(said, name)).filter(Boolean);
    const words = own.length > 0 ? own.join(" · ") : wordsOf(element).replace(title, "").trim();
    if (words) told.push({ problem: intakeSays.partSaid, words });
    if (!url) {
      if (title) told.push({ problem: intakeSays.unaddressed, words: title });
      return [];
    }
    return nodesOf(`<p class="embed">${linkTo(url, title)}</p>`);
  };

const byUrl = (said: Said): string => text(said, "url", "canonical_url", "link");
const onSite = (site: string, name: string) => (said: Said) => {
  const id = text(said, name);
  return id && /^[\w-]+$/.test(id) ? `${site}${id}` : "";
};

/** A picture in full, where the page shows one of another size. */
const picture: Maker = (element) => {
  const image = tagIn(element, "img");
  const said = image ? saidBy(image) : {};
  const src = originalOf(text(said, "src") || attributeOf(image, "src"));
  const alt = attributeOf(image, "alt") || text(said, "alt");
  const wide = [attributeOf(image, "className"), text(said, "imageSize")].join(" ");
  const width = /full/.test(wide) ? "kg-width-full" : /large|wide/.test(wide) ? "kg-width-wide" : "";
  const caption = tagIn(element, "figcaption");
  const figures = nodesOf(captioned(`<img src="${escaped(src)}" alt="${escaped(alt)}">`, "", width));
  const [figure] = figures;
  if (caption && figure?.type === "element") figure.children.push(caption);
  return figures;
};

/** The address that its host for pictures carries in its own. */
export function originalOf(src: string): string {
  const carried = /^https:\/\/(?:substackcdn\.com|cdn\.substack\.com)\/image\/fetch\/[^/]+\/(https?(?:%3A|:).*)$/i.exec(src)?.[1];
  if (!carried) return src;
  try {
    return decodeURIComponent(carried);
  } catch {
    return src;
  }
}

const gallery: Maker = (_element, said) => {
  const { images, caption } = recordOf(said.gallery);
  const figures = itemsOf(images)
    .filter(isRecord)
    .map((one) => captioned(`<img src="${escaped(originalOf(text(one, "src")))}" alt="${escaped(text(one, "alt"))}">`, ""));
  return nodesOf(captioned(figures.join(""), typeof caption === "string" ? escaped(caption) : "", "kg-gallery-card"));
};

const tweet: Maker = (element, said, { told }) => {
  const words = text(said, "full_text") || wordsOf(element);
  if (words) told.push({ problem: intakeSays.postElsewhere, words });
  const title = [text(said, "name"), text(said, "username") && `@${text(said, "username")}`].filter(Boolean).join(" ");
  const url = byUrl(said) || attributeOf(tagIn(element, "a"), "href");
  return url ? nodesOf(`<p class="embed">${linkTo(url, title)}</p>`) : [];
};

/** Somebody, or another magazine, that a sentence names: the page has the name beside it alone. */
const mention: Maker = (element, said) => {
  const [name, url] = [wordsOf(element) || text(said, "name", "text"), text(said, "url")];
  return nodesOf(/^https?:/.test(url) ? linkTo(url, name) : escaped(name));
};

/** A short post of the old house’s own network. */
const note: Maker = (element, said, reading) => {
  const comment = recordOf(said.comment);
  return tweet(element, { url: text(said, "url"), full_text: text(comment, "body"), name: text(comment, "name") }, reading);
};

const formula: Maker = (_element, said, { unknown }) => {
  const source = text(said, "persistentExpression");
  unknown(intakeSays.formula, source);
  return nodesOf(`<p><code>${escaped(source)}</code></p>`);
};

const uploaded =
  (what: string, problem: string): Maker =>
  (element, said, reading) => {
    const label = text(said, "label") || wordsOf(element);
    reading.count(what);
    reading.told.push({ problem, ...(label && { words: label }) });
    return [];
  };

const file: Maker = (element, _said, { told }) => {
  const href = attributeOf(tagIn(element, "a"), "href");
  const words = wordsOf(element);
  if (!href) return (told.push({ problem: intakeSays.fileOut, ...(words && { words }) }), []);
  return nodesOf(`<p>${linkTo(href, words.replace(/\s*Download\s*$/, ""))}</p>`);
};

/** Its link to itself, beside a subhead, is none of it. */
const heading: Maker = (element) => [
  {
    ...element,
    properties: {},
    children: replaced(element.children, (one) => (classesOf(one).includes("header-anchor-parent") ? [] : undefined)).filter(isContent),
  },
];

/** What pages of Substack hold besides text, by the name of its class. */
const parts: Record<string, Maker> = {
  "subscription-widget-wrap": dropped(intakeSays.forms, intakeSays.subscribeOut),
  "subscription-widget": dropped(intakeSays.forms, intakeSays.subscribeOut),
  "subscription-widget-wrap-editor": dropped(intakeSays.forms, intakeSays.subscribeOut),
  "captioned-button-wrap": captionedButton,
  "button-wrapper": button,
  "poll-embed": dropped(intakeSays.polls, intakeSays.pollOut),
  "community-chat": dropped(intakeSays.chats, intakeSays.chatOut),
  "install-substack-app-embed": dropped(intakeSays.apps, intakeSays.appOut),
  directMessage: dropped(intakeSays.buttons, intakeSays.buttonOut),
  "captioned-image-container": picture,
  "image-gallery-embed": gallery,
  "youtube-wrap": elsewhere(onSite("https://www.youtube.com/watch?v=", "videoId")),
  "vimeo-wrap": elsewhere(onSite("https://vimeo.com/", "videoId")),
  "spotify-wrap": elsewhere(byUrl, "subtitle", "description"),
  "soundcloud-wrap": elsewhere(byUrl, "description", "author_name"),
  "apple-podcast-container": elsewhere(byUrl, "description"),
  "bandcamp-wrap": elsewhere(byUrl, "author", "description"),
  "tiktok-wrap": elsewhere(byUrl, "author"),
  instagram: elsewhere(onSite("https://www.instagram.com/p/", "instagram_id"), "author_name"),
  tweet,
  "bluesky-wrap": tweet,
  "mention-wrap": mention,
  comment: note,
  "embedded-post-wrap": elsewhere(byUrl, "publication_name", "truncated_body_text", "cta", "caption"),
  "digest-post-embed": elsewhere(byUrl, "caption", "cta", "description"),
  "embedded-publication-wrap": elsewhere((said) => text(said, "base_url", "url"), "hero_text", "author_name"),
  "datawrapper-wrap": elsewhere(byUrl, "description"),
  "latex-rendered": formula,
  "native-video-embed": uploaded(intakeSays.films, intakeSays.filmsOut),
  "native-audio-embed": uploaded(intakeSays.recordings, intakeSays.recordingsOut),
  "file-embed-wrapper": file,
  "header-anchor-post": heading,
};

/** What a part becomes; words of it that nobody thought of are told. */
function made(element: Element, maker: Maker, reading: PartReading): Node[] {
  const from = reading.told.length;
  const nodes = maker(element, saidBy(element), reading);
  const lost = lostWords(
    [element],
    nodes,
    reading.told.slice(from).flatMap(({ words }) => words ?? []),
  );
  if (lost) reading.told.push({ problem: intakeSays.partWordsOut, words: lost });
  return nodes;
}

/** The parts of a page as an article has them: what only the old site can do is left out, counted and told. */
export const plainParts = (nodes: readonly Node[], reading: PartReading): Node[] =>
  replaced(nodes, (element) => {
    // what its editor says to who writes, and no page shows
    if (classesOf(element).includes("hide-text")) return [];
    const name = classesOf(element).find((one) => Object.hasOwn(parts, one));
    const maker = name ? parts[name] : undefined;
    if (maker) return made(element, maker, reading);
    const component = attributeOf(element, "dataComponentName") || classesOf(element)[0] || element.tagName;
    if (attributeOf(element, "dataAttrs") && wordsOf(element) === "" && !tagIn(element, "img"))
      reading.unknown(intakeSays.part({ name: component }), attributeOf(element, "dataAttrs"));
    return undefined;
  });
