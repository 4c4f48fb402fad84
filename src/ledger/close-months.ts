import { sql } from "kysely";
import { publicationOf } from "../editorial/index.ts";
import { type Platform, type Tx, inTransaction, today } from "../platform/index.ts";
import { type Day, addDays, addMonths, day } from "../values/index.ts";

/**
 * Job, daily: closes every month that has been over for a day. Its sums are kept and nothing more is posted into it.
 * Safe to repeat; each month is a transaction of its own, in which nobody else can post.
 */
export async function closeMonths(platform: Platform): Promise<void> {
  const { timeZone } = await publicationOf(platform.db);
  const before = addDays(today(platform.clock, timeZone), -1);
  while (await inTransaction(platform, (tx) => closeNext(platform, tx, before)));
}

/** Answers whether there was a month to close; one is over when its last day lies before this day. */
async function closeNext(platform: Platform, tx: Tx, before: Day): Promise<boolean> {
  await sql`set local statement_timeout = '10min'`.execute(tx);
  // whoever posts at this moment is waited for, and whoever would waits
  await sql`lock table ledger_postings in share row exclusive mode`.execute(tx);
  const month = await nextToClose(tx);
  if (!month || addMonths(month, 1) > before) return false;
  await sql`insert into ledger_closings (month, closed_at) values (${month}::date, ${platform.clock.now()})`.execute(tx);
  await keepSums(tx, month);
  await keepDeferred(tx, month);
  // those of the months before: whoever looks at this moment still takes this one for open
  await sql`delete from ledger_carried_sums where month < ${month}::date`.execute(tx);
  return true;
}

async function nextToClose(tx: Tx): Promise<Day | undefined> {
  const { rows } = await sql<{ next: string | null }>`select to_char(coalesce((select max(month) + interval '1 month' from ledger_closings),
    date_trunc('month', (select min(posted_on) from ledger_postings))), 'YYYY-MM-DD') as next`.execute(tx);
  return rows[0]?.next ? day(rows[0].next) : undefined;
}

const linesOf = (month: Day) => sql`ledger_lines l join ledger_postings p on p.id = l.posting_id
  where p.posted_on between ${month}::date and ${addDays(addMonths(month, 1), -1)}::date`;

async function keepSums(tx: Tx, month: Day): Promise<void> {
  await sql`insert into ledger_closed_sums (month, account, gateway, currency, whole_number, debit, credit, lines)
    select ${month}::date, l.account, l.gateway, l.currency, l.whole_number, coalesce(sum(l.amount) filter (where l.amount > 0), 0), coalesce(-sum(l.amount) filter (where l.amount < 0), 0), count(*)
    from ${linesOf(month)} group by l.account, l.gateway, l.currency, l.whole_number`.execute(tx);
}

async function keepDeferred(tx: Tx, month: Day): Promise<void> {
  await sql`insert into ledger_closed_orders as kept (order_id, currency, deferred)
    select l.order_id, l.currency, -sum(l.amount) from ${linesOf(month)} and l.account = 'deferred' group by l.order_id, l.currency
    on conflict (order_id) do update set deferred = kept.deferred + excluded.deferred`.execute(tx);
  await sql`delete from ledger_closed_orders where deferred = 0`.execute(tx);
  await sql`insert into ledger_closed_deferred (month, expire_issue, currency, amount, orders)
    select ${month}::date, ${lastIssueOf(sql`o.order_id`)}, o.currency, sum(o.deferred), count(*) from ledger_closed_orders o ${withLastIssue(sql`o.order_id`)} group by 2, 3`.execute(
    tx,
  );
}

/** The last issue that is or was owed for an order, as its copies say; null for a gift that waits. */
export const reckonedLastIssueOf = (orderId: ReturnType<typeof sql>) =>
  sql`(select max(c.whole_number) from copies c where c.order_id = ${orderId} and c.state <> 'voided')`;

/** The same as it is kept, or reckoned where it is not kept yet. */
export const lastIssueOf = (orderId: ReturnType<typeof sql>) => sql`coalesce(ends.last_issue, ${reckonedLastIssueOf(orderId)})`;

/** Joined to a query in which `lastIssueOf` stands: what is kept of it (migration “keep-last-issues”). */
export const withLastIssue = (orderId: ReturnType<typeof sql>) => sql`left join order_ends ends on ends.order_id = ${orderId}`;
