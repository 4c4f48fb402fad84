import { type Db, type Platform, inTransaction, lockNamed } from "../platform/index.ts";
import { refuse } from "./refusals.ts";

/** No list of what is to be read is longer. */
export const mostSaved = 500;

type Asking = { personId: string; articleId: string };

/** Saved twice is saved once. Refuses "shelf-full". */
export async function saveArticle(platform: Platform, { personId, articleId }: Asking): Promise<void> {
  await inTransaction(platform, async (tx) => {
    // two windows of one reader save one after the other
    await lockNamed(tx, `shelf:${personId}`);
    const rows = await tx.selectFrom("saved_articles").select("article_id").where("person_id", "=", personId).execute();
    if (rows.some(({ article_id }) => article_id === articleId)) return;
    if (rows.length >= mostSaved) throw refuse("shelf-full", (m) => m.refusals.shelf.full(mostSaved));
    await tx.insertInto("saved_articles").values({ person_id: personId, article_id: articleId, saved_at: platform.clock.now() }).execute();
  });
}

export const takeOut = async (db: Db, { personId, articleId }: Asking): Promise<void> =>
  void (await db.deleteFrom("saved_articles").where("person_id", "=", personId).where("article_id", "=", articleId).execute());

export const isSaved = async (db: Db, { personId, articleId }: Asking): Promise<boolean> =>
  (await db
    .selectFrom("saved_articles")
    .select("article_id")
    .where("person_id", "=", personId)
    .where("article_id", "=", articleId)
    .executeTakeFirst()) !== undefined;

type Saved = { articleId: string; savedAt: Date };

/** What somebody saved, the newest first. */
export async function savedOf(db: Db, personId: string): Promise<Saved[]> {
  const rows = await db.selectFrom("saved_articles").selectAll().where("person_id", "=", personId).orderBy("saved_at", "desc").execute();
  return rows.map(({ article_id, saved_at }) => ({ articleId: article_id, savedAt: saved_at }));
}
