import type { ArticleCard, Publication } from "../../editorial/index.ts";
import { element, xmlDocument } from "../xml.ts";

/** Search engines read news that is younger than this. */
const newsHours = 48;

/** Articles first published within the last two days, for news search. */
export function newsSitemap({
  publication,
  origin,
  articles,
  now,
}: {
  publication: Publication;
  origin: string;
  articles: readonly ArticleCard[];
  now: Date;
}): string {
  const since = now.valueOf() - newsHours * 3_600_000;
  const fresh = articles.filter(({ publishedAt }) => publishedAt.valueOf() > since && publishedAt <= now);
  const urls = fresh.map(({ path, publishedAt, headline, language }) =>
    element(
      "url",
      {},
      element("loc", {}, origin + path),
      element(
        "news:news",
        {},
        element("news:publication", {}, element("news:name", {}, publication.title), element("news:language", {}, language)),
        element("news:publication_date", {}, publishedAt.toISOString()),
        element("news:title", {}, headline),
      ),
    ),
  );
  return xmlDocument(
    element(
      "urlset",
      { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9" },
      ...urls,
    ),
  );
}
