import { sql } from "kysely";
import { peopleById } from "../../people/index.ts";
import { type Db, type Tx, likeOf, wordsOf } from "../../platform/index.ts";
import type { Day } from "../../values/index.ts";
import { articlePath } from "../articles/article-path.ts";
import { bylinesOf, hasTopic } from "../articles/read-drafts.ts";
import { type Own, isOwn } from "../own/own.ts";
import type { Holder } from "./move-piece.ts";
import { type Terms, termsIn } from "./terms.ts";

type Named = Holder & { name: string };

/** A piece as the board and the list show it: no text is read for them. */
export type PieceCard = Terms & {
  id: string;
  headline: string;
  section: string | null;
  byline: string[];
  wholeNumber: number | null;
  /** Where it stands; null: it is public, and no work at it has begun since. */
  stepId: string | null;
  /** Since when it stands there. */
  since: Date | null;
  holder: Named | null;
  /** Path of the public article, where there is one. */
  path: string | null;
  changedAt: Date;
  /** Is it under legal hold? */
  isHeld: boolean;
};

/** What is looked for; all that is given must be so. `step` null: what is public; `issue` null: what stands in none. */
export type PiecesSought = {
  step?: string | null | undefined;
  section?: string | undefined;
  issue?: number | null | undefined;
  /** By its address. */
  topic?: string | undefined;
  holder?: Holder | undefined;
  /** Its deadline is before this day, and it is not public. */
  dueBefore?: Day | undefined;
  /** Is it public, and no work at it has begun since? */
  isPublic?: boolean | undefined;
  /** Theirs alone. */
  own?: Own | undefined;
  /** All of these words stand in headline, byline or topics. */
  search?: string | undefined;
};

/** One column of the board: its pieces as far as they are shown, and how many there are. */
export type Column = { stepId: string | null; pieces: PieceCard[]; total: number };

const draftStep = sql<string>`(select id from piece_steps where means = 'draft' and ended_at is null)`;
/** Work at a public article begins with its next move. */
const stands = sql<string | null>`case when public.id is not null and (moves.moved_at is null or moves.moved_at <= public.published_at)
  then null else coalesce(steps.id, ${draftStep}) end`;

/** A piece beside all that says where it stands; what of it is not asked for is not looked at. */
const joined = (db: Db | Tx) =>
  db
    .selectFrom("articles")
    .leftJoin("piece_moves as moves", (join) => join.onRef("moves.article_id", "=", "articles.id").on("moves.left_at", "is", null))
    .leftJoin("piece_steps as steps", (join) => join.onRef("steps.id", "=", "moves.step_id").on("steps.ended_at", "is", null))
    .leftJoin("pieces", "pieces.article_id", "articles.id")
    .leftJoin("contributors", "contributors.id", "moves.contributor_id")
    .leftJoin("sections", "sections.id", "articles.section_id")
    .leftJoin("placements", "placements.article_id", "articles.id")
    .leftJoin("issues", "issues.id", "placements.issue_id")
    .leftJoin("article_publications as public", (join) =>
      join.onRef("public.article_id", "=", "articles.id").on("public.withdrawn_at", "is", null).on("public.replaced_at", "is", null),
    )
    .leftJoin("legal_holds as hold", (join) => join.onRef("hold.article_id", "=", "articles.id").on("hold.lifted_at", "is", null))
    .where("articles.binned_at", "is", null);

const rows = (db: Db | Tx) =>
  joined(db)
    .select(sql<boolean>`hold.id is not null`.as("held"))
    .select(["articles.id", "articles.headline", "articles.slug", "articles.changed_at"])
    .select(["sections.name as section", "issues.whole_number", "moves.moved_at", "moves.person_id", "moves.contributor_id"])
    .select(["contributors.name as contributor", "public.slug as public_slug", "public.published_on", "public.published_at"])
    .select(["pieces.wanted_words", "pieces.fee", "pieces.fee_currency", "pieces.due_on"])
    .select(stands.as("step"));

/** As much of each as puts it into its place: all of them are looked through for a page of fifty. */
const places = (db: Db | Tx) =>
  joined(db).select(["articles.id", "articles.changed_at", "moves.moved_at", "public.published_at", "pieces.due_on", stands.as("step")]);

type Row = Awaited<ReturnType<ReturnType<typeof rows>["executeTakeFirstOrThrow"]>>;

function sought(db: Db | Tx, { step, section, issue, topic, holder, dueBefore, isPublic, own, search = "" }: PiecesSought) {
  let query = places(db);
  if (own) query = query.where(isOwn(own));
  if (step !== undefined) query = query.where(stands, "is not distinct from", step);
  if (section !== undefined) query = query.where("sections.slug", "=", section);
  if (issue !== undefined) query = query.where("issues.whole_number", issue === null ? "is" : "=", issue);
  if (topic !== undefined) query = query.where(hasTopic(topic));
  if (holder) query = query.where(holder.kind === "person" ? "moves.person_id" : "moves.contributor_id", "=", holder.id);
  if (dueBefore) query = query.where("pieces.due_on", "<", dueBefore).where(stands, "is not", null);
  if (isPublic !== undefined) query = query.where(stands, isPublic ? "is" : "is not", null);
  for (const like of wordsOf(search).map(likeOf))
    query = query.where(
      sql<boolean>`(articles.headline ilike ${like} or articles.id in (select article_id from bylines
        where contributor_id in (select id from contributors where name ilike ${like}))
        or articles.id in (select article_id from article_topics where topic_id in (select id from topics where name ilike ${like})))`,
    );
  return query;
}

const mostPublic = 8;

/** What is due first stands first; what has no deadline, and what is public, by its newest move. */
const order = sql`due_on nulls last, coalesce(published_at, moved_at, changed_at) desc, id`;

/** Every column that holds something, `most` of its pieces each; of those that are public the newest few. */
export async function pieceColumns(db: Db | Tx, what: PiecesSought, most = 40): Promise<Column[]> {
  const found = await db
    .with("found", () => sought(db, what))
    .with("counted", (with_) =>
      with_
        .selectFrom("found")
        .selectAll()
        .select(
          sql<number>`row_number() over (partition by step order by (case when step is null then null else due_on end) nulls last,
          coalesce(published_at, moved_at, changed_at) desc, id)`.as("at"),
        )
        .select(sql<number>`count(*) over (partition by step)`.as("total")),
    )
    .selectFrom("counted")
    .select(["id", "step", "total"])
    .where(sql<boolean>`at <= case when step is null then least(${mostPublic}::int, ${most}::int) else ${most}::int end`)
    .orderBy("at")
    .execute();
  const cards = await cardsWith(db, found);
  const steps = [...new Set(found.map(({ step }) => step))];
  return steps.map((stepId) => ({
    stepId,
    pieces: cards.filter((card) => card.stepId === stepId),
    total: Number(found.find(({ step }) => step === stepId)?.total ?? 0),
  }));
}

/** A list of them, with how many there are in all. */
export async function pieces(
  db: Db | Tx,
  what: PiecesSought,
  { limit = 50, offset = 0 } = {},
): Promise<{ rows: PieceCard[]; total: number }> {
  const found = await db
    .selectFrom(sought(db, what).as("found"))
    .select(["id", sql<number>`count(*) over ()`.as("total")])
    .orderBy(order)
    .limit(limit)
    .offset(offset)
    .execute();
  // of a page behind the last nothing was found that says how many there are
  const total = found[0]?.total ?? (offset > 0 ? await howMany(db, what) : 0);
  return { rows: await cardsWith(db, found), total };
}

async function howMany(db: Db | Tx, what: PiecesSought): Promise<number> {
  const counted = db.selectFrom(sought(db, what).as("found")).select((of) => of.fn.countAll<number>().as("total"));
  return Number((await counted.executeTakeFirstOrThrow()).total);
}

export async function pieceById(db: Db | Tx, id: string): Promise<PieceCard | undefined> {
  return (await cardsOf(db, await rows(db).where("articles.id", "=", id).execute()))[0];
}

/** In the order in which they were found. */
async function cardsWith(db: Db | Tx, found: readonly { id: string }[]): Promise<PieceCard[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const cards = new Map((await cardsOf(db, await rows(db).where("articles.id", "in", ids).execute())).map((card) => [card.id, card]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

async function cardsOf(db: Db | Tx, found: Row[]): Promise<PieceCard[]> {
  const names = await bylinesOf(
    db,
    found.map(({ id }) => id),
  );
  const people = await peopleById(db, [...new Set(found.flatMap(({ person_id }) => person_id ?? []))]);
  return found.map((row) => ({
    ...termsIn(row),
    id: row.id,
    headline: row.headline,
    section: row.section,
    byline: names.get(row.id)?.authors.map(({ name }) => name) ?? [],
    wholeNumber: row.whole_number,
    stepId: row.step,
    since: row.step === null ? row.published_at : row.moved_at,
    holder: holderOf(row, people),
    path: row.published_on ? articlePath(row.published_on, row.public_slug ?? row.slug) : null,
    changedAt: row.changed_at,
    isHeld: row.held,
  }));
}

type People = Awaited<ReturnType<typeof peopleById>>;
type Hands = { person_id: string | null; contributor_id: string | null; contributor: string | null };

export function holderOf({ person_id, contributor_id, contributor }: Hands, people: People): Named | null {
  const person = person_id ? people.get(person_id) : undefined;
  if (person_id) return { kind: "person", id: person_id, name: person?.name || person?.email || "" };
  return contributor_id ? { kind: "contributor", id: contributor_id, name: contributor ?? "" } : null;
}
