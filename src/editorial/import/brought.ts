import { sql } from "kysely";
import type { Db, Tx } from "../../platform/index.ts";
import { usesOfPicture } from "../pictures/uses-of.ts";

/** Where an article stands that came from elsewhere: its version, whether it lies in the bin, is public, and ever was. */
export async function articleBrought(
  db: Db | Tx,
  id: string,
): Promise<{ version: number; isBinned: boolean; isPublic: boolean; wasPublic: boolean } | undefined> {
  const row = await db.selectFrom("articles").select(["version", "binned_at"]).where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const publications = await db
    .selectFrom("article_publications")
    .select(["withdrawn_at", "replaced_at"])
    .where("article_id", "=", id)
    .execute();
  const isPublic = publications.some(({ withdrawn_at, replaced_at }) => withdrawn_at === null && replaced_at === null);
  return { version: row.version, isBinned: row.binned_at !== null, isPublic, wasPublic: publications.length > 0 };
}

export const pageBrought = (db: Db | Tx, id: string): Promise<{ version: number } | undefined> =>
  db.selectFrom("house_pages").select("version").where("id", "=", id).executeTakeFirst();

/** What feeds called it where it was first. */
export async function keepFeedId(tx: Tx, id: string, feedId: string): Promise<void> {
  await tx.updateTable("articles").set({ feed_id: feedId }).where("id", "=", id).execute();
}

/** Whether somebody has worked on an article beside its text: put it into an issue, moved it on its way, corrected or held it. */
export async function isWorkedOn(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 where exists (select from placements where article_id = ${id})
    or exists (select from corrections where article_id = ${id}) or exists (select from piece_moves where article_id = ${id})
    or exists (select from article_writers where article_id = ${id})
    or exists (select from legal_holds where article_id = ${id} and lifted_at is null)`.execute(tx);
  return rows.length > 0;
}

type Terms = { contributors?: readonly string[]; sections?: readonly string[]; topics?: readonly string[] };

/**
 * Deletes an article that came with an archive, as if it never had. One that another room names for good (a letter that was sent)
 * fails with the database's own error.
 */
export const deleteArticleBrought = (tx: Tx, id: string) => tx.deleteFrom("articles").where("id", "=", id).execute();

export const deletePageBrought = (tx: Tx, id: string) => tx.deleteFrom("house_pages").where("id", "=", id).execute();

/** Of people, sections and topics those that nothing here names. */
export async function deleteTermsBrought(tx: Tx, { contributors = [], sections = [], topics = [] }: Terms): Promise<void> {
  if (contributors.length > 0)
    await sql`delete from contributors where id = any(${contributors}::uuid[])
      and not exists (select from bylines where contributor_id = contributors.id)
      and not exists (select from piece_moves where contributor_id = contributors.id)`.execute(tx);
  if (sections.length > 0)
    await sql`delete from sections where id = any(${sections}::uuid[])
      and not exists (select from articles where section_id = sections.id)
      and not exists (select from section_editors where section_id = sections.id)`.execute(tx);
  if (topics.length > 0)
    await sql`delete from topics where id = any(${topics}::uuid[])
      and not exists (select from article_topics where topic_id = topics.id)
      and not exists (select from topics as other where other.merged_into = topics.id)`.execute(tx);
}

/** Where nothing shows it any more; its file goes with the nightly sweep. False where it stays. */
export async function deletePictureBrought(tx: Tx, id: string): Promise<boolean> {
  if ((await usesOfPicture(tx, id)).length > 0) return false;
  await tx.deleteFrom("pictures").where("id", "=", id).execute();
  return true;
}
