import { messagesIn } from "../../messages/index.ts";
import { type Db, type Platform, type Tx, today } from "../../platform/index.ts";
import { type Day, addDays, formatDay, newId } from "../../values/index.ts";
import { publicationOf } from "../publication.ts";
import { calendarOf } from "./calendar.ts";
import { enterState } from "./plan-issues.ts";
import { issueByNumber } from "./read-issues.ts";

/** An issue from before Masthead: its number, and the day on its cover, which one that stands in the calendar has already. */
type OldIssue = { wholeNumber: number; coverDate: Day | null; theme: string };

/** Why there can be no old issue like this, in a sentence; undefined where there can. */
export async function reasonAgainstOldIssue(
  { clock }: Pick<Platform, "clock">,
  db: Db | Tx,
  { wholeNumber, coverDate }: OldIssue,
): Promise<string | undefined> {
  const { firstIssueNumber, timeZone, language } = await publicationOf(db);
  const m = messagesIn(language).desk.reasons.oldIssue;
  const here = await issueByNumber(db, wholeNumber);
  if (here) return here.state === "on sale" ? undefined : m.notYet(wholeNumber);
  if (wholeNumber >= firstIssueNumber) return m.ownBegin(firstIssueNumber);
  if (!coverDate) return m.noDay;
  const now = today(clock, timeZone);
  return coverDate > now ? m.toCome(formatDay(coverDate, language)) : undefined;
}

/** The issue with this number, on sale since its own day; made where there is none. Whoever calls has asked `reasonAgainstOldIssue`. */
export async function oldIssue(
  { clock }: Platform,
  tx: Tx,
  { wholeNumber, coverDate, theme }: OldIssue,
): Promise<{ id: string; isNew: boolean }> {
  const here = await issueByNumber(tx, wholeNumber);
  if (here) {
    if (theme && !here.theme) await tx.updateTable("issues").set({ theme }).where("id", "=", here.id).execute();
    return { id: here.id, isNew: false };
  }
  const reckoned = calendarOf(wholeNumber, await publicationOf(tx));
  const on = coverDate ?? reckoned.coverDate;
  const id = newId(clock.now());
  const { volume, number } = await freeNumber(tx, reckoned, wholeNumber);
  const dates = { cover_date: on, on_sale_on: on, close_on: addDays(on, -10) };
  await tx
    .insertInto("issues")
    .values({ id, whole_number: wholeNumber, volume, number, theme, ...dates })
    .execute();
  await enterState(tx, { issueId: id, state: "on sale", at: new Date(`${on}T06:00:00Z`), why: "appeared before" });
  return { id, isNew: true };
}

/** Its place in its volume; where the magazine appeared in another rhythm once and that is taken, its whole number, which is nobody else’s. */
async function freeNumber(tx: Tx, { volume, number }: { volume: number; number: number }, wholeNumber: number) {
  const taken = await tx.selectFrom("issues").select("id").where("volume", "=", volume).where("number", "=", number).executeTakeFirst();
  return taken ? { volume, number: wholeNumber } : { volume, number };
}

/** From now on readers find its pages; a cover that it has stays. */
export async function showPages(tx: Tx, issueId: string, { coverPictureId }: { coverPictureId: string | undefined }): Promise<void> {
  await tx
    .updateTable("issues")
    .set((set) => ({
      as_pages: true,
      cover_picture_id: set.fn.coalesce("cover_picture_id", set.val(coverPictureId ?? null)),
    }))
    .where("id", "=", issueId)
    .execute();
}

/** Its pages are gone, and with them the cover that came from them. */
export async function hidePages(tx: Tx, issueId: string, { coverPictureId }: { coverPictureId: string | undefined }): Promise<void> {
  await tx.updateTable("issues").set({ as_pages: false }).where("id", "=", issueId).execute();
  if (coverPictureId !== undefined)
    await tx
      .updateTable("issues")
      .set({ cover_picture_id: null })
      .where("id", "=", issueId)
      .where("cover_picture_id", "=", coverPictureId)
      .execute();
}

/**
 * Deletes an issue as if it never had been. Fails with the database’s own error where anything names it: an article that stands
 * in it. Whoever calls has made sure that no copy of it is anybody’s.
 */
export async function dropOldIssue(tx: Tx, issueId: string): Promise<void> {
  await tx.deleteFrom("issue_states").where("issue_id", "=", issueId).execute();
  await tx.deleteFrom("issues").where("id", "=", issueId).execute();
}
