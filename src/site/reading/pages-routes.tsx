import type { Hono } from "hono";
import {
  type PublicPage,
  isTaken,
  pageOnceAt,
  publicContributors,
  picturesById,
  picturesNamedIn,
  publicPageAt,
  sectionsOf,
} from "../../editorial/index.ts";
import { byName } from "../../values/index.ts";
import { type Ctx, type Env, type Site, cachedPage } from "../visit/context.ts";
import { htmlOf } from "../frame/frame.tsx";
import { spokenIn } from "../visit/in-language.ts";
import { missing } from "../refused/missing.ts";
import { HousePage, pageText } from "../pages/house-page.tsx";
import { AboutPage } from "../pages/lists.tsx";
import type { Visit } from "../visit/visit.ts";

/** The house's own pages, each at an address of its own at the root; the last of the site's routes, as their addresses are the house's to choose. */
export function pageRoutes(app: Hono<Env>, site: Site): void {
  app.get("/:page{[a-z0-9-]+}", async (c, next) => {
    const slug = c.req.param("page");
    if (isTaken(slug)) return next();
    return (await cachedPage(site, c, (visit) => pageAt(site, visit, slug))) ?? (await leadOn(site, c, slug)) ?? missing();
  });
}

async function pageAt(site: Site, visit: Visit, slug: string): Promise<string | undefined> {
  const { db } = site.platform;
  const page = await publicPageAt(db, slug);
  if (page) return shown(site, visit, page);
  // a magazine that has written no such page says what its settings say
  if (slug !== "about" || (await pageOnceAt(db, slug))) return undefined;
  return htmlOf(<AboutPage visit={visit} {...await peopleOf(site, visit)} />);
}

async function shown(site: Site, asked: Visit, page: PublicPage): Promise<string> {
  const visit = spokenIn(asked, page.language);
  const ids = picturesNamedIn(page.body);
  const html = await pageText(page, await picturesById(site.platform.db, ids));
  return htmlOf(
    <HousePage visit={visit} page={page} html={html} people={page.below === "people" ? await peopleOf(site, visit) : undefined} />,
  );
}

const peopleOf = async ({ platform: { db } }: Site, { publication }: Visit) => ({
  sections: await sectionsOf(db),
  contributors: byName(await publicContributors(db), publication.language),
});

/** Where a page was public once at this address: to where it stands now. An address may come back to its page, so that no cache may keep where it led. */
async function leadOn(site: Site, c: Ctx, slug: string): Promise<Response | undefined> {
  const once = await pageOnceAt(site.platform.db, slug);
  if (!once?.path) return undefined;
  return new Response(null, { status: 301, headers: { location: once.path + new URL(c.req.url).search, "cache-control": "no-cache" } });
}
