import { publicationOf } from "../editorial/index.ts";
import { type Refund, paidByHand, refundsById } from "../payments/index.ts";
import { type Db, type Platform, type Tx, batched, groupedBy, today } from "../platform/index.ts";
import { type Day, type Money, add, addMonths, dayOf } from "../values/index.ts";
import {
  lastNumber,
  promisesAtRefund,
  promisedOf,
  type Subscription,
  copiesOfSubscription,
  subscriptionOf,
  subscriptionRow,
} from "../subscriptions/index.ts";
import { guaranteeEvery } from "../offers/index.ts";
import { paidOrders } from "./paid-orders.ts";
import { type RefundLine, refundDue } from "./refund-due.ts";

export type RefundPreview = {
  lines: RefundLine[];
  total: Money;
  /** The last copy that stays the reader's; 0 when there is none. */
  lastIssue: number;
  /** Issues still to come that will not. */
  gone: number[];
  /** Issues that did not come, and what is kept of the word given for them: sent all the same, or given back in money. */
  sentAgain: number[];
  inMoney: number[];
  /** Paid by cheque, transfer or in cash: no gateway gives it back, the magazine does. */
  byHand: boolean;
};

/** Money given back for a subscription, and how far it has come. */
export const refundsOf = async (db: Db, subscriptionId: string): Promise<Refund[]> => (await refundRows(db, subscriptionId)) ?? [];

const refundRows = batched(async (db, ids: string[]) => {
  const whole = db
    .selectFrom("subscription_refunds")
    .select(["subscription_id", "payment_refund_id as id"])
    .where("subscription_id", "in", ids)
    .where("payment_refund_id", "is not", null);
  const parts = db
    .selectFrom("subscription_refund_parts")
    .innerJoin("subscription_refunds", "subscription_refunds.id", "subscription_refund_parts.subscription_refund_id")
    .select(["subscription_id", "subscription_refund_parts.payment_refund_id as id"])
    .where("subscription_id", "in", ids);
  const rows = [...(await whole.execute()), ...(await parts.execute())];
  const found = await refundsById(
    db,
    rows.map(({ id }) => id!),
  );
  const newestFirst = (own: typeof rows) =>
    [...new Set(own.map(({ id }) => id!))].flatMap((id) => found.get(id) ?? []).sort((a, b) => b.askedAt.valueOf() - a.askedAt.valueOf());
  return new Map([...groupedBy(rows, (row) => row.subscription_id)].map(([id, own]) => [id, newestFirst(own)]));
});

/** What “Refund me” would do now; undefined when nothing is left to give back. `keepsGuarantee`: without using it up. */
export async function refundPreview(
  platform: Platform,
  db: Db | Tx,
  subscription: Subscription,
  { keepsGuarantee = false }: { keepsGuarantee?: boolean } = {},
): Promise<RefundPreview | undefined> {
  const { timeZone } = await publicationOf(db);
  const paid = await paidOrders(db, subscription.id);
  const orders = keepsGuarantee ? paid.map((order) => ({ ...order, guaranteeDays: 0 })) : paid;
  const lastGuarantee = await newestGuarantee(db, subscription.payerId);
  const lines = refundDue(orders, { today: today(platform.clock, timeZone), timeZone, lastGuarantee });
  const [first, ...more] = lines;
  if (!first) return undefined;
  const kept = orders.flatMap(({ copies }) => copies.filter(({ state }) => ["frozen", "mailed", "released"].includes(state)));
  const all = await copiesOfSubscription(db, subscription.id);
  const { gone, sent, inMoney } = promisesAtRefund(await promisedOf(db, subscription.id), all, lines);
  return {
    lines,
    total: more.reduce((sum, { amount }) => add(sum, amount), first.amount),
    lastIssue: lastNumber(kept),
    gone,
    sentAgain: sent.map(({ wholeNumber }) => wholeNumber),
    inMoney: inMoney.map(({ wholeNumber }) => wholeNumber),
    byHand: await paidByHand(
      db,
      lines.map(({ orderId }) => orderId),
    ),
  };
}

/** What somebody who has paid for what they have gets back of it: all of it, without their guarantee, while nothing of it has come. */
export async function secondBack(
  platform: Platform,
  { subscriptionId, untouched }: { subscriptionId: string; untouched: boolean },
): Promise<Money | undefined> {
  const row = await subscriptionRow(platform.db).where("id", "=", subscriptionId).executeTakeFirst();
  return row && (await refundPreview(platform, platform.db, subscriptionOf(row), { keepsGuarantee: untouched }))?.total;
}

/** The first day on which somebody who has used the guarantee can use it again; undefined where nothing stands in the way. */
export async function guaranteeAgainFrom(db: Db | Tx, payerId: string, now: Day, timeZone: string): Promise<Day | undefined> {
  const last = await newestGuarantee(db, payerId);
  const again = last && addMonths(dayOf(last, timeZone), guaranteeEvery);
  return again && again > now ? again : undefined;
}

/** When a payer's money was last given back by the guarantee. */
export const newestGuarantee = batched(async (db, payerIds: string[]) => {
  const rows = await db
    .selectFrom("subscription_refunds")
    .innerJoin("subscriptions", "subscriptions.id", "subscription_refunds.subscription_id")
    .select((of) => ["subscriptions.payer_id", of.fn.max("refunded_at").as("refunded_at")])
    .where("subscriptions.payer_id", "in", payerIds)
    .where("kind", "=", "guarantee")
    .groupBy("subscriptions.payer_id")
    .execute();
  return new Map(rows.map(({ payer_id, refunded_at }) => [payer_id, refunded_at]));
});
