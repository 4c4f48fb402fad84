import type { ArticleView } from "../../editorial/index.ts";
import type { Edition } from "../../editions/index.ts";
import { audioFactsOf } from "../../narration/index.ts";
import { chaptersJson } from "../../web/index.ts";
import { pack, respond, sendFile } from "../../http/index.ts";
import type { Messages } from "../../messages/index.ts";
import { htmlOf } from "../frame/frame.tsx";
import type { KeptFile } from "./issue-files.ts";
import { type Ctx, type Site, ownPage, visitOf } from "../visit/context.ts";
import { WaitingPage } from "../pages/waiting.tsx";
import { refuse } from "../refusals.ts";
import { audioOf } from "./reading-routes.tsx";
import { messagesOf } from "../visit/visit.ts";

export type RecordingForm = "mp3" | "json" | "vtt" | "chapters";

/** A kept edition with Range, HEAD and its true length. Whether this reader may have it was asked before. */
export async function sendEdition(site: Site, c: Ctx, edition: KeptFile, downloadAs: string | undefined): Promise<Response> {
  const { storageKey, mediaType, sha256, bytes } = edition;
  const sent = await sendFile(site.platform.storage, c.req.raw, {
    key: storageKey,
    mediaType,
    etag: sha256,
    bytes,
    cacheControl: "private, no-cache",
    ...(downloadAs && { downloadAs }),
  });
  if (sent) return sent;
  site.platform.log.error({ key: storageKey, bytes }, "a kept file is lost or cut; make its edition again at the desk");
  return notReady(site, c, "file");
}

/** What somebody opens by itself and is being made. A picture is asked for by pages, and a file that was lost comes by no waiting. */
const opened = new Set<keyof Messages["files"]["notReady"]>(["recording", "printView", "epub", "pdf"]);

/** To a browser, a page that waits and opens it by itself; to whatever else asked, that it may ask again. */
export async function notReady(site: Site, c: Ctx, what: keyof Messages["files"]["notReady"]): Promise<Response> {
  const visit = await visitOf(site, c);
  const again = { "retry-after": "30" };
  if (opened.has(what) && isForPage(c)) return ownPage(htmlOf(<WaitingPage {...{ visit, what }} />), 202, again);
  const { notReady: titles, againSoon } = messagesOf(visit).files;
  return new Response(`${titles[what]}. ${againSoon}\n`, {
    status: 503,
    headers: { ...again, "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

const isForPage = (c: Ctx) => (c.req.header("accept") ?? "").includes("text/html");

/** What was made and has a fault, or cannot be made: it is not given out, and waiting does not mend it. */
export function withheld(): never {
  throw refuse("file-withheld", (m) => m.files.noPrintView);
}

/** The recording, or what is said when: as times by sentence, as a transcript, as chapters. Whether this reader may have it was asked before. */
export async function sendRecording(site: Site, c: Ctx, article: ArticleView, as: RecordingForm): Promise<Response> {
  const edition = await audioOf(site, article);
  if (!edition) return notReady(site, c, "recording");
  if (as === "mp3") return sendEdition(site, c, edition, undefined);
  const [body, type] = textOfRecording(site, article, edition.facts, as);
  return respond(await pack(body, { "cache-control": "private, no-cache", "content-type": `${type}; charset=utf-8` }), c.req.raw);
}

function textOfRecording(
  { platform }: Site,
  article: ArticleView,
  facts: Edition["facts"],
  as: Exclude<RecordingForm, "mp3">,
): [string, string] {
  const { seconds, voice, timings, webvtt, beside, chapters, estimated } = audioFactsOf(facts);
  if (as === "vtt") return [webvtt, "text/vtt"];
  if (as === "chapters") return [chaptersJson(article, timings, platform.settings.origin), "application/json+chapters"];
  return [JSON.stringify({ seconds, voice, estimated, timings, beside, chapters }), "application/json"];
}

/** Pictures, feeds and open recordings may be shown on any site and played by any player on the web. */
export function allowEveryOrigin(response: Response): Response {
  response.headers.set("cross-origin-resource-policy", "cross-origin");
  response.headers.set("access-control-allow-origin", "*");
  return response;
}
