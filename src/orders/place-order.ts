import { type Card, type Payment, type Payments, cardProblems, checkCard, failureOf, isOtherCard, paymentById } from "../payments/index.ts";
import { type Platform, type Tx, inTransaction, lockNamed } from "../platform/index.ts";
import { Refusal, messageOf, namedId } from "../values/index.ts";
import { refuse } from "./refusals.ts";
import { type OrderRow, lockOrder } from "./order.ts";
import { payInvoice } from "./on-account.ts";
import { type Wanted, priceOrder } from "./price-order.ts";
import { type Settled, isOnItsWay, settleOrder } from "./settle-order.ts";
import { type PricedOrder, takeOrder } from "./take-order.ts";

type Ordering = Wanted & {
  /** Where the gateway takes one typed into our form. */
  card?: Card | undefined;
};

/** `confirm`: a second step on our page. `page`: to be paid there. `wait`: the gateway has not answered, or it takes days; a job looks again. */
type Next = { step: "served" } | { step: "confirm" } | { step: "page"; url: string } | { step: "wait"; takesDays: boolean };
export type Ordered = { orderId: string; number: number; payerId: string; status: "paid" | "awaiting payment"; next: Next };

/**
 * Takes an order in three steps. Order and payment are written; the gateway is asked, outside of any
 * transaction; its answer is written down together with what it means: subscription, copies,
 * invoice, receipt. Where the process dies between them, the job "settle-payment" goes on.
 * Refuses "address-incomplete", "consent-missing", "card-invalid", "payment-declined".
 */
export async function placeOrder(platform: Platform, payments: Payments, ordering: Ordering): Promise<Ordered> {
  const { card, payer, idempotencyKey: key, paying } = ordering;
  const asked = askedIn(ordering);
  return placePriced(
    platform,
    payments,
    { card, payer, key, asked, by: paying === "by invoice" ? "invoice" : "payer" },
    async (tx, at) => ({
      ...(await priceOrder(platform, tx, { ...ordering, idempotencyKey: at })),
      asked,
    }),
  );
}

type Placing = { card?: Card | undefined; payer: { email: string; name: string }; key: string; by?: "payer" | "invoice"; asked?: string };

/** All that the form says of the order: not who sends it, nor what they agree to and know of it. */
function askedIn({ payer: { email, name }, offerKey, address, gift, backIssue, start, premium, paying, ...rest }: Ordering): string {
  const { coupon, country, company, vatId } = rest;
  const said = { email, name, offerKey, address, gift, backIssue, start, premium, paying, coupon, country, company, vatId };
  return namedId("asked", JSON.stringify(said));
}

/** The three steps for any order that its payer, who is there, pays; `price` says what it is, under which key, and refuses what cannot be ordered. */
export async function placePriced(
  platform: Platform,
  payments: Payments,
  placing: Placing,
  price: (tx: Tx, key: string) => Promise<PricedOrder>,
): Promise<Ordered> {
  const { card, payer, asked } = placing;
  const take = (key: string) =>
    inTransaction(platform, (tx) =>
      takeOnce(platform, payments, tx, { ...placing, key }, () => withCard(platform, card, () => price(tx, key))),
    );
  let taken = await take(placing.key);
  if (asked !== undefined && taken.order.asked !== null && taken.order.asked !== asked)
    taken = await take(await keyInstead(platform, payments, { key: placing.key, asked }, taken.order));
  else if (!taken.toAsk && (await leaveOtherCard(platform, payments, card, taken.order))) taken = await take(placing.key);
  return askPayer(platform, payments, { order: taken.order, payment: taken.toAsk, card, payer });
}

/**
 * A form that was sent already and says something else now, as after Back, is no second click: the order that waits for its payer is
 * given up, and what is wanted now takes its place under its key. Where that one is paid or on its way, this is another, under its own.
 */
async function keyInstead(
  platform: Platform,
  payments: Payments,
  { key, asked }: { key: string; asked: string },
  { status, payment_id: paymentId }: OrderRow,
): Promise<string> {
  if (status !== "awaiting payment" || !paymentId) return `${key} ${asked}`;
  const { order, payment } = await settleOrder(platform, payments, paymentId, await payments.giveUp(paymentId));
  if (order.status === "failed") return key;
  // its page could not be closed, and may be paid on yet: no second one is opened beside it
  if (order.status === "awaiting payment" && payment.page) throw refuse("page-still-open", (m) => m.refusals.orders.pageStillOpen);
  return `${key} ${asked}`;
}

/** Whoever left the second step of one card and typed another pays by that: the step is given up. Answers whether there was one. */
async function leaveOtherCard(
  platform: Platform,
  payments: Payments,
  card: Card | undefined,
  { payment_id: paymentId }: Pick<OrderRow, "payment_id">,
): Promise<boolean> {
  const payment = card && paymentId ? await paymentById(platform.db, paymentId) : undefined;
  if (!card || !payment || !isOtherCard(payment, card)) return false;
  await settleOrder(platform, payments, payment.id, await payments.giveUp(payment.id));
  return true;
}

/** Everything that is wrong is said at once: what the order refuses, and what the card does. */
async function withCard(platform: Platform, card: Card | undefined, price: () => Promise<PricedOrder>): Promise<PricedOrder> {
  const now = platform.clock.now();
  try {
    const priced = await price();
    // nobody is asked for a card where nothing is paid now
    if (card && priced.amount.amount > 0) checkCard(card, now);
    return priced;
  } catch (error) {
    if (!(error instanceof Refusal) || !card || Object.keys(error.fields).length === 0) throw error;
    throw error.withFields((own) => ({ ...cardProblems(card, now), ...own }));
  }
}

type Asking = { order: OrderRow; payment: Payment | undefined; card: Card | undefined; payer: { email: string; name: string } };

/** Asks the gateway for the payment of an order that was just written; where there is none, says how the order stands. */
async function askPayer(platform: Platform, payments: Payments, { order, payment, card, payer }: Asking): Promise<Ordered> {
  if (!payment) return whereItStands(platform, payments, order);
  const { email, name } = payer;
  const answer = await payments.ask(payment.id, { card, payer: { reference: order.payer_id, email, name } });
  return orderedOf(await settleOrder(platform, payments, payment.id, answer, payment));
}

/** The reader pays an open invoice. Refuses "invoice-not-open", "card-invalid", "payment-declined". */
export async function payOpenInvoice(
  platform: Platform,
  payments: Payments,
  given: { orderId: string; card?: Card | undefined },
): Promise<Ordered> {
  const order = await inTransaction(platform, (tx) => lockOrder(tx, given.orderId));
  await leaveOtherCard(platform, payments, given.card, order);
  return payInvoice(
    platform,
    payments,
    async (paymentId, answer) => orderedOf(await settleOrder(platform, payments, paymentId, answer)),
    given,
  );
}

/** The order under this key, and the payment to ask for if it is a new one. */
async function takeOnce(
  platform: Platform,
  payments: Payments,
  tx: Tx,
  { key, by = "payer" }: Placing,
  price: (tx: Tx) => Promise<PricedOrder>,
): Promise<{ order: OrderRow; toAsk: Payment | undefined }> {
  // pressed twice at once, the second waits here and finds the first
  await lockNamed(tx, `order:${key}`);
  const earlier = await tx.selectFrom("orders").selectAll().where("idempotency_key", "=", key).executeTakeFirst();
  if (earlier && earlier.status !== "failed") return { order: earlier, toAsk: undefined };
  const { order, payment } = await takeOrder(platform, payments, tx, await price(tx), { by });
  return { order, toAsk: payment };
}

/** The payer's answer to a second step on our page. Refuses "payment-declined" when the payment failed. */
export async function confirmOrder(
  platform: Platform,
  payments: Payments,
  { orderId, approved }: { orderId: string; approved: boolean },
): Promise<Ordered> {
  const order = await inTransaction(platform, (tx) => lockOrder(tx, orderId));
  if (!order.payment_id) throw refuse("order-missing", (m) => m.refusals.orders.noOrderHere);
  if (order.status === "paid") return whereItStands(platform, payments, order);
  return orderedOf(await settleOrder(platform, payments, order.payment_id, await payments.confirm(order.payment_id, approved)));
}

/** Back from the gateway's page, or asking how it stands: looks again, whoever was told first. Refuses "payment-declined". */
export async function lookAtOrder(platform: Platform, payments: Payments, orderId: string): Promise<Ordered> {
  const order = await inTransaction(platform, (tx) => lockOrder(tx, orderId));
  if (order.status === "paid" || !order.payment_id) return whereItStands(platform, payments, order);
  const answer = await payments.lookAgain(order.payment_id).catch((error: unknown) => {
    platform.log.warn({ orderId, reason: messageOf(error) }, "the gateway could not be asked about an order");
    return undefined;
  });
  return orderedOf(await settleOrder(platform, payments, order.payment_id, answer));
}

async function whereItStands(platform: Platform, payments: Payments, order: OrderRow): Promise<Ordered> {
  if (order.status === "paid" || order.status === "on account" || !order.payment_id)
    return { orderId: order.id, number: order.number, payerId: order.payer_id, status: "paid", next: { step: "served" } };
  return orderedOf(await settleOrder(platform, payments, order.payment_id, undefined));
}

/** A declined order is kept as a row; the reader gets the reason. */
function orderedOf({ order, payment }: Settled): Ordered {
  if (order.status === "failed" || (order.status !== "paid" && payment.status === "declined")) {
    const reason = failureOf(payment);
    throw refuse("payment-declined", reason, { card: reason });
  }
  const paid = order.status === "paid";
  return {
    orderId: order.id,
    number: order.number,
    payerId: order.payer_id,
    status: paid ? "paid" : "awaiting payment",
    next: paid ? { step: "served" } : nextOf(payment),
  };
}

function nextOf(payment: Settled["payment"]): Next {
  const { status, page, confirmedHere } = payment;
  if (page) return { step: "page", url: page };
  if (status === "needs action" && confirmedHere) return { step: "confirm" };
  return { step: "wait", takesDays: isOnItsWay(payment) };
}
