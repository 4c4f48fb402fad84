import { type IssueDates, issueDates } from "../../editorial/index.ts";
import type { Platform, Tx } from "../../platform/index.ts";
import { postRelease } from "../../ledger/index.ts";

/**
 * Copies of issues that have appeared already (a back issue, a term that begins with the issue on sale):
 * the digital ones are the reader's at once and earned; a printed one waits for the desk to post it.
 * `calendar`: as this transaction has just read it.
 */
export async function serveWhatAppeared(
  platform: Platform,
  tx: Tx,
  { orderId, from, calendar }: { orderId: string; from: number; calendar?: readonly IssueDates[] },
): Promise<void> {
  const appeared = (calendar ?? (await issueDates(tx)))
    .filter(({ wholeNumber, state }) => state === "on sale" && wholeNumber >= from)
    .map(({ wholeNumber }) => wholeNumber);
  if (appeared.length === 0) return;
  const due = await tx
    .selectFrom("copies")
    .select(["id", "whole_number"])
    .where("order_id", "=", orderId)
    .where("edition", "=", "digital")
    .where("state", "=", "owed")
    .where("whole_number", "in", appeared)
    .execute();
  await moveServed(
    platform,
    tx,
    due.map(({ id }) => id),
    { to: "released", why: "had appeared already" },
  );
  for (const wholeNumber of new Set(due.map(({ whole_number }) => whole_number))) await postRelease(platform, tx, { wholeNumber, orderId });
}

/** Owed copies that are served now, each with its row; they must be locked or the caller's own. */
async function moveServed(
  platform: Platform,
  tx: Tx,
  ids: string[],
  { to, why, by }: { to: "released" | "mailed"; why: string; by?: string },
): Promise<void> {
  if (ids.length === 0) return;
  const now = platform.clock.now();
  await tx.updateTable("copies").set({ state: to, entered_at: now }).where("id", "in", ids).execute();
  await tx
    .insertInto("copy_changes")
    .values(ids.map((id) => ({ copy_id: id, was: "owed", became: to, why, changed_at: now, changed_by: by ?? null })))
    .execute();
}
