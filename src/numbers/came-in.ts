import { sql } from "kysely";
import type { Db } from "../platform/index.ts";
import { type Money, firstOf, money } from "../values/index.ts";
import { type Span, within } from "./days.ts";

/** What came in within some days; `ordered`: what the orders cost that are paid or on account, in each currency. */
export type CameIn = { orders: number; ordered: Money[]; claims: number; stopped: number; refunds: number };

/** Somebody stopped the renewal, and the copies go on: with a refund or a chargeback it ends as well, at the same instant. */
export const isStop = sql<boolean>`changes.axis = 'renewal' and changes.became = 'stopped' and not exists (select from subscription_changes ends
  where ends.subscription_id = changes.subscription_id and ends.axis = 'service' and ends.changed_at = changes.changed_at)`;

/** What came in within these days. Orders that were begun and never paid are none, nor are those that were taken on. */
export async function cameIn(db: Db, span: Span): Promise<CameIn> {
  const { rows } = await sql<Omit<CameIn, "ordered" | "orders">>`select
    (select count(*)::int from claims where ${within(sql`claimed_at`, span)}) as claims,
    (select count(*)::int from subscription_changes changes where ${isStop} and ${within(sql`changed_at`, span)}) as stopped,
    (select count(*)::int from subscription_refunds where kind <> 'chargeback' and ${within(sql`refunded_at`, span)}) as refunds`.execute(
    db,
  );
  const sums = await sql<{
    orders: number;
    amount: number;
    currency: string;
  }>`select count(*)::int as orders, sum(amount)::bigint as amount, currency
    from orders where status in ('paid', 'on account') and came_by <> 'take-on' and ${within(sql`ordered_at`, span)} group by currency order by currency`.execute(
    db,
  );
  return {
    ...firstOf(rows),
    orders: sums.rows.reduce((sum, { orders }) => sum + orders, 0),
    ordered: sums.rows.map(({ amount, currency }) => money(amount, currency)),
  };
}
