import { sql } from "kysely";
import { type Platform, type Tx, enqueue } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { enterPosting } from "./post.ts";

/**
 * What every order has earned by an issue, and has not been credited with yet: of N issues the k-th
 * earns round(P·k/N) − round(P·(k−1)/N), never more than is still deferred (a refunded order earns
 * nothing more). k counts what the order has earned so far, so that held and moved issues come in any
 * order and the parts still sum to P.
 */
const due = (wholeNumber: number, orderId?: string) => sql`select order_id, currency,
    least(deferred, round_half_up(promised * k, of) - round_half_up(promised * (k - 1), of)) as amount
  from (select l.order_id, max(l.currency) as currency, max(o.term_issues)::bigint as of,
      coalesce(-sum(l.amount) filter (where l.amount < 0 and p.kind <> 'correction'), 0)::bigint as promised, -sum(l.amount)::bigint as deferred,
      least(count(*) filter (where l.whole_number is not null) + 1, max(o.term_issues)) as k,
      coalesce(bool_or(l.whole_number = ${wholeNumber}), false) as earned
    from (select distinct order_id from copies where whole_number = ${wholeNumber} and ordinal is not null ${orderId ? sql`and order_id = ${orderId}` : sql``}
        and state in ('mailed', 'released', 'claimed', 'replaced')) served
      join ledger_lines l on l.order_id = served.order_id and l.account = 'deferred'
      join orders o on o.id = l.order_id join ledger_postings p on p.id = l.posting_id
    group by l.order_id) terms
  where not earned`;

/**
 * Books what an issue has earned, in set-based SQL: one posting, a line for each order. Repeated, it
 * books only what has come since. With `orderId` it looks at that order alone. Answers with how many orders earned.
 */
export async function postRelease(
  platform: Platform,
  tx: Tx,
  { wholeNumber, orderId }: { wholeNumber: number; orderId?: string },
): Promise<number> {
  const { rows } = await sql<{ any: boolean }>`select exists (${due(wholeNumber, orderId)}) as any`.execute(tx);
  if (!rows[0]?.any) return 0;
  const posting = (await enterPosting(platform, tx, {
    key: `release:${wholeNumber}:${newId(platform.clock.now())}`,
    kind: "release",
    why: `issue ${wholeNumber} served`,
  }))!;
  const { rows: written } = await sql<{ orders: number }>`with due as materialized (${due(wholeNumber, orderId)}),
    lines as (insert into ledger_lines (posting_id, account, amount, currency, order_id, whole_number)
      select ${posting}::uuid, 'deferred', amount, currency, order_id, ${wholeNumber}::integer from due
      union all select ${posting}::uuid, 'earned', -sum(amount), currency, null, ${wholeNumber}::integer from due group by currency returning account)
    select count(*) as orders from lines where account = 'deferred'`.execute(tx);
  const orders = written[0]?.orders ?? 0;
  if (orders > manyOrders) await enqueue(tx, "carry-ledger", {});
  return orders;
}

/** So many lines are added up at once, and not by everybody who looks at the month. */
const manyOrders = 500;
