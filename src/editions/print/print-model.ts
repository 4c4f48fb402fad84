import type { ArticleView, Publication } from "../../editorial/index.ts";
import { formatDay } from "../../values/index.ts";
import { type Resolve, blocksModel, inlines, pictureFile, withDropCap } from "./blocks-model.ts";
import { screenColours } from "./colours.ts";

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
  return {
    colours: { ...screenColours(publication.look), accent: "#000000" },
    links: true,
    // a letter the magazine’s faces lack is taken from the machine’s own, where it has one
    fallback: true,
    headline: article.headline,
    standfirst: article.standfirst,
    authors: article.byline.map(({ name }) => name),
    running: `Written by ${article.writtenBy} on ${formatDay(article.publishedOn, article.language)}`,
    published: article.publishedOn.split("-").map(Number),
    magazine: publication.title,
    address: host + article.path,
    language: article.language.split("-")[0],
    label: [article.section?.name, article.issue && `Issue ${article.issue.wholeNumber}`].filter(Boolean).join(" · "),
    lead: lead && {
      file: pictureFile(lead.picture.id),
      aspect: lead.picture.width / lead.picture.height,
      alt: lead.alt,
      credit: lead.credit,
      caption: inlines(lead.caption, resolve),
    },
    body: withDropCap(blocksModel(article.body, { resolve, pictures: article.pictures, prefix: "" })),
    notice: cut
      ? article.access === "registered"
        ? "The rest of this article is open to everybody who signs in."
        : "The rest of this article is for subscribers."
      : "",
    corrections: cut ? [] : article.corrections.map(({ on, text }) => ({ on: formatDay(on, article.language), text })),
    offer: offer && { ...offer, url: `${origin}/subscribe`, address: `${host}/subscribe` },
  };
}
