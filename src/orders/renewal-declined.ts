import type { Payment } from "../payments/index.ts";
import type { Db, Platform, Tx } from "../platform/index.ts";
import { money, newId } from "../values/index.ts";
import { giveGrace, changeSubscription, subscriptionOf, subscriptionRow } from "../subscriptions/index.ts";
import { writeDeclined } from "./declined-letters.ts";
import { nextRetry } from "./dunning.ts";
import { type OrderRow, subscriptionIdOf } from "./order.ts";

/** The last try of a renewal's charge that was declined. */
export const newestAttempt = (tx: Db | Tx, orderId: string) =>
  tx.selectFrom("dunning_attempts").selectAll().where("order_id", "=", orderId).orderBy("attempt", "desc").executeTakeFirst();

/**
 * A renewal's charge was declined. Copies and access go on while it is tried again on a schedule; after
 * the last try the renewal is asked for by letters like any other, and the subscription ends.
 */
export async function renewalDeclined(platform: Platform, tx: Tx, order: OrderRow, payment: Payment): Promise<void> {
  const subscription = subscriptionOf(
    await subscriptionRow(tx).where("id", "=", subscriptionIdOf(order)).forUpdate().executeTakeFirstOrThrow(),
  );
  // only the agreed charge is dunned; a card the reader typed is the reader's to type again
  if (!order.idempotency_key.startsWith("renewal:")) return;
  const earlier = await tx.selectFrom("dunning_attempts").select("failed_at").where("order_id", "=", order.id).orderBy("attempt").execute();
  const now = platform.clock.now();
  const attempt = earlier.length + 1;
  const next = nextRetry(earlier[0]?.failed_at ?? now, attempt);
  const reason = payment.failureCode ?? "declined";
  await tx
    .insertInto("dunning_attempts")
    .values({
      id: newId(now),
      subscription_id: subscription.id,
      order_id: order.id,
      attempt,
      reason,
      failed_at: now,
      next_at: next ?? null,
    })
    .execute();
  const why = `renewal declined, try ${attempt}: ${reason}`;
  if (!next) {
    await changeSubscription(platform, tx, subscription, [
      { axis: "money", became: "non-pay", why },
      { axis: "renewal", became: "series", why },
    ]);
    return;
  }
  // grace copies move it to grace by themselves; where the offer gives none, reading goes on all the same
  const inGrace = attempt === 1 && (await giveGrace(platform, tx, subscription)) ? "grace" : subscription.service;
  await changeSubscription(platform, tx, { ...subscription, service: inGrace }, [
    { axis: "service", became: "grace", why },
    { axis: "money", became: "dunning", why },
  ]);
  await writeDeclined(platform, tx, {
    subscription,
    price: money(order.amount, order.currency),
    payment,
    next,
  });
}
