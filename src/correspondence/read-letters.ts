import { sql } from "kysely";
import type { Db, Tx } from "../platform/index.ts";
import { refuse } from "./refusals.ts";

/** Days after which a letter is deleted: one whose address nobody proved, one that was declined, one that was taken. */
export const keptDays = { unproven: 3, declined: 30, taken: 365 };

export const letterStates = ["waiting", "taken", "declined"] as const;
export type LetterState = (typeof letterStates)[number];

/** A letter whose sender proved the address; the others nobody is shown. */
export type ReaderLetter = {
  id: string;
  state: LetterState;
  name: string;
  email: string;
  place: string;
  text: string;
  sentAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  /** The article it is about, as it was called then. */
  about: { id: string; headline: string } | null;
  /** The language of the form, where it was not the magazine’s own. */
  spoken: string | null;
  /** What was made of it. */
  draftId: string | null;
};

const rows = (db: Db | Tx) =>
  db
    .selectFrom("reader_letters as letter")
    .select(["letter.id", "letter.name", "letter.email", "letter.place", "letter.body as text", "letter.sent_at as sentAt"])
    .select(["letter.taken_at", "letter.declined_at", "letter.decided_by as decidedBy", "letter.draft_id as draftId", "letter.spoken"])
    .select(["letter.article_id", "letter.about as headline"])
    .where("letter.proven_at", "is not", null);

type Row = Awaited<ReturnType<ReturnType<typeof rows>["executeTakeFirstOrThrow"]>>;

const viewOf = ({ taken_at, declined_at, article_id, headline, ...row }: Row): ReaderLetter => ({
  ...row,
  state: taken_at ? "taken" : declined_at ? "declined" : "waiting",
  decidedAt: taken_at ?? declined_at,
  about: article_id === null ? null : { id: article_id, headline: headline ?? "" },
});

const isIn = (state: LetterState) =>
  state === "waiting"
    ? sql<boolean>`letter.taken_at is null and letter.declined_at is null`
    : state === "taken"
      ? sql<boolean>`letter.taken_at is not null`
      : sql<boolean>`letter.declined_at is not null`;

/** A letter to the editor as its sender sees it: when and in which words they agreed that it may be printed, and what became of it. */
export type OwnLetter = Pick<ReaderLetter, "id" | "state" | "about"> & { consentedAt: Date; words: string };

/** Those that were sent from this address and proven by it, the newest first. */
export async function lettersFrom(db: Db, email: string): Promise<OwnLetter[]> {
  const found = await rows(db)
    .select(["letter.consented_at as consentedAt", "letter.words"])
    .where("letter.email", "=", email)
    .orderBy("letter.sent_at", "desc")
    .execute();
  return found.map(({ consentedAt, words, ...row }) => {
    const { id, state, about } = viewOf(row);
    return { id, state, about, consentedAt, words };
  });
}

/** Its sender would rather not see it printed: it is deleted. Of one that was taken an editor has made a draft; it stays. */
export async function withdrawLetter(db: Db, { id, email }: { id: string; email: string }): Promise<"withdrawn" | "over" | undefined> {
  const { numDeletedRows } = await db
    .deleteFrom("reader_letters")
    .where("id", "=", id)
    .where("email", "=", email)
    .where("proven_at", "is not", null)
    .where("taken_at", "is", null)
    .executeTakeFirstOrThrow();
  if (numDeletedRows > 0n) return "withdrawn";
  const theirs = await db.selectFrom("reader_letters").select("id").where("id", "=", id).where("email", "=", email).executeTakeFirst();
  return theirs && "over";
}

/** Those in this state: the oldest waiting first, of the others the newest. */
export async function readerLetters(
  db: Db,
  { state, limit = 50, offset = 0 }: { state: LetterState; limit?: number; offset?: number },
): Promise<ReaderLetter[]> {
  const found = await rows(db)
    .where(isIn(state))
    .orderBy("letter.sent_at", state === "waiting" ? "asc" : "desc")
    .orderBy("letter.id")
    .limit(limit)
    .offset(offset)
    .execute();
  return found.map(viewOf);
}

/** How many there are in each state. */
export async function letterCounts(db: Db): Promise<Record<LetterState, number>> {
  const count = (state: LetterState) => sql<number>`(count(*) filter (where ${isIn(state)}))::int`;
  return db
    .selectFrom("reader_letters as letter")
    .select([count("waiting").as("waiting"), count("taken").as("taken"), count("declined").as("declined")])
    .where("letter.proven_at", "is not", null)
    .executeTakeFirstOrThrow();
}

/** How many wait for an editor. */
export async function waitingLetters(db: Db): Promise<number> {
  return (await letterCounts(db)).waiting;
}

/** Refuses "letter-to-editor-missing". */
export async function readerLetterById(db: Db | Tx, id: string): Promise<ReaderLetter> {
  const row = await rows(db).where("letter.id", "=", id).executeTakeFirst();
  if (!row) throw refuse("letter-to-editor-missing", (m) => m.desk.against.toEditor.missing);
  return viewOf(row);
}
