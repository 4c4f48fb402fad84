import { type ChargeAnswer, type Payment, type Payments, paymentById } from "../payments/index.ts";
import { type Platform, type Tx, enqueue, inTransaction } from "../platform/index.ts";
import { postPaidTwice } from "../ledger/index.ts";
import { refuse } from "./refusals.ts";
import { writeCameBack } from "./declined-letters.ts";
import { kindOfOrder } from "./kinds.ts";
import { type OrderRow, type OrderStatus, lockOrder } from "./order.ts";
import { invoicePaid } from "./on-account.ts";
import { renewalDeclined } from "./renewal-declined.ts";
import { serveOrder } from "./serve-order.ts";

export type Settled = { order: OrderRow; payment: Payment };

/**
 * Writes down what a gateway answered, and in the same transaction what that means for the order.
 * An answer may come twice, late, or after another: the order is served once. `begun`: as whoever asked has just written it.
 */
export async function settleOrder(
  platform: Platform,
  payments: Payments,
  paymentId: string,
  answer: ChargeAnswer | undefined,
  begun?: Payment,
): Promise<Settled> {
  const known = begun ?? (await paymentById(platform.db, paymentId));
  if (!known) throw refuse("order-missing", (m) => m.refusals.payments.noPayment);
  return inTransaction(platform, async (tx) => {
    const order = await lockOrder(tx, known.reference);
    const payment = await payments.settle(tx, paymentId, answer);
    return { order: await apply(platform, payments, tx, order, { payment, wasOnItsWay: isOnItsWay(known) }), payment };
  });
}

/** Nobody has anything to do about it, and no page waits: a debit or a transfer takes its days. */
export const isOnItsWay = ({ status, page, confirmedHere }: Payment): boolean => status === "needs action" && !page && !confirmedHere;

type Answered = { payment: Payment; wasOnItsWay: boolean };

async function apply(
  platform: Platform,
  payments: Payments,
  tx: Tx,
  order: OrderRow,
  { payment, wasOnItsWay }: Answered,
): Promise<OrderRow> {
  if (payment.status === "succeeded")
    return order.status === "paid" || isOfAnotherPrice(order, payment)
      ? paidTwice(platform, payments, tx, order, payment)
      : paid(platform, tx, order, payment);
  if (payment.status !== "declined" || order.status !== "awaiting payment" || order.payment_id !== payment.id) return order;
  if (wasOnItsWay && !order.idempotency_key.startsWith("renewal:")) await writeCameBack(platform, tx, order, payment);
  if (kindOfOrder(order).goesOn) await renewalDeclined(platform, tx, order, payment);
  return move(tx, order, { status: "failed" });
}

/** What was wanted before it was given up and ordered otherwise, at another price: its money, come after all, does not pay for this. */
const isOfAnotherPrice = (order: OrderRow, { id, amount }: Payment): boolean =>
  order.payment_id !== id && (amount.amount !== order.amount || amount.currency !== order.currency);

async function paid(platform: Platform, tx: Tx, order: OrderRow, payment: Payment): Promise<OrderRow> {
  const moved = await move(tx, order, { status: "paid", payment_id: payment.id, paid_at: payment.settledAt });
  // an invoice that is paid at last: its copies have been coming all the time
  if (order.status === "on account" || order.status === "written off") await invoicePaid(platform, tx, order, payment);
  else await serveOrder(platform, tx, moved, payment);
  return moved;
}

/** Two tries of one order that both went through, or one at a price that it has no longer, late: it is given back. */
async function paidTwice(platform: Platform, payments: Payments, tx: Tx, order: OrderRow, payment: Payment): Promise<OrderRow> {
  if (order.payment_id === payment.id) return order;
  const { amount, currency } = payment.amount;
  await payments.oweRefund(tx, { paymentId: payment.id, amount: payment.amount, reason: "paid twice", key: `paid-twice:${payment.id}` });
  await postPaidTwice(platform, tx, {
    orderId: order.id,
    number: order.number,
    paymentId: payment.id,
    amount,
    currency,
    gateway: payment.gateway,
    fee: payment.fee ?? 0,
  });
  return order;
}

async function move(
  tx: Tx,
  order: OrderRow,
  change: { status: OrderStatus; payment_id?: string; paid_at?: Date | null },
): Promise<OrderRow> {
  await tx.updateTable("orders").set(change).where("id", "=", order.id).execute();
  return { ...order, ...change };
}

const hour = 3_600_000;

/** Job: looks again at a payment whose answer did not come, or whose payer has not answered yet. */
export async function settlePayment(platform: Platform, payments: Payments, { paymentId }: { paymentId: string }): Promise<void> {
  const { payment } = await settleOrder(platform, payments, paymentId, await payments.lookAgain(paymentId));
  if (payment.status !== "started" && payment.status !== "needs action") return;
  await enqueue(platform.db, "settle-payment", { paymentId }, { after: hour });
}
