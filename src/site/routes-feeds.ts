import type { Hono } from "hono";
import { type KnownReader, type Reader, classOf, decide, readerByKey } from "../access/index.ts";
import {
  type ArticleView,
  articleById,
  articleByPath,
  contributorsOf,
  issuesOnSale,
  publicationOf,
  publishedArticles,
  publishedIds,
  sectionsOf,
} from "../editorial/index.ts";
import {
  type Episode,
  type Notice,
  atomFeed,
  drawPodcastCover,
  editionsOfArticles,
  jsonFeed,
  newestEdition,
  newsSitemap,
  oembedOf,
  oembedXml,
  podcastFeed,
  rssFeed,
  sitemap,
} from "../editions/index.ts";
import { type Packed, pack, respond } from "../http/index.ts";
import type { KeyPurpose } from "../people/index.ts";
import { isId } from "../values/index.ts";
import { type Ctx, type Env, type Site, cacheKey, ipOf } from "./context.ts";
import { missing, notYours } from "./missing.ts";
import { type RecordingForm, forEverySite, sendRecording } from "./send-edition.ts";

/** What anybody may follow, and what each reader may under an address of their own. */
export function feedRoutes(app: Hono<Env>, site: Site): void {
  publicFeeds(app, site);
  ownFeeds(app, site);
}

/** The same for everybody: they hold what a stranger may read. */
function publicFeeds(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  const { origin } = platform.settings;
  const feed = (path: string, type: string, make: () => Promise<string>) =>
    app.get(path, async (c) => {
      const packed = await keptFeed(site, cacheKey("anybody", path), async () =>
        pack(await make(), { "content-type": `${type}; charset=utf-8`, "cache-control": "public, max-age=300", vary: "Accept-Encoding" }),
      );
      return forEverySite(respond(packed, c.req.raw));
    });
  const newest = async (limit = 24) => ({
    publication: await publicationOf(platform.db),
    origin,
    articles: await newestArticles(site, limit),
  });
  feed("/feed.xml", "application/rss+xml", async () => rssFeed(await newest()));
  feed("/atom.xml", "application/atom+xml", async () => atomFeed(await newest()));
  feed("/feed.json", "application/feed+json", async () => jsonFeed(await newest()));
  feed("/podcast.xml", "application/rss+xml", async () =>
    podcastFeed({
      publication: await publicationOf(platform.db),
      origin,
      owner: ownerOf(site),
      self: `${origin}/podcast.xml`,
      filesOf: ({ path }) => origin + path,
      episodes: await episodesFor(site, ({ access }) => access === "open"),
    }),
  );
  app.get("/podcast.jpg", async (c) => {
    const packed = await keptFeed(site, cacheKey("anybody", "/podcast.jpg"), async () =>
      pack(await drawPodcastCover(await publicationOf(platform.db)), {
        "content-type": "image/jpeg",
        "cache-control": "public, max-age=86400",
        vary: "Accept-Encoding",
      }),
    );
    return forEverySite(respond(packed, c.req.raw));
  });
  // an article falls out of it by the clock alone, so it is not kept
  app.get("/news-sitemap.xml", async (c) => {
    const xml = newsSitemap({ ...(await newest(100)), now: platform.clock.now() });
    return respond(
      pack(xml, { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=300", vary: "Accept-Encoding" }),
      c.req.raw,
    );
  });
  app.get("/oembed", (c) => sendOembed(site, c));
  feed("/sitemap.xml", "application/xml", () => sitemapOf(site));
}

/** What other sites show where somebody pastes an article's address. */
async function sendOembed({ platform }: Site, c: Ctx): Promise<Response> {
  const { origin } = platform.settings;
  const asked = c.req.query("url") ?? "";
  const [, year, month, slug] =
    (URL.canParse(asked) && new URL(asked).origin === origin && /^\/(\d{4})\/(\d{2})\/([^/]+)$/.exec(new URL(asked).pathname)) || [];
  const article = (slug && (await articleByPath(platform.db, { year: year!, month: month!, slug }))) || missing();
  const card = (await newestEdition(platform.db, "og-picture", { articleId: article.id })) !== undefined;
  const values = oembedOf({
    article,
    publication: await publicationOf(platform.db),
    origin,
    card,
    maxWidth: Math.max(200, Number(c.req.query("maxwidth")) || 600),
  });
  const xml = c.req.query("format") === "xml";
  const headers = {
    "content-type": xml ? "text/xml; charset=utf-8" : "application/json; charset=utf-8",
    "cache-control": "public, max-age=300",
    vary: "Accept-Encoding",
  };
  return forEverySite(respond(pack(xml ? oembedXml(values) : JSON.stringify(values), headers), c.req.raw));
}

async function keptFeed(site: Site, key: string, make: () => Promise<Packed>): Promise<Packed> {
  const { cache } = site;
  const held = cache.get(key);
  if (held) return held;
  const { era } = cache;
  const packed = await make();
  cache.put(key, packed, era);
  return packed;
}

const viewsOf = async ({ platform }: Site, cards: { id: string }[]): Promise<ArticleView[]> =>
  (await Promise.all(cards.map(({ id }) => articleById(platform.db, id)))).filter(
    (article): article is ArticleView => article !== undefined,
  );

const newestArticles = async (site: Site, limit: number): Promise<ArticleView[]> =>
  viewsOf(site, await publishedArticles(site.platform.db, { limit }));

/** Recordings of the newest articles that may be heard. */
async function episodesFor(
  site: Site,
  mayHear: (article: { access: ArticleView["access"]; issue: ArticleView["issue"] }) => boolean,
): Promise<Episode[]> {
  const { db } = site.platform;
  const cards = (await publishedArticles(db, { limit: 1000 })).filter(mayHear).slice(0, 300);
  const recordings = await editionsOfArticles(
    db,
    "audio",
    cards.map(({ id }) => id),
  );
  const articles = await viewsOf(
    site,
    cards.filter(({ id }) => recordings.has(id)),
  );
  return articles.map((article) => {
    const { facts, bytes } = recordings.get(article.id)!;
    return { article, bytes, seconds: Number(facts.seconds) };
  });
}

/** The bare address of “The Review <post@review.example>”. */
const ownerOf = ({ platform }: Site): string => /<([^>]+)>/.exec(platform.settings.mailFrom)?.[1] ?? platform.settings.mailFrom;

async function sitemapOf({ platform }: Site): Promise<string> {
  const { db, settings } = platform;
  const [ids, issues, sections, contributors] = await Promise.all([publishedIds(db), issuesOnSale(db), sectionsOf(db), contributorsOf(db)]);
  const cards = await publishedArticles(db, { limit: ids.length || 1 });
  return sitemap(settings.origin, [
    ...["/", "/issues", "/subscribe", "/about"].map((path) => ({ path })),
    ...issues.map(({ path, coverDate }) => ({ path, changed: coverDate })),
    ...cards.map(({ path, publishedOn }) => ({ path, changed: publishedOn })),
    ...sections.map(({ slug }) => ({ path: `/sections/${slug}` })),
    ...contributors.map(({ slug }) => ({ path: `/contributors/${slug}` })),
  ]);
}

/** Stands in a kept feed where each reader's secret goes: readers of one class get the same but for it. */
const secretsPlace = "reader-key-goes-here";
export const ownFeed = (origin: string, purpose: Exclude<KeyPurpose, "apps">, secret: string): string =>
  `${origin}/feeds/${secret}/${purpose}.xml`;

/** Under an address that holds the reader's key; no session, no cookie, nothing for search engines. */
function ownFeeds(app: Hono<Env>, site: Site): void {
  const known = (c: Ctx, purpose: KeyPurpose) =>
    readerByKey(site.platform, { purpose, secret: c.req.param("key") ?? "", ip: ipOf(site, c) });
  const feed = (purpose: "podcast" | "articles", make: (site: Site, reader: Reader) => Promise<string>) =>
    app.get(`/feeds/:key/${purpose}.xml`, async (c) => sendOwn(site, c, await known(c, purpose), purpose, make));
  feed("podcast", ownPodcast);
  feed("articles", ownArticles);
  const forms: Record<string, RecordingForm> = { "audio.mp3": "mp3", "transcript.vtt": "vtt", "chapters.json": "chapters" };
  app.get("/feeds/:key/episodes/:id/:file", async (c) => {
    const form = forms[c.req.param("file")] ?? missing();
    const { reader } = await known(c, "podcast");
    const id = c.req.param("id");
    const article = (isId(id) && (await articleById(site.platform.db, id))) || missing();
    if (decide(reader, article).view !== "whole")
      notYours("Your subscription is not running, and this episode is not of an issue you have had.");
    return unlisted(forEverySite(await sendRecording(site, c, article, form)));
  });
}

async function sendOwn(
  site: Site,
  c: Ctx,
  { reader }: KnownReader,
  purpose: string,
  make: (site: Site, reader: Reader) => Promise<string>,
): Promise<Response> {
  const key = `own-feed:${purpose} ${classOf(reader)}`;
  const kept = await keptFeed(site, key, async () =>
    pack(await make(site, reader), { "content-type": "application/rss+xml; charset=utf-8" }),
  );
  const body = kept.identity.toString().replaceAll(secretsPlace, c.req.param("key") ?? "");
  return unlisted(
    respond(
      pack(body, { "content-type": "application/rss+xml; charset=utf-8", "cache-control": "private, no-cache", vary: "Accept-Encoding" }),
      c.req.raw,
    ),
  );
}

function unlisted(response: Response): Response {
  response.headers.set("x-robots-tag", "noindex, nofollow, noarchive");
  // the address is a secret: it is not told to the places its links lead to
  response.headers.set("referrer-policy", "no-referrer");
  return response;
}

async function ownPodcast(site: Site, reader: Reader): Promise<string> {
  const { db, settings } = site.platform;
  const episodes = await episodesFor(site, (article) => decide(reader, article).view === "whole");
  return podcastFeed({
    ...{ publication: await publicationOf(db), origin: settings.origin, owner: ownerOf(site), episodes, private: true },
    self: ownFeed(settings.origin, "podcast", secretsPlace),
    filesOf: ({ id }) => `${settings.origin}/feeds/${secretsPlace}/episodes/${id}`,
    notice: await noticeFor(site, reader),
  });
}

async function ownArticles(site: Site, reader: Reader): Promise<string> {
  const { db, settings } = site.platform;
  const articles = await newestArticles(site, 60);
  const mayRead = (article: ArticleView) => decide(reader, article).view === "whole";
  return rssFeed(
    { publication: await publicationOf(db), origin: settings.origin, articles },
    { self: ownFeed(settings.origin, "articles", secretsPlace), mayRead, notice: await noticeFor(site, reader) },
  );
}

/** For readers whom not everything is open to: said once, at the head of the feed, and politely. */
async function noticeFor({ platform }: Site, { issues, staff }: Reader): Promise<Notice | undefined> {
  if (issues === "all" || staff) return undefined;
  const { title } = await publicationOf(platform.db);
  const [newest] = await publishedArticles(platform.db, { limit: 1 });
  const kept =
    issues.length > 0 ? "The issues of your term stay in this feed." : "What is open to everybody who signs in stays in this feed.";
  return {
    id: "subscription-not-running",
    title: "Your subscription is not running",
    text: `${kept} What is new comes again as soon as you subscribe to ${title}; the address of the feed stays the same.`,
    url: `${platform.settings.origin}/subscribe`,
    on: new Date(`${newest?.publishedOn ?? "2000-01-01"}T12:00:00Z`),
  };
}
