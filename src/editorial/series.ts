import { sql } from "kysely";
import { type Db, type Platform, type Tx } from "../platform/index.ts";
import { says } from "../messages/index.ts";
import { newId, slugOf } from "../values/index.ts";
import { articlePath } from "./articles/article-path.ts";
import { cardsByIds } from "./articles/read-articles.ts";
import { draftBySlug } from "./articles/read-drafts.ts";
import { refuse } from "./refusals.ts";
import type { ArticleCard } from "./views.ts";

export type Series = { id: string; slug: string; name: string; says: string; pictureId: string | null };
/** A part as the desk has it, public or not. */
export type SeriesPart = { id: string; headline: string; isPublic: boolean };
type SeriesNeighbour = { path: string; headline: string; language: string };
/** Where a public article stands in its series, among the parts that readers can see. */
export type PlaceInSeries = Series & {
  part: number;
  parts: number;
  before: SeriesNeighbour | undefined;
  after: SeriesNeighbour | undefined;
};

const rows = (db: Db | Tx) =>
  db.selectFrom("series").select(["series.id", "series.slug", "series.name", "series.says", "series.picture_id as pictureId"]);

/** Every series with how many parts it has, drafts included, by name. */
export async function allSeries(db: Db | Tx): Promise<(Series & { parts: number })[]> {
  const all = await rows(db)
    .leftJoin("series_parts", "series_parts.series_id", "series.id")
    .select((of) => of.fn.count<string>("series_parts.article_id").as("parts"))
    .groupBy("series.id")
    .orderBy("series.name")
    .orderBy("series.id")
    .execute();
  return all.map(({ parts, ...series }) => ({ ...series, parts: Number(parts) }));
}

export const seriesBySlug = (db: Db | Tx, slug: string): Promise<Series | undefined> =>
  rows(db).where("series.slug", "=", slug).executeTakeFirst();

export const seriesById = (db: Db | Tx, id: string): Promise<Series | undefined> => rows(db).where("series.id", "=", id).executeTakeFirst();

/** The series that an article is part of. */
export const seriesOfArticle = (db: Db | Tx, articleId: string): Promise<Series | undefined> =>
  rows(db)
    .innerJoin("series_parts", "series_parts.series_id", "series.id")
    .where("series_parts.article_id", "=", articleId)
    .executeTakeFirst();

const publicParts = (db: Db | Tx) =>
  db
    .selectFrom("series_parts")
    .innerJoin("article_publications as public", (join) =>
      join
        .onRef("public.article_id", "=", "series_parts.article_id")
        .on("public.withdrawn_at", "is", null)
        .on("public.replaced_at", "is", null),
    );

/** Those that something public belongs to. */
export const publicSeries = (db: Db | Tx): Promise<{ slug: string; name: string }[]> =>
  publicParts(db)
    .innerJoin("series", "series.id", "series_parts.series_id")
    .select(["series.slug", "series.name"])
    .distinct()
    .orderBy("series.slug")
    .execute();

/** What readers can see of a series, in its order. */
export async function publicPartsOf(db: Db | Tx, seriesId: string): Promise<ArticleCard[]> {
  const parts = await publicParts(db)
    .select("series_parts.article_id as id")
    .where("series_id", "=", seriesId)
    .orderBy("series_parts.position")
    .execute();
  const cards = await cardsByIds(
    db,
    parts.map(({ id }) => id),
  );
  return parts.flatMap(({ id }) => cards.get(id) ?? []);
}

/** Undefined where the article is part of none. */
export async function placeInSeries(db: Db | Tx, articleId: string): Promise<PlaceInSeries | undefined> {
  const series = await seriesOfArticle(db, articleId);
  if (!series) return undefined;
  const parts = await publicParts(db)
    .select(["public.article_id", "public.headline", "public.language", "public.published_on", "public.slug"])
    .where("series_id", "=", series.id)
    .orderBy("series_parts.position")
    .execute();
  const at = parts.findIndex(({ article_id }) => article_id === articleId);
  if (at < 0) return undefined;
  const neighbour = (here: number) => {
    const one = parts[here];
    return one && { path: articlePath(one.published_on, one.slug), headline: one.headline, language: one.language };
  };
  return { ...series, part: at + 1, parts: parts.length, before: neighbour(at - 1), after: neighbour(at + 1) };
}

/** All parts in their order, as the desk has them. */
export async function partsOfSeries(db: Db | Tx, seriesId: string): Promise<SeriesPart[]> {
  return db
    .selectFrom("series_parts")
    .innerJoin("articles", "articles.id", "series_parts.article_id")
    .select(["articles.id", "articles.headline"])
    .select((of) =>
      of
        .exists(
          of
            .selectFrom("article_publications as public")
            .select("public.article_id")
            .whereRef("public.article_id", "=", "articles.id")
            .where("public.withdrawn_at", "is", null)
            .where("public.replaced_at", "is", null),
        )
        .$castTo<boolean>()
        .as("isPublic"),
    )
    .where("series_id", "=", seriesId)
    .orderBy("position")
    .execute();
}

const named = (name: string): string => {
  if (!name) throw refuse("series-unnamed", (m) => m.desk.refused.series.unnamed, { name: (m) => m.desk.refused.series.writeName });
  return name;
};

/** Begins a series. Refuses "series-unnamed", "series-exists" where another has its address. */
export async function beginSeries({ clock }: Pick<Platform, "clock">, tx: Tx, name: string): Promise<string> {
  const [now, slug] = [clock.now(), slugOf(named(name))];
  if (await seriesBySlug(tx, slug))
    throw refuse("series-exists", (m) => m.desk.refused.series.exists(name), { name: (m) => m.desk.refused.series.otherName });
  const id = newId(now);
  await tx.insertInto("series").values({ id, slug, name, begun_at: now }).execute();
  return id;
}

type DescribedSeries = Pick<Series, "id" | "name" | "says" | "pictureId">;

/** Calls it otherwise, says something else of it, shows another picture with it; its address stays. */
export async function describeSeries(tx: Tx, { id, name, says, pictureId }: DescribedSeries): Promise<void> {
  await tx
    .updateTable("series")
    .set({ name: named(name), says, picture_id: pictureId })
    .where("id", "=", id)
    .execute();
}

/** Makes an article the last part of a series, whichever it was part of before; of none, where none is named. */
export async function putInSeries(tx: Tx, { articleId, seriesId }: { articleId: string; seriesId: string | undefined }): Promise<void> {
  const before = await seriesOfArticle(tx, articleId);
  if (before?.id === seriesId) return;
  if (before) await dropPart(tx, { seriesId: before.id, articleId });
  if (!seriesId) return;
  await tx.selectFrom("series").select("id").where("id", "=", seriesId).forUpdate().executeTakeFirstOrThrow();
  const position = (await partsOfSeries(tx, seriesId)).length + 1;
  await tx.insertInto("series_parts").values({ article_id: articleId, series_id: seriesId, position }).execute();
}

/** The same by the article’s address. Refuses "series-part-unknown". */
export async function addPart(tx: Tx, { seriesId, address }: { seriesId: string; address: string }): Promise<void> {
  const slug = address
    .replace(/[?#].*$/, "")
    .replace(/\/+$/, "")
    .replace(/^.*\//, "");
  const found = slug ? await draftBySlug(tx, slug) : undefined;
  const noSuch = says((m) => m.desk.refused.series.noArticleAt(address));
  if (!found) throw refuse("series-part-unknown", noSuch, { address: noSuch });
  await putInSeries(tx, { articleId: found.id, seriesId });
}

type Joining = { articleId: string; name: string; part?: number | undefined };

/** Makes an article part of the series of that name, which is begun where there is none: the `part`-th, or the last. */
export async function joinSeries(platform: Pick<Platform, "clock">, tx: Tx, { articleId, name, part }: Joining): Promise<void> {
  const there = (await rows(tx).where("series.name", "=", named(name)).executeTakeFirst()) ?? (await seriesBySlug(tx, slugOf(name)));
  const seriesId = there?.id ?? (await beginSeries(platform, tx, name));
  await putInSeries(tx, { articleId, seriesId });
  if (part === undefined) return;
  const others = (await heldParts(tx, seriesId)).filter((id) => id !== articleId);
  await number(tx, [...others.slice(0, part - 1), articleId, ...others.slice(part - 1)]);
}

/** The name of an article's series, and which part it is for the desk. */
export async function saidOfSeries(db: Db | Tx, articleId: string): Promise<{ series?: string; part?: number }> {
  const series = await seriesOfArticle(db, articleId);
  if (!series) return {};
  const parts = await partsOfSeries(db, series.id);
  return { series: series.name, part: parts.findIndex(({ id }) => id === articleId) + 1 };
}

type Part = { seriesId: string; articleId: string };

/** One place up or down; at the end of the series it stays. */
export async function movePart(tx: Tx, { seriesId, articleId, by }: Part & { by: -1 | 1 }): Promise<void> {
  const ids = await heldParts(tx, seriesId);
  const at = ids.indexOf(articleId);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return;
  ids.splice(to, 0, ...ids.splice(at, 1));
  await number(tx, ids);
}

export async function dropPart(tx: Tx, { seriesId, articleId }: Part): Promise<void> {
  const ids = await heldParts(tx, seriesId);
  await tx.deleteFrom("series_parts").where("series_id", "=", seriesId).where("article_id", "=", articleId).execute();
  await number(
    tx,
    ids.filter((id) => id !== articleId),
  );
}

/** Its articles stand by themselves again. */
export async function endSeries(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("series").where("id", "=", id).execute();
}

/** Their order, held until the transaction ends: two who move at once move one after the other. */
async function heldParts(tx: Tx, seriesId: string): Promise<string[]> {
  await tx.selectFrom("series").select("id").where("id", "=", seriesId).forUpdate().execute();
  return (await partsOfSeries(tx, seriesId)).map(({ id }) => id);
}

async function number(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    update series_parts set position = numbered.at
    from unnest(${[...ids]}::uuid[]) with ordinality as numbered (id, at) where article_id = numbered.id`.execute(tx);
}
