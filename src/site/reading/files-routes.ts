import { lookCss, versionOfLook } from "../assets/look-css.ts";
import { ownOf } from "../../values/index.ts";
import type { Hono } from "hono";
import { decide } from "../../access/index.ts";
import { type ArticleView, articleByPath, appearedIssue, publicationOf, sizeToShow } from "../../editorial/index.ts";
import { printViewFor } from "../../print/index.ts";
import { newestEdition } from "../../editions/index.ts";
import { epubOf } from "../../books/index.ts";
import { enqueue, hasten } from "../../platform/index.ts";
import { pack, respond, sendFile, numberIn } from "../../http/index.ts";
import { type Ctx, type Env, type Site, see, visitOf } from "../visit/context.ts";
import { articleAddress, articleIn, redirectIfMoved } from "./redirect-if-moved.ts";
import { pdfOf } from "./issue-files.ts";
import { missing, notYours } from "../refused/missing.ts";
import { albumOf, openGraphOf } from "../frame/parts.tsx";
import { canDownload } from "../visit/can-download.ts";
import { recordingsOf } from "./reading-routes.tsx";
import { type RecordingForm, allowEveryOrigin, notReady, sendEdition, sendRecording, withheld } from "./send-edition.tsx";
import { messagesOf } from "../visit/visit.ts";

/** Files of the editions, each behind the same question; feeds of what is public; pictures and assets. */
export function fileRoutes(app: Hono<Env>, site: Site): void {
  const { platform, assets } = site;
  app.get("/assets/:file", (c) => {
    const asset = assets.get(new URL(c.req.url).pathname);
    return asset ? respond(asset, c.req.raw) : missing();
  });
  app.get("/pictures/:file{[a-z0-9-]+\\.[a-z]+}", (c) => sendPicture(site, c));
  const ofArticle = (file: string, send: (c: Ctx, article: ArticleView) => Promise<Response>) =>
    app.get(`${articleAddress}/${file}`, async (c) => {
      const article = await articleByPath(platform.db, articleIn(c));
      return article ? send(c, article) : ((await redirectIfMoved(site, c)) ?? missing());
    });
  ofArticle("print.pdf", (c, article) => sendPrintView(site, c, article));
  ofArticle("card.jpg", (c, article) => sendCard(site, c, article));
  ofArticle("audio.mp3", (c, article) => sendAudio(site, c, article, "mp3"));
  ofArticle("audio.json", (c, article) => sendAudio(site, c, article, "json"));
  ofArticle("transcript.vtt", (c, article) => sendAudio(site, c, article, "vtt"));
  ofArticle("chapters.json", (c, article) => sendAudio(site, c, article, "chapters"));
  app.get("/issues/:number{[0-9]+}/issue.epub", (c) => sendEpub(site, c, "epub"));
  app.get("/issues/:number{[0-9]+}/issue-narrated.epub", (c) => sendEpub(site, c, "epub-narrated"));
  app.get("/issues/:number{[0-9]+}/audio.json", (c) => sendQueue(site, c));
  app.get("/issues/:number{[0-9]+}/issue.pdf", (c) => sendIssuePdf(site, c));
  // asked for by browsers that read no page: the icon of every page
  app.get("/favicon.ico", () => see(assets.url("icon.svg")));
  app.get("/look.css", async (c) => {
    // who asks matters only to a look that is tried
    const isTried = c.req.query("look") !== undefined;
    const { look } = isTried ? (await visitOf(site, c)).publication : await publicationOf(platform.db);
    const isNow = c.req.query("v") === versionOfLook(look);
    const kept = isTried ? "no-store" : isNow ? "public, max-age=31536000, immutable" : "public, max-age=60";
    return respond(
      await pack(lookCss(look, assets.facesOf), { "content-type": "text/css; charset=utf-8", "cache-control": kept }),
      c.req.raw,
    );
  });
  app.get(
    "/robots.txt",
    () =>
      new Response(
        `User-agent: *\nDisallow: /desk\nDisallow: /account\nDisallow: /search?\nDisallow: /feeds/\nDisallow: /opds\nSitemap: ${platform.settings.origin}/sitemap.xml\nSitemap: ${platform.settings.origin}/news-sitemap.xml\n`,
        { headers: { "content-type": "text/plain; charset=utf-8" } },
      ),
  );
}

const types: Record<string, string> = {
  avif: "image/avif",
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  tif: "image/tiff",
};

/** Named by the whole of its hash, as sizes are not. */
const isOriginal = (file: string) => /^[0-9a-f]{64}\./.test(file);

async function sendPicture(site: Site, c: Ctx): Promise<Response> {
  const file = c.req.param("file") ?? "";
  const mediaType = ownOf(types, file.split(".").at(-1) ?? "");
  if (mediaType && isOriginal(file)) return sendOriginal(site, c, { file, mediaType });
  const sent =
    mediaType &&
    (await sendFile(site.platform.storage, c.req.raw, {
      key: `pictures/${file}`,
      mediaType,
      etag: file,
      cacheControl: "public, max-age=31536000, immutable",
    }));
  return allowEveryOrigin(sent || missing());
}

/** An original tells where and with what it was taken: it is for staff. Everybody else is led to a size of it, which tells nothing. */
async function sendOriginal(site: Site, c: Ctx, { file, mediaType }: { file: string; mediaType: string }): Promise<Response> {
  const { reader } = await visitOf(site, c);
  const key = `pictures/${file}`;
  if (reader.staff)
    return (
      (await sendFile(site.platform.storage, c.req.raw, { key, mediaType, etag: file, cacheControl: "private, no-store" })) ?? missing()
    );
  const size = await sizeToShow(site.platform, key);
  if (!size) missing();
  return size === "lost" ? notReady(site, c, "picture") : allowEveryOrigin(see(`/${size.key}`));
}

/** The whole for who may read it, the opening with the offer for everybody else; of what is open to all, the whole with the offer. */
async function sendPrintView(site: Site, c: Ctx, article: ArticleView): Promise<Response> {
  const visit = await visitOf(site, c);
  const { view, ads } = decide(visit.reader, article);
  const kind = view === "whole" && !(ads && article.access === "open") ? "print-view" : "print-view-opening";
  const edition = await printViewFor(site.platform.db, kind, article);
  if (edition === "refused") withheld();
  if (edition) return sendEdition(site, c, edition, undefined);
  const asked = { articleId: article.id };
  const { db } = site.platform;
  const stands = await hasten(db, "make-print-view", asked);
  // it stands on the desk's list
  if (stands === "failed") withheld();
  if (stands === "unasked") await enqueue(db, "make-print-view", asked);
  return notReady(site, c, "printView");
}

/** What a list shows of it, so it is for everybody; for any site, and a day long. */
async function sendCard(site: Site, c: Ctx, article: ArticleView): Promise<Response> {
  const { db, storage } = site.platform;
  const card = await newestEdition(db, "og-picture", { articleId: article.id });
  if (!card) return notReady(site, c, "card");
  const sent = await sendFile(storage, c.req.raw, {
    key: card.storageKey,
    mediaType: card.mediaType,
    etag: card.sha256,
    cacheControl: "public, max-age=86400",
  });
  return allowEveryOrigin(sent ?? missing());
}

async function sendAudio(site: Site, c: Ctx, article: ArticleView, as: RecordingForm): Promise<Response> {
  const visit = await visitOf(site, c);
  if (decide(visit.reader, article).view !== "whole") notYours(messagesOf(visit).files.recordingNotYours);
  const sent = await sendRecording(site, c, article, as);
  return article.access === "open" ? allowEveryOrigin(sent) : sent;
}

/** What of an issue this reader may hear, in its order: the player's queue. */
async function sendQueue(site: Site, c: Ctx): Promise<Response> {
  const issue = (await appearedIssue(site.platform.db, numberIn(c))) ?? missing();
  const visit = await visitOf(site, c);
  const { heard } = await recordingsOf(site, visit, issue);
  const tracks = issue.articles.flatMap(({ id, path, headline, writtenBy }) => {
    const facts = heard.get(id);
    return facts ? [{ path, headline, by: writtenBy, ...facts }] : [];
  });
  const body = JSON.stringify({ album: albumOf(visit, issue), cover: openGraphOf(issue.cover)?.url ?? "", tracks });
  return respond(await pack(body, { "cache-control": "private, no-cache", "content-type": "application/json; charset=utf-8" }), c.req.raw);
}

async function sendEpub(site: Site, c: Ctx, kind: "epub" | "epub-narrated"): Promise<Response> {
  const issue = (await appearedIssue(site.platform.db, numberIn(c))) ?? missing();
  const visit = await visitOf(site, c);
  if (!canDownload(visit, issue)) notYours(messagesOf(visit).files.epubNotYours);
  const edition = await epubOf(site.platform.db, kind, issue);
  const name = kind === "epub" ? `issue-${issue.wholeNumber}.epub` : `issue-${issue.wholeNumber}-narrated.epub`;
  if (edition) return sendEdition(site, c, edition, name);
  await hasten(site.platform.db, kind === "epub" ? "make-epub" : "make-narrated-epub", { issueId: issue.id });
  return notReady(site, c, "epub");
}

async function sendIssuePdf(site: Site, c: Ctx): Promise<Response> {
  const issue = (await appearedIssue(site.platform.db, numberIn(c))) ?? missing();
  const visit = await visitOf(site, c);
  if (!canDownload(visit, issue)) notYours(messagesOf(visit).files.pdfNotYours);
  const edition = await pdfOf(site.platform.db, issue);
  if (edition) return sendEdition(site, c, edition, `issue-${issue.wholeNumber}.pdf`);
  await hasten(site.platform.db, "make-digital-issue", { issueId: issue.id });
  return notReady(site, c, "pdf");
}
