import { sql } from "kysely";
import type { Db } from "../../platform/index.ts";

export type ItemView = {
  key: string;
  kind: "post" | "page";
  name: string;
  articleId: string | null;
  pageId: string | null;
  problems: string[];
};

/** What of an import somebody should look at, the failed first, with how many there are in all. */
export async function itemsToLookAfter(
  db: Db,
  importId: string,
  { limit = 50, offset = 0 } = {},
): Promise<{ rows: ItemView[]; total: number }> {
  const found = db
    .selectFrom("import_items")
    .where("told_in", "=", importId)
    .where(sql<boolean>`problems <> '[]'`);
  const { total } = await found.select((of) => of.fn.countAll<string>().as("total")).executeTakeFirstOrThrow();
  const rows = await found
    .select(["key", "kind", "name", "article_id", "page_id", "problems"])
    .orderBy(sql`state <> 'failed'`)
    .orderBy("id")
    .limit(limit)
    .offset(offset)
    .execute();
  return {
    rows: rows.map(({ article_id, page_id, ...row }) => ({ ...row, articleId: article_id, pageId: page_id })),
    total: Number(total),
  };
}

/** Pictures that could not be had, with the reason, by their addresses. */
export async function missingPictures(
  db: Db,
  importId: string,
  { limit = 200, offset = 0 } = {},
): Promise<{ src: string; problem: string }[]> {
  return db
    .selectFrom("import_pictures")
    .select(["src", "problem"])
    .where("import_id", "=", importId)
    .where("picture_id", "is", null)
    .orderBy("src")
    .limit(limit)
    .offset(offset)
    .execute();
}
