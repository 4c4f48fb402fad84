import type { Db, Platform, Tx } from "../../platform/index.ts";
import { refuse } from "../refusals.ts";
import { type PageSaved, savePage } from "./save-page.ts";
import type { PageVersion, PageVersionCard } from "./views.ts";

const rows = (db: Db | Tx, pageId: string) =>
  db
    .selectFrom("house_page_versions as version")
    .select(["version.id", "version.number", "version.saved_at as savedAt", "version.saved_by as savedBy", "version.words"])
    .select((has) =>
      has
        .exists(
          has
            .selectFrom("house_page_publications as public")
            .select("public.id")
            .whereRef("public.page_id", "=", "version.page_id")
            .whereRef("public.page_version", "=", "version.number"),
        )
        .as("isPublished"),
    )
    .where("version.page_id", "=", pageId);

/** Newest first, with how many there are in all; no text is read for them. */
export async function versionsOfPage(
  db: Db,
  pageId: string,
  { limit = 50, offset = 0 } = {},
): Promise<{ rows: PageVersionCard[]; total: number }> {
  const { total } = await db
    .selectFrom("house_page_versions")
    .select((of) => of.fn.countAll<number>().as("total"))
    .where("page_id", "=", pageId)
    .executeTakeFirstOrThrow();
  const found = await rows(db, pageId).orderBy("version.number", "desc").limit(limit).offset(offset).execute();
  return { rows: found.map((row) => ({ ...row, isPublished: Boolean(row.isPublished) })), total: Number(total) };
}

/** Refuses "version-missing". */
export async function versionOfPage(db: Db | Tx, { pageId, id }: { pageId: string; id: string }): Promise<PageVersion> {
  const row = await rows(db, pageId).select("version.said").where("version.id", "=", id).executeTakeFirst();
  if (!row) throw refuse("version-missing", (m) => m.desk.refused.pages.noVersion);
  return { ...row, isPublished: Boolean(row.isPublished) };
}

type Restoring = { pageId: string; id: string; version: number; by: string };

/**
 * Makes a page say again what a version of it said, as a new version; its address stays, and nothing public changes. `version` is
 * the page's that was looked at; refuses "page-changed" where there is a newer one.
 */
export async function restorePage(platform: Platform, tx: Tx, { pageId, id, version, by }: Restoring): Promise<PageSaved> {
  const { said } = await versionOfPage(tx, { pageId, id });
  return savePage(platform, tx, { ...said, slug: "" }, { id: pageId, version, by });
}
