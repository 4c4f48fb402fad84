import type { Db, Tx } from "../../platform/index.ts";
import type { Selectable } from "kysely";
import type { Tables } from "../../platform/index.ts";
import type { PictureSize, PictureView } from "../views.ts";

export async function picturesById(db: Db | Tx, ids: readonly string[]): Promise<Record<string, PictureView>> {
  if (ids.length === 0) return {};
  const rows = await db
    .selectFrom("pictures")
    .selectAll()
    .where("id", "in", [...ids])
    .execute();
  return Object.fromEntries(rows.map((row) => [row.id, pictureOf(row)]));
}

/** Newest first, for the desk. */
export async function pictures(db: Db | Tx, limit = 60): Promise<PictureView[]> {
  const rows = await db.selectFrom("pictures").selectAll().orderBy("added_at", "desc").orderBy("id").limit(limit).execute();
  return rows.map(pictureOf);
}

export const pictureOf = (row: Selectable<Tables["pictures"]>): PictureView => ({
  id: row.id,
  name: row.name,
  alt: row.alt,
  caption: row.caption,
  credit: row.credit,
  width: row.width,
  height: row.height,
  mediaType: row.media_type,
  storageKey: row.storage_key,
  sizes: row.sizes as PictureSize[],
  tone: row.tone,
});
