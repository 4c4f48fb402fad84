import { publicationOf } from "../editorial/index.ts";
import type { Payments } from "../payments/index.ts";
import { type Named, nobodyNamed, peopleById } from "../people/index.ts";
import { type Db, type Platform, type Tx, inTransaction, notifyPerson, today } from "../platform/index.ts";
import { type Money, add, money, oneOf } from "../values/index.ts";
import {
  lastNumber,
  issuesLeft,
  issuesServed,
  type Promised,
  promisesAtRefund,
  voidUnserved,
  writeGiftEnded,
  writeKeptDespiteRefund,
  writeRefunded,
  promisedOf,
  isRunning,
  type Subscription,
  changeSubscription,
  copiesOfSubscription,
  subscriptionOf,
  subscriptionRow,
} from "../subscriptions/index.ts";
import { postOutsideRefund } from "../ledger/index.ts";
import { type OrderRow, lockOrder } from "../orders/index.ts";
import { refuse } from "./refusals.ts";
import { newestGuarantee } from "./refund-preview.ts";
import { creditOutside, moneyNow, outsideWhy, undecided } from "./outside-refund.ts";
import { paidOrders } from "./paid-orders.ts";
import { giveBackLine } from "./refund.ts";
import { type RefundLine, refundDue } from "./refund-due.ts";

/** A refund that was given outside and waits for a word about the copies, with what each word would do. */
export type OutsideRefundToDecide = Named & {
  id: string;
  subscriptionId: string;
  subscriptionNumber: number;
  orderNumber: number;
  amount: Money;
  foundAt: Date;
  why: string;
  /** Issues of the order that would be struck out. */
  issuesLeft: number;
  /** What is due to the reader beside it, if the copies stop; null where nothing is. */
  rest: Money | null;
  /** Whether the subscription ends with them: nothing else of it is owed. */
  ends: boolean;
};

type Row = Awaited<ReturnType<ReturnType<typeof undecided>["executeTakeFirstOrThrow"]>>;

export async function outsideRefundsToDecide(platform: Platform): Promise<OutsideRefundToDecide[]> {
  const rows = await undecided(platform.db).orderBy("refunded_at").execute();
  return Promise.all(rows.map((row) => viewOf(platform, platform.db, row)));
}

async function viewOf(platform: Platform, db: Db | Tx, row: Row): Promise<OutsideRefundToDecide> {
  const { subscription, order, left, rest, ends } = await factsOf(platform, db, row);
  const who = (await peopleById(db, [subscription.payerId])).get(subscription.payerId) ?? nobodyNamed;
  return {
    id: row.id,
    subscriptionId: subscription.id,
    subscriptionNumber: subscription.number,
    orderNumber: order.number,
    ...who,
    amount: money(row.amount, row.currency),
    foundAt: row.refunded_at,
    why: row.why,
    issuesLeft: left,
    rest: rest?.amount ?? null,
    ends,
  };
}

type Facts = { subscription: Subscription; order: OrderRow; left: number; served: number; rest: RefundLine | undefined; ends: boolean };

async function factsOf(platform: Platform, db: Db | Tx, row: Row): Promise<Facts> {
  const subscription = subscriptionOf(await subscriptionRow(db).where("id", "=", row.subscription_id).executeTakeFirstOrThrow());
  const order = await db.selectFrom("orders").selectAll().where("id", "=", row.order_id).executeTakeFirstOrThrow();
  const copies = await copiesOfSubscription(db, subscription.id);
  const mine = copies.filter(({ orderId }) => orderId === order.id);
  const others = issuesLeft(copies.filter(({ orderId }) => orderId !== null && orderId !== order.id));
  const { timeZone } = await publicationOf(db);
  const lastGuarantee = await newestGuarantee(db, subscription.payerId);
  const clock = { today: today(platform.clock, timeZone), timeZone, lastGuarantee };
  const rest = refundDue(await paidOrders(db, subscription.id), clock).find(({ orderId }) => orderId === order.id);
  const runs = isRunning(subscription) || subscription.service === "pending";
  return {
    subscription,
    order,
    left: issuesLeft(mine),
    served: issuesServed(mine),
    ends: others === 0 && runs,
    rest: runs ? rest : undefined,
  };
}

type Deciding = { refundId: string; decision: "stop" | "keep"; why: string; by: string };

/**
 * "stop": what is unserved of the order is struck out, and what it was worth beyond the refund goes back as
 * well, so that nobody pays for what does not come. "keep": the copies go on, and the refund is a price that
 * fell. Refuses "refund-decided", "reason-missing".
 */
export async function decideOutsideRefund(platform: Platform, payments: Payments, deciding: Deciding): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const known = await tx.selectFrom("subscription_refunds").select("id").where("id", "=", deciding.refundId).executeTakeFirst();
    if (!known) throw refuse("refund-missing", (m) => m.desk.refused.sold.noRefund);
    if (!deciding.why.trim()) throw refuse("reason-missing", (m) => m.desk.refused.sold.writeWhy, { why: (m) => m.desk.refused.sold.why });
    const row = await undecided(tx)
      .where("subscription_refunds.id", "=", deciding.refundId)
      .forUpdate("subscription_refunds")
      .executeTakeFirst();
    if (!row) throw refuse("refund-decided", (m) => m.desk.refused.sold.decided);
    await lockOrder(tx, row.order_id);
    await subscriptionRow(tx).where("id", "=", row.subscription_id).forUpdate().execute();
    const facts = await factsOf(platform, tx, row);
    const { refundId: subscription_refund_id, decision, why, by } = deciding;
    await tx
      .insertInto("outside_refund_decisions")
      .values({ subscription_refund_id, decision, why: why.trim(), decided_at: platform.clock.now(), decided_by: by })
      .execute();
    await (decision === "stop" ? stop(platform, payments, tx, row, facts, deciding) : keep(platform, tx, row, facts, deciding));
    await notifyPerson(tx, facts.subscription.recipientId);
  });
}

async function keep(platform: Platform, tx: Tx, row: Row, { subscription, order }: Facts, { why, by }: Deciding): Promise<void> {
  const amount = money(row.amount, row.currency);
  const about = { refundId: row.id, subscriptionId: subscription.id, order };
  const { tax } = await postOutsideRefund(platform, tx, { ...about, amount: row.amount, why, by });
  await creditOutside(platform, tx, order, { amount, tax });
  const renewal = await stoppedByIt(tx, subscription);
  if (renewal)
    await changeSubscription(platform, tx, subscription, [{ axis: "renewal", became: renewal, why: `the copies go on: ${why}` }], by);
  await writeKeptDespiteRefund(platform, tx, { subscription: { ...subscription, renewal: renewal ?? subscription.renewal }, amount });
}

async function stop(platform: Platform, payments: Payments, tx: Tx, row: Row, facts: Facts, { why, by }: Deciding): Promise<void> {
  const { subscription, order, served, rest, ends } = facts;
  const amount = money(row.amount, row.currency);
  const copies = await copiesOfSubscription(tx, subscription.id);
  // given back whole, outside or now, nothing is left of it to make good
  const kind = rest?.kind ?? ((await moneyNow(tx, order)) === "refunded" ? "guarantee" : "unserved");
  const promises = await promisedOf(tx, subscription.id);
  const { stays, sent, inMoney } = promisesAtRefund(promises, copies, [{ orderId: order.id, kind }]);
  const going = ends ? copies.filter((copy) => !stays.includes(copy)) : copies.filter(({ orderId }) => orderId === order.id);
  const voided = await voidUnserved(platform, tx, going, { why: "refunded", by });
  await tx.updateTable("subscription_refunds").set({ copies_voided: voided }).where("id", "=", row.id).execute();
  const about = { refundId: row.id, subscriptionId: subscription.id, order };
  const staying = { issues: served, of: order.term_issues };
  const { tax } = await postOutsideRefund(platform, tx, { ...about, amount: row.amount, staying, why, by });
  await creditOutside(platform, tx, order, { amount, tax });
  if (rest) await giveBackLine(platform, payments, tx, { subscription, line: rest, voided, inMoney: ends ? inMoney : [], why, by });
  const became = await moneyNow(tx, order);
  await changeSubscription(
    platform,
    tx,
    subscription,
    [
      ...(ends ? [{ axis: "service", became: became === "refunded" ? "refunded" : "cancelled", why } as const] : []),
      { axis: "money", became, why },
      ...(ends ? [{ axis: "renewal", became: "stopped", why } as const] : []),
    ],
    by,
  );
  if (ends) await tell(platform, tx, subscription, { amount: rest ? add(amount, rest.amount) : amount, sent, inMoney });
}

type Told = { amount: Money; sent: readonly Promised[]; inMoney: readonly Promised[] };

async function tell(platform: Platform, tx: Tx, subscription: Subscription, { amount, sent, inMoney }: Told): Promise<void> {
  const kept = (await copiesOfSubscription(tx, subscription.id)).filter(({ state }) => ["frozen", "mailed", "released"].includes(state));
  const lastIssue = lastNumber(kept);
  await writeRefunded(platform, tx, {
    subscription,
    amount,
    lastIssue,
    byHand: false,
    sentAgain: sent.map(({ wholeNumber }) => wholeNumber),
    inMoney: inMoney.map(({ wholeNumber }) => wholeNumber),
  });
  if (subscription.recipientId !== subscription.payerId) await writeGiftEnded(platform, tx, { subscription, lastIssue });
}

/** How it renewed before the refund stopped it; undefined where something else did, or nothing. */
async function stoppedByIt(tx: Tx, { id, renewal }: Subscription): Promise<"auto" | "series" | undefined> {
  if (renewal !== "stopped") return undefined;
  const last = await tx
    .selectFrom("subscription_changes")
    .select(["was", "why"])
    .where("subscription_id", "=", id)
    .where("axis", "=", "renewal")
    .orderBy("changed_at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return last?.why.startsWith(outsideWhy) ? oneOf(["auto", "series"], last.was) : undefined;
}
