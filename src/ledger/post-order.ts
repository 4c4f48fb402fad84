import type { Platform, Tx } from "../platform/index.ts";
import {
  type Line,
  type Sale,
  deferredAgain,
  keptFor,
  linesOfChargebackWon,
  linesOfCredit,
  linesOfAllowance,
  linesOfGivingBack,
  linesOfOutsideRefund,
  linesOfPayment,
  linesOfSale,
  linesOfSecondPayment,
  linesOfSettledRefund,
  linesOfVoid,
  lostBy,
} from "./lines.ts";
import { orderBalance, post } from "./post.ts";
import { must } from "../values/index.ts";

/** An order as the books see it. */
type Sold = { id: string; number: number; amount: number; tax: number; currency: string; subscription_id: string | null };
/** `gateway`: of the payment it is paid by; without one it is on account (an invoice that is open). */
type SaleAsked = { order: Sold; gateway: string | undefined; credit?: Sale["credit"]; fee?: number };

/**
 * Books a sale. Called in the transaction that makes its copies; a second call books nothing.
 */
export async function postSale(platform: Platform, tx: Tx, { order, gateway, credit, fee = 0 }: SaleAsked): Promise<void> {
  const { id: orderId, amount, tax, currency, number } = order;
  const sale = { orderId, amount, tax, currency, ...(credit && { credit }) };
  const by = gateway ? { gateway, fee } : ("on account" as const);
  const why = by === "on account" ? `order ${number}, on account` : `order ${number} paid`;
  await post(platform, tx, {
    key: `order:${orderId}`,
    kind: "order",
    why,
    orderId,
    ...ofSubscription(order),
    lines: linesOfSale(sale, by),
  });
}

/** Books the payment of an order that was booked on account. */
export async function postOrderPaid(
  platform: Platform,
  tx: Tx,
  { order, gateway, fee = 0, by }: { order: Pick<Sold, "id" | "number" | "subscription_id">; gateway: string; fee?: number; by?: string },
): Promise<void> {
  const orderId = order.id;
  const { receivable: amount, currency } = await orderBalance(tx, orderId);
  const lines = amount > 0 ? linesOfPayment({ orderId, amount, currency, gateway, fee }) : [];
  await post(platform, tx, {
    key: `order-paid:${orderId}`,
    kind: "order paid",
    why: `invoice of order ${order.number} paid`,
    orderId,
    ...ofSubscription(order),
    ...(by && { by }),
    lines,
  });
}

const ofSubscription = ({ subscription_id }: { subscription_id: string | null }) =>
  subscription_id ? { subscriptionId: subscription_id } : {};

/**
 * `staying`: issues of the order that were served or are frozen on labels, of its term; what they earn stays. Without it
 * all goes. `unanswered`: how many of them did not come and are given back all the same.
 */
type GivingBack = {
  refundId: string;
  subscriptionId: string;
  orderId: string;
  amount: number;
  staying?: { issues: number; of: number; unanswered?: number };
  why: string;
  by?: string | undefined;
};

/** Books money promised back; it leaves the till when the gateway has confirmed it. Answers with the tax in it. */
export async function postRefund(
  platform: Platform,
  tx: Tx,
  { refundId, subscriptionId, orderId, amount, staying, why, by }: GivingBack,
): Promise<{ tax: number }> {
  const balance = await orderBalance(tx, orderId);
  const keep = staying ? keptFor(balance, staying) : 0;
  const lost = staying?.unanswered ? lostBy(balance, { ...staying, unanswered: staying.unanswered }) : 0;
  const lines = linesOfGivingBack(balance, { amount, keep, lost, to: { account: "refunds owed" } });
  await post(platform, tx, { key: `refund:${refundId}`, kind: "refund", why, orderId, subscriptionId, ...(by && { by }), lines });
  return { tax: taxIn(lines) };
}

/** Books what staff decided about a refund that was given outside; it left the till when the gateway told. Answers with the tax in it. */
export async function postOutsideRefund(
  platform: Platform,
  tx: Tx,
  {
    refundId,
    subscriptionId,
    order,
    amount,
    staying,
    why,
    by,
  }: Omit<GivingBack, "orderId"> & { order: Pick<Sold, "id" | "amount" | "tax"> },
): Promise<{ tax: number }> {
  const orderId = order.id;
  const taxShare = order.amount === 0 ? 0 : order.tax / order.amount;
  const balance = await orderBalance(tx, orderId);
  const lines = staying
    ? linesOfOutsideRefund(balance, { amount, keep: keptFor(balance, staying), taxShare })
    : linesOfAllowance(balance, { amount, taxShare });
  await post(platform, tx, { key: `refund:${refundId}`, kind: "refund", why, orderId, subscriptionId, ...(by && { by }), lines });
  return { tax: taxIn(lines) };
}

/** A refund that was given outside came back: it is in the till again, and was never decided about. */
export async function postOutsideCameBack(
  platform: Platform,
  tx: Tx,
  {
    refundId,
    orderId,
    amount,
    currency,
    gateway,
  }: { refundId: string; orderId: string; amount: number; currency: string; gateway: string },
): Promise<void> {
  const lines = linesOfSettledRefund({ amount: -amount, currency, gateway, orderId });
  await post(platform, tx, { key: `outside-came-back:${refundId}`, kind: "correction", why: "the bank did not take it", orderId, lines });
}

const taxIn = (lines: readonly Line[]): number =>
  must(
    lines.find(({ account }) => account === "tax"),
    "value",
  ).amount;

/** Books that the gateway has given a refund back. */
export async function postRefundSettled(
  platform: Platform,
  tx: Tx,
  {
    refundId,
    subscriptionId,
    orderId,
    amount,
    currency,
    gateway,
  }: { refundId: string; subscriptionId?: string; orderId: string; amount: number; currency: string; gateway: string },
): Promise<void> {
  const lines = linesOfSettledRefund({ amount, currency, gateway, orderId });
  await post(platform, tx, {
    key: `refund-settled:${refundId}`,
    kind: "refund settled",
    why: "given back by the gateway",
    orderId,
    ...(subscriptionId && { subscriptionId }),
    lines,
  });
}

/** Books money the bank took back by itself, out of the gateway's cash. */
export async function postChargeback(
  platform: Platform,
  tx: Tx,
  { refundId, subscriptionId, orderId, amount, staying, why, by, gateway }: GivingBack & { gateway: string },
): Promise<{ tax: number }> {
  const balance = await orderBalance(tx, orderId);
  const lines = linesOfGivingBack(balance, { amount, keep: staying ? keptFor(balance, staying) : 0, to: { account: "cash", gateway } });
  await post(platform, tx, { key: `chargeback:${refundId}`, kind: "chargeback", why, orderId, subscriptionId, ...(by && { by }), lines });
  return { tax: taxIn(lines) };
}

/** Books that a chargeback was decided for us. What is deferred again was promised before, and promises nothing anew. Answers with the tax in it. */
export async function postChargebackWon(
  platform: Platform,
  tx: Tx,
  {
    refundId,
    subscriptionId,
    orderId,
    amount,
    gateway,
    progress,
    why,
  }: {
    refundId: string;
    subscriptionId: string;
    orderId: string;
    amount: number;
    gateway: string;
    progress: { earned: number; toCome: number; of: number };
    why: string;
  },
): Promise<{ tax: number }> {
  const taken = await tx
    .selectFrom("ledger_lines")
    .innerJoin("ledger_postings", "ledger_postings.id", "ledger_lines.posting_id")
    .select(["account", "amount", "currency"])
    .where("key", "=", `chargeback:${refundId}`)
    .execute();
  const of = (account: string) => taken.filter((line) => line.account === account).reduce((sum, line) => sum + line.amount, 0);
  const balance = await orderBalance(tx, orderId);
  const deferred = deferredAgain(balance, { ...progress, taken: of("deferred") });
  const tax = of("tax");
  await post(platform, tx, {
    key: `chargeback-won:${refundId}`,
    kind: "correction",
    why,
    orderId,
    subscriptionId,
    lines: linesOfChargebackWon({ orderId, amount, tax, deferred, currency: taken[0]?.currency ?? balance.currency, gateway }),
  });
  return { tax };
}

/** Books that an order was paid a second time: it is in the till, and owed back. */
export async function postPaidTwice(
  platform: Platform,
  tx: Tx,
  {
    orderId,
    number,
    paymentId,
    amount,
    currency,
    gateway,
    fee = 0,
  }: { orderId: string; number: number; paymentId: string; amount: number; currency: string; gateway: string; fee?: number },
): Promise<void> {
  await post(platform, tx, {
    key: paidTwiceKey(paymentId),
    kind: "order paid",
    why: `order ${number} paid twice; this is owed back`,
    orderId,
    lines: linesOfSecondPayment({ orderId, amount, currency, gateway, fee }),
  });
}

const paidTwiceKey = (paymentId: string) => `paid-twice:${paymentId}`;

/** The order whose second payment this was, where it is booked. */
export async function orderPaidTwice(tx: Tx, paymentId: string): Promise<string | undefined> {
  return (
    (await tx.selectFrom("ledger_postings").select("order_id").where("key", "=", paidTwiceKey(paymentId)).executeTakeFirst())?.order_id ??
    undefined
  );
}

/** Books that an open invoice will not be paid: its unserved part is taken back, its served part written off. */
export async function postVoid(
  platform: Platform,
  tx: Tx,
  {
    orderId,
    subscriptionId,
    staying,
    why,
    by,
  }: { orderId: string; subscriptionId: string; staying?: { issues: number; of: number }; why: string; by?: string | undefined },
): Promise<void> {
  const balance = await orderBalance(tx, orderId);
  if (balance.receivable === 0) return;
  const keep = staying ? keptFor(balance, staying) : 0;
  await post(platform, tx, {
    key: `void:${orderId}`,
    kind: "void",
    why,
    orderId,
    subscriptionId,
    ...(by && { by }),
    lines: linesOfVoid(balance, keep),
  });
}

/** Takes back what `postVoid` booked: the invoice is paid after all. Nothing where nothing was voided. */
export async function postSaleAgain(platform: Platform, tx: Tx, { orderId }: { orderId: string }): Promise<void> {
  const voided = await tx.selectFrom("ledger_postings").selectAll().where("key", "=", `void:${orderId}`).executeTakeFirst();
  if (!voided) return;
  const rows = await tx.selectFrom("ledger_lines").selectAll().where("posting_id", "=", voided.id).execute();
  const lines = rows.map(({ account, amount, currency, order_id }): Line => ({
    account: account,
    amount: -amount,
    currency,
    ...(order_id && { orderId: order_id }),
  }));
  await post(platform, tx, {
    key: `void-taken-back:${orderId}`,
    kind: "correction",
    why: "the invoice is paid after all",
    orderId,
    ...ofSubscription(voided),
    lines,
  });
}

/** Books unused copies as credit towards another order: `amount` with its tax. Answers with the tax in it. */
export async function postCredit(
  platform: Platform,
  tx: Tx,
  {
    orderId,
    subscriptionId,
    amount,
    staying,
    why,
    by,
  }: {
    orderId: string;
    subscriptionId: string;
    amount: number;
    staying?: { issues: number; of: number };
    why: string;
    by?: string | undefined;
  },
): Promise<{ tax: number }> {
  const balance = await orderBalance(tx, orderId);
  const lines = linesOfCredit(balance, { amount, keep: staying ? keptFor(balance, staying) : 0 });
  await post(platform, tx, { key: `credit:${orderId}`, kind: "credit", why, orderId, subscriptionId, ...(by && { by }), lines });
  return { tax: taxIn(lines) };
}
