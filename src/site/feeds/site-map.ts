import { archiveMonths } from "../../archive/index.ts";
import {
  type Publication,
  contributorsOf,
  countPublished,
  issuesOnSale,
  languagesOf,
  pageLinks,
  publicPageAddresses,
  publicationOf,
  publishedAddresses,
  publicSeries,
  publicShelves,
  publicTopics,
  publicTranslations,
  sectionsOf,
  shownIn,
} from "../../editorial/index.ts";
import { type SitemapUrl, mostInSitemap, sitemap, sitemapIndex } from "../../web/index.ts";
import { dayOf } from "../../values/index.ts";
import { type Db, yieldEvery } from "../../platform/index.ts";
import type { Site } from "../visit/context.ts";
import { prefixOf } from "../visit/in-language.ts";

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
  const publication = await publicationOf(db);
  const all = languagesOf(publication);
  const [issues, pages, { saysAbout }] = await Promise.all([issuesOnSale(db), publicPageAddresses(db), pageLinks(db)]);
  const series = await publicSeries(db);
  const lists = await Promise.all(all.map((language) => listsIn(db, publication, language)));
  return [
    ...lists.flat(),
    ...series.map(({ slug }) => ({ path: `/series/${slug}` })),
    ...["/subscribe", ...(saysAbout ? [] : ["/about"])].map((path) => ({ path })),
    ...pages.map(({ path, publishedAt }) => ({ path, changed: dayOf(publishedAt, publication.timeZone) })),
    ...issues.map(({ path, coverDate }) => ({ path, changed: coverDate })),
  ];
}

/** What is walked in one language: only lists with something in them. In a magazine of several, fronts name each other. */
async function listsIn(db: Db, publication: Publication, language: string): Promise<SitemapUrl[]> {
  const all = languagesOf(publication);
  const prefix = prefixOf(language, all);
  const of = shownIn(language, all);
  const [sections, contributors, shelves, topics, months] = await Promise.all([
    sectionsOf(db),
    contributorsOf(db),
    publicShelves(db, of),
    publicTopics(db, of),
    archiveMonths(db, { of }),
  ]);
  const fronts = all.length > 1 ? all.map((one) => ({ language: one, path: prefixOf(one, all) || "/" })) : undefined;
  return [
    { path: prefix || "/", languages: fronts },
    ...[
      "/issues",
      ...(months.length > 0 ? ["/archive"] : []),
      ...sections.flatMap(({ slug }) => (shelves.sections.has(slug) ? [`/sections/${slug}`] : [])),
      ...topics.map(({ slug }) => `/topics/${slug}`),
      ...months.map(({ year, month }) => `/archive/${year}/${month}`),
      ...contributors.flatMap(({ slug }) => (shelves.contributors.has(slug) ? [`/contributors/${slug}`] : [])),
    ].map((path) => ({ path: prefix + path })),
  ];
}
