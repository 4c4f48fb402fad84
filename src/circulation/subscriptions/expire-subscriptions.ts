import type { Payments } from "../../payments/index.ts";
import { type Platform, type Tx, inTransaction, notifyPages } from "../../platform/index.ts";
import { issuesLeft } from "../copies/copies.ts";
import { writeEnded, writeReminder } from "../letters.ts";
import { offerById } from "../offers/offers.ts";
import { takeRenewal } from "../orders/renew.ts";
import { settleOrder } from "../orders/settle-order.ts";
import { giveGrace } from "./give-grace.ts";
import { keepService } from "./hold-copies.ts";
import { isRunning } from "./running.ts";
import { type Subscription, changeSubscription, copiesOfSubscription, subscriptionOf, subscriptionRow } from "./subscription.ts";

/** Renewals are announced when so many issues are left. */
const remindAt = 2;

/** Job, hourly: announces renewals, charges those that are due, and ends what was served to its last copy. */
export async function expireSubscriptions(platform: Platform, payments: Payments): Promise<void> {
  const rows = await platform.db.selectFrom("subscriptions").select("id").where("service", "in", ["active", "held", "grace"]).orderBy("started_at").execute();
  for (const { id } of rows) {
    const toAsk = await inTransaction(platform, (tx) => lookAt(platform, payments, tx, id));
    if (toAsk) await settleOrder(platform, payments, toAsk, await payments.ask(toAsk));
  }
}

/** Answers with the renewal's payment to ask for, if one is due. */
async function lookAt(platform: Platform, payments: Payments, tx: Tx, id: string): Promise<string | undefined> {
  const subscription = subscriptionOf(await subscriptionRow(tx).where("id", "=", id).forUpdate().executeTakeFirstOrThrow());
  if (!isRunning(subscription)) return undefined;
  await keepService(platform, tx, subscription);
  const left = issuesLeft(await copiesOfSubscription(tx, id));
  if (left > remindAt) return undefined;
  if (left > 0) return remind(platform, tx, subscription, left);
  // one that was taken before waits for its gateway's answer; one that was declined ran out its grace
  if (subscription.renewal === "auto" && subscription.service !== "grace") return takeRenewal(platform, payments, tx, id);
  if (await giveGrace(platform, tx, subscription)) return undefined;
  await changeSubscription(platform, tx, subscription, [{ axis: "service", became: "expired", why: subscription.service === "grace" ? "last grace copy served" : "last copy served" }]);
  await writeEnded(platform, tx, { subscription, declined: false });
  await notifyPages(tx);
  return undefined;
}

/** Once for each term. */
async function remind(platform: Platform, tx: Tx, subscription: Subscription, left: number): Promise<undefined> {
  if (subscription.renewal !== "auto") return undefined;
  const order = await tx.selectFrom("orders").select("id").where("subscription_id", "=", subscription.id).where("status", "=", "paid").orderBy("paid_at", "desc").executeTakeFirstOrThrow();
  const { numUpdatedRows } = await tx
    .updateTable("subscriptions")
    .set({ reminded_order_id: order.id })
    .where("id", "=", subscription.id)
    .where((where) => where.or([where("reminded_order_id", "is", null), where("reminded_order_id", "!=", order.id)]))
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await writeReminder(platform, tx, { subscription, offer: await offerById(tx, subscription.offerId), left });
  return undefined;
}
