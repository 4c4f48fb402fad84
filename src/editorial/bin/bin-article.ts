import { sql } from "kysely";
import { linkToArticle } from "../../document/index.ts";
import { peopleById } from "../../people/index.ts";
import { type Db, type Platform, type Tx, likeOf } from "../../platform/index.ts";
import { type Messages, says } from "../../messages/index.ts";
import { type Words, wordsIn } from "../../values/index.ts";
import { lockArticle } from "../articles/lock-article.ts";
import { refuse } from "../refusals.ts";
import { type Own, isOwn } from "../own/own.ts";
import { checkOutOf, isStale } from "../versions/check-out.ts";

/** Days that a draft lies in the bin before it is gone. */
export const binDays = 30;
const day = 86_400_000;

const reason = (say: (m: Messages["desk"]["refused"]["unbinnable"]) => string): Words => says((m) => say(m.desk.refused.unbinnable));

/** Everything that speaks against deleting a draft, a sentence each; none: it can be deleted. `by`: who would. */
export async function reasonsAgainstBinning(
  { db, clock }: Pick<Platform, "clock"> & { db: Db | Tx },
  articleId: string,
  by: string,
): Promise<Words[]> {
  const row = await db
    .selectFrom("articles")
    .leftJoin("placements", "placements.article_id", "articles.id")
    .leftJoin("issues", "issues.id", "placements.issue_id")
    .leftJoin("legal_holds as hold", (join) => join.onRef("hold.article_id", "=", "articles.id").on("hold.lifted_at", "is", null))
    .select(["issues.whole_number", "hold.why as held"])
    .select(sql<boolean>`exists (select from article_publications where article_id = articles.id)`.as("was_public"))
    .select(
      sql<boolean>`exists (select from asked_publications where article_id = articles.id and published_at is null and taken_back_at is null and failed_at is null)`.as(
        "has_hour",
      ),
    )
    .where("articles.id", "=", articleId)
    .executeTakeFirst();
  if (!row) throw refuse("article-missing", (m) => m.desk.refused.articles.missing);
  const holder = await checkOutOf(db, articleId);
  const isAnothers = holder !== undefined && holder.personId !== by && !isStale(holder, clock.now());
  return [
    ...(row.was_public ? [reason((m) => m.wasPublic)] : []),
    ...(row.whole_number === null ? [] : [reason((m) => m.placed(row.whole_number ?? 0))]),
    ...(row.held === null ? [] : [reason((m) => m.held(row.held ?? ""))]),
    ...(row.has_hour ? [reason((m) => m.hasHour)] : []),
    ...(isAnothers ? [reason((m) => m.inHand)] : []),
  ];
}

/** Puts a draft into the bin: nothing at the desk shows it but that. Refuses "article-unbinnable" with every reason, "article-missing". */
export async function binArticle({ clock }: Platform, tx: Tx, { articleId, by }: { articleId: string; by: string }): Promise<void> {
  await lockArticle(tx, articleId);
  const reasons = await reasonsAgainstBinning({ db: tx, clock }, articleId, by);
  if (reasons.length > 0)
    throw refuse("article-unbinnable", {
      in: (language) => reasons.map((why) => wordsIn(why, language)).join("\n"),
    });
  await tx.updateTable("articles").set({ binned_at: clock.now(), binned_by: by }).where("id", "=", articleId).execute();
}

/** Takes a draft out of the bin, as it went in. Refuses "article-missing" where it is not there. */
export async function restoreArticle(tx: Tx, articleId: string): Promise<void> {
  const { numUpdatedRows: restored } = await tx
    .updateTable("articles")
    .set({ binned_at: null, binned_by: null })
    .where("id", "=", articleId)
    .where("binned_at", "is not", null)
    .executeTakeFirstOrThrow();
  if (restored !== 1n) throw refuse("article-missing", (m) => m.desk.refused.articles.notInBin);
}

export type Binned = { id: string; headline: string; binnedAt: Date; by: string; goneAt: Date };

/** What lies in the bin, the newest first; `own`: theirs alone. */
export async function binned(db: Db, own?: Own): Promise<Binned[]> {
  const rows = await db
    .selectFrom("articles")
    .select(["id", "headline", "binned_at", "binned_by"])
    .where("binned_at", "is not", null)
    .$if(own !== undefined, (query) => (own ? query.where(isOwn(own)) : query))
    .orderBy("binned_at", "desc")
    .orderBy("id")
    .limit(500)
    .execute();
  const people = await peopleById(db, [...new Set(rows.flatMap(({ binned_by }) => binned_by ?? []))]);
  return rows.flatMap(({ id, headline, binned_at, binned_by }) => {
    const who = binned_by ? people.get(binned_by) : undefined;
    if (!binned_at) return [];
    return [
      { id, headline, binnedAt: binned_at, by: who?.name || who?.email || "", goneAt: new Date(binned_at.valueOf() + binDays * day) },
    ];
  });
}

/** Texts that lead to this one, by their headlines; a link to what is not there is plain words to readers. */
export async function linksTo(db: Db | Tx, articleId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("articles")
    .select("headline")
    .where(sql<string>`body::text`, "like", likeOf(`"${linkToArticle(articleId)}"`))
    .where("id", "<>", articleId)
    .where("binned_at", "is", null)
    .orderBy("headline")
    .limit(20)
    .execute();
  return rows.map(({ headline }) => headline);
}
