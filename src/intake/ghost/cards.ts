import { intakeSays } from "../../messages/index.ts";
import { htmlOfMarkdown } from "../../document/index.ts";
import { itemsOf, recordOf } from "../../values/index.ts";
import { captioned, escaped, linkTo, shownIn } from "../html-of.ts";

type Fields = Record<string, unknown>;
/** What of a card has no place in an article is said, with its words. */
type Say = (problem: string, words?: string) => void;
/** `said`: words that were told up to now. `prefix`: keeps what one card calls its notes apart from another's. */
export type CardReading = { say: Say; said: () => string[]; prefix: () => string; unknown: (name: string, example: string) => void };
type Card = (fields: Fields, reading: CardReading) => string;

export const textIn = (fields: Fields, ...names: string[]): string => {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === "string" && value.trim()) return value;
  }
  return "";
};

const widths: Record<string, string> = { wide: "kg-width-wide", full: "kg-width-full" };
const widthOf = (fields: Fields): string => widths[textIn(fields, "cardWidth", "imageStyle")] ?? "";
const img = (src: string, alt: string): string => (src ? `<img src="${escaped(src)}" alt="${escaped(alt)}">` : "");
const captionOf = (fields: Fields): string => textIn(fields, "caption");
const paragraph = (html: string): string => html && `<p>${html}</p>`;

const image: Card = (fields, { say }) => {
  const [alt, title] = [textIn(fields, "alt", "altText"), textIn(fields, "title")];
  if (title && title !== alt) say(intakeSays.titleOut, title);
  return captioned(img(textIn(fields, "src"), alt), captionOf(fields), widthOf(fields));
};

const gallery: Card = (fields) => {
  const images = itemsOf(fields.images).map((one) => {
    const own = recordOf(one);
    return captioned(img(textIn(own, "src"), textIn(own, "alt")), textIn(own, "caption"));
  });
  return captioned(images.join(""), captionOf(fields), "kg-gallery-card");
};

/** Something elsewhere, by its address; what a card says of it in words of that place is told. */
function elsewhere(fields: Fields, said: string[], { say }: CardReading): string {
  const metadata = recordOf(fields.metadata);
  const [url, title] = [textIn(fields, "url", "src") || textIn(metadata, "url"), textIn(metadata, "title") || textIn(fields, "title")];
  const words = said.map((name) => textIn(metadata, name) || textIn(fields, name)).filter(Boolean);
  if (words.length > 0) say(intakeSays.cardSaid, shownIn(words.join(" · ")));
  return `<p class="embed">${linkTo(url, shownIn(title))}</p>${paragraph(captionOf(fields))}`;
}

/** Two pictures one over the other, of which a slider shows more or less. */
const beforeAfter: Card = (fields, { say }) => {
  const two = [recordOf(fields.beforeImage), recordOf(fields.afterImage)];
  if (two.every((one) => textIn(one, "src"))) say(intakeSays.twoPictures);
  return captioned(
    two.map((one) => captioned(img(textIn(one, "src"), textIn(one, "alt")), "")).join(""),
    captionOf(fields),
    "kg-gallery-card",
  );
};

const bookmark: Card = (fields, reading) => elsewhere(fields, ["description", "author", "publisher"], reading);

const embed: Card = (fields, reading) => {
  const html = textIn(fields, "html");
  if (!textIn(fields, "url") && html) return captioned(html, captionOf(fields));
  const words = shownIn(html);
  if (words) reading.say(intakeSays.shownElsewhere, words);
  return elsewhere(fields, [], reading);
};

/** Opens what only the old site has: its sign-up, its account. */
const isPortal = (href: string): boolean => /^(?:__GHOST_URL__\/?)?#/i.test(href) || /#\/portal/i.test(href) || !href;

function buttonOf(fields: Fields, { say }: CardReading): string {
  const [words, href] = [textIn(fields, "buttonText", "productButton"), textIn(fields, "buttonUrl", "productUrl")];
  // what the editor proposes for a button that is switched off nobody has read
  if (!words || [fields.buttonEnabled, fields.showButton, fields.productButtonEnabled].includes(false)) return "";
  if (!isPortal(href)) return paragraph(linkTo(href, words));
  say(intakeSays.buttonOut, words);
  return "";
}

const box = (inner: string): string => `<div class="callout"><div>${inner}</div></div>`;
const toggle: Card = (fields) =>
  `<details><summary>${textIn(fields, "heading")}</summary><div>${textIn(fields, "content")}</div></details>`;

/** Sound and film by their address; what lies at the old site itself, whose name an export does not say, as a link. */
const played =
  (tag: string, title: (fields: Fields) => string): Card =>
  (fields) => {
    const [src, said] = [textIn(fields, "src"), title(fields)];
    if (/^https?:/.test(src)) return captioned(`<${tag} src="${escaped(src)}" title="${escaped(said)}"></${tag}>`, captionOf(fields));
    return paragraph(linkTo(src, said || textIn(fields, "fileName"))) + paragraph(captionOf(fields));
  };

const file: Card = (fields) =>
  paragraph(linkTo(textIn(fields, "src"), textIn(fields, "fileTitle", "fileName"))) + paragraph(escaped(textIn(fields, "fileCaption")));

const code: Card = (fields) => `<pre><code>${escaped(textIn(fields, "code"))}</code></pre>${paragraph(captionOf(fields))}`;

const product: Card = (fields, reading) => {
  const title = textIn(fields, "productTitle");
  const picture = img(textIn(fields, "productImageSrc"), shownIn(title));
  const words = `${title && `<h4>${title}</h4>`}<div>${textIn(fields, "productDescription")}</div>`;
  return `${picture && captioned(picture, "")}<div class="callout">${words}${buttonOf({ ...fields, buttonText: "" }, reading)}</div>`;
};

const header: Card = (fields, reading) => {
  const [head, sub] = [textIn(fields, "header", "heading"), textIn(fields, "subheader", "subheading")];
  const picture = img(textIn(fields, "backgroundImageSrc"), "");
  return `${picture && captioned(picture, "")}${head && `<h2>${head}</h2>`}${paragraph(sub)}${buttonOf(fields, reading)}`;
};

const callToAction: Card = (fields, reading) => {
  const [picture, sponsor] = [img(textIn(fields, "imageUrl"), ""), shownIn(textIn(fields, "sponsorLabel"))];
  if (sponsor && fields.hasSponsorLabel !== false) reading.say(intakeSays.labelOut, sponsor);
  return (picture && captioned(picture, "")) + box(textIn(fields, "textValue") + buttonOf(fields, reading));
};

/** What was for the letter or for the sign-up alone: all of its words are told. */
const leftOut =
  (problem: string): Card =>
  (fields, { say }) => {
    const words = wordsIn(fields);
    if (words.length > 0) say(problem, shownIn(words.join(" ")));
    return "";
  };

const email = leftOut(intakeSays.letterOut);
const ofSome = leftOut(intakeSays.membersOut);
const rule: Card = () => "<hr>";
const more: Card = () => "<!--members-only-->";

/** Every kind of card that the editor has had, in both of its formats. */
const cards: Record<string, Card> = {
  image,
  gallery,
  "before-after": beforeAfter,
  bookmark,
  nft: bookmark,
  embed,
  audio: played("audio", (fields) => textIn(fields, "title")),
  video: played("video", () => ""),
  callout: (fields) => box(textIn(fields, "calloutText")),
  toggle,
  button: buttonOf,
  file,
  html: (fields) => textIn(fields, "html"),
  markdown: (fields, { prefix }) => htmlOfMarkdown(textIn(fields, "markdown"), prefix()),
  "card-markdown": (fields, { prefix }) => htmlOfMarkdown(textIn(fields, "markdown"), prefix()),
  code,
  codeblock: code,
  hr: rule,
  horizontalrule: rule,
  product,
  header,
  "call-to-action": callToAction,
  email,
  "email-cta": email,
  signup: leftOut(intakeSays.signUpOut),
  paywall: more,
};

/**
 * Who saw a card on the site: whoever saw the page, nobody (it was for the letter), or some of them, members or visitors alone.
 * What says nothing of it was for all.
 */
function seenBy({ visibility }: Fields): "all" | "none" | "some" {
  const [said, web] = [recordOf(visibility), recordOf(recordOf(visibility).web)];
  if (said.showOnWeb === false) return "none";
  if (typeof web.nonMember !== "boolean") return "all";
  const members = textIn(web, "memberSegment");
  if (!web.nonMember) return members ? "some" : "none";
  return members.includes("status:free") && members.includes("status:-free") ? "all" : "some";
}

/** A card as HTML. Of one that is not known the words stay, and it is told. What not everybody saw of a page is shown to nobody here. */
export function cardHtml(name: string, fields: Fields, reading: CardReading): string {
  const seen = seenBy(fields);
  if (seen === "none") return email(fields, reading);
  if (seen === "some") return ofSome(fields, reading);
  const card = Object.hasOwn(cards, name) ? cards[name] : undefined;
  if (card) return card(fields, reading);
  reading.unknown(intakeSays.card({ name }), JSON.stringify(fields));
  const words = wordsIn(fields).map((one) => `<div>${one}</div>`);
  return [...words, ...addressesIn(fields).map(shownFrom)].join("");
}

/** Addresses in the fields of a card that nobody knows, at any depth. */
function addressesIn(fields: Fields): string[] {
  const found = new Set<string>();
  JSON.stringify(fields, (_name, value: unknown) => {
    if (typeof value === "string" && /^(?:https?:\/\/|(?:__GHOST_URL__)?\/content\/)\S+$/.test(value)) found.add(value);
    return value;
  });
  return [...found];
}

const shownFrom = (address: string): string =>
  /\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|\?)/i.test(address) ? captioned(img(address, ""), "") : paragraph(linkTo(address, ""));

const ofTheCard = new Set(
  "type version cardName labels visibility segment layout alignment backgroundColor buttonColor buttonTextColor".split(" "),
);

/** Texts in the fields of a card that are words, and no address, colour or number. */
function wordsIn(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, value]): string[] => {
    if (ofTheCard.has(name)) return [];
    if (Array.isArray(value)) return value.flatMap((one) => wordsIn(recordOf(one)));
    if (typeof value === "object") return wordsIn(recordOf(value));
    if (typeof value !== "string" || !/\p{L}/u.test(value)) return [];
    const isPlain = /^\S*$/.test(value.trim());
    return isPlain && (/^(?:https?:|__GHOST_URL__|[#/])/.test(value) || /(?:color|style|size|src|url|id|width|alignment)$/i.test(name))
      ? []
      : [value];
  });
}
