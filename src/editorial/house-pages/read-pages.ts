import { sql } from "kysely";
import { type Db, type Tx, coalesced } from "../../platform/index.ts";
import { refuse } from "../refusals.ts";
import { pagePath } from "./address.ts";
import type { HousePage, HousePageCard, PageLinks, PublicPage } from "./views.ts";

const cardRows = (db: Db | Tx) =>
  db
    .selectFrom("house_pages as page")
    .leftJoin("house_page_publications as public", (join) =>
      join.onRef("public.page_id", "=", "page.id").on("public.replaced_at", "is", null).on("public.withdrawn_at", "is", null),
    )
    .select(["page.id", "page.version", "page.slug", "page.headline", "page.changed_at", "page.changed_by"])
    .select(["page.in_navigation", "page.in_footer", "page.position"])
    .select(["public.slug as public_slug", "public.page_version as public_version"]);

type CardRow = Awaited<ReturnType<ReturnType<typeof cardRows>["executeTakeFirstOrThrow"]>>;

const cardOf = (row: CardRow): HousePageCard => ({
  id: row.id,
  version: row.version,
  slug: row.slug,
  headline: row.headline,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
  inNavigation: row.in_navigation,
  inFooter: row.in_footer,
  position: row.position,
  publication: row.public_version === null ? "none" : row.public_version === row.version ? "current" : "behind",
  path: row.public_slug === null ? null : pagePath(row.public_slug),
});

/** All there are, in their order. */
export async function housePages(db: Db | Tx): Promise<HousePageCard[]> {
  const rows = await cardRows(db).orderBy("page.position").orderBy("page.headline").orderBy("page.id").execute();
  return rows.map(cardOf);
}

/** Refuses "page-unknown". */
export async function housePageById(db: Db | Tx, id: string): Promise<HousePage> {
  const row = await cardRows(db)
    .select(["page.standfirst", "page.language", "page.body", "page.below"])
    .where("page.id", "=", id)
    .executeTakeFirst();
  if (!row) throw refuse("page-unknown", (m) => m.desk.refused.pages.unknown);
  const { standfirst, language, body, below } = row;
  return { ...cardOf(row), standfirst, language, body, below };
}

const publicRows = (db: Db | Tx) =>
  db.selectFrom("house_page_publications as public").where("public.replaced_at", "is", null).where("public.withdrawn_at", "is", null);

/** What is public at this address. */
export async function publicPageAt(db: Db, slug: string): Promise<PublicPage | undefined> {
  const row = await publicRows(db)
    .select(["public.page_id", "public.said", "public.published_at"])
    .where("public.slug", "=", slug)
    .executeTakeFirst();
  return row && { ...row.said, id: row.page_id, path: pagePath(row.said.slug), publishedAt: row.published_at };
}

/** Whether a page was ever public at this address, and where it stands now, if it does. */
export async function pageOnceAt(db: Db, slug: string): Promise<{ path: string | undefined } | undefined> {
  const was = await db
    .selectFrom("house_page_publications as was")
    .leftJoin("house_page_publications as public", (join) =>
      join.onRef("public.page_id", "=", "was.page_id").on("public.replaced_at", "is", null).on("public.withdrawn_at", "is", null),
    )
    .select("public.slug")
    .where("was.slug", "=", slug)
    .limit(1)
    .executeTakeFirst();
  return was && { path: was.slug === null ? undefined : pagePath(was.slug) };
}

/** Where each of these pages stands for readers now; those that are not public are left out. */
export async function pagePaths(db: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("house_page_publications as public")
    .select(["public.page_id", "public.slug"])
    .where("public.replaced_at", "is", null)
    .where("public.withdrawn_at", "is", null)
    .where("public.page_id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ page_id, slug }) => [page_id, pagePath(slug)]));
}

/** Where each page is public, with the day of its last change, for the map of the site. */
export async function publicPageAddresses(db: Db): Promise<{ path: string; publishedAt: Date }[]> {
  const rows = await publicRows(db).select(["public.slug", "public.published_at"]).orderBy("public.slug").execute();
  return rows.map(({ slug, published_at }) => ({ path: pagePath(slug), publishedAt: published_at }));
}

/** What every page of the site links to. */
export const pageLinks = coalesced(async (db): Promise<PageLinks> => {
  const rows = await publicRows(db)
    .innerJoin("house_pages as page", "page.id", "public.page_id")
    .select(["public.slug", sql<string>`public.said ->> 'headline'`.as("headline"), "page.in_navigation", "page.in_footer"])
    .select(sql<string>`public.said ->> 'language'`.as("language"))
    .orderBy("page.position")
    .orderBy("page.headline")
    .execute();
  const about = await db.selectFrom("house_page_publications").select("id").where("slug", "=", "about").limit(1).execute();
  const linked = (wanted: typeof rows) => wanted.map(({ slug, headline, language }) => ({ path: pagePath(slug), headline, language }));
  return {
    navigation: linked(rows.filter(({ in_navigation }) => in_navigation)),
    footer: linked(rows.filter(({ in_footer }) => in_footer)),
    saysAbout: about.length > 0,
  };
});
