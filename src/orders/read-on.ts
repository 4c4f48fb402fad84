import { endSession, hashOfToken, openUnproven, unprovenSession } from "../people/index.ts";
import { type Platform, inTransaction } from "../platform/index.ts";
import { carryToSession, openToSession, wasOpened } from "../subscriptions/index.ts";
import { type OrderView, lockOrder } from "./order.ts";

/** `browser` and `token`: the cookies of whoever asks, that of the browser and that of a session. */
type Asking = { order: OrderView; browser: string; token: string | undefined; userAgent: string };

/**
 * Lets the browser that paid read what was paid there, at once and once: it proves nothing about the e-mail address that was
 * typed, so whoever that belongs to, nothing of theirs is opened. Answers with the token of the session; undefined where
 * another browser asks, nothing was paid, it is for somebody else, or it was opened before.
 */
export async function readOn(platform: Platform, { order, browser, token, userAgent }: Asking): Promise<string | undefined> {
  if (order.status !== "paid" || order.amount.amount === 0 || !order.subscriptionId) return undefined;
  if (!order.browserHash?.equals(hashOfToken(browser)) || order.recipientId !== order.payerId) return undefined;
  const { subscriptionId, payerId } = order;
  const earlier = await unprovenSession(platform, token);
  const opened = await inTransaction(platform, async (tx) => {
    await lockOrder(tx, order.id);
    if (await wasOpened(tx, subscriptionId)) return undefined;
    const session = await openUnproven(platform, tx, { personId: payerId, userAgent });
    await openToSession(platform, tx, { sessionId: session.id, subscriptionId });
    if (earlier) await carryToSession(tx, { from: earlier.id, to: session.id });
    return session.token;
  });
  if (opened && earlier && token) await endSession(platform, token);
  return opened;
}
