import { answerWith, readCookie, securityHeaders } from "../http/index.ts";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Site, cacheKey, classOfToken, sessionCookie } from "./context.ts";

/**
 * Answers a page that lies ready in memory before any router is asked. The cookie's token only
 * chooses among kept pages; who it is was established a few seconds ago, or the router does it.
 */
export function shortcutOf(site: Site): (request: IncomingMessage, response: ServerResponse) => boolean {
  const always = securityHeaders(site.platform.settings.secure);
  const cookie = sessionCookie(site);
  return (request, response) => {
    if (request.method !== "GET") return false;
    const readerClass = classOfToken(site, request.headers.cookie ? readCookie(request.headers.cookie, cookie) : undefined);
    const page = readerClass && site.cache.get(cacheKey(readerClass, request.url ?? "/"));
    if (!page) return false;
    const { status, headers, body } = answerWith(page, {
      encoding: String(request.headers["accept-encoding"] ?? ""),
      ifNoneMatch: request.headers["if-none-match"] ?? "",
      head: false,
    });
    response.writeHead(status, { ...always, ...headers });
    response.end(body);
    return true;
  };
}
