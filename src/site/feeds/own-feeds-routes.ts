import type { Hono } from "hono";
import { type KnownReader, type Reader, classOf, decide, readerByKey } from "../../access/index.ts";
import { type ArticleView, articleById, publicationOf, publishedArticles } from "../../editorial/index.ts";
import { type Notice, podcastFeed, rssFeed } from "../../web/index.ts";
import { bodyOf, pack, respond } from "../../http/index.ts";
import { messagesIn } from "../../messages/index.ts";
import type { KeyPurpose } from "../../people/index.ts";
import { isId, ownOf } from "../../values/index.ts";
import { type Ctx, type Env, type Site, ipOf } from "../visit/context.ts";
import { episodesFor, keptFeed, newestArticles, ownerOf } from "./feed-contents.ts";
import { missing, notYours } from "../refused/missing.ts";
import { type RecordingForm, allowEveryOrigin, sendRecording } from "../reading/send-edition.tsx";

/** Stands in a kept feed where each reader's secret goes: readers of one class get the same but for it. */
const secretsPlace = "reader-key-goes-here";
export const ownFeed = (origin: string, purpose: Exclude<KeyPurpose, "apps">, secret: string): string =>
  `${origin}/feeds/${secret}/${purpose}.xml`;

/** What a reader may follow under an address that holds their key; no session, no cookie, nothing for search engines. */
export function ownFeedRoutes(app: Hono<Env>, site: Site): void {
  const known = (c: Ctx, purpose: KeyPurpose) =>
    readerByKey(site.platform, { purpose, secret: c.req.param("key") ?? "", ip: ipOf(site, c) });
  const feed = (purpose: "podcast" | "articles", make: (site: Site, reader: Reader) => Promise<string>) =>
    app.get(`/feeds/:key/${purpose}.xml`, async (c) => sendOwn(site, c, await known(c, purpose), purpose, make));
  feed("podcast", ownPodcast);
  feed("articles", ownArticles);
  const forms: Record<string, RecordingForm> = { "audio.mp3": "mp3", "transcript.vtt": "vtt", "chapters.json": "chapters" };
  app.get("/feeds/:key/episodes/:id/:file", async (c) => {
    const form = ownOf(forms, c.req.param("file")) ?? missing();
    const { reader } = await known(c, "podcast");
    const id = c.req.param("id");
    const article = (isId(id) && (await articleById(site.platform.db, id))) || missing();
    if (decide(reader, article).view !== "whole")
      notYours(messagesIn((await publicationOf(site.platform.db)).language).files.episodeNotYours);
    return unlisted(allowEveryOrigin(await sendRecording(site, c, article, form)));
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
  const body = bodyOf(kept)
    .toString()
    .replaceAll(secretsPlace, c.req.param("key") ?? "");
  return unlisted(
    respond(
      await pack(body, {
        "content-type": "application/rss+xml; charset=utf-8",
        "cache-control": "private, no-cache",
        vary: "Accept-Encoding",
      }),
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
    publication: await publicationOf(db),
    origin: settings.origin,
    owner: ownerOf(site),
    episodes,
    private: true,
    self: ownFeed(settings.origin, "podcast", secretsPlace),
    filesOf: ({ id }) => `${settings.origin}/feeds/${secretsPlace}/episodes/${id}`,
    notice: await noticeFor(site, reader),
  });
}

async function ownArticles(site: Site, reader: Reader): Promise<string> {
  const { db, settings } = site.platform;
  const articles = await newestArticles(site, 60);
  const canRead = (article: ArticleView) => decide(reader, article).view === "whole";
  return rssFeed(
    { publication: await publicationOf(db), origin: settings.origin, articles },
    { self: ownFeed(settings.origin, "articles", secretsPlace), canRead, notice: await noticeFor(site, reader) },
  );
}

/** For readers whom not everything is open to: said once, at the head of the feed, and politely. */
async function noticeFor({ platform }: Site, { issues, staff }: Reader): Promise<Notice | undefined> {
  if (issues === "all" || staff) return undefined;
  const { title, language } = await publicationOf(platform.db);
  const m = messagesIn(language).files;
  const [newest] = await publishedArticles(platform.db, { limit: 1 });
  return {
    id: "subscription-not-running",
    title: m.notRunning,
    text: issues.length > 0 ? m.termStays(title) : m.openStays(title),
    url: `${platform.settings.origin}/subscribe`,
    on: new Date(`${newest?.publishedOn ?? "2000-01-01"}T12:00:00Z`),
  };
}
