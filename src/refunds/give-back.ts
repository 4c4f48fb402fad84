import { type Payments, type Refund, type RefundAnswer, gatewayOfPayment, giveBackByHand } from "../payments/index.ts";
import { type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { orderPaidTwice, postRefundSettled } from "../ledger/index.ts";

/** Job: asks the gateway for a refund that is owed; it is tried again until the gateway confirms. */
export async function giveBack(platform: Platform, payments: Payments, { refundId }: { refundId: string }): Promise<void> {
  await settleGivenBack(platform, payments, refundId, await payments.askRefund(refundId));
}

/** Writes down what the gateway answered about a refund, once or many times. */
async function settleGivenBack(platform: Platform, payments: Payments, refundId: string, answer: RefundAnswer): Promise<void> {
  await inTransaction(platform, async (tx) => bookGivenBack(platform, tx, await payments.settleRefund(tx, refundId, answer)));
}

/** Staff gave it back themselves, by transfer or in cash, and say how. Refuses "refund-settled". */
export async function giveBackInPerson(platform: Platform, given: { refundId: string; by: string; note: string }): Promise<void> {
  await inTransaction(platform, async (tx) => bookGivenBack(platform, tx, await giveBackByHand(platform, tx, given)));
}

export async function bookGivenBack(platform: Platform, tx: Tx, refund: Refund): Promise<void> {
  if (refund.status !== "given back") return;
  const owed = await owedBy(tx, refund);
  if (!owed) return;
  const gateway = refund.byHand ? "manual" : await gatewayOfPayment(tx, refund.paymentId);
  await postRefundSettled(platform, tx, {
    refundId: refund.id,
    ...owed,
    amount: refund.amount.amount,
    currency: refund.amount.currency,
    gateway,
  });
}

/** What a gateway's refund was owed for: the whole of it, a part that another payment gives back, or a second payment. */
async function owedBy(
  tx: Tx,
  { id: paymentRefundId, paymentId }: Refund,
): Promise<{ subscriptionId?: string; orderId: string } | undefined> {
  const part = await tx
    .selectFrom("subscription_refund_parts")
    .select("subscription_refund_id")
    .where("payment_refund_id", "=", paymentRefundId)
    .executeTakeFirst();
  const owed = tx.selectFrom("subscription_refunds").select(["subscription_id", "order_id"]);
  const row = await (
    part ? owed.where("id", "=", part.subscription_refund_id) : owed.where("payment_refund_id", "=", paymentRefundId)
  ).executeTakeFirst();
  if (row) return { subscriptionId: row.subscription_id, orderId: row.order_id };
  const orderId = await orderPaidTwice(tx, paymentId);
  return orderId === undefined ? undefined : { orderId };
}
