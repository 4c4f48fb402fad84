import { sql } from "kysely";
import { type Db, type Tx, likeOf, namedBy, wordsOf } from "../platform/index.ts";
import { apart, namedId, slugOf } from "../values/index.ts";
import { type Role, rolesOfWords } from "../document/index.ts";
import { type Own, isOwn } from "./own/own.ts";
import type { Contributor, Credit } from "./views.ts";

export const shownOfContributor = ["slug", "name", "bio", "picture_id as pictureId"] as const;

export async function contributorsOf(db: Db | Tx): Promise<Contributor[]> {
  return db.selectFrom("contributors").select(shownOfContributor).orderBy("name").execute();
}

export async function contributorBySlug(db: Db | Tx, slug: string): Promise<Contributor | undefined> {
  const query = db.selectFrom("contributors").select(shownOfContributor).where("slug", "=", slug);
  return namedBy(["contributors"], [`writer:${slug}`], () => query.executeTakeFirst());
}

/** Finds the contributor by name or adds one; a given bio replaces the old. */
export async function saveContributor(tx: Tx, { name, bio }: { name: string; bio?: string }): Promise<string> {
  const slug = slugOf(name);
  const row = { id: namedId("contributor", slug), slug, name, bio: bio ?? "" };
  const kept = await tx
    .insertInto("contributors")
    .values(row)
    .onConflict((conflict) => conflict.column("slug").doUpdateSet(bio === undefined ? { slug } : { name, bio }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return kept.id;
}

type Described = { slug: string; bio: string; pictureId: string | null };

/** What is said of somebody where what they wrote ends, and the picture beside it. */
export async function describeContributor(tx: Tx, { slug, bio, pictureId }: Described): Promise<void> {
  await tx.updateTable("contributors").set({ bio, picture_id: pictureId }).where("slug", "=", slug).execute();
}

/** "Lena Marsh", "Lena Marsh and Tomas Okafor", "A, B and C": as a byline is printed. */
export const joinNames = (names: readonly string[], language = "en"): string => textOf(rowOf(names, language));

/** A name of a row, or what stands between two. */
type PartOfRow = { text: string; isName: boolean };

const textOf = (row: readonly PartOfRow[]): string => row.map(({ text }) => text).join("");

function rowOf(names: readonly string[], language: string): PartOfRow[] {
  const locale = language === "en" ? "en-GB" : language;
  const parts = new Intl.ListFormat(locale, { type: "conjunction" }).formatToParts(names);
  return parts.map(({ type, value }) => ({ text: value, isName: type === "element" }));
}

/** Whom a list names with an article: its authors; where it has none, who made its words otherwise, or all. */
export function namedWith({
  byline,
  credits,
}: {
  byline: readonly { name: string }[];
  credits: readonly Omit<Credit, "slug">[];
}): string[] {
  const ofWords = credits.filter(({ role }) => rolesOfWords.includes(role));
  const named = byline.length > 0 ? byline : ofWords.length > 0 ? ofWords : credits;
  return [...new Set(named.map(({ name }) => name))];
}

/** The authors in a line, as `writtenBy` has them; "" where nobody is one. */
export const authorsOf = ({ byline, writtenBy }: { byline: readonly unknown[]; writtenBy: string }): string =>
  byline.length > 0 ? writtenBy : "";

type Named = Parameters<typeof namedWith>[0] & { language: string };

/** `writtenBy` as it is shown within a text of this language: a name that runs the other way keeps its order, and so does the line. */
export const namedShown = (article: Named, within: string): string => namesShown(namedWith(article), article.language, within);

/** The authors in a line as it is shown; "" where nobody is one. */
export const authorsShown = (article: Named, within: string): string => (article.byline.length > 0 ? namedShown(article, within) : "");

/** Names in a line as it is shown; `within`: the language of the text around them, where it is another. */
const namesShown = (names: readonly string[], language: string, within = language): string => textOf(rowShown(names, language, within));

/** The same in its parts, for whoever keeps each name on one line. */
export function rowShown(names: readonly string[], language: string, within = language): PartOfRow[] {
  const [only, ...more] = names;
  if (only !== undefined && more.length === 0) return [{ text: apart(only, within), isName: true }];
  const row = rowOf(
    names.map((name) => apart(name, language)),
    language,
  );
  const isolate = (text: string) => ({ text, isName: false });
  return apart(textOf(row), within) === textOf(row) ? row : [isolate("\u2068"), ...row, isolate("\u2069")];
}

/** Who did what, a row for each role, in the order in which they stand. */
export function byRole<Who extends Omit<Credit, "slug">>(credits: readonly Who[]): { role: Credit["role"]; names: string[]; who: Who[] }[] {
  const all = new Map<Credit["role"], Who[]>();
  for (const credit of credits) all.set(credit.role, [...(all.get(credit.role) ?? []), credit]);
  return [...all].map(([role, who]) => ({ role, who, names: who.map(({ name }) => name) }));
}

/** Those of these names that no contributor has. */
export async function unknownNames(db: Db | Tx, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const rows = await db.selectFrom("contributors").select("slug").where("slug", "in", names.map(slugOf)).execute();
  const known = new Set(rows.map(({ slug }) => slug));
  return [...new Set(names)].filter((name) => !known.has(slugOf(name)));
}

/** Contributors in whose name all these words stand, with how many articles name them; the busiest first. */
export async function contributorsLike(db: Db | Tx, search: string, limit: number): Promise<{ name: string; articles: number }[]> {
  const rows = await db
    .selectFrom("contributors")
    .leftJoin("bylines", "bylines.contributor_id", "contributors.id")
    .select(["contributors.name"])
    .leftJoin("articles", (join) => join.onRef("articles.id", "=", "bylines.article_id").on("articles.binned_at", "is", null))
    .select((of) => of.fn.count<string>("articles.id").distinct().as("articles"))
    .where((where) => where.and(wordsOf(search).map((word) => where("contributors.name", "ilike", likeOf(word)))))
    .groupBy(["contributors.id", "contributors.name"])
    .orderBy("articles", "desc")
    .orderBy("contributors.name")
    .limit(limit)
    .execute();
  return rows.map(({ name, articles }) => ({ name, articles: Number(articles) }));
}

/** A contributor as the desk lists them: of how many articles, drafts among them, and what they did. */
export type ContributorCard = { slug: string; name: string; articles: number; did: ("author" | Role)[] };

type ContributorsSought = { search?: string; limit?: number; offset?: number; own?: Own | undefined };

/** By name, with how many there are in all; `search`: words, all of which stand in the name; `own`: of articles that are theirs, and no others. */
export async function contributorCards(
  db: Db | Tx,
  { search = "", limit = 50, offset = 0, own }: ContributorsSought = {},
): Promise<{ rows: ContributorCard[]; total: number }> {
  const found = db
    .selectFrom("contributors")
    .leftJoin("bylines", "bylines.contributor_id", "contributors.id")
    .leftJoin("articles", (join) =>
      join
        .onRef("articles.id", "=", "bylines.article_id")
        .on("articles.binned_at", "is", null)
        .on(own ? isOwn(own) : sql<boolean>`true`),
    )
    .where((where) => where.and(wordsOf(search).map((word) => where("contributors.name", "ilike", likeOf(word)))))
    .groupBy("contributors.id")
    .$if(own !== undefined, (query) => query.having((of) => of.fn.count("articles.id"), ">", 0));
  const rows = await found
    .select(["contributors.slug", "contributors.name"])
    .select((of) => of.fn.count<string>("articles.id").distinct().as("articles"))
    .select(sql<ContributorCard["did"] | null>`array_agg(distinct bylines.role) filter (where articles.id is not null)`.as("did"))
    .select(sql<string>`count(*) over ()`.as("total"))
    .orderBy("contributors.name")
    .orderBy("contributors.slug")
    .limit(limit)
    .offset(offset)
    .execute();
  const cards = rows.map(({ slug, name, articles, did }) => ({ slug, name, articles: Number(articles), did: did ?? [] }));
  return { rows: cards, total: rows[0] ? Number(rows[0].total) : offset && (await contributorCards(db, { search, limit: 1, own })).total };
}
