import type { Db, Platform, Tx } from "../platform/index.ts";
import { type Grants, grantsOfRows } from "./grants.ts";

/** Whether a browser read by this subscription before anything was proven, if only for a while. */
export async function wasOpened(tx: Tx, subscriptionId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("session_subscriptions")
    .select("session_id")
    .where("subscription_id", "=", subscriptionId)
    .executeTakeFirst();
  return row !== undefined;
}

/** From now on this session, which has proven nothing, reads by the subscription that was paid for in its browser. */
export async function openToSession(
  { clock }: Platform,
  tx: Tx,
  { sessionId, subscriptionId }: { sessionId: string; subscriptionId: string },
): Promise<void> {
  await tx
    .insertInto("session_subscriptions")
    .values({ subscription_id: subscriptionId, session_id: sessionId, opened_at: clock.now() })
    .execute();
}

/** What one session reads, the next in its browser reads. */
export async function carryToSession(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.updateTable("session_subscriptions").set({ session_id: to }).where("session_id", "=", from).execute();
}

/** Whoever paid for it in a browser reads by it no more: it is somebody else’s. */
export async function closeToBrowsers(tx: Tx, subscriptionId: string): Promise<void> {
  await tx.deleteFrom("session_subscriptions").where("subscription_id", "=", subscriptionId).execute();
}

/** What a session that has proven nothing may read: what was paid for in it, and nothing else of whoever pays. */
export async function grantsOfSession(db: Db, sessionId: string): Promise<Grants> {
  const rows = await db
    .selectFrom("session_subscriptions")
    .innerJoin("subscriptions", "subscriptions.id", "subscription_id")
    .select(["id", "service", "money", "editions", "grants", "ad_free", "bought_as", "payer_id", "recipient_id"])
    .where("session_id", "=", sessionId)
    .execute();
  return grantsOfRows(db, rows);
}
