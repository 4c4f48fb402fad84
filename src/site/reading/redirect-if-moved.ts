import { movedFrom } from "../../editorial/index.ts";
import type { Ctx, Site } from "../visit/context.ts";

export const articleAddress = "/:year{[0-9]{4}}/:month{[0-9]{2}}/:slug";

export function articleIn(c: Ctx): { year: string; month: string; slug: string } {
  const { year = "", month = "", slug = "" }: Record<string, string> = c.req.param();
  return { year, month, slug };
}

/**
 * Where an article was public once at this address, or the one that this is below: one step to where it stands now, with the
 * rest of the path and the query. An address may come back to its article, so that no cache may keep where it led.
 */
export async function redirectIfMoved(site: Site, c: Ctx): Promise<Response | undefined> {
  const { year, month, slug } = articleIn(c);
  const path = await movedFrom(site.platform.db, { year, month, slug });
  if (!path) return undefined;
  const { pathname, search } = new URL(c.req.url);
  const below = pathname.split("/").slice(4);
  return new Response(null, { status: 301, headers: { location: [path, ...below].join("/") + search, "cache-control": "no-cache" } });
}
