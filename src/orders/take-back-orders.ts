import { sql } from "kysely";
import { postOpening } from "../ledger/index.ts";
import { dropPaidBefore } from "../payments/index.ts";
import type { Platform, Tx } from "../platform/index.ts";
import { closeMany, untouched } from "../subscriptions/index.ts";

type Taking = { key: string; why: string; by: string | undefined };

/**
 * Orders that were taken on go as they came, many at once: their copies are struck out, their subscriptions end, their opening
 * balance is taken out again. What something happened to since stays; answers with the orders that went.
 */
export async function takeBackOrders(platform: Platform, tx: Tx, orderIds: readonly string[], { key, why, by }: Taking): Promise<string[]> {
  const orders = await tx
    .selectFrom("orders")
    .select(["id", "subscription_id", "currency", "ordered_at", "payment_id", "status"])
    .where("id", "in", [...orderIds])
    .where("came_by", "=", "take-on")
    .where("status", "=", "paid")
    .forUpdate()
    .execute();
  const quiet = await untouched(
    tx,
    orders.flatMap(({ subscription_id, ordered_at }) => (subscription_id ? [{ id: subscription_id, since: ordered_at }] : [])),
  );
  const others = await withOtherOrders(tx, [...quiet]);
  const going = orders.filter(
    ({ subscription_id }) => subscription_id !== null && quiet.has(subscription_id) && !others.has(subscription_id),
  );
  const ids = going.map(({ id }) => id);
  if (ids.length === 0) return [];
  await closeMany(
    platform,
    tx,
    going.flatMap(({ subscription_id }) => subscription_id ?? []),
    { why, by },
  );
  await postOpening(platform, tx, { key, why, by, back: true, openings: await deferredOf(tx, ids) });
  await dropPaidBefore(
    tx,
    going.flatMap(({ payment_id }) => payment_id ?? []),
  );
  await tx.updateTable("orders").set({ status: "failed" }).where("id", "in", ids).execute();
  return ids;
}

async function withOtherOrders(tx: Tx, subscriptionIds: readonly string[]): Promise<Set<string>> {
  if (subscriptionIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom("orders")
    .select("subscription_id")
    .where("subscription_id", "in", [...subscriptionIds])
    .where("status", "<>", "failed")
    .groupBy("subscription_id")
    .having(({ fn }) => fn.countAll(), ">", 1)
    .execute();
  return new Set(rows.flatMap(({ subscription_id }) => subscription_id ?? []));
}

const deferredOf = async (tx: Tx, ids: readonly string[]) =>
  (
    await sql<{
      orderId: string;
      amount: number;
      currency: string;
    }>`select order_id as "orderId", (-sum(amount))::bigint as amount, max(currency) as currency
      from ledger_lines where account = 'deferred' and order_id = any(${[...ids]}::uuid[]) group by order_id`.execute(tx)
  ).rows;
