import { sql } from "kysely";
import { type Db, type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { type Day, codeOf, day, firstOf } from "../values/index.ts";

/**
 * Job, hourly and behind each large release: adds what was booked since the last time to the sums that are read in the place of
 * lines. Exact whenever it runs, and where it does not: what lies behind the line it came to is added up by whoever looks.
 */
export async function carryLedger(platform: Platform): Promise<void> {
  const upTo = await lastSettled(platform);
  if (upTo === undefined) return;
  await inTransaction(platform, async (tx) => {
    await sql`set local statement_timeout = '10min'`.execute(tx);
    // one at a time
    await sql`lock table ledger_carried in share row exclusive mode`.execute(tx);
    const { line } = await keptUpTo(tx);
    if (line >= upTo) return;
    await carrySums(tx, line, upTo);
    await carryOrders(tx, line, upTo);
    await sql`insert into ledger_carried (line_id) values (${upTo}) on conflict (only_one) do update set line_id = excluded.line_id`.execute(
      tx,
    );
  });
}

const lockNotAvailable = "55P03";

/** The last line behind which none will come in with a lower number: nobody posts at this moment. Who posts for long is not waited for. */
async function lastSettled(platform: Platform): Promise<number | undefined> {
  try {
    return await inTransaction(platform, async (tx) => {
      await sql`set local lock_timeout = '300ms'`.execute(tx);
      await sql`lock table ledger_postings, ledger_lines in share row exclusive mode`.execute(tx);
      const { rows } = await sql<{ last: number | null }>`select max(id) as last from ledger_lines`.execute(tx);
      return firstOf(rows).last ?? undefined;
    });
  } catch (error) {
    if (codeOf(error) === lockNotAvailable) return undefined;
    throw error;
  }
}

async function carrySums(tx: Tx, from: number, upTo: number): Promise<void> {
  await sql`with was as (delete from ledger_carried_sums returning *)
    insert into ledger_carried_sums (month, account, gateway, currency, whole_number, debit, credit, lines)
    select month, account, gateway, currency, whole_number, sum(debit), sum(credit), sum(lines) from (select * from was union all
      select date_trunc('month', p.posted_on)::date as month, l.account, l.gateway, l.currency, l.whole_number, greatest(l.amount, 0), greatest(-l.amount, 0), 1
        from ledger_lines l join ledger_postings p on p.id = l.posting_id where l.id > ${from} and l.id <= ${upTo}) parts
    where month > coalesce((select max(month) from ledger_closings), '-infinity') group by 1, 2, 3, 4, 5`.execute(tx);
}

async function carryOrders(tx: Tx, from: number, upTo: number): Promise<void> {
  await sql`insert into ledger_carried_orders as kept (order_id, currency, deferred)
    select order_id, currency, -sum(amount) from ledger_lines where id > ${from} and id <= ${upTo} and account = 'deferred' group by 1, 2
    on conflict (order_id) do update set deferred = kept.deferred + excluded.deferred`.execute(tx);
  await sql`delete from ledger_carried_orders where deferred = 0`.execute(tx);
}

/** What sums are kept: the first day of the newest month that is closed, the line to which the open ones are carried; and the last day booked. */
export type Kept = { closed: Day | undefined; line: number; lastBooked: Day | undefined };

async function keptUpTo(db: Db | Tx): Promise<Kept> {
  const { rows } = await sql<{ closed: string | null; line: number; booked: string | null }>`select
    (select to_char(max(month), 'YYYY-MM-DD') from ledger_closings) as closed,
    coalesce((select line_id from ledger_carried), 0)::bigint as line,
    (select to_char(max(posted_on), 'YYYY-MM-DD') from ledger_postings) as booked`.execute(db);
  const { closed, line, booked } = firstOf(rows);
  return { closed: closed ? day(closed) : undefined, line, lastBooked: booked ? day(booked) : undefined };
}

/**
 * What is asked of kept sums and the lines behind them. The line is told with the question, so that the lines are found by their
 * index; where more was carried or a month was closed meanwhile, it is asked again.
 */
export async function askedOfKept<T>(db: Db, ask: (kept: Kept) => Promise<T>): Promise<T> {
  let kept = await keptUpTo(db);
  for (;;) {
    const answer = await ask(kept);
    const now = await keptUpTo(db);
    if (now.closed === kept.closed && now.line === kept.line) return answer;
    kept = now;
  }
}
