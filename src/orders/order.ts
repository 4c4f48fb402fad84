import { sql } from "kysely";
import type { Clock, Db, Tx } from "../platform/index.ts";
import { type Money, isId, money, must } from "../values/index.ts";
import type { OrderKind } from "./kinds.ts";
import { refuse } from "./refusals.ts";

/** on account: served from the start, its invoice is open; written off: it stayed open and the copies stopped. */
export type OrderStatus = "awaiting payment" | "on account" | "paid" | "failed" | "written off";

const select = (db: Db | Tx) => db.selectFrom("orders").selectAll();
export type OrderRow = Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>;

/** The subscription that an order is served as. Throws an Error where it is not served yet. */
export const subscriptionIdOf = ({ subscription_id, number }: Pick<OrderRow, "subscription_id" | "number">): string =>
  must(subscription_id, `subscription of order ${number}`);

export async function lockOrder(tx: Tx, id: string): Promise<OrderRow> {
  const row = isId(id) ? await select(tx).where("id", "=", id).forUpdate().executeTakeFirst() : undefined;
  if (!row) throw refuse("order-missing", (m) => m.refusals.orders.noOrder);
  return row;
}

export const orderByKey = (tx: Tx, key: string): Promise<OrderRow | undefined> =>
  select(tx).where("idempotency_key", "=", key).executeTakeFirst();

const day = 86_400_000;

/** A renewal or a change of this subscription that its payer has begun within a day and has not paid yet; what is charged by itself is none. */
export const orderBegun = (tx: Tx, clock: Clock, subscriptionId: string): Promise<OrderRow | undefined> =>
  select(tx)
    .where("subscription_id", "=", subscriptionId)
    .where("status", "=", "awaiting payment")
    .where("ordered_at", ">", new Date(clock.now().valueOf() - day))
    .where("idempotency_key", "not like", "renewal:%")
    .orderBy("ordered_at", "desc")
    .executeTakeFirst();

export type OrderView = {
  id: string;
  number: number;
  payerId: string;
  status: OrderStatus;
  amount: Money;
  paymentId: string | null;
  offerId: string;
  kind: OrderKind;
  subscriptionId: string | null;
  /** Whole number of the issue that was bought or chosen as the first. */
  startIssue: number | null;
  /** SHA-256 of the cookie of the browser that ordered; null where it came otherwise. */
  browserHash: Buffer | null;
  /** Where whoever ordered was reading, an address of ours. */
  returnTo: string | null;
  recipientId: string;
};

export async function orderById(db: Db, id: string): Promise<OrderView | undefined> {
  if (!isId(id)) return undefined;
  const row = await select(db).where("id", "=", id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      number: row.number,
      payerId: row.payer_id,
      status: row.status,
      amount: money(row.amount, row.currency),
      paymentId: row.payment_id,
      offerId: row.offer_id,
      kind: row.kind,
      subscriptionId: row.subscription_id,
      startIssue: row.start_issue,
      browserHash: row.browser_hash,
      returnTo: row.return_to,
      recipientId: row.recipient_id,
    }
  );
}

/** What each of these orders is called to people. */
export async function orderNumbers(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; number: number }>`select id, number from orders where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, number }) => [id, number]));
}
