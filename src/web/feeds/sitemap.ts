import { escapeHtml } from "../escape.ts";

/** `changed`: YYYY-MM-DD. */
export type SitemapUrl = { path: string; changed?: string | undefined };

/** Addresses that one map may hold (sitemaps.org). */
export const mostInSitemap = 50_000;

const file = (root: string, entries: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</${root}>\n`;

export const sitemap = (origin: string, urls: readonly SitemapUrl[]): string =>
  file(
    "urlset",
    urls.map(({ path, changed }) => `<url><loc>${escapeHtml(origin + path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ""}</url>`),
  );

/** What names the maps, where one does not hold them all. */
export const sitemapIndex = (origin: string, paths: readonly string[]): string =>
  file(
    "sitemapindex",
    paths.map((path) => `<sitemap><loc>${escapeHtml(origin + path)}</loc></sitemap>`),
  );
