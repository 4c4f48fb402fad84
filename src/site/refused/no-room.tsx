import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { type Shortcut, isOwnRequest, languageWanted, problemOf, securityHeaders } from "../../http/index.ts";
import type { Payments } from "../../orders/index.ts";
import { isOwnPath } from "../../values/index.ts";
import type { Site } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { spokenIn } from "../visit/in-language.ts";
import { noRoom } from "./missing.ts";
import { BarePage } from "../pages/bare.tsx";
import { NoRoomPage, type SentForm } from "../pages/no-room.tsx";

type Refusing = (...asked: Parameters<Shortcut>) => void;

/** Seconds after which to come again: from five to fifteen, one after the other, so that not all come at the same moment. */
function comingAgain(): () => number {
  let told = 0;
  return () => 5 + ((told += 7) % 11);
}

/**
 * Says to whoever waited for their turn in vain that there is no room, without asking the database for anything. What somebody
 * sent by a form of ours stands on the page, to be sent again by a button: nothing of it was done.
 */
export function noRoomIn(site: Site, { gateway }: Payments): Refusing {
  const always = securityHeaders(site.platform.settings.secure, gateway.pages);
  const page = pageOf(site);
  const comesAgain = comingAgain();
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const form = isHtml(request) ? await formOf(site, request) : undefined;
    const body = isHtml(request) ? page(request, form) : JSON.stringify(problemOf(noRoom()));
    if (response.destroyed || response.headersSent) return;
    response
      .writeHead(503, {
        ...always,
        "content-type": isHtml(request) ? "text/html; charset=utf-8" : "application/problem+json; charset=utf-8",
        "content-length": Buffer.byteLength(body),
        "cache-control": "no-store, no-transform",
        "retry-after": String(comesAgain()),
      })
      .end(request.method === "HEAD" ? undefined : body);
  };
  return (request, response) => void answer(request, response).catch(() => response.destroy());
}

const isHtml = ({ headers }: IncomingMessage): boolean => (headers.accept ?? "").includes("text/html");

/** In the magazine’s frame as it was known last, made once for each frame and language where nothing was sent. */
function pageOf(site: Site): (request: IncomingMessage, form: SentForm | undefined) => string {
  const made = new WeakMap<object, Map<string, string>>();
  const bare = ({ headers }: IncomingMessage) => {
    const language = languageWanted({ cookie: headers.cookie, accepted: headers["accept-language"] }, site.platform.settings.secure);
    return htmlOf(<BarePage {...{ asset: site.assets.url, language }} problem={problemOf(noRoom(), language)} />);
  };
  const make = (frame: NonNullable<Site["frame"]>, language: string, form?: SentForm) => {
    const visit = spokenIn({ ...frame, path: "/", chosen: {} }, language);
    return htmlOf(<NoRoomPage visit={visit} problem={problemOf(noRoom(), visit.publication.language)} form={form} />);
  };
  return (request, form) => {
    const { frame } = site;
    if (!frame) return bare(request);
    const { url = "/" } = request;
    const language = /^\/([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)(?=[/?]|$)/.exec(url)?.[1] ?? "";
    if (form) return make(frame, language, form);
    const pages = made.get(frame) ?? new Map<string, string>();
    made.set(frame, pages);
    const held = pages.get(language) ?? make(frame, language);
    // what anybody writes before a path is no language of the magazine’s
    if (pages.size < 20) pages.set(language, held);
    return held;
  };
}

/** What is read of a form: bytes, and milliseconds in which they are here. */
const [mostBytes, within] = [32_768, 2000];

/** What was sent from a page of ours, and of no other, whose owner would have it sent as a reader’s own. */
async function formOf(site: Site, request: IncomingMessage): Promise<SentForm | undefined> {
  const { method = "GET", url = "/", headers } = request;
  if (method !== "POST" || !isOwnPath(url) || !headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) return undefined;
  const { origin, "sec-fetch-site": from } = headers;
  const asked = new Request(site.platform.settings.origin, {
    method,
    headers: { ...(origin && { origin }), ...(from && { "sec-fetch-site": String(from) }) },
  });
  if (!isOwnRequest(asked, site.platform.settings.origin)) return undefined;
  if (!(Number(headers["content-length"] ?? Infinity) <= mostBytes)) return undefined;
  const body = await Promise.race([text(request), wait(within, undefined, { ref: false })]);
  return body === undefined ? undefined : { action: url, fields: [...new URLSearchParams(body)] };
}
