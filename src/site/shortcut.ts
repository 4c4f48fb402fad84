import { type Shortcut, assetHeaders, nodeResponder, readCookie, securityHeaders } from "../http/index.ts";
import { asOneReadsCookie } from "./as-one-reads.ts";
import { type Site, cacheKey, classOfToken, sessionCookie } from "./context.ts";

/**
 * Answers a page or an asset that lies ready in memory before any router is asked. The cookie's token
 * only chooses among kept pages; who it is was established a few seconds ago, or the router does it.
 */
export function shortcutOf(site: Site): Shortcut {
  const { secure } = site.platform.settings;
  const answerPage = nodeResponder(securityHeaders(secure));
  const answerAsset = nodeResponder(assetHeaders(secure));
  const cookie = sessionCookie(site);
  const chosen = `${asOneReadsCookie(secure)}=`;
  return (request, response) => {
    const { method, url = "/", headers } = request;
    if (method !== "GET") return false;
    const asset = url.startsWith("/assets/") && site.assets.get(url);
    if (asset) {
      answerAsset(asset, request, response);
      return true;
    }
    // pages lie ready as the magazine has them; who reads otherwise is answered by the router
    if (headers.cookie?.includes(chosen)) return false;
    const readerClass = classOfToken(site, headers.cookie && readCookie(headers.cookie, cookie), request);
    const page = readerClass && site.cache.get(cacheKey(readerClass, url));
    if (!page) return false;
    answerPage(page, request, response);
    return true;
  };
}
