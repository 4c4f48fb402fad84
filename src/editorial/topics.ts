import { sql } from "kysely";
import { type Db, type Tx, batched, likeOf, named, namedBy, wordsOf } from "../platform/index.ts";
import { namedId, slugOf } from "../values/index.ts";
import { refuse } from "./refusals.ts";
import type { Topic } from "./views.ts";

/** A topic with how many articles have it, drafts included, but for those in the bin. */
export type CountedTopic = Topic & { id: string; articles: number };

/** Every topic that was not merged into another, by its name. */
export async function topicsOf(db: Db | Tx): Promise<CountedTopic[]> {
  const rows = await counted(db).orderBy("topics.name").execute();
  return rows.map(({ articles, ...topic }) => ({ ...topic, articles: Number(articles) }));
}

/** Those that some article has, by their names. */
export const topicsInUse = (db: Db | Tx): Promise<Topic[]> =>
  db
    .selectFrom("topics")
    .select(["slug", "name"])
    .where("merged_into", "is", null)
    .where((where) =>
      where.exists(where.selectFrom("article_topics").select("article_id").whereRef("article_topics.topic_id", "=", "topics.id")),
    )
    .orderBy("name")
    .execute();

/** Those in whose name all these words stand, the one that most articles have first. */
export async function topicsLike(db: Db | Tx, search: string, limit: number): Promise<CountedTopic[]> {
  const rows = await counted(db)
    .where((where) => where.and(wordsOf(search).map((word) => where("topics.name", "ilike", likeOf(word)))))
    .orderBy("articles", "desc")
    .orderBy("topics.name")
    .limit(limit)
    .execute();
  return rows.map(({ articles, ...topic }) => ({ ...topic, articles: Number(articles) }));
}

const counted = (db: Db | Tx) =>
  db
    .selectFrom("topics")
    .leftJoin("article_topics", "article_topics.topic_id", "topics.id")
    .select(["topics.id", "topics.slug", "topics.name"])
    .leftJoin("articles", (join) => join.onRef("articles.id", "=", "article_topics.article_id").on("articles.binned_at", "is", null))
    .select((of) => of.fn.count<string>("articles.id").as("articles"))
    .where("topics.merged_into", "is", null)
    .groupBy("topics.id");

/** The topic at this address, or the one that it was merged into. */
export async function topicBySlug(db: Db | Tx, slug: string): Promise<(Topic & { id: string }) | undefined> {
  return db
    .selectFrom("topics as asked")
    .innerJoin("topics as topic", (join) => join.on(sql<boolean>`topic.id = coalesce(asked.merged_into, asked.id)`))
    .select(["topic.id", "topic.slug", "topic.name"])
    .where("asked.slug", "=", slug)
    .executeTakeFirst();
}

/** These topics in their order as they are called now; those that became one, once. */
export async function topicsById(db: Db | Tx, ids: readonly string[]): Promise<Topic[]> {
  const found = await Promise.all(ids.map((id) => topicNow(db, id)));
  const all = found.filter((topic) => topic !== undefined);
  return all.filter(({ slug }, at) => all.findIndex((other) => other.slug === slug) === at);
}

const nameOf = (id: string) => `topic:${id}`;

/** What a topic is called now, or what it was merged into; those of a whole list are read at once. */
const topicNow = batched(async (db, ids: string[]): Promise<Map<string, Topic>> => {
  const query = db
    .selectFrom("topics as asked")
    .innerJoin("topics as topic", (join) => join.on(sql<boolean>`topic.id = coalesce(asked.merged_into, asked.id)`))
    .select(["asked.id", "topic.id as now", "topic.slug", "topic.name"])
    .where("asked.id", "in", ids);
  const rows = await namedBy(["topics"], ids.map(nameOf), () => query.execute());
  named(...rows.map(({ now }) => nameOf(now)));
  return new Map(rows.map(({ id, now: _, ...topic }) => [id, topic]));
});

/** It and those that were merged into it: what was published with one of them has it. */
export async function idsOfTopic(db: Db | Tx, id: string): Promise<string[]> {
  const rows = await db.selectFrom("topics").select("id").where("merged_into", "=", id).execute();
  return [id, ...rows.map((row) => row.id)];
}

/** What the topic at this address was ever called in one: its own, and those of what was merged into it; none where there is no such topic. */
export async function topicSlugs(db: Db | Tx, slug: string): Promise<string[]> {
  const topic = await topicBySlug(db, slug);
  if (!topic) return [];
  const rows = await db
    .selectFrom("topics")
    .select("slug")
    .where("id", "in", await idsOfTopic(db, topic.id))
    .execute();
  return rows.map((row) => row.slug);
}

/** The topics of each article, in their order. */
export async function topicsOfArticles(db: Db | Tx, ids: readonly string[]): Promise<Map<string, (Topic & { id: string })[]>> {
  const found = new Map<string, (Topic & { id: string })[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom("article_topics")
    .innerJoin("topics", "topics.id", "article_topics.topic_id")
    .select(["article_topics.article_id", "topics.id", "topics.slug", "topics.name"])
    .where("article_topics.article_id", "in", [...ids])
    .orderBy("article_topics.position")
    .execute();
  for (const { article_id, ...topic } of rows) found.set(article_id, [...(found.get(article_id) ?? []), topic]);
  return found;
}

/** Gives an article these topics and no others; a name that there is not becomes a topic, one that was merged is what it became. */
export async function setTopics(tx: Tx, articleId: string, names: readonly string[]): Promise<void> {
  const ids: string[] = [];
  for (const name of names) ids.push(await saveTopic(tx, name));
  await tx.deleteFrom("article_topics").where("article_id", "=", articleId).execute();
  for (const [position, topic_id] of [...new Set(ids)].entries())
    await tx.insertInto("article_topics").values({ article_id: articleId, topic_id, position }).execute();
}

/** The topics that these names mean, by id, each once; a name that means none stands for itself. Makes none. */
export async function topicsNamed(tx: Tx, names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push((await topicNamed(tx, name))?.id ?? name);
  return [...new Set(ids)];
}

/** By its address, or that of one that was merged into it; one that was renamed by what it is called, too. */
const topicNamed = async (tx: Tx, name: string): Promise<{ id: string } | undefined> =>
  (await topicBySlug(tx, slugOf(name))) ??
  (await tx
    .selectFrom("topics")
    .select("id")
    .where("name", "ilike", likeExactly(name))
    .where("merged_into", "is", null)
    .executeTakeFirst());

async function saveTopic(tx: Tx, name: string): Promise<string> {
  const named = await topicNamed(tx, name);
  if (named) return named.id;
  const slug = slugOf(name);
  const id = namedId("topic", slug);
  await tx
    .insertInto("topics")
    .values({ id, slug, name })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return id;
}

const likeExactly = (name: string) => name.replace(/[\\%_]/g, "\\$&");

/** Calls a topic otherwise, everywhere; its address stays. Refuses "topic-exists" where another is called so, "topic-missing". */
export async function renameTopic(tx: Tx, { id, name }: { id: string; name: string }): Promise<void> {
  if (!name) throw refuse("topic-unnamed", (m) => m.desk.refused.topics.unnamed, { name: (m) => m.desk.refused.topics.writeName });
  const other = await tx
    .selectFrom("topics")
    .select("id")
    .where("merged_into", "is", null)
    .where("id", "<>", id)
    .where((where) => where.or([where("name", "ilike", likeExactly(name)), where("slug", "=", slugOf(name))]))
    .executeTakeFirst();
  if (other) throw refuse("topic-exists", (m) => m.desk.refused.topics.exists(name), { name: (m) => m.desk.refused.topics.otherName });
  const { numUpdatedRows } = await tx
    .updateTable("topics")
    .set({ name })
    .where("id", "=", id)
    .where("merged_into", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw refuse("topic-missing", (m) => m.desk.refused.topics.missing);
}

/** Makes one topic of two: articles, addresses and feeds of the first lead to the second. Refuses "topic-missing". */
export async function mergeTopics(tx: Tx, { id, into }: { id: string; into: string }): Promise<void> {
  const both = await tx
    .selectFrom("topics")
    .select("id")
    .where("id", "in", [id, into])
    .where("merged_into", "is", null)
    .forUpdate()
    .execute();
  if (both.length < 2)
    throw refuse("topic-missing", (m) => m.desk.refused.topics.chooseOther, { into: (m) => m.desk.refused.topics.chooseOne });
  const has = tx.selectFrom("article_topics").select("article_id").where("topic_id", "=", into);
  await tx.deleteFrom("article_topics").where("topic_id", "=", id).where("article_id", "in", has).execute();
  await tx.updateTable("article_topics").set({ topic_id: into }).where("topic_id", "=", id).execute();
  await tx
    .updateTable("topics")
    .set({ merged_into: into })
    .where((where) => where.or([where("id", "=", id), where("merged_into", "=", id)]))
    .execute();
}
