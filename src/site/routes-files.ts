import type { Hono } from "hono";
import { decide } from "../access/index.ts";
import { type ArticleView, articleById, articleByPath, contributorsOf, issueByNumber, issuesOnSale, publishedArticles, publishedIds, sectionsOf } from "../editorial/index.ts";
import { type Edition, atomFeed, editionOf, epubOf, editionsOfArticles, jsonFeed, newestEdition, podcastFeed, rssFeed, sitemap } from "../editions/index.ts";
import { pack, respond, sendFile } from "../http/index.ts";
import { type Ctx, type Env, type Site, cacheKey, visitOf } from "./context.ts";
import { missing, notYours } from "./missing.ts";
import { audioOf, mayDownload } from "./routes-reading.tsx";

const articleAddress = "/:year{[0-9]{4}}/:month{[0-9]{2}}/:slug";

/** Files of the editions, each behind the same question; feeds of what is public; pictures and assets. */
export function fileRoutes(app: Hono<Env>, site: Site): void {
  const { platform, assets } = site;
  app.get("/assets/:file", (c) => {
    const asset = assets.get(new URL(c.req.url).pathname);
    return asset ? respond(asset, c.req.raw) : missing();
  });
  app.get("/pictures/:file{[a-z0-9-]+\\.[a-z]+}", (c) => sendPicture(site, c));
  app.get(`${articleAddress}/print.pdf`, (c) => sendPrintView(site, c));
  app.get(`${articleAddress}/audio.mp3`, (c) => sendAudio(site, c, "mp3"));
  app.get(`${articleAddress}/audio.json`, (c) => sendAudio(site, c, "json"));
  app.get(`${articleAddress}/transcript.vtt`, (c) => sendAudio(site, c, "vtt"));
  app.get("/issues/:number{[0-9]+}/issue.epub", (c) => sendEpub(site, c, "epub"));
  app.get("/issues/:number{[0-9]+}/issue-narrated.epub", (c) => sendEpub(site, c, "epub-narrated"));
  app.get("/look.css", async (c) => {
    const { publication } = await visitOf(site, c);
    return respond(pack(lookCss(publication.look), { "content-type": "text/css; charset=utf-8", "cache-control": "public, max-age=60" }), c.req.raw);
  });
  feeds(app, site);
  app.get("/robots.txt", () => new Response(`User-agent: *\nDisallow: /desk\nDisallow: /account\nDisallow: /search?\nSitemap: ${platform.settings.origin}/sitemap.xml\n`, { headers: { "content-type": "text/plain; charset=utf-8" } }));
}

const types: Record<string, string> = { avif: "image/avif", jpg: "image/jpeg", png: "image/png", webp: "image/webp", gif: "image/gif", tif: "image/tiff" };

async function sendPicture(site: Site, c: Ctx): Promise<Response> {
  const file = c.req.param("file") ?? "";
  const mediaType = types[file.split(".").at(-1) ?? ""];
  const sent = mediaType && (await sendFile(site.platform.storage, c.req.raw, { key: `pictures/${file}`, mediaType, etag: file, cacheControl: "public, max-age=31536000, immutable" }));
  return sent || missing();
}

async function articleHere(site: Site, c: Ctx): Promise<ArticleView> {
  return (await articleByPath(site.platform.db, c.req.param() as { year: string; month: string; slug: string })) ?? missing();
}

const send = async (site: Site, c: Ctx, edition: Edition, downloadAs: string | undefined): Promise<Response> => {
  const { storageKey, mediaType, sha256 } = edition;
  const sent = await sendFile(site.platform.storage, c.req.raw, { key: storageKey, mediaType, etag: sha256, cacheControl: "private, no-cache", ...(downloadAs && { downloadAs }) });
  return sent ?? missing();
};

/** The whole for who may read it, the opening with the offer for everybody else. */
async function sendPrintView(site: Site, c: Ctx): Promise<Response> {
  const article = await articleHere(site, c);
  const visit = await visitOf(site, c);
  const kind = decide(visit.reader, article).view === "whole" ? "print-view" : "print-view-opening";
  const { db } = site.platform;
  const edition = (await editionOf(db, kind, { articleId: article.id }, article.revision)) ?? (await newestEdition(db, kind, { articleId: article.id }));
  return edition ? send(site, c, edition, undefined) : notReady("The print view");
}

const notReady = (what: string): Response =>
  new Response(`${what} is still being made. Try again in a minute.\n`, { status: 503, headers: { "retry-after": "30", "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });

async function sendAudio(site: Site, c: Ctx, as: "mp3" | "json" | "vtt"): Promise<Response> {
  const article = await articleHere(site, c);
  const visit = await visitOf(site, c);
  if (decide(visit.reader, article).view !== "whole") notYours("The recording is for those who may read the article. Subscribe, or sign in if you have.");
  const edition = await audioOf(site, article);
  if (!edition) return notReady("The recording");
  if (as === "mp3") return send(site, c, edition, undefined);
  const headers = { "cache-control": "private, no-cache" };
  if (as === "vtt") return new Response(String(edition.facts.webvtt), { headers: { ...headers, "content-type": "text/vtt; charset=utf-8" } });
  return respond(pack(JSON.stringify({ seconds: edition.facts.seconds, voice: edition.facts.voice, timings: edition.facts.timings }), { ...headers, "content-type": "application/json; charset=utf-8" }), c.req.raw);
}

async function sendEpub(site: Site, c: Ctx, kind: "epub" | "epub-narrated"): Promise<Response> {
  const issue = await issueByNumber(site.platform.db, Number(c.req.param("number")));
  if (issue?.state !== "on sale") missing();
  if (!mayDownload(await visitOf(site, c), issue)) notYours("The EPUB of the whole issue is for subscribers.");
  const edition = await epubOf(site.platform.db, kind, issue);
  const name = kind === "epub" ? `issue-${issue.wholeNumber}.epub` : `issue-${issue.wholeNumber}-narrated.epub`;
  return edition ? send(site, c, edition, name) : notReady("The EPUB");
}

const lookNames: Record<string, string> = { paper: "--paper", ink: "--ink", softInk: "--soft-ink", rule: "--rule", accent: "--accent" };

/** The publication's own colours, as the tokens they change. */
function lookCss(look: Record<string, string | undefined>): string {
  const rules = Object.entries(look).filter(([name, value]) => lookNames[name] && /^#[0-9a-f]{6}$/i.test(value ?? ""));
  return `@media (prefers-color-scheme: light){:root{${rules.map(([name, value]) => `${lookNames[name]}:${value}`).join(";")}}}`;
}

/** Feeds are the same for everybody; they hold what a stranger may read. */
function feeds(app: Hono<Env>, site: Site): void {
  const { platform, cache } = site;
  const { origin } = platform.settings;
  const feed = (path: string, type: string, make: (c: Ctx) => Promise<string>) =>
    app.get(path, async (c) => {
      const key = cacheKey("anybody", path);
      const held = cache.get(key);
      if (held) return respond(held, c.req.raw);
      const { era } = cache;
      const packed = pack(await make(c), { "content-type": `${type}; charset=utf-8`, "cache-control": "public, max-age=300", vary: "Accept-Encoding" });
      cache.put(key, packed, era);
      return respond(packed, c.req.raw);
    });
  const newest = async (c: Ctx) => {
    const { publication } = await visitOf(site, c);
    const cards = await publishedArticles(platform.db, { limit: 24 });
    const articles = await Promise.all(cards.map(({ id }) => articleById(platform.db, id)));
    return { publication, origin, articles: articles.filter((article): article is ArticleView => article !== undefined) };
  };
  feed("/feed.xml", "application/rss+xml", async (c) => rssFeed(await newest(c)));
  feed("/atom.xml", "application/atom+xml", async (c) => atomFeed(await newest(c)));
  feed("/feed.json", "application/feed+json", async (c) => jsonFeed(await newest(c)));
  feed("/podcast.xml", "application/rss+xml", async (c) => podcast(site, c));
  feed("/sitemap.xml", "application/xml", () => sitemapOf(site));
}

async function podcast(site: Site, c: Ctx): Promise<string> {
  const { db, settings } = site.platform;
  const { publication } = await visitOf(site, c);
  const cards = await publishedArticles(db, { access: "open", limit: 50 });
  const recordings = await editionsOfArticles(db, "audio", cards.map(({ id }) => id));
  const found = await Promise.all(cards.filter(({ id }) => recordings.has(id)).map(({ id }) => articleById(db, id)));
  const episodes = found.flatMap((article) => (article ? [{ article, seconds: Number(recordings.get(article.id)!.facts.seconds), bytes: recordings.get(article.id)!.bytes }] : []));
  return podcastFeed({ publication, origin: settings.origin, episodes });
}

async function sitemapOf(site: Site): Promise<string> {
  const { db, settings } = site.platform;
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
