import type { Hono } from "hono";
import { type IssueView, appearedIssue } from "../../editorial/index.ts";
import { type FacsimileView, facsimileOf, pageOf } from "../../facsimiles/index.ts";
import { numberIn, sendFile } from "../../http/index.ts";
import { type Ctx, type Env, type Site, cachedPage, offered, ownPage, visitOf } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { missing, notYours } from "../refused/missing.ts";
import { FacsimilePage } from "../pages/issue-pages.tsx";
import { canDownload } from "../visit/can-download.ts";
import { notReady } from "./send-edition.tsx";
import { type Visit, messagesOf } from "../visit/visit.ts";

const address = "/issues/:number{[0-9]+}/pages";

/** The pages of old issues as they were printed: the cover for everybody, the others for those who may read the whole issue. */
export function issuePageRoutes(app: Hono<Env>, site: Site): void {
  app.get(`${address}/:page{[0-9]+}`, async (c) => {
    const words = (c.req.query("words") ?? "").trim().slice(0, 200);
    // what was looked for is this reader's own
    if (words) return ownPage((await pageFor(site, c, await visitOf(site, c), words)) ?? missing());
    return (await cachedPage(site, c, (visit) => pageFor(site, c, visit, ""))) ?? missing();
  });
  app.get(`${address}/:file{[0-9]+(?:-small)?\\.webp}`, (c) => sendPage(site, c));
}

async function pageFor(site: Site, c: Ctx, visit: Visit, words: string): Promise<string | undefined> {
  const found = await facsimileAt(site, c);
  const page = pageIn(c.req.param("page"));
  if (!found || page < 1 || page > found.facsimile.pages) return undefined;
  const { issue, facsimile } = found;
  const shown = canSee(visit, issue, page) ? await pageOf(site.platform.db, facsimile.id, page, words) : undefined;
  const { offers } = await offered(site, visit);
  return htmlOf(<FacsimilePage {...{ visit, issue, facsimile, shown, page, words, offers }} />);
}

/** A page with more digits than any issue has is none. */
const pageIn = (digits: string | undefined): number => (digits && digits.length < 7 ? Number(digits) : 0);

async function facsimileAt(site: Site, c: Ctx): Promise<{ issue: IssueView; facsimile: FacsimileView } | undefined> {
  const { db } = site.platform;
  const issue = await appearedIssue(db, numberIn(c));
  const facsimile = issue?.asPages ? await facsimileOf(db, issue) : undefined;
  return issue && facsimile && { issue, facsimile };
}

const canSee = (visit: Visit, issue: IssueView, page: number): boolean => page === 1 || canDownload(visit, issue);

async function sendPage(site: Site, c: Ctx): Promise<Response> {
  const { issue, facsimile } = (await facsimileAt(site, c)) ?? missing();
  const file = c.req.param("file") ?? "";
  const page = pageIn(/^\d+/.exec(file)?.[0]);
  const visit = await visitOf(site, c);
  if (!canSee(visit, issue, page)) notYours(messagesOf(visit).facsimile.notYours);
  const shown = (await pageOf(site.platform.db, facsimile.id, page)) ?? missing();
  const key = (file.includes("-small") ? shown.smallKey : shown.pictureKey) ?? missing();
  const sent = await sendFile(site.platform.storage, c.req.raw, {
    key,
    mediaType: "image/webp",
    etag: `${page}${file.includes("-small") ? "s" : "l"}${facsimile.sha256}`,
    cacheControl: "private, no-cache",
  });
  return sent ?? notReady(site, c, "picture");
}
