import { sql } from "kysely";
import { type Db, type Tx, batched, groupedBy, likeOf, named, namedBy, wordsOf, yieldEvery } from "../../platform/index.ts";
import { minutesOf } from "../../document/index.ts";
import { type Day, firstOf, itemAt } from "../../values/index.ts";
import { joinNames, namedWith, shownOfContributor } from "../contributors.ts";
import { picturesNamedIn } from "../pictures/named-in.ts";
import { replacedFiles } from "../pictures/replaced.ts";
import { picturesById } from "../pictures/read-pictures.ts";
import type { Access, ArticleCard, ArticleView, Contributor, Correction, IssueName, PictureView, Topic } from "../views.ts";
import type { OfLanguage } from "../languages.ts";
import { idsOfTopic, topicsById } from "../topics.ts";
import { fingerprintOf } from "./frozen.ts";
import { articlePath } from "./article-path.ts";
import { ledToday } from "./links-between.ts";

/** A published article by its address, its month included; undefined when nothing public stands there. */
export async function articleByPath(
  db: Db | Tx,
  { year, month, slug }: { year: string; month: string; slug: string },
): Promise<ArticleView | undefined> {
  const view = await articleBySlug(db, slug);
  return view?.path === `/${year}/${month}/${slug}` ? view : undefined;
}

/**
 * Where an article stands now that was public at this address once; undefined where none was, or it is not public any more.
 * Where two were, one after the other, it is the later one's.
 */
export async function movedFrom(
  db: Db | Tx,
  { year, month, slug }: { year: string; month: string; slug: string },
): Promise<string | undefined> {
  const row = await publicArticles(db)
    .innerJoin("article_publications as was", "was.article_id", "public.article_id")
    .select(["public.published_on", "public.slug"])
    .where("was.slug", "=", slug)
    .where(sql<boolean>`to_char(was.published_on, 'YYYY/MM') = ${`${year}/${month}`}`)
    .orderBy("was.published_at", "desc")
    .limit(1)
    .executeTakeFirst();
  const path = row && articlePath(row.published_on, row.slug);
  return path === `/${year}/${month}/${slug}` ? undefined : path;
}

/** Where an article was public last, which may not be any more. */
export async function whereItStood(db: Db | Tx, articleId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("article_publications")
    .select(["published_on", "slug"])
    .where("article_id", "=", articleId)
    .orderBy("published_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && articlePath(row.published_on, row.slug);
}

export async function articleBySlug(db: Db | Tx, slug: string): Promise<ArticleView | undefined> {
  const row = await shownBy(["issues:named"], () => wholeRows(db).where("public.slug", "=", slug).executeTakeFirst());
  if (row) named(nameOf(row.article_id));
  return row && viewOf(db, row);
}

/** An article as pages know it, by its id, and what is read of articles, beside them, by such names. */
const nameOf = (id: string) => `article:${id}`;
const shownBy = <T>(names: readonly string[], run: () => T): T =>
  namedBy(["articles", "article_publications", "placements", "issues"], names, run);

/** What a list asks for each of its rows is read at once. */
const articlesById = batched(async (db, ids: string[]): Promise<Map<string, ArticleView>> => {
  const names = ["issues:named", ...ids.map(nameOf)];
  const rows = await shownBy(names, () => wholeRows(db).where("public.article_id", "in", ids).execute());
  return new Map((await viewsOf(db, rows)).map((view) => [view.id, view]));
});
export const articleById = (db: Db | Tx, id: string): Promise<ArticleView | undefined> => articlesById(db, id);

type ArticleFilter = {
  limit?: number;
  offset?: number;
  section?: string;
  contributor?: string;
  topic?: string;
  access?: Access;
  series?: string;
  of?: OfLanguage | undefined;
};

/** Published articles as cards, newest first; no text of theirs is read. `topic`, `series`: their ids. */
export async function publishedArticles(
  db: Db | Tx,
  { limit = 30, offset = 0, section, contributor, topic, access, series, of }: ArticleFilter = {},
): Promise<ArticleCard[]> {
  let query = publicRows(db);
  if (section) query = query.where("public.section_slug", "=", section);
  if (contributor) query = query.where(sql<boolean>`public.contributor_slugs @> ${JSON.stringify([contributor])}::jsonb`);
  const topics = topic ? await idsOfTopic(db, topic) : [];
  if (topic) query = query.where(sql<boolean>`public.topic_ids ?| ${topics}`);
  if (access) query = query.where("public.access", "=", access);
  if (series) query = query.where(sql<boolean>`public.article_id in (select article_id from series_parts where series_id = ${series})`);
  if (of) query = query.where(spokenAs(of));
  const sorted = query
    .orderBy("public.published_on", "desc")
    .orderBy("issues.whole_number", "desc")
    .orderBy("placements.position")
    .orderBy("public.article_id")
    .limit(limit)
    .offset(offset);
  // of several it is enough that one would tell
  const one = topic
    ? topics.map((id) => `topic:${id}`)
    : [section ? `section:${section}` : contributor ? `writer:${contributor}` : "articles:all"];
  return cardsOf(db, await shownBy(["issues:named", ...one], () => sorted.execute()));
}

export async function cardsOfIssue(db: Db | Tx, issueId: string): Promise<ArticleCard[]> {
  const query = publicRows(db).where("placements.issue_id", "=", issueId).orderBy("placements.position");
  const rows = await shownBy([`issue:${issueId}`], () => query.execute());
  return cardsOf(db, rows);
}

/** Those of these that are public, by their ids; no text of theirs is read. */
export async function cardsByIds(db: Db | Tx, ids: readonly string[]): Promise<Map<string, ArticleCard>> {
  if (ids.length === 0) return new Map();
  const query = publicRows(db).where("public.article_id", "in", [...ids]);
  const rows = await shownBy(["issues:named", ...ids.map(nameOf)], () => query.execute());
  return new Map((await cardsOf(db, rows)).map((card) => [card.id, card]));
}

/** Topics that something public has, of a language. */
export async function publicTopics(db: Db | Tx, of?: OfLanguage): Promise<Topic[]> {
  const rows = await publicIn(db, of)
    .select(sql<string>`jsonb_array_elements_text(public.topic_ids)`.as("id"))
    .distinct()
    .execute();
  return topicsById(
    db,
    rows.map(({ id }) => id),
  );
}

/** Whom something public names, by name: who stands on a draft alone, as the sender of a letter that was taken, is nobody’s to know of. */
export const publicContributors = (db: Db | Tx): Promise<Contributor[]> =>
  db
    .selectFrom("contributors")
    .select(shownOfContributor)
    .where((where) => where.exists(publicArticles(db).select("public.article_id").where(isNamedThere)))
    .orderBy("name")
    .execute();

const isNamedThere = sql<boolean>`public.contributor_slugs @> jsonb_build_array(contributors.slug)`;

/** Whether anything that is public names this contributor, or anything that was: an address that stood once stands. */
export async function wasNamed(db: Db | Tx, slug: string): Promise<boolean> {
  const those = sql<boolean>`public.contributor_slugs @> ${JSON.stringify([slug])}::jsonb`;
  // what is public is found by an index; what was is looked for where nothing is
  const all = [publicArticles(db), db.selectFrom("article_publications as public")];
  for (const of of all) {
    const query = of.select("public.article_id").where(those).limit(1);
    if (await namedBy(["article_publications"], [`writer:${slug}`], () => query.executeTakeFirst())) return true;
  }
  return false;
}

/** Sections and contributors of whom something is public, of a language: what has nothing to show is on no map. */
export async function publicShelves(db: Db | Tx, of?: OfLanguage): Promise<{ sections: Set<string>; contributors: Set<string> }> {
  const [sections, contributors] = await Promise.all([
    publicIn(db, of).select("public.section_slug as slug").distinct().execute(),
    publicIn(db, of)
      .select(sql<string>`jsonb_array_elements_text(public.contributor_slugs)`.as("slug"))
      .distinct()
      .execute(),
  ]);
  return {
    sections: new Set(sections.flatMap(({ slug }) => slug ?? [])),
    contributors: new Set(contributors.map(({ slug }) => slug)),
  };
}

/** Ids of everything public, for what must visit all: rebuilding. */
export async function publishedIds(db: Db | Tx): Promise<string[]> {
  const rows = await publicArticles(db).select("public.article_id").orderBy("public.published_at").execute();
  return rows.map((row) => row.article_id);
}

/** The headlines of those of these that are public, by their ids. */
export async function publishedHeadlines(db: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await publicArticles(db)
    .select(["public.article_id", "public.headline"])
    .where("public.article_id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ article_id, headline }) => [article_id, headline]));
}

/** Public articles in whose headline all these words stand, newest first. */
export async function publishedLike(
  db: Db | Tx,
  search: string,
  limit: number,
): Promise<{ headline: string; path: string; byline: string[] }[]> {
  const rows = await publicArticles(db)
    .select(["public.headline", "public.published_on", "public.slug", "public.byline"])
    .where((where) => where.and(wordsOf(search).map((word) => where("public.headline", "ilike", likeOf(word)))))
    .orderBy("public.published_on", "desc")
    .orderBy("public.article_id")
    .limit(limit)
    .execute();
  return rows.map(({ headline, published_on, slug, byline }) => ({
    headline,
    path: articlePath(published_on, slug),
    byline: byline.map(({ name }) => name),
  }));
}

/** Where every public article stands and since which day, for maps; in the order in which they were written. */
export async function publishedAddresses(
  db: Db | Tx,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ path: string; publishedOn: Day }[]> {
  const rows = await publicArticles(db)
    .select(["public.published_on", "public.slug"])
    .orderBy("public.article_id")
    .offset(offset)
    .limit(limit)
    .execute();
  return rows.map(({ published_on, slug }) => ({ publishedOn: published_on, path: articlePath(published_on, slug) }));
}

/** The public article at each of these paths; what is no path of one is left out. */
export async function idsByPath(db: Db | Tx, paths: readonly string[]): Promise<Map<string, string>> {
  const slugs = paths.flatMap((path) => /^\/\d{4}\/\d{2}\/([^/]{1,200})$/.exec(path)?.[1] ?? []);
  if (slugs.length === 0) return new Map();
  const rows = await publicArticles(db)
    .select(["public.article_id", "public.published_on", "public.slug"])
    .where("public.slug", "in", slugs)
    .execute();
  return new Map(rows.map(({ article_id, published_on, slug }) => [articlePath(published_on, slug), article_id]));
}

export async function countPublished(db: Db | Tx): Promise<number> {
  const { count } = await publicArticles(db)
    .select((of) => of.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

const publicArticles = (db: Db | Tx) =>
  db.selectFrom("article_publications as public").where("public.withdrawn_at", "is", null).where("public.replaced_at", "is", null);

const spokenAs = (of: OfLanguage) =>
  "only" in of ? sql<boolean>`public.language = ${of.only}` : sql<boolean>`public.language <> all(${[...of.but]}::text[])`;

const publicIn = (db: Db | Tx, of: OfLanguage | undefined) => (of ? publicArticles(db).where(spokenAs(of)) : publicArticles(db));

const publicRows = (db: Db | Tx) =>
  publicArticles(db)
    .leftJoin("placements", "placements.article_id", "public.article_id")
    .leftJoin("issues", "issues.id", "placements.issue_id")
    .select(["public.article_id", "public.published_on", "public.published_at", "public.first_published_at"])
    .select(["public.slug", "public.headline", "public.standfirst", "public.language", "public.access"])
    .select(["public.section", "public.byline", "public.credits", "public.lead", "public.words"])
    .select(["placements.position", "placements.page"])
    .select(["issues.id as issue_id", "issues.whole_number", "issues.volume", "issues.number", "issues.cover_date"]);

const wholeRows = (db: Db | Tx) =>
  publicRows(db).innerJoin("articles", "articles.id", "public.article_id").select(["public.frozen", "articles.feed_id"]);

type Row = Awaited<ReturnType<ReturnType<typeof publicRows>["executeTakeFirstOrThrow"]>>;
type WholeRow = Awaited<ReturnType<ReturnType<typeof wholeRows>["executeTakeFirstOrThrow"]>>;

async function cardsOf(db: Db | Tx, rows: Row[]): Promise<ArticleCard[]> {
  const leads = rows.flatMap((row) => row.lead?.pictureId ?? []);
  const pictures = await picturesById(db, leads);
  return rows.map((row) => cardOf(row, pictures));
}

function cardOf(row: Row, pictures: Record<string, PictureView>): ArticleCard {
  const { slug, headline, standfirst, language, words } = row;
  const { byline, credits } = row;
  const lead = row.lead;
  const picture = lead && pictures[lead.pictureId];
  return {
    id: row.article_id,
    slug,
    headline,
    standfirst,
    language,
    access: row.access as Access,
    section: row.section,
    byline,
    credits,
    path: articlePath(row.published_on, slug),
    writtenBy: joinNames(namedWith({ byline, credits }), language),
    publishedOn: row.published_on,
    publishedAt: row.first_published_at,
    lead: picture
      ? {
          picture,
          alt: lead.alt,
          caption: lead.caption,
          credit: lead.credit,
        }
      : null,
    issue: issueNameOf(row),
    position: row.position,
    page: row.page,
    words,
    minutes: minutesOf(words),
  };
}

function issueNameOf(row: Row): IssueName | null {
  if (!row.issue_id || !row.whole_number || !row.volume || !row.number || !row.cover_date) return null;
  const { issue_id: id, whole_number: wholeNumber, volume, number } = row;
  return { id, wholeNumber, volume, number, coverDate: row.cover_date, path: `/issues/${wholeNumber}` };
}

const viewOf = async (db: Db | Tx, row: WholeRow): Promise<ArticleView> => firstOf(await viewsOf(db, [row]));

async function viewsOf(db: Db | Tx, rows: readonly WholeRow[]): Promise<ArticleView[]> {
  if (rows.length === 0) return [];
  const written = rows.map(({ frozen }) => frozen.body);
  const [bodies, topics, corrections] = await Promise.all([
    ledToday(db, written, "readers"),
    Promise.all(rows.map(({ frozen }) => topicsById(db, frozen.topics ?? []))),
    correctionsOf(
      db,
      rows.map((row) => row.article_id),
    ),
  ]);
  const named = rows.map(({ frozen: { lead } }, at) => [...picturesNamedIn(itemAt(bodies, at)), ...(lead ? [lead.pictureId] : [])]);
  const pictures = await picturesById(db, [...new Set(named.flat())]);
  const views: ArticleView[] = [];
  // forty articles at once are long: others have their turn between them
  const yieldNow = yieldEvery();
  for (const [at, row] of rows.entries()) {
    await yieldNow();
    const own = ownOnly(pictures, itemAt(named, at));
    const noted = corrections.get(row.article_id) ?? [];
    const card = cardOf(row, own);
    views.push({
      ...card,
      ...(row.feed_id && { feedId: row.feed_id }),
      topics: itemAt(topics, at),
      body: itemAt(bodies, at),
      pictures: own,
      corrections: noted,
      revisedAt: row.published_at,
      revision: fingerprintOf(row.frozen, noted, row.published_on, card.issue, ...replacedFiles(Object.values(own))),
    });
  }
  return views;
}

/** Of the pictures of all articles those of one. */
function ownOnly(pictures: Record<string, PictureView>, ids: readonly string[]): Record<string, PictureView> {
  const own: Record<string, PictureView> = Object.create(null);
  for (const id of ids) if (pictures[id]) own[id] = pictures[id];
  return own;
}

async function correctionsOf(db: Db | Tx, articleIds: readonly string[]): Promise<Map<string, Correction[]>> {
  const query = db
    .selectFrom("corrections")
    .select(["article_id", "text", "corrected_on"])
    .where("article_id", "in", articleIds)
    .orderBy("noted_at");
  const rows = await namedBy(["corrections"], articleIds.map(nameOf), () => query.execute());
  const all = groupedBy(rows, (row) => row.article_id);
  return new Map([...all].map(([id, noted]) => [id, noted.map(({ text, corrected_on }) => ({ text, on: corrected_on }))]));
}
