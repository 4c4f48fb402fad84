import { sql } from "kysely";
import { issueDates, planAhead, publicationOf } from "../../editorial/index.ts";
import { type Payment, type Payments, type Card } from "../../payments/index.ts";
import { findOrCreatePerson } from "../../people/index.ts";
import { type Db, type Platform, type Tx, inTransaction, notifyPages, today } from "../../platform/index.ts";
import { type Address, type Money, addressProblems, formatMoney, isId, money, newId, taxWithin } from "../../values/index.ts";
import { keepAddress } from "../subscriptions/address.ts";
import { copiesOf, expireIssue, startIssue } from "../copies/copies.ts";
import { issueInvoice } from "./invoices.ts";
import { writeReceipt } from "../letters.ts";
import { postSale } from "../ledger/post-order.ts";
import { type Offer, consentText, offerById, offerByKey } from "../offers/offers.ts";
import { refuse } from "../refusals.ts";
import { changeSubscription, copiesOfSubscription, subscriptionOf, subscriptionRow } from "../subscriptions/subscription.ts";

export type Ordering = {
  offerKey: string;
  payer: { email: string; name: string };
  /** Needed when the offer has a print edition. */
  address?: Address;
  card: Card;
  agreed: boolean;
  /** One for each form shown: pressing twice orders once. */
  idempotencyKey: string;
};

export type Ordered = { orderId: string; number: number; payerId: string; status: "paid" | "awaiting payment" };

/**
 * Takes an order. Order, payment, subscription, every copy owed, invoice and receipt are written in
 * one transaction or not at all. Refuses "address-incomplete", "consent-missing", "payment-declined".
 */
export async function placeOrder(platform: Platform, payments: Payments, ordering: Ordering): Promise<Ordered> {
  const failed: { reason?: string } = {};
  const ordered = await inTransaction(platform, async (tx) => {
    // pressed twice at once, the second waits here and finds the first
    await sql`select pg_advisory_xact_lock(hashtextextended(${ordering.idempotencyKey}, 0))`.execute(tx);
    const earlier = await tx.selectFrom("orders").selectAll().where("idempotency_key", "=", ordering.idempotencyKey).executeTakeFirst();
    if (earlier && earlier.status !== "failed") return orderedOf(earlier);
    const offer = await offerByKey(tx, ordering.offerKey, await todayOf(platform, tx));
    refuseIncomplete(offer, ordering);
    const order = await writeOrder(platform, tx, offer, ordering);
    const payment = await payments.start(tx, {
      reference: order.id,
      amount: offer.price,
      card: ordering.card,
      description: offer.name,
      idempotencyKey: `order:${order.id}`,
    });
    if (payment.status === "declined") failed.reason = payment.failure ?? "The payment was declined.";
    await settle(platform, tx, order.id, payment);
    return { orderId: order.id, number: order.number, payerId: order.payer_id, status: payment.status === "succeeded" ? "paid" : "awaiting payment" } as const;
  });
  // the declined order is kept as a row; the reader gets the reason
  if (failed.reason) throw refuse("payment-declined", failed.reason, { card: failed.reason });
  return ordered;
}

/** The reader's answer to the second step. Refuses "payment-declined" when the payment failed. */
export async function confirmOrder(platform: Platform, payments: Payments, { orderId, approved }: { orderId: string; approved: boolean }): Promise<Ordered> {
  const { ordered, failure } = await inTransaction(platform, async (tx) => {
    const order = await tx.selectFrom("orders").selectAll().where("id", "=", orderId).forUpdate().executeTakeFirst();
    if (!order?.payment_id) throw refuse("order-missing", "There is no order waiting for this step.");
    if (order.status === "paid") return { ordered: orderedOf(order), failure: null };
    const payment = await payments.confirm(tx, order.payment_id, approved);
    await settle(platform, tx, orderId, payment);
    return { ordered: { ...orderedOf(order), status: "paid" as const }, failure: payment.failure };
  });
  if (failure) throw refuse("payment-declined", failure);
  return ordered;
}

type OrderRow = { id: string; number: number; payer_id: string; status: string };
const orderedOf = (row: OrderRow): Ordered => ({ orderId: row.id, number: row.number, payerId: row.payer_id, status: row.status === "paid" ? "paid" : "awaiting payment" });

async function todayOf(platform: Platform, tx: Tx) {
  return today(platform.clock, (await publicationOf(tx)).timeZone);
}

function refuseIncomplete(offer: Offer, { agreed, address, payer }: Ordering): void {
  const fields = offer.editions.includes("print") ? addressProblems(address ?? {}) : {};
  if (!payer.name.trim()) fields.payerName = "Whom do we write to?";
  if (Object.keys(fields).length > 0) throw refuse("address-incomplete", "Something is missing before we can take the order.", fields);
  if (!agreed) throw refuse("consent-missing", "Please tick that you agree to the order.", { agreed: "Tick this to order." });
}

async function writeOrder(platform: Platform, tx: Tx, offer: Offer, ordering: Ordering) {
  const now = platform.clock.now();
  const payer = await findOrCreatePerson(platform, tx, ordering.payer);
  const row = {
    id: newId(now),
    ...{ offer_id: offer.id, payer_id: payer, recipient_id: payer, kind: "new", term_issues: offer.termIssues },
    ...{ amount: offer.price.amount, tax: taxWithin(offer.price, offer.taxRate).amount, currency: offer.price.currency, status: "awaiting payment" },
    consent: consentText(offer, formatMoney(offer.price)),
    address: ordering.address && offer.editions.includes("print") ? JSON.stringify(ordering.address) : null,
    idempotency_key: ordering.idempotencyKey,
    ordered_at: now,
  };
  // a declined try with the same form may be made again
  return tx
    .insertInto("orders")
    .values(row)
    .onConflict((conflict) => conflict.column("idempotency_key").doUpdateSet({ ...row, id: row.id }))
    .returning(["id", "number", "payer_id"])
    .executeTakeFirstOrThrow();
}

/** Writes down what the payment's answer means for its order. */
async function settle(platform: Platform, tx: Tx, orderId: string, payment: Payment): Promise<void> {
  const status = payment.status === "succeeded" ? "paid" : payment.status === "declined" ? "failed" : "awaiting payment";
  await tx.updateTable("orders").set({ payment_id: payment.id, status, paid_at: payment.settledAt }).where("id", "=", orderId).execute();
  if (status === "paid") await serve(platform, tx, orderId);
}

/** A paid order becomes a subscription, or more copies of one, with its invoice and its letter. */
async function serve(platform: Platform, tx: Tx, orderId: string): Promise<void> {
  const order = await tx.selectFrom("orders").selectAll().where("id", "=", orderId).executeTakeFirstOrThrow();
  const offer = await offerById(tx, order.offer_id);
  const subscriptionId = order.subscription_id ?? (await openSubscription(platform, tx, order, offer));
  const start = await firstIssueOf(platform, tx, order.subscription_id, offer);
  const now = platform.clock.now();
  const copies = copiesOf({ start, term: order.term_issues, editions: offer.editions }).map(({ edition, wholeNumber, ordinal }) => ({
    ...{ id: newId(now), subscription_id: subscriptionId, order_id: orderId, edition, whole_number: wholeNumber, ordinal, state: "owed", entered_at: now },
  }));
  await tx.insertInto("copies").values(copies).execute();
  const subscription = subscriptionOf(await subscriptionRow(tx).where("id", "=", subscriptionId).executeTakeFirstOrThrow());
  const why = `order ${order.number} paid`;
  await changeSubscription(platform, tx, subscription, [
    { axis: "service", became: "active", why },
    { axis: "money", became: "paid", why },
  ]);
  await postSale(platform, tx, { orderId });
  if (order.address) await keepAddress(platform, tx, { personId: order.recipient_id, address: order.address as unknown as Address, validFrom: start });
  const invoice = await issueInvoice(platform, tx, { orderId, kind: "invoice", amount: money(order.amount, order.currency), tax: order.tax, line: `${offer.name}, ${order.term_issues} issues from no. ${start}` });
  await writeReceipt(platform, tx, { orderId, subscriptionId, offer, start, last: start + order.term_issues - 1, invoice });
  await notifyPages(tx);
}

async function openSubscription(platform: Platform, tx: Tx, order: { id: string; payer_id: string; recipient_id: string }, offer: Offer): Promise<string> {
  const now = platform.clock.now();
  const row = { id: newId(now), payer_id: order.payer_id, recipient_id: order.recipient_id, offer_id: offer.id, editions: offer.editions };
  await tx.insertInto("subscriptions").values({ ...row, service: "pending", money: "unpaid", renewal: offer.renews, started_at: now }).execute();
  await tx.updateTable("orders").set({ subscription_id: row.id }).where("id", "=", order.id).execute();
  return row.id;
}

/** A renewal goes on where the term ended, but never in the past. */
async function firstIssueOf(platform: Platform, tx: Tx, renewed: string | null, offer: Offer): Promise<number> {
  await planAhead(platform, tx);
  const open = startIssue(await issueDates(tx), offer.editions, await todayOf(platform, tx));
  return renewed ? Math.max(open, expireIssue(await copiesOfSubscription(tx, renewed)) + 1) : open;
}

/** Charges the agreed renewal on the method of the last payment; a declined one is no exception, it answers false. */
export async function renewSubscription(platform: Platform, payments: Payments, tx: Tx, subscriptionId: string): Promise<boolean> {
  const last = await tx.selectFrom("orders").selectAll().where("subscription_id", "=", subscriptionId).where("status", "=", "paid").orderBy("paid_at", "desc").executeTakeFirstOrThrow();
  const offer = await offerById(tx, last.offer_id);
  const now = platform.clock.now();
  const row = {
    id: newId(now),
    ...{ offer_id: offer.id, payer_id: last.payer_id, recipient_id: last.recipient_id, subscription_id: subscriptionId, kind: "renewal", term_issues: offer.termIssues },
    ...{ amount: offer.price.amount, tax: taxWithin(offer.price, offer.taxRate).amount, currency: offer.price.currency, status: "awaiting payment" },
    ...{ consent: last.consent, idempotency_key: `renewal:${last.id}`, ordered_at: now },
  };
  const order = await tx.insertInto("orders").values(row).onConflict((conflict) => conflict.column("idempotency_key").doNothing()).returning("id").executeTakeFirst();
  if (!order) return false;
  const payment = await payments.startAgain(tx, { reference: order.id, amount: offer.price, description: `${offer.name}, renewal`, idempotencyKey: `order:${order.id}`, earlierPaymentId: last.payment_id! });
  await settle(platform, tx, order.id, payment);
  return payment.status === "succeeded";
}


export type OrderView = { id: string; number: number; payerId: string; status: string; amount: Money };

export async function orderById(db: Db, id: string): Promise<OrderView | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.selectFrom("orders").selectAll().where("id", "=", id).executeTakeFirst();
  return row && { id: row.id, number: row.number, payerId: row.payer_id, status: row.status, amount: money(row.amount, row.currency) };
}
