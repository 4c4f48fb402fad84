import { contributorBySlug, contributorCards, drafts } from "../../editorial/index.ts";
import type { Platform } from "../../platform/index.ts";
import { deskPage } from "../frame.tsx";
import { listQueryOf } from "../lists.tsx";
import { missing } from "../refusals.ts";
import { type Route, writing } from "../route.ts";
import { ContributorPage, ContributorsPage } from "./contributors-page.tsx";

/** Everybody who is named with an article, and of each what they did; whoever works on what is theirs sees who is named there. */
export function contributorRoutes(route: Route, { db }: Platform): void {
  route("get", "/contributors", writing, async (c, visit) => {
    const asked = listQueryOf(c.req.url);
    const listed = await contributorCards(db, { ...asked, own: visit.own });
    return deskPage(<ContributorsPage visit={visit} listed={listed} asked={asked} />);
  });
  route("get", "/contributors/:slug", writing, async (c, visit) => {
    const asked = listQueryOf(c.req.url);
    const contributor = (await contributorBySlug(db, c.req.param("slug") ?? "")) ?? missing();
    const sought = { contributor: contributor.slug, own: visit.own };
    const found = await drafts(db, { ...asked, ...sought });
    if (visit.own && (await drafts(db, { ...sought, limit: 1 })).total === 0) missing();
    return deskPage(<ContributorPage visit={visit} contributor={contributor} found={found} asked={asked} />);
  });
}
