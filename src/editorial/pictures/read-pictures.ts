import { type Db, type Tx, likeOf, namedBy, wordsOf } from "../../platform/index.ts";
import type { Selectable } from "kysely";
import type { Tables } from "../../platform/index.ts";
import { isId } from "../../values/index.ts";
import { type Own, isOwnPicture } from "../own/own.ts";
import type { PictureCard, PictureView } from "../views.ts";

/** `own`: of these, those that they may see. */
export async function picturesById(db: Db | Tx, ids: readonly string[], own?: Own): Promise<Record<string, PictureView>> {
  if (ids.length === 0) return byId([]);
  const query = db
    .selectFrom("pictures")
    .selectAll()
    .where("id", "in", [...ids])
    .$if(own !== undefined, (found) => (own ? found.where(isOwnPicture(own)) : found));
  const names = ids.map((id) => `picture:${id}`);
  const rows = await namedBy(["pictures"], names, () => query.execute());
  return byId(rows.map(pictureOf));
}

/** What a text calls its picture may be any word, and "constructor" is none: nothing stands here but what was put in. */
const byId = (all: readonly PictureView[]): Record<string, PictureView> => {
  const none: Record<string, PictureView> = Object.create(null);
  return Object.assign(none, Object.fromEntries(all.map((picture) => [picture.id, picture])));
};

type PicturesSought = { search?: string; limit?: number; offset?: number; own?: Own | undefined };

/**
 * Newest first, for the desk, with how many there are in all. `search`: words, all of which stand in name, description,
 * caption or credit; or a picture's id; `own`: what they added, or what stands in what is theirs.
 */
export async function pictures(
  db: Db | Tx,
  { search = "", limit = 60, offset = 0, own }: PicturesSought = {},
): Promise<{ rows: PictureView[]; total: number }> {
  let found = db.selectFrom("pictures");
  if (isId(search.trim())) found = found.where("id", "=", search.trim());
  else
    for (const word of wordsOf(search))
      found = found.where((where) => where.or(searched.map((column) => where(column, "ilike", likeOf(word)))));
  if (own) found = found.where(isOwnPicture(own));
  const { total } = await found.select((of) => of.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await found.selectAll().orderBy("added_at", "desc").orderBy("id").limit(limit).offset(offset).execute();
  return { rows: rows.map(pictureOf), total: Number(total) };
}

const searched = ["name", "alt", "caption", "credit", "rights"] as const;

const pictureOf = (row: Selectable<Tables["pictures"]>): PictureView => ({
  id: row.id,
  name: row.name,
  alt: row.alt,
  caption: row.caption,
  credit: row.credit,
  width: row.width,
  height: row.height,
  mediaType: row.media_type,
  storageKey: row.storage_key,
  sizes: row.sizes,
  tone: row.tone,
  ...(row.focus_x !== null && row.focus_y !== null && { focus: { x: row.focus_x, y: row.focus_y } }),
});

/** One picture with what is kept of it for those who look after it; undefined where there is none, or they may not see it (`own`). */
export async function pictureCard(db: Db | Tx, id: string, own?: Own): Promise<PictureCard | undefined> {
  const row = await db
    .selectFrom("pictures")
    .selectAll()
    .where("id", "=", id)
    .$if(own !== undefined, (found) => (own ? found.where(isOwnPicture(own)) : found))
    .executeTakeFirst();
  return row && { ...pictureOf(row), rights: row.rights, cutFrom: row.cut_from, addedAt: row.added_at };
}

/** Every file of every picture: the original with its sum, and (`of` the picture) the sizes made of it. */
export async function pictureFiles(db: Db | Tx): Promise<{ key: string; name: string; sha256?: string; bytes?: number; of?: string }[]> {
  const rows = await db.selectFrom("pictures").select(["id", "name", "storage_key", "sha256", "sizes"]).execute();
  return rows.flatMap(({ id, name, storage_key, sha256, sizes }) => [
    { key: storage_key, name, sha256 },
    ...sizes.map(({ key, bytes }) => ({ key, name, bytes, of: id })),
  ]);
}
