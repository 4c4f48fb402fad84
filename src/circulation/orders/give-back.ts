import { type Payments, type Refund, type RefundAnswer, gatewayOfPayment, giveBackByHand } from "../../payments/index.ts";
import { type Platform, type Tx, inTransaction, notifyPages } from "../../platform/index.ts";
import { postRefundSettled } from "../ledger/post-order.ts";

/** Job: asks the gateway for a refund that is owed; it is tried again until the gateway confirms. */
export async function giveBack(platform: Platform, payments: Payments, { refundId }: { refundId: string }): Promise<void> {
  await settleGivenBack(platform, payments, refundId, await payments.askRefund(refundId));
}

/** Writes down what the gateway answered about a refund, once or many times. */
export async function settleGivenBack(platform: Platform, payments: Payments, refundId: string, answer: RefundAnswer): Promise<void> {
  await inTransaction(platform, async (tx) => bookGivenBack(platform, tx, await payments.settleRefund(tx, refundId, answer)));
}

/** Staff gave it back themselves, by transfer or in cash, and say how. Refuses "refund-settled". */
export async function giveBackInPerson(platform: Platform, given: { refundId: string; by: string; note: string }): Promise<void> {
  await inTransaction(platform, async (tx) => bookGivenBack(platform, tx, await giveBackByHand(platform, tx, given)));
}

async function bookGivenBack(platform: Platform, tx: Tx, refund: Refund): Promise<void> {
  await notifyPages(tx);
  if (refund.status !== "given back") return;
  const owed = await owedBy(tx, refund.id);
  if (!owed) return;
  const gateway = refund.byHand ? "manual" : await gatewayOfPayment(tx, refund.paymentId);
  await postRefundSettled(platform, tx, { refundId: refund.id, subscriptionId: owed.subscription_id, orderId: owed.order_id, amount: refund.amount.amount, currency: refund.amount.currency, gateway });
}

/** What a gateway's refund was owed for: the whole of it, or a part that another payment gives back. */
async function owedBy(tx: Tx, paymentRefundId: string): Promise<{ subscription_id: string; order_id: string } | undefined> {
  const part = await tx.selectFrom("subscription_refund_parts").select("subscription_refund_id").where("payment_refund_id", "=", paymentRefundId).executeTakeFirst();
  const owed = tx.selectFrom("subscription_refunds").select(["subscription_id", "order_id"]);
  return (part ? owed.where("id", "=", part.subscription_refund_id) : owed.where("payment_refund_id", "=", paymentRefundId)).executeTakeFirst();
}
