import type { Platform, Tx } from "../../platform/index.ts";
import { newId } from "../../values/index.ts";
import type { Edition } from "../../offers/index.ts";
import type { Copy, CopyKind, CopyState } from "./copies.ts";

export type Why = { why: string; by?: string | undefined };

/**
 * Moves these copies and writes each move down. Only from one of the states named: a copy that was
 * frozen or mailed meanwhile stays what it is. Answers with those that moved.
 */
export async function moveCopies(
  platform: Platform,
  tx: Tx,
  ids: readonly string[],
  { from, to, why, by }: Why & { from: CopyState[]; to: CopyState },
): Promise<string[]> {
  const now = platform.clock.now();
  const moved: string[] = [];
  for (let at = 0; at < ids.length; at += 1000) {
    const rows = await tx
      .selectFrom("copies")
      .select(["id", "state"])
      .where("id", "in", ids.slice(at, at + 1000))
      .where("state", "in", from)
      .forUpdate()
      .execute();
    if (rows.length === 0) continue;
    await tx
      .updateTable("copies")
      .set({ state: to, entered_at: now })
      .where(
        "id",
        "in",
        rows.map(({ id }) => id),
      )
      .execute();
    await tx
      .insertInto("copy_changes")
      .values(rows.map(({ id, state }) => ({ copy_id: id, was: state, became: to, why, changed_at: now, changed_by: by ?? null })))
      .execute();
    moved.push(...rows.map(({ id }) => id));
  }
  return moved;
}

/** Voids whatever of a subscription was not frozen yet. Answers with how many copies. */
export async function voidUnserved(platform: Platform, tx: Tx, copies: readonly Copy[], why: Why): Promise<number> {
  const ids = copies.filter(({ state }) => state === "owed" || state === "held").map(({ id }) => id);
  return (await moveCopies(platform, tx, ids, { from: ["owed", "held"], to: "voided", ...why })).length;
}

export type NewCopy = { edition: Edition; wholeNumber: number; ordinal: number | null; orderId: string | null; kind: CopyKind };

/** Writes copies that are owed from now on, as a term has them from the start. Answers with their ids, in the same order. */
export async function writeCopies(platform: Platform, tx: Tx, subscriptionId: string, copies: readonly NewCopy[]): Promise<string[]> {
  if (copies.length === 0) return [];
  const now = platform.clock.now();
  const rows = copies.map(({ edition, wholeNumber, ordinal, orderId, kind }) => ({
    id: newId(now),
    subscription_id: subscriptionId,
    order_id: orderId,
    edition,
    whole_number: wholeNumber,
    ordinal,
    kind,
    state: "owed" as const,
    entered_at: now,
  }));
  await tx.insertInto("copies").values(rows).execute();
  return rows.map(({ id }) => id);
}

/** Writes copies that came to be owed by an event, and the event with each. Answers with their ids, in the same order. */
export async function addCopies(
  platform: Platform,
  tx: Tx,
  subscriptionId: string,
  copies: readonly NewCopy[],
  { why, by }: Why,
): Promise<string[]> {
  const ids = await writeCopies(platform, tx, subscriptionId, copies);
  if (ids.length === 0) return [];
  const now = platform.clock.now();
  await tx
    .insertInto("copy_changes")
    .values(ids.map((id) => ({ copy_id: id, was: null, became: "owed", why, changed_at: now, changed_by: by ?? null })))
    .execute();
  return ids;
}

/** As if the term had not begun: none of it came, nor went to the post, and it is planned anew when it does. */
export async function unplanCopies(tx: Tx, subscriptionId: string): Promise<void> {
  const own = tx.selectFrom("copies").select("id").where("subscription_id", "=", subscriptionId);
  await tx.deleteFrom("copy_changes").where("copy_id", "in", own).execute();
  await tx.deleteFrom("copies").where("subscription_id", "=", subscriptionId).execute();
}
