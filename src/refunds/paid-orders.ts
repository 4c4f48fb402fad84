import { type Db, type Tx, batched, groupedBy } from "../platform/index.ts";
import { money, must } from "../values/index.ts";
import { worthMoney, promisedOf, copiesOfSubscription } from "../subscriptions/index.ts";
import type { PaidOrder } from "./refund-due.ts";

const paidRows = batched(async (db, ids: string[]) =>
  groupedBy(
    await db.selectFrom("orders").selectAll().where("subscription_id", "in", ids).where("status", "=", "paid").orderBy("paid_at").execute(),
    (row) => must(row.subscription_id, "subscription of a paid order"),
  ),
);

const givenBackOf = batched(async (db, ids: string[]) =>
  groupedBy(
    await db
      .selectFrom("subscription_refunds")
      .select(["subscription_id", "order_id", "amount"])
      .where("subscription_id", "in", ids)
      .where("won_back_at", "is", null)
      .execute(),
    (row) => row.subscription_id,
  ),
);

/** Paid orders with their copies and what was given back of each, oldest first. */
export async function paidOrders(db: Db | Tx, subscriptionId: string): Promise<PaidOrder[]> {
  const rows = (await paidRows(db, subscriptionId)) ?? [];
  const copies = await copiesOfSubscription(db, subscriptionId);
  const unanswered = worthMoney(await promisedOf(db, subscriptionId), copies);
  const refunds = (await givenBackOf(db, subscriptionId)) ?? [];
  return rows.map((row) => ({
    id: row.id,
    // what an earlier order's unused copies paid of it is part of its price, and no longer of theirs
    price: money(row.amount + row.credit, row.currency),
    termIssues: row.term_issues,
    paidAt: row.paid_at!,
    guaranteeDays: row.guarantee_days,
    refunded: row.moved + refunds.filter(({ order_id }) => order_id === row.id).reduce((sum, { amount }) => sum + amount, 0),
    copies: copies.filter(({ orderId }) => orderId === row.id),
    unanswered: new Set(unanswered.filter(({ orderId }) => orderId === row.id).map(({ ordinal }) => ordinal)),
  }));
}
