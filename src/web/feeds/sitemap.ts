import { escapeHtml } from "../escape.ts";

/** `changed`: YYYY-MM-DD. */
export type SitemapUrl = {
  path: string;
  changed?: string | undefined;
  /** The same in several languages, this one among them. */
  languages?: readonly { language: string; path: string }[] | undefined;
};

/** Addresses that one map may hold (sitemaps.org). */
export const mostInSitemap = 50_000;

const file = (root: string, entries: string[], more = "") =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${more}>${entries.join("")}</${root}>\n`;

export const sitemap = (origin: string, urls: readonly SitemapUrl[]): string =>
  file(
    "urlset",
    urls.map(
      ({ path, changed, languages = [] }) =>
        `<url><loc>${escapeHtml(origin + path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ""}${languages
          .map((one) => `<xhtml:link rel="alternate" hreflang="${escapeHtml(one.language)}" href="${escapeHtml(origin + one.path)}"/>`)
          .join("")}</url>`,
    ),
    urls.some(({ languages }) => languages) ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : "",
  );

/** What names the maps, where one does not hold them all. */
export const sitemapIndex = (origin: string, paths: readonly string[]): string =>
  file(
    "sitemapindex",
    paths.map((path) => `<sitemap><loc>${escapeHtml(origin + path)}</loc></sitemap>`),
  );
