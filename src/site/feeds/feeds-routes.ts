import { languageName, wholeOf, must, lastOf } from "../../values/index.ts";
import type { Hono } from "hono";
import {
  type ArticleView,
  articleByPath,
  articleBySlug,
  contributorBySlug,
  languagesOf,
  movedFrom,
  publicationOf,
  publishedArticles,
  sectionsOf,
  seriesBySlug,
  shownIn,
  topicBySlug,
  wasNamed,
} from "../../editorial/index.ts";
import { atomFeed, drawIcon, drawPodcastCover, jsonFeed, newsSitemap, oembedOf, oembedXml, podcastFeed, rssFeed } from "../../web/index.ts";
import { newestEdition } from "../../editions/index.ts";
import { pack, respond } from "../../http/index.ts";
import { iconOf } from "../assets/look-css.ts";
import type { Db } from "../../platform/index.ts";
import { type Ctx, type Env, type Site, cacheKey, outerHeadsOfFeed } from "../visit/context.ts";
import { episodesFor, keptFeed, newestArticles, ownerOf, recordingsOf } from "./feed-contents.ts";
import { languageAsked, prefixAsked, prefixOf } from "../visit/in-language.ts";
import { missing } from "../refused/missing.ts";
import { allowEveryOrigin } from "../reading/send-edition.tsx";
import { sitemapOf, sitemapPart } from "./site-map.ts";

const keptIn = (site: Site) => async (c: Ctx, path: string, type: string, make: () => Promise<string>) => {
  const packed = await keptFeed(site, cacheKey("anybody", prefixAsked(c.req.raw) + path), async () =>
    pack(await make(), { "content-type": `${type}; charset=utf-8`, "cache-control": "public, max-age=300", vary: "Accept-Encoding" }),
  );
  return allowEveryOrigin(respond(packed, c.req.raw, await outerHeadsOfFeed(site, packed)));
};

/** What anybody may follow, the same for everybody: they hold what a stranger may read. */
export function feedRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  const { origin } = platform.settings;
  const kept = keptIn(site);
  const feed = (path: string, type: string, make: (c: Ctx) => Promise<string>) => app.get(path, (c) => kept(c, path, type, () => make(c)));
  const heard = (c: Ctx) => heardOf(site, c);
  feed("/feed.xml", "application/rss+xml", async (c) => rssFeed(await heard(c)));
  feed("/atom.xml", "application/atom+xml", async (c) => atomFeed(await heard(c)));
  feed("/feed.json", "application/feed+json", async (c) => jsonFeed(await heard(c)));
  feed("/podcast.xml", "application/rss+xml", async (c) => {
    const { publication, tongue, of } = await tongueOf(site, c);
    return podcastFeed({
      publication,
      origin,
      ...(tongue && { tongue }),
      owner: ownerOf(site),
      self: `${origin}${tongue?.base ?? ""}/podcast.xml`,
      filesOf: ({ path }) => origin + path,
      episodes: await episodesFor(site, ({ access }) => access === "open", of),
    });
  });
  partRoutes(app, site);
  drawnRoutes(app, site);
  // of IndexNow, which looks whether the key is this magazine’s
  app.get("/:file{[A-Za-z0-9-]{8,128}\\.txt}", (c, next) => {
    const key = platform.settings.indexNow?.key;
    return key && c.req.param("file") === `${key}.txt` ? Promise.resolve(c.text(key)) : next();
  });
  // an article falls out of it by the clock alone, so it is not kept
  app.get("/news-sitemap.xml", async (c) => respond(await newsSitemapNow(site), c.req.raw));
  app.get("/oembed", (c) => sendOembed(site, c));
  feed("/sitemap.xml", "application/xml", () => sitemapOf(site));
  app.get("/:file{sitemap-[1-9][0-9]{0,4}\\.xml}", (c) => {
    const part = Number(must(/\d+/.exec(c.req.param("file")), "param")[0]);
    return kept(c, `/sitemap-${part}.xml`, "application/xml", async () => (await sitemapPart(site, part)) ?? missing());
  });
}

type Part = Parameters<typeof newestArticles>[2];

async function heardOf(site: Site, c: Ctx, part: Part = {}) {
  const { of, ...magazine } = await tongueOf(site, c);
  const articles = await newestArticles(site, 24, { ...part, of });
  return { ...magazine, origin: site.platform.settings.origin, articles, recordings: await recordingsOf(site, articles) };
}

/** The magazine as the feeds of the address’s language tell it: of all of them together, at an address without one. */
async function tongueOf({ platform: { db } }: Site, c: Ctx) {
  const publication = await publicationOf(db);
  const language = languageAsked(c.req.raw);
  if (language === undefined) return { publication, of: undefined };
  const all = languagesOf(publication);
  const tongue = { base: `/${language}`, name: languageName(language), front: prefixOf(language, all) || "/" };
  return { publication: { ...publication, language }, tongue, of: shownIn(language, all) };
}

/** The feeds of a part of the magazine: a topic, a section, a series, what somebody wrote. */
function partRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  const { origin } = platform.settings;
  const kept = keptIn(site);
  // what it is called is read for the feed itself, which goes when that changes
  const feedOf = (c: Ctx, path: string, nameNow: () => Promise<string>, of: Part) =>
    kept(c, `${path}/feed.xml`, "application/rss+xml", async () => {
      const title = await nameNow();
      const spoken = prefixAsked(c.req.raw) + path;
      return rssFeed(await heardOf(site, c, of), { self: `${origin}${spoken}/feed.xml`, of: { title, path: spoken } });
    });
  // what stands on drafts alone is called by its name nowhere
  const isPublic = async (of: Part) => (await publishedArticles(platform.db, { ...of, limit: 1 })).length > 0;
  const topicAt = async (slug: string) => {
    const topic = await topicBySlug(platform.db, slug);
    return topic && (await isPublic({ topic: topic.id })) ? topic : missing();
  };
  const sectionAt = async (slug: string) => (await sectionsOf(platform.db)).find((one) => one.slug === slug) ?? missing();
  const seriesAt = async (slug: string) => {
    const series = await seriesBySlug(platform.db, slug);
    return series && (await isPublic({ series: series.id })) ? series : missing();
  };
  const writerAt = async (slug: string) => {
    const writer = await contributorBySlug(platform.db, slug);
    return writer && (await wasNamed(platform.db, slug)) ? writer : missing();
  };
  app.get("/topics/:slug/feed.xml", async (c) => {
    const topic = await topicAt(c.req.param("slug"));
    if (topic.slug !== c.req.param("slug")) return c.redirect(`/topics/${topic.slug}/feed.xml`, 301);
    return feedOf(c, `/topics/${topic.slug}`, async () => (await topicAt(topic.slug)).name, { topic: topic.id });
  });
  app.get("/sections/:slug/feed.xml", async (c) => {
    const { slug } = await sectionAt(c.req.param("slug"));
    return feedOf(c, `/sections/${slug}`, async () => (await sectionAt(slug)).name, { section: slug });
  });
  app.get("/series/:slug/feed.xml", async (c) => {
    const { id, slug } = await seriesAt(c.req.param("slug"));
    return feedOf(c, `/series/${slug}`, async () => (await seriesAt(slug)).name, { series: id });
  });
  app.get("/contributors/:slug/feed.xml", async (c) => {
    const { slug } = await writerAt(c.req.param("slug"));
    return feedOf(c, `/contributors/${slug}`, async () => (await writerAt(slug)).name, { contributor: slug });
  });
}

/** Pictures that are drawn of the magazine’s name. */
function drawnRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  const drawn = (path: string, type: string, draw: () => Promise<Buffer>) =>
    app.get(path, async (c) => {
      const packed = await keptFeed(site, cacheKey("anybody", path), async () =>
        pack(await draw(), { "content-type": type, "cache-control": "public, max-age=86400", vary: "Accept-Encoding" }),
      );
      return allowEveryOrigin(respond(packed, c.req.raw));
    });
  drawn("/podcast.jpg", "image/jpeg", async () => drawPodcastCover(await publicationOf(platform.db)));
  const iconNow = async (side: number) => drawIcon(iconOf((await publicationOf(platform.db)).look), side);
  drawn("/icon.png", "image/png", () => iconNow(512));
  drawn("/icon-192.png", "image/png", () => iconNow(192));
}

async function newsSitemapNow({ platform }: Site) {
  const { origin } = platform.settings;

  const [publication, articles] = await Promise.all([publicationOf(platform.db), publishedArticles(platform.db, { limit: 100 })]);
  const xml = newsSitemap({ publication, origin, articles, now: platform.clock.now() });
  return pack(xml, {
    "content-type": "application/xml; charset=utf-8",
    "cache-control": "public, max-age=300",
    vary: "Accept-Encoding",
  });
}

/** The article at this address, or that stood there once: whoever pasted the old one is shown it all the same. */
async function articleNowAt(db: Db, address: { year: string; month: string; slug: string }): Promise<ArticleView | undefined> {
  const here = await articleByPath(db, address);
  const path = here ? undefined : await movedFrom(db, address);
  return path ? articleBySlug(db, lastOf(path.split("/"))) : here;
}

/** What other sites show where somebody pastes an article's address. */
async function sendOembed({ platform }: Site, c: Ctx): Promise<Response> {
  const { origin } = platform.settings;
  const asked = c.req.query("url") ?? "";
  const [, year = "", month = "", slug] =
    (URL.canParse(asked) && new URL(asked).origin === origin && /^\/(\d{4})\/(\d{2})\/([^/]+)$/.exec(new URL(asked).pathname)) || [];
  const article = (slug && (await articleNowAt(platform.db, { year, month, slug }))) || missing();
  const card = (await newestEdition(platform.db, "og-picture", { articleId: article.id })) !== undefined;
  const values = oembedOf({
    article,
    publication: await publicationOf(platform.db),
    origin,
    card,
    maxWidth: Math.max(200, wholeOf(c.req.query("maxwidth") ?? "") ?? 600),
  });
  const xml = c.req.query("format") === "xml";
  const headers = {
    "content-type": xml ? "text/xml; charset=utf-8" : "application/json; charset=utf-8",
    "cache-control": "public, max-age=300",
    vary: "Accept-Encoding",
  };
  return allowEveryOrigin(respond(await pack(xml ? oembedXml(values) : JSON.stringify(values), headers), c.req.raw));
}
