import { whereItLeads } from "../../intake/index.ts";
import type { Ctx, Site } from "../visit/context.ts";
import { prefixAsked } from "../visit/in-language.ts";

/** What a query of an old site names its pages by, at the address of the front page. */
const namesPage = /^\/\?(?:.*&)?(?:p|page_id|attachment_id|cat|tag|author|feed)=/;

/** Whether an address could be one of the site that the archive was at: what only the old site had, or what has no other form here. */
export const couldBeElsewhere = ({ method, url }: Request): boolean => {
  if (method !== "GET" && method !== "HEAD") return false;
  const { pathname, search } = new URL(url);
  return namesPage.test(pathname + search) || (pathname !== "/" && pathname.endsWith("/"));
};

/** One step from an address of the old site to where it leads today; undefined where nothing is known of it. */
export async function ledFromElsewhere({ platform }: Site, c: Ctx): Promise<Response | undefined> {
  if (c.req.method !== "GET" && c.req.method !== "HEAD") return undefined;
  const { pathname: path, search } = new URL(c.req.url);
  // an old site’s addresses may have begun with a language, too
  const pathname = prefixAsked(c.req.raw) + path;
  const to = await whereItLeads(platform.db, pathname + search);
  if (to === undefined || to === pathname) return undefined;
  // it may come to lead elsewhere: no cache keeps it for good
  return new Response(null, { status: 301, headers: { location: to, "cache-control": "no-cache" } });
}
