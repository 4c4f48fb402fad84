import { type Payment, type Payments } from "../../payments/index.ts";
import type { Platform, Tx } from "../../platform/index.ts";
import { type Address, type Money, newId } from "../../values/index.ts";
import type { OrderKind, OrderRow } from "./order.ts";
import { serveOrder } from "./serve-order.ts";

/** What an order comes to, before anybody pays: terms and price are settled by whoever made it. */
export type PricedOrder = {
  offerId: string;
  kind: OrderKind;
  payerId: string;
  recipientId: string;
  /** The subscription that goes on; null begins a new one. */
  subscriptionId: string | null;
  termIssues: number;
  amount: Money;
  /** Contained in the amount, minor units. */
  tax: number;
  /** What the payer agreed to, word for word. */
  consent: string;
  address?: Address | undefined;
  /** One order for each key; a failed one is taken again under it. */
  key: string;
  /** As the payer's bank shows it. */
  description: string;
};

/** How it is paid: on a saved method, by hand (cheque, transfer, cash), or by the payer, who is there. */
export type PaymentInstruction = { by: "saved method"; earlierPaymentId: string } | { by: "hand" } | { by: "payer" };

/**
 * Writes the order and its payment as started; nothing is charged yet. What costs nothing is paid
 * and served at once, without a payment.
 */
export async function takeOrder(platform: Platform, payments: Payments, tx: Tx, priced: PricedOrder, instruction: PaymentInstruction): Promise<{ order: OrderRow; payment: Payment | undefined }> {
  const order = await writeOrder(platform, tx, priced);
  if (priced.amount.amount === 0) {
    const paid = { status: "paid", paid_at: platform.clock.now() };
    await tx.updateTable("orders").set(paid).where("id", "=", order.id).execute();
    await serveOrder(platform, tx, order.id);
    return { order: { ...order, ...paid }, payment: undefined };
  }
  const payment = await payments.begin(tx, {
    ...{ reference: order.id, payer: priced.payerId, amount: priced.amount, description: priced.description },
    // a declined try is one payment, the next is another
    key: `order:${order.id}:${order.tries}`,
    returnTo: returnTo(platform, order.id),
    ...(instruction.by === "saved method" && { earlierPaymentId: instruction.earlierPaymentId }),
    ...(instruction.by === "hand" && { gateway: "manual" }),
  });
  await tx.updateTable("orders").set({ payment_id: payment.id }).where("id", "=", order.id).execute();
  return { order: { ...order, payment_id: payment.id }, payment };
}

const returnTo = ({ settings: { origin } }: Platform, orderId: string) => ({ paid: `${origin}/orders/${orderId}/thanks`, left: `${origin}/orders/${orderId}/payment` });

async function writeOrder(platform: Platform, tx: Tx, priced: PricedOrder): Promise<OrderRow> {
  const now = platform.clock.now();
  const row = {
    ...{ offer_id: priced.offerId, payer_id: priced.payerId, recipient_id: priced.recipientId, subscription_id: priced.subscriptionId, kind: priced.kind },
    ...{ term_issues: priced.termIssues, amount: priced.amount.amount, tax: priced.tax, currency: priced.amount.currency, status: "awaiting payment" },
    ...{ consent: priced.consent, address: priced.address ? JSON.stringify(priced.address) : null, ordered_at: now },
  };
  return tx
    .insertInto("orders")
    .values({ id: newId(now), idempotency_key: priced.key, ...row })
    .onConflict((conflict) => conflict.column("idempotency_key").doUpdateSet({ ...row, tries: (of) => of("orders.tries", "+", 1) }).where("orders.status", "=", "failed"))
    .returningAll()
    .executeTakeFirstOrThrow();
}
