import type { Db, Tx } from "../../platform/index.ts";
import { ledToday } from "../articles/links-between.ts";
import { refuse } from "../refusals.ts";
import type { Said } from "./said.ts";

/** A state that an article was in, before a save took its place; or what was typed beside another's writing (`number` null). */
export type VersionCard = { id: string; number: number | null; savedAt: Date; savedBy: string | null; words: number; isPublished: boolean };
export type Version = VersionCard & { said: Said };

const rows = (db: Db | Tx, articleId: string) =>
  db
    .selectFrom("article_versions")
    .select(["id", "number", "saved_at as savedAt", "saved_by as savedBy", "words"])
    .select((has) =>
      has
        .exists(
          has
            .selectFrom("article_publications")
            .select("article_publications.id")
            .whereRef("article_publications.article_id", "=", "article_versions.article_id")
            .whereRef("article_publications.article_version", "=", "article_versions.number"),
        )
        .as("isPublished"),
    )
    .where("article_versions.article_id", "=", articleId);

/** Newest first, with how many there are in all; no text is read for them. */
export async function versionsOf(
  db: Db,
  articleId: string,
  { limit = 50, offset = 0 } = {},
): Promise<{ rows: VersionCard[]; total: number }> {
  const { total } = await db
    .selectFrom("article_versions")
    .select((of) => of.fn.countAll<number>().as("total"))
    .where("article_id", "=", articleId)
    .executeTakeFirstOrThrow();
  const found = await rows(db, articleId).orderBy("saved_at", "desc").orderBy("id", "desc").limit(limit).offset(offset).execute();
  return { rows: found.map((row) => ({ ...row, isPublished: Boolean(row.isPublished) })), total: Number(total) };
}

/** Refuses "version-missing". */
export async function versionById(db: Db | Tx, { articleId, id }: { articleId: string; id: string }): Promise<Version> {
  const row = await rows(db, articleId).select("said").where("article_versions.id", "=", id).executeTakeFirst();
  if (!row) throw refuse("version-missing", (m) => m.desk.refused.versions.missing);
  const [body = row.said.body] = await ledToday(db, [row.said.body], "desk");
  return { ...row, said: { ...row.said, body }, isPublished: Boolean(row.isPublished) };
}
