import { sql } from "kysely";
import { publicationOf } from "../../editorial/index.ts";
import { type Card, type Payments, checkCard } from "../../payments/index.ts";
import { findOrCreatePerson } from "../../people/index.ts";
import { type Platform, type Tx, inTransaction, today } from "../../platform/index.ts";
import { type Address, addressProblems, formatMoney, taxWithin } from "../../values/index.ts";
import { type Offer, consentText, offerByKey } from "../offers/offers.ts";
import { refuse } from "../refusals.ts";
import { type OrderRow, lockOrder } from "./order.ts";
import { firstIssueOf } from "./serve-order.ts";
import { type Settled, settleOrder } from "./settle-order.ts";
import { type PricedOrder, takeOrder } from "./take-order.ts";

export type Ordering = {
  offerKey: string;
  payer: { email: string; name: string };
  /** Needed when the offer has a print edition. */
  address?: Address;
  /** Where the gateway takes one typed into our form. */
  card?: Card;
  agreed: boolean;
  /** One for each form shown: pressing twice orders once. */
  idempotencyKey: string;
};

/** `confirm`: a second step on our page. `page`: to be paid there. `wait`: the gateway has not answered; a job looks again. */
export type Next = { step: "served" } | { step: "confirm" } | { step: "page"; url: string } | { step: "wait" };
export type Ordered = { orderId: string; number: number; payerId: string; status: "paid" | "awaiting payment"; next: Next };

/**
 * Takes an order in three steps. Order and payment are written; the gateway is asked, outside of any
 * transaction; its answer is written down together with what it means: subscription, copies,
 * invoice, receipt. Where the process dies between them, the job "settle-payment" goes on.
 * Refuses "address-incomplete", "consent-missing", "card-invalid", "payment-declined".
 */
export async function placeOrder(platform: Platform, payments: Payments, ordering: Ordering): Promise<Ordered> {
  if (ordering.card) checkCard(ordering.card, platform.clock.now());
  const { order, toAsk } = await inTransaction(platform, (tx) => takeOnce(platform, payments, tx, ordering));
  if (!toAsk) return whereItStands(platform, payments, order);
  const answer = await payments.ask(toAsk, { card: ordering.card, payer: { reference: order.payer_id, ...ordering.payer } });
  return orderedOf(await settleOrder(platform, payments, toAsk, answer));
}

/** The order under this key, and the payment to ask for if it is a new one. */
async function takeOnce(platform: Platform, payments: Payments, tx: Tx, ordering: Ordering): Promise<{ order: OrderRow; toAsk: string | undefined }> {
  // pressed twice at once, the second waits here and finds the first
  await sql`select pg_advisory_xact_lock(hashtextextended(${ordering.idempotencyKey}, 0))`.execute(tx);
  const earlier = await tx.selectFrom("orders").selectAll().where("idempotency_key", "=", ordering.idempotencyKey).executeTakeFirst();
  if (earlier && earlier.status !== "failed") return { order: earlier, toAsk: undefined };
  const { order, payment } = await takeOrder(platform, payments, tx, await priceOrder(platform, tx, ordering), { by: "payer" });
  return { order, toAsk: payment?.id };
}

/** What was ordered becomes an order with its price. Refuses what cannot be ordered. */
async function priceOrder(platform: Platform, tx: Tx, ordering: Ordering): Promise<PricedOrder> {
  const offer = await offerByKey(tx, ordering.offerKey, today(platform.clock, (await publicationOf(tx)).timeZone));
  refuseIncomplete(offer, ordering);
  // what could not be served is not charged
  await firstIssueOf(platform, tx, null, offer);
  const payer = await findOrCreatePerson(platform, tx, ordering.payer);
  return {
    ...{ offerId: offer.id, kind: "new", payerId: payer, recipientId: payer, subscriptionId: null, termIssues: offer.termIssues },
    ...{ amount: offer.price, tax: taxWithin(offer.price, offer.taxRate).amount, consent: consentText(offer, formatMoney(offer.price)) },
    address: offer.editions.includes("print") ? ordering.address : undefined,
    ...{ key: ordering.idempotencyKey, description: offer.name },
  };
}

function refuseIncomplete(offer: Offer, { agreed, address, payer }: Ordering): void {
  const fields = offer.editions.includes("print") ? addressProblems(address ?? {}) : {};
  if (!payer.name.trim()) fields.payerName = "Whom do we write to?";
  if (Object.keys(fields).length > 0) throw refuse("address-incomplete", "Something is missing before we can take the order.", fields);
  if (!agreed) throw refuse("consent-missing", "Please tick that you agree to the order.", { agreed: "Tick this to order." });
}

/** The payer's answer to a second step on our page. Refuses "payment-declined" when the payment failed. */
export async function confirmOrder(platform: Platform, payments: Payments, { orderId, approved }: { orderId: string; approved: boolean }): Promise<Ordered> {
  const order = await inTransaction(platform, (tx) => lockOrder(tx, orderId));
  if (!order.payment_id) throw refuse("order-missing", "There is no order waiting for this step.");
  if (order.status === "paid") return whereItStands(platform, payments, order);
  return orderedOf(await settleOrder(platform, payments, order.payment_id, await payments.confirm(order.payment_id, approved)));
}

/** Back from the gateway's page, or asking how it stands: looks again, whoever was told first. Refuses "payment-declined". */
export async function lookAtOrder(platform: Platform, payments: Payments, orderId: string): Promise<Ordered> {
  const order = await inTransaction(platform, (tx) => lockOrder(tx, orderId));
  if (order.status === "paid" || !order.payment_id) return whereItStands(platform, payments, order);
  const answer = await payments.lookAgain(order.payment_id).catch((error: unknown) => {
    platform.log.warn({ orderId, reason: (error as Error).message }, "the gateway could not be asked about an order");
    return undefined;
  });
  return orderedOf(await settleOrder(platform, payments, order.payment_id, answer));
}

async function whereItStands(platform: Platform, payments: Payments, order: OrderRow): Promise<Ordered> {
  if (order.status === "paid" || !order.payment_id) return { orderId: order.id, number: order.number, payerId: order.payer_id, status: "paid", next: { step: "served" } };
  return orderedOf(await settleOrder(platform, payments, order.payment_id, undefined));
}

/** A declined order is kept as a row; the reader gets the reason. */
function orderedOf({ order, payment }: Settled): Ordered {
  if (order.status === "failed") {
    const reason = payment.failure ?? "The payment was declined.";
    throw refuse("payment-declined", reason, { card: reason });
  }
  const paid = order.status === "paid";
  return { orderId: order.id, number: order.number, payerId: order.payer_id, status: paid ? "paid" : "awaiting payment", next: paid ? { step: "served" } : nextOf(payment) };
}

function nextOf({ status, page }: Settled["payment"]): Next {
  if (status === "needs action") return page ? { step: "page", url: page } : { step: "confirm" };
  return { step: "wait" };
}
