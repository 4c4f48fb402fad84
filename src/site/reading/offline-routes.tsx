import { createHash } from "node:crypto";
import type { Hono } from "hono";
import { stranger } from "../../access/index.ts";
import { type IssueView, type PictureView, appearedIssue, coloursOfSite, publicationOf } from "../../editorial/index.ts";
import { bodyOf, numberIn, pack, respond } from "../../http/index.ts";
import { directionOf } from "../../values/index.ts";
import { asKeptNow, contentsOf, markOf, printedOf } from "./as-kept.ts";
import { type Ctx, type Env, type Site, cachedPage, visitOf } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { versionOfLook } from "../assets/look-css.ts";
import { missing, notYours } from "../refused/missing.ts";
import { OfflinePage } from "../pages/offline.tsx";
import { dayText, pictureUrl } from "../frame/parts.tsx";
import { canDownload } from "../visit/can-download.ts";
import { type OwnVisit, isOwnVisit, messagesOf } from "../visit/visit.ts";

/** Issues kept in a browser to be read without a line: what there is to keep, who may, and the worker that shows it. */
export function offlineRoutes(app: Hono<Env>, site: Site): void {
  const { assets, platform } = site;
  app.get("/service-worker.js", async (c) => {
    const script = bodyOf(assets.get(assets.url("service-worker.js")) ?? missing());
    // at the root, whose pages it stands before; browsers look each day, and with each visit, whether it has changed
    const headers = { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache", vary: "Accept-Encoding" };
    return respond(await pack(script, headers), c.req.raw);
  });
  app.get("/manifest.webmanifest", async (c) => {
    const body = JSON.stringify(await manifestOf(site));
    const headers = {
      "content-type": "application/manifest+json; charset=utf-8",
      "cache-control": "public, max-age=3600",
      vary: "Accept-Encoding",
    };
    return respond(await pack(body, headers), c.req.raw);
  });
  // it is kept in the browser and shown to whoever sits there: it says nothing of anybody
  app.get("/offline", async (c) => {
    const page = await cachedPage(site, c, async (visit) =>
      htmlOf(<OfflinePage visit={{ ...visit, person: undefined, reader: stranger }} />),
    );
    return page ?? missing();
  });
  app.get("/offline/rights", (c) => sendRights(site, c));
  app.get("/issues/:number{[0-9]+}/read/offline.json", async (c) => {
    const { visit, issue } = await whoMayKeep(site, c);
    if (issue.articles.length === 0) missing();
    return privateJson(await articlesToKeep(site, visit, issue));
  });
  app.get("/issues/:number{[0-9]+}/pages/read/offline.json", async (c) => {
    const { visit, issue } = await whoMayKeep(site, c);
    const { pages } = (await printedOf(platform.db, issue)) ?? missing();
    const pictures = pages.flatMap(({ page, pictureKey }) => (pictureKey ? [marked(`${issue.path}/pages/${page}.webp`, pictureKey)] : []));
    return privateJson({ ...(await named(site, visit, issue, "pages/read")), pictures, recordings: [], bytesOfRecordings: 0 });
  });
}

const privateJson = (body: object): Response => Response.json(body, { headers: { "cache-control": "no-store" } });

/** Whoever is signed in and may read all of the issue. */
async function whoMayKeep(site: Site, c: Ctx): Promise<{ visit: OwnVisit; issue: IssueView }> {
  const visit = await visitOf(site, c);
  const issue = (await appearedIssue(site.platform.db, numberIn(c))) ?? missing();
  if (!isOwnVisit(visit) || !canDownload(visit, issue)) return notYours(messagesOf(visit).offline.notYours);
  return { visit, issue };
}

/** The same for one reader in all of their browsers; who they are, it does not tell. */
const nameOf = ({ person }: OwnVisit): string => createHash("sha256").update(`reads offline ${person.id}`).digest("base64url").slice(0, 22);

async function named(site: Site, visit: OwnVisit, issue: IssueView, view: string) {
  const path = `${issue.path}/${view}`;
  return {
    reader: nameOf(visit),
    issue: issue.wholeNumber,
    title: messagesOf(visit).reading.issueNamed({ number: issue.wholeNumber, name: issue.theme || dayText(visit, issue.coverDate) }),
    path,
    edition: (await asKeptNow(site, [issue.wholeNumber]))[path] ?? missing(),
  };
}

/** What stands at the same address whatever it holds is kept at one of its own for what it holds now: what is here already is not fetched again, and what was corrected is. */
const marked = (path: string, holds: string) => ({ keep: `${path}?of=${markOf(holds)}`, insteadOf: [path] });

async function articlesToKeep(site: Site, visit: OwnVisit, issue: IssueView) {
  const { articles, recordings } = await contentsOf(site.platform.db, issue);
  const pictures = [...(issue.cover ? [issue.cover] : []), ...articles.flatMap(({ pictures: of }) => Object.values(of))];
  const heard = articles.flatMap(({ id, path }) => {
    const recording = recordings.get(id);
    return recording ? [{ ...marked(`${path}/audio.mp3`, recording.sha256), bytes: recording.bytes }] : [];
  });
  return {
    ...(await named(site, visit, issue, "read")),
    pictures: [...new Map(pictures.map((picture) => [picture.id, toKeep(picture)])).values()],
    recordings: heard.map(({ keep, insteadOf }) => ({ keep, insteadOf })),
    bytesOfRecordings: heard.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Wide enough for a column on a screen of twice the points (pixels). */
const wideEnough = 1200;

/** One size of a picture, which stands for all of them. */
function toKeep(picture: PictureView): { keep: string; insteadOf: string[] } {
  const small = picture.sizes.filter(({ format }) => format === "avif");
  const size = small.find(({ width }) => width >= wideEnough) ?? small.at(-1);
  const all = [...picture.sizes.map(({ key }) => `/${key}`), pictureUrl(picture)];
  const keep = size ? `/${size.key}` : pictureUrl(picture);
  return { keep, insteadOf: [...new Set(all)].filter((one) => one !== keep) };
}

/** Which of these issues whoever is signed in here may read, and as what they stand now: what was kept of the others closes, and what is another now is fetched anew. */
async function sendRights(site: Site, c: Ctx): Promise<Response> {
  const visit = await visitOf(site, c);
  if (!isOwnVisit(visit)) return privateJson({ reader: null, open: [], now: {} });
  const asked = (c.req.query("issues") ?? "")
    .split(",")
    .filter((part) => /^\d{1,6}$/.test(part))
    .slice(0, 200)
    .map(Number);
  const open = asked.filter((wholeNumber) => canDownload(visit, { wholeNumber }));
  return privateJson({ reader: nameOf(visit), open, now: await asKeptNow(site, open) });
}

/** What a browser needs to put the magazine among its apps. */
async function manifestOf({ platform }: Site) {
  const { title, tagline, language, look } = await publicationOf(platform.db);
  const { paper } = coloursOfSite(look, "light");
  return {
    name: title,
    short_name: title.length > 12 ? (title.replace(/^The /, "").split(" ")[0] ?? title) : title,
    description: tagline,
    id: "/",
    start_url: "/",
    scope: "/",
    display: "standalone",
    lang: language,
    dir: directionOf(language),
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: `/icon-192.png?v=${versionOfLook(look)}`, sizes: "192x192", type: "image/png" },
      { src: `/icon.png?v=${versionOfLook(look)}`, sizes: "512x512", type: "image/png" },
    ],
  };
}
