import type { Platform, Tx } from "../../platform/index.ts";
import { lockArticle } from "../articles/lock-article.ts";

/** Nothing was heard of a window for so long: whoever comes next has the article. In milliseconds. */
const staleAfter = 3 * 60_000;

/** One window of one person: `id` is made anew by each page that is opened. */
export type Window = { id: string; personId: string };
export type CheckOut = { personId: string; windowId: string; version: number; takenAt: Date; seenAt: Date };

/** `version`: the article's that the window read. */
type Taking = { articleId: string; window: Window; version: number; takeOver?: boolean };

/**
 * Gives the article to this window, where nobody has it or who has it was not heard of for `staleAfter`; with `takeOver` from
 * whoever has it. Answers who has it then, whether it is this window, and which version is saved. Refuses "article-missing".
 */
export async function checkOut(
  { clock }: Pick<Platform, "clock">,
  tx: Tx,
  { articleId, window, version, takeOver = false }: Taking,
): Promise<{ holder: CheckOut; isOurs: boolean; saved: number }> {
  // its row is the lock: two that ask at once are asked one after the other
  const saved = await lockArticle(tx, articleId);
  const [now, held] = [clock.now(), await checkOutOf(tx, articleId)];
  const isOurs = held?.windowId === window.id;
  if (held && !isOurs && !takeOver && !isStale(held, now)) return { holder: held, isOurs: false, saved };
  const holder = {
    personId: window.personId,
    windowId: window.id,
    version: held && isOurs ? held.version : version,
    takenAt: held && isOurs ? held.takenAt : now,
    seenAt: now,
  };
  const row = { person_id: holder.personId, window_id: holder.windowId, version: holder.version, taken_at: holder.takenAt, seen_at: now };
  await tx
    .insertInto("article_check_outs")
    .values({ article_id: articleId, ...row })
    .onConflict((conflict) => conflict.column("article_id").doUpdateSet(row))
    .execute();
  return { holder, isOurs: true, saved };
}

/** What this window wrote last; of a window that has not the article, nothing happens. */
export async function noteWritten(tx: Tx, { articleId, windowId, version }: { articleId: string; windowId: string; version: number }) {
  await tx
    .updateTable("article_check_outs")
    .set({ version })
    .where("article_id", "=", articleId)
    .where("window_id", "=", windowId)
    .execute();
}

/** Gives it back; of another's check-out, nothing happens. */
export async function checkIn(tx: Tx, { articleId, window }: { articleId: string; window: Window }): Promise<void> {
  await tx
    .deleteFrom("article_check_outs")
    .where("article_id", "=", articleId)
    .where("window_id", "=", window.id)
    .where("person_id", "=", window.personId)
    .execute();
}

export const isStale = ({ seenAt }: CheckOut, now: Date): boolean => now.valueOf() - seenAt.valueOf() > staleAfter;

/** Who has it, or had it and went silent. */
export async function checkOutOf(tx: Tx | Platform["db"], articleId: string): Promise<CheckOut | undefined> {
  const row = await tx.selectFrom("article_check_outs").selectAll().where("article_id", "=", articleId).executeTakeFirst();
  return row && { personId: row.person_id, windowId: row.window_id, version: row.version, takenAt: row.taken_at, seenAt: row.seen_at };
}

/** The article that a window made, where the answer that told it was lost. */
export async function madeBy(tx: Tx, { id, personId }: Window): Promise<string | undefined> {
  const row = await tx
    .selectFrom("article_check_outs")
    .select("article_id")
    .where("window_id", "=", id)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row?.article_id;
}

type Saving = { id: string | undefined; version: number | undefined; by: string; windowId: string | undefined };
type MaySave = { id: string | undefined; version: number | undefined; holder?: CheckOut };

/**
 * What a save by the form's button is of: `id`, the article that its window made meanwhile, `version` what that window wrote last,
 * though its form is older. `holder`: another person who has the article in hand.
 */
export async function ownSave({ clock }: Platform, tx: Tx, { id, version, by, windowId }: Saving): Promise<MaySave> {
  const articleId = id ?? (windowId ? await madeBy(tx, { id: windowId, personId: by }) : undefined);
  const held = articleId ? await checkOutOf(tx, articleId) : undefined;
  if (held && held.windowId === windowId && held.personId === by) return { id: articleId, version: held.version };
  const isAnothers = held !== undefined && held.personId !== by && !isStale(held, clock.now());
  return { id: articleId, version, ...(isAnothers && { holder: held }) };
}
