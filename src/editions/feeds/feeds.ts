import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import { cutAtPaywall } from "../../document/index.ts";
import type { ArticleView, Publication } from "../../editorial/index.ts";
import { renderBody } from "../web/render-body.ts";
import { escapeHtml } from "../web/escape.ts";

export type FeedInput = { publication: Publication; origin: string; articles: ArticleView[] };
export type PodcastInput = { publication: Publication; origin: string; episodes: { article: ArticleView; seconds: number; bytes: number }[] };

/** What anybody may have: the whole of open articles, the opening of the others with the way to the rest. */
function publicHtml(article: ArticleView, origin: string): string {
  const open = article.access === "open";
  const body = open ? article.body : cutAtPaywall(article.body).opening;
  const html = renderBody(body, {
    pictures: article.pictures,
    withSentences: false,
    resolve: (href) => (href.startsWith("/") ? origin + href : href),
    picture: (picture, alt) => `<img src="${origin}/${picture.sizes.filter(({ format }) => format === "jpeg").at(-1)?.key ?? picture.storageKey}" alt="${escapeHtml(alt)}"/>`,
  });
  const more = open ? "" : `<p><a href="${origin}${article.path}">${article.access === "registered" ? "Sign in to read on" : "The rest is for subscribers"}</a></p>`;
  return html + more;
}

const summaryOf = ({ standfirst }: ArticleView) => standfirst || undefined;

export function rssFeed({ publication, origin, articles }: FeedInput): string {
  return generateRssFeed({
    title: publication.title,
    link: `${origin}/`,
    description: publication.tagline || publication.title,
    language: publication.language,
    ...(articles[0] && { lastBuildDate: articles[0].revisedAt }),
    atom: { links: [{ href: `${origin}/feed.xml`, rel: "self", type: "application/rss+xml" }] },
    items: articles.map((article) => ({
      title: article.headline,
      link: origin + article.path,
      guid: { value: article.id, isPermaLink: false },
      pubDate: article.publishedAt,
      ...(summaryOf(article) && { description: summaryOf(article)! }),
      dc: { creators: article.byline.map(({ name }) => name) },
      ...(article.section && { categories: [{ name: article.section.name }] }),
      content: { encoded: publicHtml(article, origin) },
    })),
  });
}

export function atomFeed({ publication, origin, articles }: FeedInput): string {
  return generateAtomFeed({
    id: `${origin}/`,
    title: { value: publication.title },
    updated: newest(articles),
    links: [
      { href: `${origin}/`, rel: "alternate" },
      { href: `${origin}/atom.xml`, rel: "self" },
    ],
    entries: articles.map((article) => ({
      id: `urn:uuid:${article.id}`,
      title: { value: article.headline },
      updated: article.revisedAt,
      published: article.publishedAt,
      authors: article.byline.map(({ name }) => ({ name })),
      links: [{ href: origin + article.path, rel: "alternate" }],
      ...(summaryOf(article) && { summary: { value: summaryOf(article)! } }),
      content: { value: publicHtml(article, origin), type: "html" },
    })),
  });
}

export function jsonFeed({ publication, origin, articles }: FeedInput): string {
  return JSON.stringify(
    generateJsonFeed({
      title: publication.title,
      home_page_url: `${origin}/`,
      feed_url: `${origin}/feed.json`,
      language: publication.language,
      ...(publication.tagline && { description: publication.tagline }),
      items: articles.map((article) => ({
        id: article.id,
        url: origin + article.path,
        title: article.headline,
        ...(summaryOf(article) && { summary: summaryOf(article)! }),
        content_html: publicHtml(article, origin),
        date_published: article.publishedAt,
        date_modified: article.revisedAt,
        authors: article.byline.map(({ name, slug }) => ({ name, url: `${origin}/contributors/${slug}` })),
        ...(article.section && { tags: [article.section.name] }),
      })),
    }),
  );
}

const newest = (articles: ArticleView[]) => articles.reduce((latest, { revisedAt }) => (revisedAt > latest ? revisedAt : latest), articles[0]?.revisedAt ?? new Date(0));

/** Episodes are the recordings of open articles; nothing here costs a right. */
export function podcastFeed({ publication, origin, episodes }: PodcastInput): string {
  return generateRssFeed({
    title: `${publication.title}, read aloud`,
    link: `${origin}/`,
    description: `The open articles of ${publication.title}, read by a synthetic voice.`,
    language: publication.language,
    atom: { links: [{ href: `${origin}/podcast.xml`, rel: "self", type: "application/rss+xml" }] },
    itunes: { author: publication.title, explicit: false, type: "episodic", image: `${origin}/podcast.png`, categories: [{ text: "Society & Culture" }] },
    items: episodes.map(({ article, seconds, bytes }) => ({
      title: article.headline,
      link: origin + article.path,
      guid: { value: article.id, isPermaLink: false },
      pubDate: article.publishedAt,
      description: article.standfirst || article.headline,
      enclosures: [{ url: `${origin}${article.path}/audio.mp3`, length: bytes, type: "audio/mpeg" }],
      itunes: { duration: Math.round(seconds), author: article.writtenBy, explicit: false },
    })),
  });
}

type Url = { path: string; changed?: string | undefined };

export function sitemap(origin: string, urls: Url[]): string {
  const entries = urls.map(({ path, changed }) => `<url><loc>${escapeHtml(origin + path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ""}</url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</urlset>\n`;
}
