import { archiveMonths } from "../archive/index.ts";
import {
  contributorsOf,
  countPublished,
  issuesOnSale,
  pageLinks,
  publicPageAddresses,
  publicationOf,
  publishedAddresses,
  publicTopics,
  publicTranslations,
  sectionsOf,
} from "../editorial/index.ts";
import { type SitemapUrl, mostInSitemap, sitemap, sitemapIndex } from "../web/index.ts";
import { dayOf } from "../values/index.ts";
import { yieldEvery } from "../platform/index.ts";
import type { Site } from "./context.ts";

/** Rows asked of the database at once. */
const batchSize = 5_000;

/** The map of the site or, where it holds more than one map may, the list of its parts. `most`: addresses in one. */
export async function sitemapOf(site: Site, most = mostInSitemap): Promise<string> {
  const parts = await countParts(site, most);
  const { origin } = site.platform.settings;
  if (parts === 1) return (await sitemapPart(site, 1, most))!;
  return sitemapIndex(
    origin,
    Array.from({ length: parts }, (_, at) => `/sitemap-${at + 1}.xml`),
  );
}

/** One part, from 1; undefined where there are not so many. */
export async function sitemapPart(site: Site, part: number, most = mostInSitemap): Promise<string | undefined> {
  if (part > (await countParts(site, most))) return undefined;
  const { db, settings } = site.platform;
  const lists = await listsOf(site);
  const [from, to] = [(part - 1) * most, part * most];
  const urls = lists.slice(from, to);
  const breathe = yieldEvery();
  const groups = await publicTranslations(db);
  const languagesOf = new Map(groups.flatMap((group) => group.map(({ path }) => [path, group] as const)));
  for (let at = Math.max(0, from - lists.length); urls.length < most; at += batchSize) {
    const rows = await publishedAddresses(db, { offset: at, limit: Math.min(batchSize, most - urls.length) });
    for (const { path, publishedOn } of rows) urls.push({ path, changed: publishedOn, languages: languagesOf.get(path) });
    if (rows.length === 0) break;
    await breathe();
  }
  return sitemap(settings.origin, urls);
}

const countParts = async (site: Site, most: number): Promise<number> =>
  Math.ceil(((await listsOf(site)).length + (await countPublished(site.platform.db))) / most);

async function listsOf({ platform: { db } }: Site): Promise<SitemapUrl[]> {
  const [issues, sections, contributors, pages, { saysAbout }, topics, months] = await Promise.all([
    issuesOnSale(db),
    sectionsOf(db),
    contributorsOf(db),
    publicPageAddresses(db),
    pageLinks(db),
    publicTopics(db),
    archiveMonths(db),
  ]);
  const { timeZone } = await publicationOf(db);
  return [
    ...["/", "/issues", ...(months.length > 0 ? ["/archive"] : []), "/subscribe", ...(saysAbout ? [] : ["/about"])].map((path) => ({
      path,
    })),
    ...pages.map(({ path, publishedAt }) => ({ path, changed: dayOf(publishedAt, timeZone) })),
    ...issues.map(({ path, coverDate }) => ({ path, changed: coverDate })),
    ...sections.map(({ slug }) => ({ path: `/sections/${slug}` })),
    ...topics.map(({ slug }) => ({ path: `/topics/${slug}` })),
    ...months.map(({ year, month }) => ({ path: `/archive/${year}/${month}` })),
    ...contributors.map(({ slug }) => ({ path: `/contributors/${slug}` })),
  ];
}
