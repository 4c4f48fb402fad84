import type { Hono } from "hono";
import { noticeIn, sendFile } from "../../http/index.ts";
import { archiveOf, askForArchive, endArchive, noteFetched } from "../../rights/index.ts";
import { ownOf, slugOf } from "../../values/index.ts";
import { type Env, type Site, ownPage, see, sessionToken } from "../visit/context.ts";
import { ownRoutes } from "../visit/own-routes.ts";
import { htmlOf } from "../frame/frame.tsx";
import { missing } from "../refused/missing.ts";
import { OwnArchivePage } from "../pages/own-archive.tsx";
import { isFreshHere, toProof } from "./proof-routes.tsx";
import { messagesOf } from "../visit/visit.ts";

/** Everything held about who is signed in: whose it is comes from the session alone, and no address names another’s. */
export function ownArchiveRoutes(app: Hono<Env>, site: Site): void {
  const { platform } = site;
  const own = ownRoutes(app, site, "/account/archive");
  own("get", "/account/archive", async (c, visit) => {
    const { done = "" } = noticeIn(c.req.url, sessionToken(site, c));
    const archive = await archiveOf(platform, visit.person.id);
    const says: Record<string, string> = messagesOf(visit).rights.archive.done;
    const fresh = await isFreshHere(site, c);
    return ownPage(htmlOf(<OwnArchivePage {...{ visit, archive, fresh }} done={ownOf(says, done)} />));
  });
  own("post", "/account/archive", async (_c, { person }) => {
    await askForArchive(platform, person.id);
    return see("/account/archive?done=asked");
  });
  own("post", "/account/archive/ending", async (_c, { person }) => {
    await endArchive(platform, person.id);
    return see("/account/archive?done=ended");
  });
  own("get", "/account/archive/everything.zip", async (c, { person, publication }) => {
    if (!(await isFreshHere(site, c))) return toProof("/account/archive");
    const archive = await archiveOf(platform, person.id);
    if (!archive?.storageKey) return missing();
    await noteFetched(platform, archive.id);
    const downloadAs = `${slugOf(publication.title)}-everything.zip`;
    const file = { key: archive.storageKey, mediaType: "application/zip", etag: archive.id, cacheControl: "private, no-store", downloadAs };
    return (await sendFile(platform.storage, c.req.raw, file)) ?? missing();
  });
}
