import { peopleById } from "../people/index.ts";
import type { Db } from "../platform/index.ts";
import { type Money, isId, money } from "../values/index.ts";
import type { OrderKind } from "./kinds.ts";
import type { OrderStatus } from "./order.ts";

/** An order as staff see it right after they wrote it down. */
export type TakenOrder = {
  number: number;
  kind: OrderKind;
  status: OrderStatus;
  amount: Money;
  offerName: string;
  payerName: string;
  /** "" where no letter can go. */
  payerEmail: string;
  subscription: { id: string; number: number } | undefined;
  documents: { number: number; kind: string }[];
};

export async function takenOrder(db: Db, id: string): Promise<TakenOrder | undefined> {
  if (!isId(id)) return undefined;
  const row = await db
    .selectFrom("orders")
    .innerJoin("offers", "offers.id", "orders.offer_id")
    .leftJoin("subscriptions", "subscriptions.id", "orders.subscription_id")
    .select(["orders.number", "orders.kind", "orders.status", "orders.amount", "orders.currency", "orders.subscription_id"])
    .select(["offers.name as offer", "orders.payer_id", "subscriptions.number as subscription"])
    .where("orders.id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  const payer = (await peopleById(db, [row.payer_id])).get(row.payer_id);
  const documents = await db.selectFrom("invoices").select(["number", "kind"]).where("order_id", "=", id).orderBy("number").execute();
  return {
    number: row.number,
    kind: row.kind,
    status: row.status,
    amount: money(row.amount, row.currency),
    offerName: row.offer,
    payerName: payer?.name ?? "",
    payerEmail: payer?.email ?? "",
    subscription: row.subscription_id && row.subscription !== null ? { id: row.subscription_id, number: row.subscription } : undefined,
    documents,
  };
}
