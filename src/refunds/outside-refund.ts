import { says } from "../messages/index.ts";
import { publicationOf } from "../editorial/index.ts";
import { type OutsideRefund, type Payments, gatewayOfPayment, paymentById } from "../payments/index.ts";
import { type Db, type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { type Money, formatMoney, money, newId } from "../values/index.ts";
import {
  issuesServed,
  type MoneyState,
  type Subscription,
  changeSubscription,
  copiesOfSubscription,
  subscriptionOf,
  subscriptionRow,
} from "../subscriptions/index.ts";
import { postOutsideCameBack, postOutsideRefund, postRefundSettled } from "../ledger/index.ts";
import { issueInvoice, type OrderRow, lockOrder } from "../orders/index.ts";
import { bookGivenBack } from "./give-back.ts";

/** Why a subscription's axes moved by a refund from outside; by it, a stop of the renewal is found again. */
export const outsideWhy = "given back in the gateway’s dashboard";

/**
 * Somebody gave money back in the gateway's dashboard. It is out of the till, so it is booked at once; what it
 * means for the copies is for staff to decide, and until then they go on. Who got all of it back is not
 * charged again.
 */
export async function takeOutsideRefund(platform: Platform, payments: Payments, outside: OutsideRefund): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const payment = await paymentById(tx, outside.paymentId);
    if (!payment) return;
    const order = await lockOrder(tx, payment.reference);
    const { settled, found, cameBack } = await payments.keepOutsideRefund(tx, outside);
    for (const refund of settled) await bookGivenBack(platform, tx, refund);
    if (found) await keepFound(platform, tx, order, { ...found, paymentId: outside.paymentId, reason: outside.reason });
    if (cameBack) await undo(platform, payments, tx, order, { ...cameBack, paymentId: outside.paymentId });
  });
}

type Found = { refundId: string; amount: Money; paymentId: string; reason: string };

async function keepFound(platform: Platform, tx: Tx, order: OrderRow, { refundId, amount, paymentId, reason }: Found): Promise<void> {
  const gateway = await gatewayOfPayment(tx, paymentId);
  const settled = { refundId, orderId: order.id, amount: amount.amount, currency: amount.currency, gateway };
  if (!order.subscription_id) return postRefundSettled(platform, tx, settled);
  const subscription = subscriptionOf(
    await subscriptionRow(tx).where("id", "=", order.subscription_id).forUpdate().executeTakeFirstOrThrow(),
  );
  const copies = (await copiesOfSubscription(tx, subscription.id)).filter(({ orderId }) => orderId === order.id);
  const now = platform.clock.now();
  const why = reason ? `${outsideWhy}: ${reason}` : outsideWhy;
  await tx
    .insertInto("subscription_refunds")
    .values({
      id: newId(now),
      subscription_id: subscription.id,
      order_id: order.id,
      kind: "outside",
      amount: amount.amount,
      currency: amount.currency,
      issues_served: issuesServed(copies),
      copies_voided: 0,
      payment_refund_id: refundId,
      refunded_at: now,
      why,
    })
    .execute();
  await postRefundSettled(platform, tx, { ...settled, subscriptionId: subscription.id });
  const became = await moneyNow(tx, order);
  await changeSubscription(platform, tx, subscription, [
    { axis: "money", became, why },
    ...(became === "refunded" && subscription.renewal !== "stopped" ? [{ axis: "renewal", became: "stopped", why } as const] : []),
  ]);
}

/** How an order's money stands by what went back of it. */
export async function moneyNow(tx: Tx, { id, amount }: Pick<OrderRow, "id" | "amount">): Promise<MoneyState> {
  const { back } = await tx
    .selectFrom("subscription_refunds")
    .select((of) => of.fn.coalesce(of.fn.sum<number>("amount"), of.lit(0)).as("back"))
    .where("order_id", "=", id)
    .where("won_back_at", "is", null)
    .executeTakeFirstOrThrow();
  const given = Number(back);
  return given === 0 ? "paid" : given >= amount ? "refunded" : "partly refunded";
}

/**
 * The bank would not take it. Before anybody has decided nothing has changed but the till; after that it is
 * owed to the reader all the same, and the gateway is asked for it anew.
 */
async function undo(
  platform: Platform,
  payments: Payments,
  tx: Tx,
  order: OrderRow,
  { refundId, amount, paymentId }: { refundId: string; amount: Money; paymentId: string },
): Promise<void> {
  const row = await tx
    .selectFrom("subscription_refunds")
    .selectAll()
    .where("payment_refund_id", "=", refundId)
    .forUpdate()
    .executeTakeFirst();
  await postOutsideCameBack(platform, tx, {
    refundId,
    orderId: order.id,
    amount: amount.amount,
    currency: amount.currency,
    gateway: await gatewayOfPayment(tx, paymentId),
  });
  if (!row) return;
  if (await isDecided(tx, row.id)) {
    const again = await payments.oweRefund(tx, {
      paymentId,
      amount,
      reason: "given outside, and sent back by the bank",
      key: `outside-again:${refundId}`,
    });
    await tx.updateTable("subscription_refunds").set({ payment_refund_id: again }).where("id", "=", row.id).execute();
    return;
  }
  await tx.updateTable("subscription_refunds").set({ won_back_at: platform.clock.now() }).where("id", "=", row.id).execute();
  const subscription = subscriptionOf(
    await subscriptionRow(tx).where("id", "=", row.subscription_id).forUpdate().executeTakeFirstOrThrow(),
  );
  await changeSubscription(platform, tx, subscription, [
    {
      axis: "money",
      became: await moneyNow(tx, order),
      why: `the bank did not take ${formatMoney(amount, (await publicationOf(tx)).language)} that was given outside`,
    },
  ]);
}

/** The rest is given back before anybody decided about a part that was given outside: with it the copies stop, so that is decided. */
export async function bookUndecided(
  platform: Platform,
  tx: Tx,
  { id: subscriptionId }: Subscription,
  { whole, why, by }: { whole: boolean; why: string; by: string },
): Promise<void> {
  for (const row of await undecided(tx).where("subscription_id", "=", subscriptionId).execute()) {
    const order = await tx.selectFrom("orders").selectAll().where("id", "=", row.order_id).executeTakeFirstOrThrow();
    const staying = { issues: whole ? 0 : row.issues_served, of: order.term_issues };
    const decision = { subscription_refund_id: row.id, decision: "stop" as const, why, decided_at: platform.clock.now(), decided_by: by };
    await tx.insertInto("outside_refund_decisions").values(decision).execute();
    const { tax } = await postOutsideRefund(platform, tx, {
      refundId: row.id,
      subscriptionId,
      order,
      amount: row.amount,
      staying,
      why,
      by,
    });
    await creditOutside(platform, tx, order, { amount: money(row.amount, row.currency), tax });
  }
}

export const creditOutside = (platform: Platform, tx: Tx, order: OrderRow, { amount, tax }: { amount: Money; tax: number }) =>
  issueInvoice(platform, tx, {
    orderId: order.id,
    kind: "credit note",
    amount: money(-amount.amount, amount.currency),
    tax: -tax,
    line: says((m) => m.documents.lines.givenBack(order.number)),
  });

/** Refunds from outside about whose copies nobody has decided. */
export const undecided = (db: Db | Tx) =>
  db
    .selectFrom("subscription_refunds")
    .leftJoin("outside_refund_decisions", "outside_refund_decisions.subscription_refund_id", "subscription_refunds.id")
    .selectAll("subscription_refunds")
    .where("kind", "=", "outside")
    .where("won_back_at", "is", null)
    .where("decision", "is", null);

const isDecided = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.selectFrom("outside_refund_decisions").select("decision").where("subscription_refund_id", "=", id).executeTakeFirst()) !==
  undefined;
