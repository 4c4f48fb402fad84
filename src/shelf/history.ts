import type { Selectable } from "kysely";
import { type Db, type Platform, type Tables, type Tx, inTransaction, lockNamed } from "../platform/index.ts";

/** How long it is kept what somebody read, after they last did. */
export const historyDays = 365;

/** Where somebody stopped: at a block of the text, or at a second of the recording, whichever was later. */
export type Place = { block: string; part: number } | { seconds: number; part: number };

/** What somebody has begun; `readAt`: when they came to its end. */
export type Reading = {
  articleId: string;
  block: string | undefined;
  seconds: number | undefined;
  part: number;
  readAt: Date | undefined;
  begunAt: Date;
  lastAt: Date;
};

const readingOf = (row: Selectable<Tables["reading_places"]>): Reading => ({
  articleId: row.article_id,
  block: row.block ?? undefined,
  seconds: row.seconds ?? undefined,
  part: row.part,
  readAt: row.read_at ?? undefined,
  begunAt: row.begun_at,
  lastAt: row.last_at,
});

/** Whether what somebody reads is kept for them: until they say otherwise. */
export async function isHistoryKept(db: Db | Tx, personId: string): Promise<boolean> {
  const choice = await db.selectFrom("history_choices").select("kept").where("person_id", "=", personId).executeTakeFirst();
  return choice?.kept ?? true;
}

/** What is told and what is chosen of one history come one after the other. */
const lockHistory = (tx: Tx, personId: string) => lockNamed(tx, `history:${personId}`);

/** From now on, or no longer; where it is not, what was kept goes at once. */
export async function chooseHistory(platform: Platform, { personId, kept }: { personId: string; kept: boolean }): Promise<void> {
  const chosen = { kept, chosen_at: platform.clock.now() };
  await inTransaction(platform, async (tx) => {
    await lockHistory(tx, personId);
    await tx
      .insertInto("history_choices")
      .values({ person_id: personId, ...chosen })
      .onConflict((conflict) => conflict.column("person_id").doUpdateSet(chosen))
      .execute();
    if (!kept) await emptyHistory(tx, personId);
  });
}

export const emptyHistory = async (db: Db | Tx, personId: string): Promise<void> =>
  void (await db.deleteFrom("reading_places").where("person_id", "=", personId).execute());

/** One piece alone. */
export const forgetReading = async (db: Db, { personId, articleId }: { personId: string; articleId: string }): Promise<void> =>
  void (await db.deleteFrom("reading_places").where("person_id", "=", personId).where("article_id", "=", articleId).execute());

/** Where somebody is in a piece now, or that they have read it; nothing where no history is kept. */
export async function keepReading(
  platform: Platform,
  { personId, articleId, place }: { personId: string; articleId: string; place: Place | "read" },
): Promise<void> {
  const now = platform.clock.now();
  const at = place === "read" ? { block: null, seconds: null, part: 100, read_at: now } : { ...columnsOf(place), part: place.part };
  await inTransaction(platform, async (tx) => {
    // who switches it off this moment has nothing kept after it
    await lockHistory(tx, personId);
    if (!(await isHistoryKept(tx, personId))) return;
    await tx
      .insertInto("reading_places")
      .values({ person_id: personId, article_id: articleId, begun_at: now, last_at: now, ...at })
      .onConflict((conflict) => conflict.columns(["person_id", "article_id"]).doUpdateSet({ ...at, last_at: now }))
      .execute();
  });
}

const columnsOf = (place: Place) =>
  "block" in place ? { block: place.block, seconds: null } : { block: null, seconds: Math.round(place.seconds * 10) / 10 };

export async function readingAt(db: Db, { personId, articleId }: { personId: string; articleId: string }): Promise<Reading | undefined> {
  const row = await db
    .selectFrom("reading_places")
    .selectAll()
    .where("person_id", "=", personId)
    .where("article_id", "=", articleId)
    .executeTakeFirst();
  return row && readingOf(row);
}

type Which = { limit: number; offset?: number; unfinished?: boolean };

/** What somebody has begun and read, the newest first; `unfinished`: that alone in which they stopped. */
export async function historyOf(db: Db, personId: string, { limit, offset = 0, unfinished = false }: Which): Promise<Reading[]> {
  const rows = await db
    .selectFrom("reading_places")
    .selectAll()
    .where("person_id", "=", personId)
    .$if(unfinished, (places) => places.where((where) => where.or([where("block", "is not", null), where("seconds", "is not", null)])))
    .orderBy("last_at", "desc")
    .orderBy("article_id")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(readingOf);
}

/** Deletes what nobody has come back to for a year. */
export async function forgetOldReading({ db, clock }: Platform): Promise<void> {
  const before = new Date(clock.now().valueOf() - historyDays * 86_400_000);
  await db.deleteFrom("reading_places").where("last_at", "<", before).execute();
}
