import { sql } from "kysely";
import { type Body, bodyOfText, checked, keepIds, plainText, typographicBody } from "../document/index.ts";
import {
  type ArticleView,
  type IssueView,
  articleById,
  issueById,
  issueDates,
  publicationOf,
  publishedHeadlines,
} from "../editorial/index.ts";
import { type Db, type Platform, type Tx, inTransaction, likeOf, wordsOf, lockNamed } from "../platform/index.ts";
import { type Words, colonIn, newId, formatNumber, firstOf, wordsIn } from "../values/index.ts";
import { messagesIn, says } from "../messages/index.ts";
import { refuse } from "./refusals.ts";

export type MailingState = "draft" | "waiting" | "sending" | "stopped" | "sent";

export type Mailing = {
  id: string;
  issueId: string | null;
  articleId: string | null;
  /** The article whose text stands in an issue's letter. */
  textArticleId: string | null;
  subject: string;
  preheader: string;
  /** What stands before everything else, in an article's blocks. */
  note: Body;
  /** Of a letter that is of neither an issue nor an article: it goes to whoever subscribes, too. */
  toSubscribers: boolean;
  state: MailingState;
  /** Of a waiting one; null waits for the issue's sale. */
  goesAt: Date | null;
  /** Why it is in this state, where somebody or something said. */
  why: string;
  enteredAt: Date;
};

/** What is set: of what, and in which words. */
export type LetterOf = Pick<Mailing, "issueId" | "articleId" | "textArticleId" | "subject" | "preheader" | "note">;

const withState = (db: Db | Tx) =>
  db
    .selectFrom("mailings")
    .selectAll("mailings")
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom("mailing_states")
          .select(["state", "goes_at", "why", "entered_at"])
          .whereRef("mailing_id", "=", "mailings.id")
          .orderBy("id", "desc")
          .limit(1)
          .as("now"),
      (join) => join.onTrue(),
    )
    .select(["now.state", "now.goes_at", "now.why", "now.entered_at"]);

type Row = Awaited<ReturnType<ReturnType<typeof withState>["executeTakeFirstOrThrow"]>>;

const mailingOf = (row: Row): Mailing => ({
  id: row.id,
  issueId: row.issue_id,
  articleId: row.article_id,
  textArticleId: row.text_article_id,
  subject: row.subject,
  preheader: row.preheader,
  note: row.note,
  toSubscribers: row.to_subscribers,
  state: row.state,
  goesAt: row.goes_at,
  why: row.why,
  enteredAt: row.entered_at,
});

/** Refuses "mailing-missing". */
export async function mailingById(db: Db | Tx, id: string): Promise<Mailing> {
  const row = await withState(db).where("mailings.id", "=", id).executeTakeFirst();
  if (!row) throw refuse("mailing-missing", (m) => m.desk.against.letters.missing);
  return mailingOf(row);
}

export async function mailingOfIssue(db: Db | Tx, issueId: string): Promise<Mailing | undefined> {
  const row = await withState(db).where("issue_id", "=", issueId).executeTakeFirst();
  return row && mailingOf(row);
}

/** The letter of each of these issues that has one. */
export async function mailingsOfIssues(db: Db, issueIds: readonly string[]): Promise<Map<string, Pick<Mailing, "id" | "state">>> {
  if (issueIds.length === 0) return new Map();
  const rows = await withState(db)
    .where("issue_id", "in", [...issueIds])
    .execute();
  return new Map(rows.flatMap((row) => (row.issue_id ? [[row.issue_id, mailingOf(row)] as const] : [])));
}

type BegunMailing = { id: string; subject: string; beganAt: Date };

/** Letters that began to go out since then, the newest first. */
export async function begunMailings(db: Db, since: Date): Promise<BegunMailing[]> {
  const rows = await db
    .selectFrom("mailings")
    .innerJoin("mailing_states", "mailing_states.mailing_id", "mailings.id")
    .select(["mailings.id", "mailings.subject", (of) => of.fn.min("mailing_states.entered_at").as("began_at")])
    .where("mailing_states.state", "=", "sending")
    .groupBy(["mailings.id", "mailings.subject"])
    .having((of) => of.fn.min("mailing_states.entered_at"), ">=", since)
    .orderBy("began_at", "desc")
    .execute();
  return rows.map((row) => ({ id: row.id, subject: row.subject, beganAt: row.began_at }));
}

export type Counts = {
  queued: number;
  waiting: number;
  sent: number;
  bounced: number;
  refused: number;
  unknown: number;
  leftOut: number;
  unsubscribed: number;
};

/** What became of a letter: how many were to get it, got it, bounced, said no. Nobody counts who opened it. */
export async function countsOf(db: Db, mailingIds: string[]): Promise<Map<string, Counts>> {
  if (mailingIds.length === 0) return new Map();
  const count = (outcome: string) => sql<number>`count(*) filter (where outcome = ${outcome})`;
  const rows = await db
    .selectFrom("mailing_recipients")
    .select([
      "mailing_id",
      sql<number>`count(*)`.as("queued"),
      sql<number>`count(*) filter (where outcome is null)`.as("waiting"),
      count("sent").as("sent"),
      count("bounced").as("bounced"),
      count("refused").as("refused"),
      count("unknown").as("unknown"),
      count("left out").as("leftOut"),
    ])
    .where("mailing_id", "in", mailingIds)
    .groupBy("mailing_id")
    .execute();
  const gone = await db
    .selectFrom("newsletter_choices")
    .select(["mailing_id", sql<number>`count(distinct person_id)`.as("count")])
    .where("mailing_id", "in", mailingIds)
    .where("choice", "=", "out")
    .groupBy("mailing_id")
    .execute();
  const unsubscribed = new Map(gone.map(({ mailing_id, count: many }) => [mailing_id, Number(many)]));
  return new Map(
    rows.map(({ mailing_id, ...counts }) => [
      mailing_id,
      {
        queued: Number(counts.queued),
        waiting: Number(counts.waiting),
        sent: Number(counts.sent),
        bounced: Number(counts.bounced),
        refused: Number(counts.refused),
        unknown: Number(counts.unknown),
        leftOut: Number(counts.leftOut),
        unsubscribed: unsubscribed.get(mailing_id) ?? 0,
      },
    ]),
  );
}

/** The letters in whose note this picture stands, by their subjects. */
export const lettersShowing = (db: Db | Tx, pictureId: string): Promise<{ id: string; title: string }[]> =>
  db
    .selectFrom("mailings")
    .select(["id", "subject as title"])
    .where(sql<boolean>`pictures_in(note) @> to_jsonb(array[${pictureId}::text])`)
    .execute();

/** Newest first, with what each is of, and how many there are; `search`: words of the subject. */
export async function mailings(
  db: Db,
  { search = "", limit = 60, offset = 0 } = {},
): Promise<{ rows: (Mailing & { of: Words })[]; total: number }> {
  const words = wordsOf(search).map(likeOf);
  const { total } = await db
    .selectFrom("mailings")
    .select((of) => of.fn.countAll<number>().as("total"))
    .where((where) => where.and(words.map((word) => where("subject", "ilike", word))))
    .executeTakeFirstOrThrow();
  const found = await withState(db)
    .where((where) => where.and(words.map((word) => where("mailings.subject", "ilike", word))))
    .orderBy("written_at", "desc")
    .orderBy("mailings.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
  const rows = found.map(mailingOf);
  const nameIn = await namesOf(db, rows);
  return { rows: rows.map((mailing) => ({ ...mailing, of: nameIn(mailing) })), total: Number(total) };
}

type Of = Pick<Mailing, "issueId" | "articleId">;

export const nameOf = async (db: Db | Tx, mailing: Of): Promise<Words> => (await namesOf(db, [mailing]))(mailing);

/** How lists call what each of these is of; all of it is read at once. */
async function namesOf(db: Db | Tx, of: readonly Of[]): Promise<(one: Of) => Words> {
  const numbers = new Map((await issueDates(db)).map(({ id, wholeNumber }) => [id, wholeNumber]));
  const headlines = await publishedHeadlines(
    db,
    of.flatMap(({ articleId }) => articleId ?? []),
  );
  return ({ issueId, articleId }) =>
    issueId
      ? says((m) => m.desk.newsletter.names.issue(numbers.get(issueId) ?? 0))
      : articleId
        ? (headlines.get(articleId) ?? says((m) => m.desk.newsletter.names.withdrawn))
        : says((m) => m.desk.newsletter.names.own);
}

/** What the letter is made from, as it is published now. */
export async function subjectsOf(
  db: Db | Tx,
  { issueId, articleId, textArticleId }: Pick<Mailing, "issueId" | "articleId" | "textArticleId">,
): Promise<{ issue: IssueView | null; article: ArticleView | null }> {
  const issue = issueId ? await issueById(db, issueId) : null;
  const wanted = articleId ?? textArticleId;
  return { issue, article: (wanted && (await articleById(db, wanted))) || null };
}

type Writing = ({ issueId: string } | { articleId: string }) & { by?: string | undefined };

/** A letter that is of neither an issue nor an article. One that was begun and holds nothing yet is gone on with. */
export async function writeOwnMailing(platform: Platform, { by }: { by: string }): Promise<Mailing> {
  return inTransaction(platform, async (tx) => {
    // two presses of the button begin one
    await lockNamed(tx, "own-mailing");
    const begun = await withState(tx)
      .where("issue_id", "is", null)
      .where("article_id", "is", null)
      .where("subject", "=", "")
      .where("now.state", "=", "draft")
      .executeTakeFirst();
    if (begun && mailingOf(begun).note.content.length === 0) return mailingOf(begun);
    const now = platform.clock.now();
    const id = newId(now);
    const words = inColumns({ subject: "", preheader: "", note: bodyOfText("") });
    await tx
      .insertInto("mailings")
      .values({ id, ...words, written_at: now, written_by: by })
      .execute();
    await enterMailingState(platform, tx, { mailingId: id, state: "draft", by });
    return mailingById(tx, id);
  });
}

/** Of neither an issue nor an article: what stands in its note is all of it. */
export const isOwn = ({ issueId, articleId }: Of): boolean => !issueId && !articleId;

/** The letter of this issue or article, begun with words of its own where there is none yet. */
export async function writeMailing(platform: Platform, { by, ...of }: Writing): Promise<Mailing> {
  return inTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    const column = "issueId" in of ? "issue_id" : "article_id";
    const subject = "issueId" in of ? of.issueId : of.articleId;
    const written = await tx
      .insertInto("mailings")
      .values({ id: newId(now), [column]: subject, ...inColumns(await firstWords(tx, of)), written_at: now, written_by: by ?? null })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (written) await enterMailingState(platform, tx, { mailingId: written.id, state: "draft", by });
    const { id } = await tx.selectFrom("mailings").select("id").where(column, "=", subject).executeTakeFirstOrThrow();
    return mailingById(tx, id);
  });
}

/** The letter that the issue has, or would begin with. */
export async function letterWordsOf(db: Db, issueId: string): Promise<LetterOf> {
  const written = await mailingOfIssue(db, issueId);
  if (written) return written;
  const { text_article_id, ...words } = await firstWords(db, { issueId });
  return { issueId, articleId: null, textArticleId: text_article_id ?? null, ...words };
}

/** An issue's letter is named after its theme and holds its first article's text; the editor may say otherwise. */
async function firstWords(tx: Db | Tx, of: { issueId: string } | { articleId: string }) {
  if ("articleId" in of) {
    const article = await articleById(tx, of.articleId);
    if (!article) throw refuse("mailing-not-ready", (m) => m.desk.against.letters.publishFirst);
    return { subject: article.headline, preheader: article.standfirst, note: bodyOfText(""), text_article_id: null };
  }
  const issue = await issueById(tx, of.issueId);
  const [first] = issue.articles;
  const { language } = await publicationOf(tx);
  const name = messagesIn(language).mailing.issue(issue.wholeNumber);
  return {
    subject: issue.theme ? `${name}${colonIn(language)} ${issue.theme}` : name,
    preheader: issue.articles
      .slice(0, 3)
      .map(({ headline }) => headline)
      .join(" · "),
    note: bodyOfText(issue.editorsNote),
    text_article_id: first?.id ?? null,
  };
}

const inColumns = <T extends { note: Body }>(words: T) => ({ ...words, note: JSON.stringify(words.note) });

type MailingWords = { subject: string; preheader: string; note: Body; textArticleId: string | null; toSubscribers?: boolean };

/** Refuses "mailing-gone" once it is on its way, "note-unfit" where the note holds what no letter sets. */
export async function saveMailing(
  platform: Platform,
  id: string,
  { subject, preheader, note, textArticleId, toSubscribers }: MailingWords,
): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await tx.selectFrom("mailings").select("id").where("id", "=", id).forUpdate().execute();
    const mailing = await mailingById(tx, id);
    if (mailing.state !== "draft" && mailing.state !== "waiting") throw refuse("mailing-gone", (m) => m.desk.against.letters.onItsWay);
    const { language } = await publicationOf(tx);
    refuseUnfit(note);
    const set = keepIds(typographicBody(note, language), mailing.note);
    const words = inColumns({ subject: oneLine(subject), preheader: oneLine(preheader), note: set });
    await tx
      .updateTable("mailings")
      .set({
        ...words,
        ...(mailing.issueId && { text_article_id: textArticleId }),
        ...(isOwn(mailing) && toSubscribers !== undefined && { to_subscribers: toSubscribers }),
      })
      .where("id", "=", id)
      .execute();
  });
}

const mostSigns = 20_000;

function refuseUnfit(note: Body): void {
  if (note.content.length === 0) return;
  const problems = checked(note)
    .filter(({ severity }) => severity === "error")
    .map((one) => says((m) => one.says(m.desk.text)));
  if (problems.length > 0)
    throw refuse("note-unfit", (m, l) => m.desk.against.letters.noteUnfit(problems.map((one) => wordsIn(one, l)).join("; ")), {
      note: firstOf(problems),
    });
  const stray = note.content.find(({ type }) => type === "paywall" || type === "houseAd");
  if (stray) throw refuse("note-unfit", (m) => m.desk.against.letters.forEverybody);
  const signs = plainText(note).length;
  if (signs > mostSigns)
    throw refuse("note-unfit", (m, language) =>
      m.desk.against.letters.noteLong({ most: formatNumber(mostSigns, language), signs: formatNumber(signs, language) }),
    );
}

/** A line feed in a subject would be a header of its own. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim().slice(0, 200);

type Entry = { mailingId: string; state: MailingState; goesAt?: Date | null; by?: string | undefined; why?: string };

export async function enterMailingState(platform: Platform, tx: Tx, { mailingId, state, goesAt, by, why }: Entry): Promise<void> {
  const now = platform.clock.now();
  await tx
    .insertInto("mailing_states")
    .values({ mailing_id: mailingId, state, goes_at: goesAt ?? null, entered_at: now, entered_by: by ?? null, why: why ?? "" })
    .execute();
}

/** Letters that wait for their hour. */
export async function waitingMailings(db: Db): Promise<{ id: string; subject: string; goesAt: Date }[]> {
  const rows = await withState(db).where("now.state", "=", "waiting").where("now.goes_at", "is not", null).execute();
  return rows.flatMap(({ id, subject, goes_at }) => (goes_at ? [{ id, subject, goesAt: goes_at }] : []));
}
