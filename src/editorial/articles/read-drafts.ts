import { type RawBuilder, sql } from "kysely";
import type { Body, Inline, Opener } from "../../document/index.ts";
import { type Db, type Tx, likeOf, wordsOf } from "../../platform/index.ts";
import { type Day, itemAt } from "../../values/index.ts";
import { type Own, isOwn } from "../own/own.ts";
import { articlePath } from "./article-path.ts";
import { ledToday } from "./links-between.ts";
import { topicsOfArticles } from "../topics.ts";
import { refuse } from "../refusals.ts";
import type { Access, Credit } from "../views.ts";

/** An article as the desk works on it, whether or not it is public. */
export type Draft = {
  id: string;
  version: number;
  slug: string;
  headline: string;
  standfirst: string;
  language: string;
  access: Access;
  section: string | null;
  /** Who wrote it. */
  byline: string[];
  /** Who did what else for it. */
  credits: Omit<Credit, "slug">[];
  /** What it is about, by name. */
  topics: string[];
  lead: { pictureId: string; alt: string; caption: Inline[]; credit: string } | null;
  body: Body;
  datedOn: Day | null;
  /** How it opens in print, where the editor chose it. */
  opener: Opener | null;
  changedAt: Date;
  /** Who saved it last, where somebody did. */
  changedBy: string | null;
  /** "current": public as it stands here; "behind": public in an older state. */
  publication: "none" | "current" | "behind";
  /** Path of the public article, where there is one. */
  path: string | null;
  wholeNumber: number | null;
  /** Nobody publishes it before. */
  embargoUntil: Date | null;
  /** Why it is under legal hold, where it is. */
  held: string | null;
};

/** What the desk's lists show of an article: no text is read for them. */
export type DraftCard = Omit<Draft, "body" | "topics">;

export async function draftById(db: Db | Tx, id: string): Promise<Draft> {
  const row = await draftRows(db).where("articles.id", "=", id).executeTakeFirst();
  if (!row) throw refuse("article-missing", (m) => m.desk.refused.articles.missing);
  return (await withBylines(db, [row]))[0]!;
}

/** What these articles are called, each name once and in order; those in the bin are left out. */
export async function headlinesOf(db: Db | Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const named = db
    .selectFrom("articles")
    .select("headline")
    .distinct()
    .where("id", "in", [...ids]);
  const rows = await named.where("binned_at", "is", null).orderBy("headline").execute();
  return rows.map(({ headline }) => headline);
}

export async function draftBySlug(db: Db | Tx, slug: string): Promise<Draft | undefined> {
  const row = await draftRows(db).where("articles.slug", "=", slug).executeTakeFirst();
  return row && (await withBylines(db, [row]))[0];
}

export async function draftsOfIssue(db: Db | Tx, issueId: string): Promise<Draft[]> {
  const rows = await draftRows(db).where("placements.issue_id", "=", issueId).orderBy("placements.position").execute();
  return withBylines(db, rows);
}

/** `topic`, `contributor`: those that have it, by its address; those that name them, whatever they did. */
type DraftsSought = {
  limit?: number;
  offset?: number;
  search?: string;
  topic?: string | undefined;
  contributor?: string | undefined;
  own?: Own | undefined;
};

/** Newest change first, with how many there are in all; `search`: words, all of which stand in headline, address, byline or topics; `own`: theirs alone. */
export async function drafts(
  db: Db | Tx,
  { limit = 50, offset = 0, search = "", topic, contributor, own }: DraftsSought = {},
): Promise<{ rows: DraftCard[]; total: number }> {
  const sought = wordsOf(search).map(
    (word) => sql<boolean>`(articles.headline ilike ${likeOf(word)} or articles.slug ilike ${likeOf(word)}
    or exists (select from bylines join contributors on contributors.id = bylines.contributor_id
      where bylines.article_id = articles.id and contributors.name ilike ${likeOf(word)})
    or exists (select from article_topics join topics on topics.id = article_topics.topic_id
      where article_topics.article_id = articles.id and topics.name ilike ${likeOf(word)}))`,
  );
  if (topic) sought.push(hasTopic(topic));
  if (contributor)
    sought.push(sql<boolean>`exists (select from bylines join contributors on contributors.id = bylines.contributor_id
      where bylines.article_id = articles.id and contributors.slug = ${contributor})`);
  const found = [sql<boolean>`articles.binned_at is null`, ...(own ? [isOwn(own)] : []), ...sought];
  const { total } = await db
    .selectFrom("articles")
    .select((of) => of.fn.countAll<number>().as("total"))
    .where((where) => where.and(found))
    .executeTakeFirstOrThrow();
  const rows = await cardRows(db)
    .where((where) => where.and(found))
    .orderBy("articles.changed_at", "desc")
    .orderBy("articles.id")
    .limit(limit)
    .offset(offset)
    .execute();
  const names = await bylinesOf(
    db,
    rows.map(({ id }) => id),
  );
  return { rows: rows.map((row) => cardOf(row, names.get(row.id))), total: Number(total) };
}

/** Whether the row of `articles` that is asked about has the topic at this address, or what that was merged into. */
export const hasTopic = (slug: string): RawBuilder<boolean> => sql<boolean>`exists (select from article_topics
  join topics as asked on article_topics.topic_id = coalesce(asked.merged_into, asked.id)
  where article_topics.article_id = articles.id and asked.slug = ${slug})`;

const cardRows = (db: Db | Tx) =>
  db
    .selectFrom("articles")
    .leftJoin("sections", "sections.id", "articles.section_id")
    .leftJoin("placements", "placements.article_id", "articles.id")
    .leftJoin("issues", "issues.id", "placements.issue_id")
    .leftJoin("article_publications as public", (join) =>
      join.onRef("public.article_id", "=", "articles.id").on("public.withdrawn_at", "is", null).on("public.replaced_at", "is", null),
    )
    .leftJoin("pieces", "pieces.article_id", "articles.id")
    .leftJoin("legal_holds as hold", (join) => join.onRef("hold.article_id", "=", "articles.id").on("hold.lifted_at", "is", null))
    .select(["articles.id", "articles.version", "articles.slug", "articles.headline", "articles.standfirst"])
    .select(["articles.language", "articles.access", "articles.dated_on", "articles.opener", "articles.changed_at", "articles.changed_by"])
    .select(["articles.lead_picture_id", "articles.lead_alt", "articles.lead_caption", "articles.lead_credit"])
    .select(["sections.name as section", "issues.whole_number", "hold.why as held", "pieces.embargo_until"])
    .select(["public.published_on", "public.published_at", "public.slug as public_slug", "public.article_version as public_version"])
    .where("articles.binned_at", "is", null);

const draftRows = (db: Db | Tx) => cardRows(db).select("articles.body");

type CardRow = Awaited<ReturnType<ReturnType<typeof cardRows>["executeTakeFirstOrThrow"]>>;
type Row = Awaited<ReturnType<ReturnType<typeof draftRows>["executeTakeFirstOrThrow"]>>;

async function withBylines(db: Db | Tx, rows: Row[]): Promise<Draft[]> {
  const ids = rows.map((row) => row.id);
  const [names, topics] = [await bylinesOf(db, ids), await topicsOfArticles(db, ids)];
  const bodies = await ledToday(
    db,
    rows.map(({ body }) => body),
    "desk",
  );
  return rows.map((row, at) => ({
    ...cardOf(row, names.get(row.id)),
    topics: (topics.get(row.id) ?? []).map(({ name }) => name),
    body: itemAt(bodies, at),
  }));
}

type Byline = { authors: { name: string; slug: string }[]; credits: Credit[] };
export const nobody: Byline = { authors: [], credits: [] };

/** Who made each article, in the order in which they stand. */
export async function bylinesOf(db: Db | Tx, articleIds: string[]): Promise<Map<string, Byline>> {
  const found = new Map<string, Byline>();
  if (articleIds.length === 0) return found;
  const rows = await db
    .selectFrom("bylines")
    .innerJoin("contributors", "contributors.id", "bylines.contributor_id")
    .select(["bylines.article_id", "bylines.role", "contributors.name", "contributors.slug"])
    // whoever asks of the same articles in another order asks the same
    .where("bylines.article_id", "in", articleIds.toSorted())
    .orderBy("bylines.position")
    .execute();
  for (const { article_id, role, ...who } of rows) {
    const { authors, credits } = found.get(article_id) ?? nobody;
    const others = role === "author" ? credits : [...credits, { role, ...who }];
    found.set(article_id, { authors: role === "author" ? [...authors, who] : authors, credits: others });
  }
  return found;
}

function cardOf(row: CardRow, { authors, credits }: Byline = nobody): DraftCard {
  return {
    id: row.id,
    version: row.version,
    slug: row.slug,
    headline: row.headline,
    standfirst: row.standfirst,
    language: row.language,
    access: row.access,
    section: row.section,
    byline: authors.map(({ name }) => name),
    credits: credits.map(({ role, name }) => ({ role, name })),
    lead: row.lead_picture_id
      ? { pictureId: row.lead_picture_id, alt: row.lead_alt, caption: row.lead_caption, credit: row.lead_credit }
      : null,
    datedOn: row.dated_on,
    opener: row.opener,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    publication: !row.published_at ? "none" : isBehind(row) ? "behind" : "current",
    path: row.published_on ? articlePath(row.published_on, row.public_slug ?? row.slug) : null,
    wholeNumber: row.whole_number,
    embargoUntil: row.embargo_until,
    held: row.held,
  };
}

/** Of what was published before versions were kept, the hour alone is known. */
const isBehind = ({ version, public_version, changed_at, published_at }: CardRow): boolean =>
  public_version === null ? published_at !== null && changed_at > published_at : public_version !== version;
