import { peopleById } from "../../people/index.ts";
import { type Db, type Platform, type Tx, inTransaction } from "../../platform/index.ts";
import { newId } from "../../values/index.ts";
import { lockArticle } from "../articles/lock-article.ts";
import { refuse } from "../refusals.ts";

/** A hold as it was put on a piece, and how it ended; `by` "" where that is not known. */
export type LegalHold = { why: string; at: Date; by: string; lifted: { at: Date; by: string; why: string } | null };

type Holding = { articleId: string; why: string; by: string };

/**
 * Puts a piece under legal hold: nobody publishes, changes or deletes it until it is lifted. One that is held stays as it is.
 * What is public stays public; it can be withdrawn. Refuses "hold-unsaid" without a reason, "article-missing".
 */
export async function holdPiece(platform: Platform, { articleId, why, by }: Holding): Promise<void> {
  if (!why.trim()) throw refuse("hold-unsaid", (m) => m.desk.refused.pieces.holdUnsaid, { why: (m) => m.desk.refused.pieces.writeReason });
  await inTransaction(platform, async (tx) => {
    await lockArticle(tx, articleId);
    if (await openHold(tx, articleId)) return;
    const now = platform.clock.now();
    const row = { id: newId(now), article_id: articleId, why: why.trim(), held_at: now, held_by: by };
    await tx.insertInto("legal_holds").values(row).execute();
  });
}

/** Lifts it; the reason is kept beside the hold. Refuses "hold-unsaid" without one. */
export async function liftHold(platform: Platform, { articleId, why, by }: Holding): Promise<void> {
  if (!why.trim()) throw refuse("hold-unsaid", (m) => m.desk.refused.pieces.liftUnsaid, { why: (m) => m.desk.refused.pieces.writeReason });
  await inTransaction(platform, async (tx) => {
    await lockArticle(tx, articleId);
    await tx
      .updateTable("legal_holds")
      .set({ lifted_at: platform.clock.now(), lifted_by: by, lifted_why: why.trim() })
      .where("article_id", "=", articleId)
      .where("lifted_at", "is", null)
      .execute();
  });
}

/** Whoever changes or deletes an article asks here first, in its transaction, once its row is locked. Refuses "article-held". */
export async function refuseHeld(tx: Tx, articleId: string): Promise<void> {
  const hold = await openHold(tx, articleId);
  if (hold) throw refuse("article-held", (m) => m.desk.refused.pieces.held(hold.why));
}

const openHold = (tx: Tx, articleId: string) =>
  tx.selectFrom("legal_holds").select("why").where("article_id", "=", articleId).where("lifted_at", "is", null).executeTakeFirst();

/** The newest first. */
export async function holdsOfPiece(db: Db, articleId: string): Promise<LegalHold[]> {
  const rows = await db.selectFrom("legal_holds").selectAll().where("article_id", "=", articleId).orderBy("held_at", "desc").execute();
  const people = await peopleById(db, [...new Set(rows.flatMap(({ held_by, lifted_by }) => [held_by ?? [], lifted_by ?? []].flat()))]);
  const name = (id: string | null) => (id ? people.get(id)?.name || people.get(id)?.email || "" : "");
  return rows.map((row) => ({
    why: row.why,
    at: row.held_at,
    by: name(row.held_by),
    lifted: row.lifted_at && { at: row.lifted_at, by: name(row.lifted_by), why: row.lifted_why ?? "" },
  }));
}
