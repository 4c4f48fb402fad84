import { type Shortcut, assetHeaders, headOf, nodeResponder, readCookie, securityHeaders } from "../../http/index.ts";
import { asOneReadsCookie } from "./as-one-reads.ts";
import { type Site, cacheKey, classOfToken, outerHeadsFor, sessionCookie, writeFileOf } from "./context.ts";

/**
 * Answers a page or an asset that lies ready in memory before any router is asked. The cookie's token
 * only chooses among kept pages; who it is was established a few seconds ago, or the router does it.
 */
export function shortcutOf(site: Site): Shortcut {
  const { secure } = site.platform.settings;
  const answerPage = nodeResponder(securityHeaders(secure));
  const answerAsset = nodeResponder(assetHeaders(secure));
  const tokenOf = tokensOf(sessionCookie(site));
  const chosen = `${asOneReadsCookie(secure)}=`;
  return (request, response) => {
    const { method, url = "/" } = request;
    if (method !== "GET") return false;
    const asset = url.startsWith("/assets/") && site.assets.get(url);
    if (asset) {
      answerAsset(asset, request, response);
      return true;
    }
    // pages lie ready as the magazine has them; who reads otherwise is answered by the router
    const cookies = headOf(request, "cookie");
    if (cookies?.includes(chosen)) return false;
    const readerClass = classOfToken(site, cookies && tokenOf(cookies), request);
    const page = readerClass && site.cache.get(cacheKey(readerClass, url));
    if (!page) return false;
    answerPage(page, request, response, outerHeadsFor(site, page, cookies));
    writeFileOf(site, page);
    return true;
  };
}

/** The session that a browser's cookies name: it sends the same with every request, so that they are read once. */
function tokensOf(cookie: string): (cookies: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (cookies) => {
    if (known.has(cookies)) return known.get(cookies);
    if (known.size >= 5000) known.clear();
    const token = readCookie(cookies, cookie);
    if (cookies.length < 1000) known.set(cookies, token);
    return token;
  };
}
