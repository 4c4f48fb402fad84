import { messagesIn, says } from "../messages/index.ts";
import { publicationOf } from "../editorial/index.ts";
import { type Card, type Payment, type Payments, checkCard, paymentById } from "../payments/index.ts";
import { type Named, nobodyNamed, peopleById } from "../people/index.ts";
import { type Db, type Platform, type Tx, batched, inTransaction, sweep, today } from "../platform/index.ts";
import { type Day, type Money, dayOf, methodWords, money } from "../values/index.ts";
import {
  type Copy,
  lastNumber,
  issuesLeft,
  issuesServed,
  servedOrdinals,
  serveWhatAppeared,
  firstChangeable,
  addCopies,
  voidUnserved,
  moveExtras,
  promiseAgain,
  promisedByOthers,
  changeSubscription,
  copiesOfSubscription,
  subscriptionOf,
  subscriptionRow,
} from "../subscriptions/index.ts";
import { postOrderPaid, postSaleAgain, postVoid } from "../ledger/index.ts";
import { type Edition, offerById } from "../offers/index.ts";
import { refuse } from "./refusals.ts";
import { isNonPay, reminderDue } from "./credit-series.ts";
import { issueInvoice } from "./invoices.ts";
import { writeCreditReminder, writeInvoicePaid, writeNonPay } from "./order-letters.ts";
import { type OrderRow, lockOrder, subscriptionIdOf } from "./order.ts";
import type { Ordered } from "./place-order.ts";

/** Called when a payment for an order on account has arrived: the books, the axis, the receipt; copies that had stopped come again. */
export async function invoicePaid(platform: Platform, tx: Tx, order: OrderRow, payment: Payment): Promise<void> {
  const subscription = subscriptionOf(
    await subscriptionRow(tx).where("id", "=", subscriptionIdOf(order)).forUpdate().executeTakeFirstOrThrow(),
  );
  const stopped = order.status === "written off";
  if (stopped) await postSaleAgain(platform, tx, { orderId: order.id });
  await postOrderPaid(platform, tx, { order, gateway: payment.gateway, ...(payment.fee && { fee: payment.fee }) });
  const from = stopped ? await comeAgain(platform, tx, order) : undefined;
  const why = `invoice of order ${order.number} paid`;
  await changeSubscription(platform, tx, subscription, [
    ...(from === undefined ? [] : [{ axis: "service" as const, became: "active" as const, why }]),
    { axis: "money", became: "paid", why },
  ]);
  const amount = money(order.amount, order.currency);
  const receipt = await issueInvoice(platform, tx, {
    orderId: order.id,
    kind: "receipt",
    amount,
    tax: order.tax,
    line: says((m) => m.documents.lines.paid(methodWords(payment.method, m.account.methods))),
  });
  await writeInvoicePaid(platform, tx, { order, receipt, from });
}

/** What was not served of its term, owed again from the first issue that can still be reached. */
async function comeAgain(platform: Platform, tx: Tx, order: OrderRow): Promise<number | undefined> {
  const offer = await offerById(tx, order.offer_id);
  const all = await copiesOfSubscription(tx, subscriptionIdOf(order));
  const served = new Set(servedOrdinals(all.filter(({ orderId }) => orderId === order.id)));
  // a hold served the term's issues out of their order: each that is missing comes, and none twice
  const missing = Array.from({ length: order.term_issues }, (_, at) => at + 1).filter((ordinal) => !served.has(ordinal));
  const why = { why: `invoice of order ${order.number} paid after all` };
  await promiseAgain(platform, tx, { subscriptionId: subscriptionIdOf(order), orderId: order.id, copies: all }, why);
  const again = await copiesOfSubscription(tx, subscriptionIdOf(order));
  await addCopies(platform, tx, subscriptionIdOf(order), besides({ order, editions: offer.editions, copies: again }), {
    why: `came in one edition alone until invoice of order ${order.number} was paid`,
  });
  await serveWhatAppeared(platform, tx, { orderId: order.id, from: 1 });
  if (missing.length === 0) return undefined;
  const from = Math.max(await firstChangeable(platform, tx, offer.editions), lastNumber(all) + 1);
  const copies = missing.flatMap((ordinal, at) =>
    offer.editions.map((edition) => ({ edition, wholeNumber: from + at, ordinal, orderId: order.id, kind: "paid" as const })),
  );
  await addCopies(platform, tx, subscriptionIdOf(order), copies, why);
  await moveExtras(platform, tx, subscriptionIdOf(order), { why: "follows the last issue, which comes again" });
  return from;
}

/** Of issues that came in one edition, and were struck out in another before it went out: that one too, at the same number. */
function besides({ order, editions, copies }: { order: OrderRow; editions: readonly Edition[]; copies: readonly Copy[] }) {
  const standing = copies.filter(({ state }) => state !== "voided");
  const own = standing.filter(({ orderId, ordinal }) => orderId === order.id && ordinal !== null);
  const numbers = new Map(own.map(({ ordinal, wholeNumber }) => [ordinal, wholeNumber]));
  return [...numbers].flatMap(([ordinal, wholeNumber]) =>
    editions
      .filter((edition) => !standing.some((copy) => copy.wholeNumber === wholeNumber && copy.edition === edition))
      .map((edition) => ({ edition, wholeNumber, ordinal, orderId: order.id, kind: "paid" as const })),
  );
}

/** The reader pays an open invoice by card. The copies have been coming; only the money is new. Refuses "invoice-not-open", "card-invalid", "payment-declined". */
export async function payInvoice(
  platform: Platform,
  payments: Payments,
  settle: SettleOrder,
  { orderId, card }: { orderId: string; card?: Card | undefined },
): Promise<Ordered> {
  if (card) checkCard(card, platform.clock.now());
  const paymentId = await inTransaction(platform, (tx) => beginPayment(platform, payments, tx, { orderId, gateway: undefined }));
  // whoever has the letter's link may pay: the gateway's page is told nothing of whose invoice it is
  return settle(paymentId, await payments.ask(paymentId, { card }));
}

type SettleOrder = (paymentId: string, answer: Awaited<ReturnType<Payments["ask"]>>) => Promise<Ordered>;

/** A payment that waits is taken up again; a declined one is followed by another. Answers with its id. */
async function beginPayment(
  platform: Platform,
  payments: Payments,
  tx: Tx,
  { orderId, gateway }: { orderId: string; gateway: string | undefined },
): Promise<string> {
  const order = await lockOrder(tx, orderId);
  if (order.status !== "on account" && order.status !== "written off")
    throw refuse("invoice-not-open", ({ refusals: { orders: m } }) => (order.status === "paid" ? m.invoicePaid : m.noInvoice));
  const last = order.payment_id ? await paymentById(tx, order.payment_id) : undefined;
  const { origin } = platform.settings;
  const waits = last && last.status !== "declined" && last.gateway === (gateway ?? payments.gateway.name);
  if (waits) return last.id;
  const payment = await payments.begin(tx, {
    reference: order.id,
    payer: order.payer_id,
    amount: money(order.amount, order.currency),
    description: messagesIn((await publicationOf(tx)).language).documents.lines.invoiceOf(order.number),
    gateway,
    key: `invoice:${order.id}:${last?.id ?? "first"}`,
    returnTo: {
      paid: `${origin}/orders/${order.id}/thanks`,
      left: `${origin}/orders/${order.id}/invoice`,
    },
  });
  await tx.updateTable("orders").set({ payment_id: payment.id }).where("id", "=", order.id).execute();
  return payment.id;
}

export type Received = { orderId: string; how: string; by: string; why: string };

/** Begins the payment that staff have in hand; the caller settles it. Who took it and what they wrote stands in the order. */
export async function beginReceived(platform: Platform, payments: Payments, { orderId, how, by, why }: Received): Promise<string> {
  return inTransaction(platform, async (tx) => {
    await lockOrder(tx, orderId);
    if (!how.trim()) throw refuse("order-unusable", (m) => m.desk.refused.sold.sayHowPaid, { how: (m) => m.desk.refused.sold.howPaid });
    const paymentId = await beginPayment(platform, payments, tx, { orderId, gateway: "manual" });
    await tx.updateTable("orders").set({ paid_how: how, entered_by: by, entered_why: why }).where("id", "=", orderId).execute();
    return paymentId;
  });
}

/** Job, hourly: reminders of open invoices, each written once, and the end of copies where they stay open. */
export async function remindOpenInvoices(platform: Platform): Promise<void> {
  const open = await platform.db
    .selectFrom("orders")
    .select(["id", "number"])
    .where("status", "=", "on account")
    .orderBy("ordered_at")
    .execute();
  await sweep(
    platform,
    open.map(({ id, number }) => ({
      name: `invoice of order ${number}`,
      run: () => inTransaction(platform, (tx) => lookAtInvoice(platform, tx, id)),
    })),
  );
}

async function lookAtInvoice(platform: Platform, tx: Tx, orderId: string): Promise<void> {
  const order = await lockOrder(tx, orderId);
  if (order.status !== "on account" || !order.subscription_id) return;
  const { service } = await subscriptionRow(tx).where("id", "=", order.subscription_id).executeTakeFirstOrThrow();
  // staff have struck it out already
  if (service === "cancelled")
    return void (await tx.updateTable("orders").set({ status: "written off" }).where("id", "=", orderId).execute());
  const offer = await offerById(tx, order.offer_id);
  const copies = (await copiesOfSubscription(tx, order.subscription_id)).filter((copy) => copy.orderId === orderId);
  const served = issuesServed(copies);
  if (isNonPay({ served, most: offer.creditCopies ?? usualCreditCopies })) return stopNonPay(platform, tx, { order, served });
  const { timeZone } = await publicationOf(tx);
  const written = await tx.selectFrom("credit_reminders").select("step").where("order_id", "=", orderId).execute();
  const step = reminderDue({
    orderedOn: dayOf(order.ordered_at, timeZone),
    today: today(platform.clock, timeZone),
    written: written.map((row) => row.step),
  });
  if (step === undefined) return;
  await tx.insertInto("credit_reminders").values({ order_id: orderId, step, written_at: platform.clock.now() }).execute();
  await writeCreditReminder(platform, tx, { order, step });
}

/** An invoice by staff's leave, where the offer says nothing of it. */
const usualCreditCopies = 3;

async function stopNonPay(platform: Platform, tx: Tx, { order, served }: { order: OrderRow; served: number }): Promise<void> {
  const subscription = subscriptionOf(
    await subscriptionRow(tx).where("id", "=", subscriptionIdOf(order)).forUpdate().executeTakeFirstOrThrow(),
  );
  const why = `invoice of order ${order.number} open after ${served} ${served === 1 ? "copy" : "copies"}`;
  const copies = await copiesOfSubscription(tx, subscription.id);
  // a renewal that was paid meanwhile goes on
  const others = issuesLeft(copies.filter(({ orderId }) => orderId !== null && orderId !== order.id));
  const kept = await promisedByOthers(tx, subscription.id, order.id, copies);
  const going = others > 0 ? copies.filter(({ orderId }) => orderId === order.id) : copies.filter((copy) => !kept.includes(copy));
  await voidUnserved(platform, tx, going, { why });
  await postVoid(platform, tx, {
    orderId: order.id,
    subscriptionId: subscription.id,
    staying: { issues: served, of: order.term_issues },
    why,
  });
  await tx.updateTable("orders").set({ status: "written off" }).where("id", "=", order.id).execute();
  await changeSubscription(platform, tx, subscription, [
    ...(others > 0 ? [] : [{ axis: "service", became: "cancelled", why } as const]),
    { axis: "money", became: "non-pay", why },
    { axis: "renewal", became: "stopped", why },
  ]);
  await writeNonPay(platform, tx, { order, served });
}

export type OpenInvoice = Named & {
  orderId: string;
  number: number;
  amount: Money;
  orderedAt: Date;
  dueOn: Day | null;
  status: "on account" | "written off";
  served: number;
  reminders: number;
  subscriptionId: string | null;
};

const remindersOf = batched(async (db, ids: string[]) => {
  const rows = await db
    .selectFrom("credit_reminders")
    .select((of) => ["order_id", of.fn.countAll<number>().as("count")])
    .where("order_id", "in", ids)
    .groupBy("order_id")
    .execute();
  return new Map(rows.map(({ order_id, count }) => [order_id, Number(count)]));
});

/** Orders whose invoice is open, the oldest first, and those that were given up. */
export async function openInvoices(db: Db, payerId?: string): Promise<OpenInvoice[]> {
  let query = db.selectFrom("orders").selectAll().where("status", "in", ["on account", "written off"]).orderBy("ordered_at");
  if (payerId) query = query.where("payer_id", "=", payerId);
  const rows = await query.execute();
  const people = await peopleById(
    db,
    rows.map(({ payer_id }) => payer_id),
  );
  return Promise.all(
    rows.map(async (row) => {
      const copies = row.subscription_id
        ? (await copiesOfSubscription(db, row.subscription_id)).filter(({ orderId }) => orderId === row.id)
        : [];
      return {
        orderId: row.id,
        number: row.number,
        ...(people.get(row.payer_id) ?? nobodyNamed),
        amount: money(row.amount, row.currency),
        orderedAt: row.ordered_at,
        dueOn: row.due_on,
        status: row.status === "written off" ? row.status : "on account",
        served: issuesServed(copies),
        reminders: (await remindersOf(db, row.id)) ?? 0,
        subscriptionId: row.subscription_id,
      };
    }),
  );
}
