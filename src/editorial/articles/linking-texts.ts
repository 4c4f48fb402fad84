import type { Body } from "../../document/index.ts";
import type { Db } from "../../platform/index.ts";

/** A text with what a person knows it by. `isPublic`: readers see it, or an older state of it. */
export type LinkingText = { kind: "article" | "page"; id: string; headline: string; isPublic: boolean; body: Body };

/** Every article that is not in the bin and every page, as they stand at the desk; some at a time, so that few are held at once. */
export async function* linkingTexts(db: Db): AsyncGenerator<LinkingText[]> {
  for (let after: string | undefined; ;) {
    const rows = await articleRows(db, after);
    if (rows.length === 0) break;
    after = rows.at(-1)?.id;
    yield rows.map(({ live, ...row }) => ({ kind: "article", ...row, isPublic: live !== null }));
  }
  const pages = await db
    .selectFrom("house_pages as page")
    .leftJoin("house_page_publications as live", (join) =>
      join.onRef("live.page_id", "=", "page.id").on("live.replaced_at", "is", null).on("live.withdrawn_at", "is", null),
    )
    .select(["page.id", "page.headline", "page.body", "live.id as live"])
    .orderBy("page.id")
    .execute();
  yield pages.map(({ live, ...row }) => ({ kind: "page", ...row, isPublic: live !== null }));
}

const articleRows = (db: Db, after: string | undefined) =>
  db
    .selectFrom("articles as article")
    .leftJoin("article_publications as live", (join) =>
      join.onRef("live.article_id", "=", "article.id").on("live.replaced_at", "is", null).on("live.withdrawn_at", "is", null),
    )
    .select(["article.id", "article.headline", "article.body", "live.article_id as live"])
    .where("article.binned_at", "is", null)
    .$if(after !== undefined, (query) => query.where("article.id", ">", after!))
    .orderBy("article.id")
    .limit(25)
    .execute();

/** Of these ids, those of articles that are here and not in the bin. */
export async function articlesHere(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom("articles")
    .select("id")
    .where("id", "in", [...ids])
    .where("binned_at", "is", null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
