import { bindSpaces } from "../../document/index.ts";
import { type ArticleView, type Publication, authorsShown, byRole } from "../../editorial/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { formatDay } from "../../values/index.ts";
import { type Resolve, blocksModel, focusModel, inlines, pictureFile, withDropCap } from "./blocks.ts";
import { screenColours } from "../press/colours.ts";
import { holdTogether } from "../words/hold-together.ts";
import { measured } from "../words/long-words.ts";
import { articleWords } from "../words/template-words.ts";

export type PrintOffer = { title: string; text: string; included: string[] };
export type PrintInput = {
  /** Its body is cut already when the reader may have the opening only. */
  article: ArticleView;
  publication: Publication;
  origin: string;
  offer: PrintOffer | null;
  cut: boolean;
};

/** The article as plain data for the template. */
export function printModel({ article, publication, origin, offer, cut }: PrintInput): Record<string, unknown> {
  const resolve: Resolve = (href) => (href.startsWith("/") ? origin + href : href);
  const host = origin.replace(/^https?:\/\//, "");
  const { lead } = article;
  const { editions: m, print } = messagesIn(publication.language);
  return {
    colours: { ...screenColours(publication.look), accent: "#000000" },
    links: true,
    words: articleWords(publication.language),
    tight: 0,
    headline: bindSpaces(article.headline, article.language),
    title: article.headline,
    standfirst: holdTogether(article.standfirst, article.language),
    authors: article.byline.map(({ name }) => name),
    running: m.written({ by: authorsShown(article, publication.language), day: formatDay(article.publishedOn, publication.language) }),
    credits: m.credits(byRole(article.credits)),
    published: article.publishedOn.split("-").map(Number),
    magazine: publication.title,
    address: host + article.path,
    language: article.language.split("-")[0],
    label: [article.section?.name, article.issue && m.issue(article.issue.wholeNumber)].filter(Boolean).join(" · "),
    lead: lead && {
      picture: lead.picture.id,
      file: pictureFile(lead.picture.id),
      aspect: lead.picture.width / lead.picture.height,
      ...focusModel(lead.picture),
      alt: lead.alt,
      credit: lead.credit,
      caption: inlines(lead.caption, { resolve, language: article.language }),
    },
    body: breaking(
      withDropCap(
        blocksModel(article.body, {
          resolve,
          language: article.language,
          pictures: article.pictures,
          prefix: `${article.id}/`,
          undescribed: print.picture,
        }),
      ),
    ),
    measured: breaking(measured(article.body.content, `${article.id}/`)),
    notice: cut ? (article.access === "registered" ? m.restForSignedIn : m.restForSubscribers) : "",
    corrections: cut
      ? []
      : article.corrections.map(({ on, text }) => ({ heading: print.correction(formatDay(on, publication.language)), text })),
    offer: offer && { ...offer, url: `${origin}/subscribe`, address: `${host}/subscribe` },
  };
}

/** Letters without a place to break: no line of a page holds so many. */
const endless = /[^\s\u200b/-]{48,}/gu;

/** The same blocks with places to break in words that have none: whoever prints it cannot mend the text. */
function breaking<T>(node: T): T {
  if (Array.isArray(node)) return node.map(breaking) as T;
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === "text" && typeof value === "string" ? value.replace(endless, (word) => word.replace(/.{6}/gu, "$&\u200b")) : breaking(value),
    ]),
  ) as T;
}
