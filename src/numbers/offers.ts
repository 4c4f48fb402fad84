import { sql } from "kysely";
import type { Db } from "../platform/index.ts";
import { type Money, money } from "../values/index.ts";
import { type Span, within } from "./days.ts";

/** What an offer brought within some days; `refunds` are of these orders, whenever they were given back. */
export type OfferOrders = {
  keyCode: string;
  name: string;
  orders: number;
  begun: number;
  renewals: number;
  ordered: Money;
  refunds: number;
};

/** By key code, most orders first. Orders that were begun and never paid are none, nor are those that were taken on. */
export async function offersOrdered(db: Db, span: Span): Promise<OfferOrders[]> {
  const { rows } = await sql<Omit<OfferOrders, "ordered"> & { amount: number; currency: string }>`
    select offers.key_code as "keyCode", offers.name, orders.currency, count(*)::int as orders,
      (count(*) filter (where orders.kind not in ('renewal', 'switch')))::int as begun, (count(*) filter (where orders.kind = 'renewal'))::int as renewals,
      sum(orders.amount)::bigint as amount,
      (count(*) filter (where exists (select from subscription_refunds refunds where refunds.order_id = orders.id and refunds.kind in ('guarantee', 'unserved'))))::int as refunds
    from orders join offers on offers.id = orders.offer_id
    where orders.status in ('paid', 'on account') and orders.came_by <> 'take-on' and ${within(sql`orders.ordered_at`, span)}
    group by offers.id, orders.currency order by orders desc, offers.key_code, orders.currency`.execute(db);
  return rows.map(({ amount, currency, ...row }) => ({ ...row, ordered: money(amount, currency) }));
}

/** What was given back in a month of the magazine's zone, for one reason. */
export type RefundsOfMonth = { month: string; kind: string; currency: string; count: number; amount: number };

/** By month, the newest first, and why: under the guarantee, for the unserved, taken back by a bank, from outside. */
export async function refundsByMonth(db: Db, span: Span): Promise<RefundsOfMonth[]> {
  const { rows } =
    await sql<RefundsOfMonth>`select to_char(refunded_at at time zone ${span.timeZone}, 'YYYY-MM') as month, kind, currency, count(*)::int as count, sum(amount)::bigint as amount
    from subscription_refunds where ${within(sql`refunded_at`, span)} group by 1, 2, 3 order by 1 desc, 2, 3`.execute(db);
  return rows;
}
