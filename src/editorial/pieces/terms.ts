import { type Db, type Platform, inTransaction } from "../../platform/index.ts";
import { type Day, type Money, money } from "../../values/index.ts";
import { lockArticle } from "../articles/lock-article.ts";

/** What was agreed about a piece. */
export type Terms = { wantedWords: number | null; fee: Money | null; dueOn: Day | null };

/** Writes what was agreed, in place of what stood there. Refuses "article-missing". */
export const saveTerms = (platform: Platform, { articleId, by, ...terms }: Terms & { articleId: string; by?: string }): Promise<void> =>
  inTransaction(platform, async (tx) => {
    await lockArticle(tx, articleId);
    const row = {
      wanted_words: terms.wantedWords,
      fee: terms.fee?.amount ?? null,
      fee_currency: terms.fee?.currency ?? null,
      due_on: terms.dueOn,
      changed_at: platform.clock.now(),
      changed_by: by ?? null,
    };
    await tx
      .insertInto("pieces")
      .values({ article_id: articleId, ...row })
      .onConflict((conflict) => conflict.column("article_id").doUpdateSet(row))
      .execute();
  });

/** How long the piece shall be; null where nobody said. */
export async function wantedWords(db: Db, articleId: string): Promise<number | null> {
  const row = await db.selectFrom("pieces").select("wanted_words").where("article_id", "=", articleId).executeTakeFirst();
  return row?.wanted_words ?? null;
}

type Row = { wanted_words: number | null; fee: number | null; fee_currency: string | null; due_on: Day | null };

export const termsIn = (row: Row | undefined): Terms => ({
  wantedWords: row?.wanted_words ?? null,
  fee: row?.fee != null && row.fee_currency ? money(Number(row.fee), row.fee_currency) : null,
  dueOn: row?.due_on ?? null,
});
