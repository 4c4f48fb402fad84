import { sql } from "kysely";
import { postingProblems } from "../ledger/index.ts";
import type { Db } from "../platform/index.ts";
import { lastIssueProblems } from "../subscriptions/index.ts";

/** Everything about the books that is not as it must be, in sentences, a hundred at most; empty when they add up. */
export async function checkBooks(db: Db): Promise<{ postings: number; problems: string[] }> {
  const [{ postings, problems }, ofOrders, ofEnds] = [await postingProblems(db), await orderProblems(db), await lastIssueProblems(db)];
  return { postings, problems: [...problems, ...ofOrders, ...ofEnds].toSorted().slice(0, 100) };
}

/** Where the books say otherwise than orders, their copies and their documents do. */
async function orderProblems(db: Db): Promise<string[]> {
  const { rows } = await sql<{ problem: string }>`
    select format('Order %s is paid and was never booked.', number) as problem from orders where status = 'paid' and amount > 0 and not exists (select 1 from ledger_postings p where p.key = 'order:' || orders.id) and came_by <> 'take-on'
    union all select format('Order %s was taken on, and stands in no opening balance.', number) from orders where status = 'paid' and amount > 0 and came_by = 'take-on' and orders.id not in (select l.order_id from ledger_lines l where l.order_id = orders.id and l.account = 'deferred')
    union all select format('More was earned by order %s than was paid for it.', o.number) from ledger_lines l join orders o on o.id = l.order_id where l.account = 'deferred' group by o.id having sum(l.amount) > 0
    union all select format('Order %s owes nothing more, and %s is still deferred of it.', o.number, -sum(l.amount)) from ledger_lines l join orders o on o.id = l.order_id
      where l.account = 'deferred' and exists (select 1 from copies c where c.order_id = o.id) and not exists (select 1 from copies c where c.order_id = o.id and c.state in ('owed', 'held', 'frozen')) group by o.id having sum(l.amount) <> 0
    union all select format('Document %s is missing.', missing) from (select generate_series(min(number), max(number)) as missing from invoices) n where not exists (select 1 from invoices where number = missing)
    order by problem limit 100`.execute(db);
  return rows.map(({ problem }) => problem);
}
