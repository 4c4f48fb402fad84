import type { ArticleView, Publication } from "../editorial/index.ts";
import { type Xml, element, xmlDocument } from "./xml.ts";
import { escapeHtml } from "./escape.ts";

type Asked = { article: ArticleView; publication: Publication; origin: string; card: boolean; maxWidth: number };

/** oEmbed 1.0 of an article: what any list shows of it, as a quotation that needs no script and no style. Sizes in pixels. */
export function oembedOf({ article, publication, origin, card, maxWidth }: Asked): Record<string, string | number> {
  const { headline, standfirst, writtenBy, byline, path } = article;
  const url = escapeHtml(origin + path);
  const [first] = byline;
  const html = `<blockquote cite="${url}"><p><a href="${url}">${escapeHtml(headline)}</a></p>${standfirst ? `<p>${escapeHtml(standfirst)}</p>` : ""}<p>${escapeHtml(writtenBy)}, <cite>${escapeHtml(publication.title)}</cite></p></blockquote>`;
  return {
    version: "1.0",
    type: "rich",
    title: headline,
    html,
    width: Math.min(maxWidth, 600),
    height: 200,
    author_name: writtenBy,
    ...(first && { author_url: `${origin}/contributors/${first.slug}` }),
    provider_name: publication.title,
    provider_url: `${origin}/`,
    cache_age: 3600,
    ...(card && {
      thumbnail_url: `${origin}${path}/card.jpg`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    }),
  };
}

export const oembedXml = (values: Record<string, string | number>): string =>
  xmlDocument(element("oembed", {}, ...Object.entries(values).map(([name, value]): Xml => element(name, {}, value))));
