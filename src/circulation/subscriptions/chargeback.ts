import { gatewayOfPayment } from "../../payments/index.ts";
import { type Platform, type Tx, inTransaction, notifyPages } from "../../platform/index.ts";
import { money, newId } from "../../values/index.ts";
import { issuesLeft, issuesServed } from "../copies/copies.ts";
import { voidUnserved } from "../copies/move-copies.ts";
import { linesOfChargebackWon } from "../ledger/lines.ts";
import { post } from "../ledger/post.ts";
import { postChargeback } from "../ledger/post-order.ts";
import { issueInvoice } from "../orders/invoices.ts";
import { refuse } from "../refusals.ts";
import { type Asking, askedBy, lockSubscription, whyOf } from "./asking.ts";
import { changeSubscription, copiesOfSubscription, subscriptionOf, subscriptionRow } from "./subscription.ts";

export type Chargeback = { orderId: string; why: string; /** Less than the whole only where the bank said so; minor units. */ amount?: number; by?: string };

/** Staff read it in the bank's letter, where the gateway did not tell. Refuses "order-missing", "reason-missing". */
export async function recordChargeback(platform: Platform, asking: Asking & { staffId: string; orderId: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const subscription = await lockSubscription(tx, asking, "payer");
    const order = await tx.selectFrom("orders").select("id").where("id", "=", asking.orderId).where("subscription_id", "=", subscription.id).where("status", "=", "paid").executeTakeFirst();
    if (!order) throw refuse("order-missing", "There is no such paid order of this subscription.");
    await chargeBack(platform, tx, { orderId: order.id, why: whyOf(asking, ""), by: askedBy(asking) });
  });
}

/**
 * The bank took an order's money back at the payer's word. Its copies that are not frozen are voided,
 * and where nothing else is owed the subscription ends. Told twice, it happens once.
 */
export async function chargeBack(platform: Platform, tx: Tx, { orderId, why, by, amount }: Chargeback): Promise<void> {
  const order = await tx.selectFrom("orders").selectAll().where("id", "=", orderId).forUpdate().executeTakeFirstOrThrow();
  if (!order.subscription_id || !order.payment_id) return;
  const subscription = subscriptionOf(await subscriptionRow(tx).where("id", "=", order.subscription_id).forUpdate().executeTakeFirstOrThrow());
  const earlier = await tx.selectFrom("subscription_refunds").selectAll().where("order_id", "=", orderId).execute();
  const taken = Math.min(amount ?? order.amount, order.amount - earlier.reduce((sum, refund) => sum + refund.amount, 0));
  if (earlier.some(({ kind }) => kind === "chargeback") || taken <= 0) return;
  const copies = await copiesOfSubscription(tx, subscription.id);
  const ofOrder = copies.filter((copy) => copy.orderId === orderId);
  const others = issuesLeft(copies.filter((copy) => copy.orderId !== null && copy.orderId !== orderId));
  const voided = await voidUnserved(platform, tx, others > 0 ? ofOrder : copies, { why: "chargeback", by });
  const now = platform.clock.now();
  const row = { id: newId(now), subscription_id: subscription.id, order_id: orderId, kind: "chargeback", amount: taken, currency: order.currency, issues_served: issuesServed(ofOrder), copies_voided: voided };
  await tx.insertInto("subscription_refunds").values({ ...row, refunded_at: now, refunded_by: by ?? null, why }).execute();
  const gateway = await gatewayOfPayment(tx, order.payment_id);
  const { tax } = await postChargeback(platform, tx, { refundId: row.id, subscriptionId: subscription.id, orderId, amount: taken, why, by, gateway });
  await issueInvoice(platform, tx, { orderId, kind: "credit note", amount: money(-taken, order.currency), tax: -tax, line: `Taken back by the bank: order ${order.number}` });
  const ended = others > 0 ? [] : [{ axis: "service", became: "cancelled", why } as const];
  await changeSubscription(platform, tx, subscription, [...ended, { axis: "money", became: "chargeback", why }, { axis: "renewal", became: "stopped", why }], by);
  await notifyPages(tx);
}

/** The bank decided for us and the money is back. Nothing is served again by itself; staff may make a new order. */
export async function recordChargebackWon(platform: Platform, tx: Tx, { orderId, why }: { orderId: string; why: string }): Promise<void> {
  const taken = await tx.selectFrom("subscription_refunds").selectAll().where("order_id", "=", orderId).where("kind", "=", "chargeback").executeTakeFirst();
  const order = await tx.selectFrom("orders").select("payment_id").where("id", "=", orderId).executeTakeFirst();
  if (!taken || !order?.payment_id) return;
  const { amount, currency, subscription_id: subscriptionId } = taken;
  const lines = linesOfChargebackWon({ orderId, amount, currency, gateway: await gatewayOfPayment(tx, order.payment_id) });
  await post(platform, tx, { key: `chargeback-won:${taken.id}`, kind: "chargeback", why, orderId, subscriptionId, lines });
}
