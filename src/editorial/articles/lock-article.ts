import type { Tx } from "../../platform/index.ts";
import { refuse } from "../refusals.ts";

/** Locks the row of an article that is not in the bin, and answers its version. Refuses "article-missing". */
export async function lockArticle(tx: Tx, articleId: string): Promise<number> {
  const row = await tx
    .selectFrom("articles")
    .select("version")
    .where("id", "=", articleId)
    .where("binned_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw refuse("article-missing", (m) => m.desk.refused.articles.missing);
  return row.version;
}
