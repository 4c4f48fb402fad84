import { sql } from "kysely";
import { issueDates, publicationOf } from "../../editorial/index.ts";
import { type Db, type Platform, today } from "../../platform/index.ts";
import { type Day, addDays, addMonths, csvOf, day } from "../../values/index.ts";
import type { Account } from "./lines.ts";

/** "2026-11" */
export type Month = string & { readonly __month: never };
export const isMonth = (text: string): text is Month => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

export type TrialLine = { account: Account; gateway: string | null; currency: string; debit: number; credit: number; balance: number };
export type EarnedLine = { wholeNumber: number; currency: string; amount: number; orders: number };
export type DeferredLine = { month: string; currency: string; amount: number; orders: number };
export type MonthEnd = {
  month: Month;
  lastDay: Day;
  trial: TrialLine[];
  moved: TrialLine[];
  earned: EarnedLine[];
  deferred: DeferredLine[];
  off: { currency: string; amount: number }[];
};

/** The months in which anything was booked, newest first, and the one we are in. */
export async function bookedMonths(platform: Platform): Promise<Month[]> {
  const { timeZone } = await publicationOf(platform.db);
  const now = today(platform.clock, timeZone).slice(0, 7);
  const { rows } = await sql<{
    month: string;
  }>`select distinct to_char(posted_on, 'YYYY-MM') as month from ledger_postings order by 1 desc`.execute(platform.db);
  return [...new Set([now, ...rows.map(({ month }) => month)])].sort().reverse() as Month[];
}

/** How the books stand at the end of a month. */
export async function monthEnd(db: Db, month: Month): Promise<MonthEnd> {
  const first = day(`${month}-01`);
  const lastDay = addDays(addMonths(first, 1), -1);
  const trial = await accountSums(db, sql`posted_on <= ${lastDay}::date`);
  const sums = new Map<string, number>();
  for (const { currency, balance } of trial) sums.set(currency, (sums.get(currency) ?? 0) + balance);
  return {
    ...{ month, lastDay, trial },
    moved: await accountSums(db, sql`posted_on between ${first}::date and ${lastDay}::date`),
    earned: await earnedIn(db, first, lastDay),
    deferred: await deferredAt(db, lastDay),
    off: [...sums].filter(([, amount]) => amount !== 0).map(([currency, amount]) => ({ currency, amount })),
  };
}

async function accountSums(db: Db, when: ReturnType<typeof sql>): Promise<TrialLine[]> {
  const { rows } =
    await sql<TrialLine>`select account, gateway, currency, coalesce(sum(amount) filter (where amount > 0), 0)::bigint as debit,
      coalesce(-sum(amount) filter (where amount < 0), 0)::bigint as credit, sum(amount)::bigint as balance
    from ledger_lines join ledger_postings on ledger_postings.id = posting_id where ${when}
    group by account, gateway, currency order by currency, account, gateway`.execute(db);
  return rows;
}

async function earnedIn(db: Db, first: Day, last: Day): Promise<EarnedLine[]> {
  const { rows } =
    await sql<EarnedLine>`select whole_number as "wholeNumber", currency, sum(amount) filter (where account = 'deferred')::bigint as amount,
      count(*) filter (where account = 'deferred') as orders
    from ledger_lines join ledger_postings on ledger_postings.id = posting_id where whole_number is not null and posted_on between ${first}::date and ${last}::date
    group by whole_number, currency order by whole_number, currency`.execute(db);
  return rows;
}

/** What is still deferred on a day, by the month in which the last issue of its order appears as the calendar stands now. */
async function deferredAt(db: Db, last: Day): Promise<DeferredLine[]> {
  const { rows } = await sql<{
    expire: number | null;
    currency: string;
    amount: number;
    orders: number;
  }>`select expire, currency, sum(amount)::bigint as amount, count(*) as orders from (
      select l.order_id, l.currency, -sum(l.amount)::bigint as amount, (select max(whole_number) from copies where order_id = l.order_id and state <> 'voided') as expire
      from ledger_lines l join ledger_postings p on p.id = l.posting_id where l.account = 'deferred' and p.posted_on <= ${last}::date group by l.order_id, l.currency) orders
    where amount <> 0 group by expire, currency`.execute(db);
  const months = new Map((await issueDates(db)).map(({ wholeNumber, onSaleOn }) => [wholeNumber, onSaleOn.slice(0, 7)]));
  const sums = new Map<string, DeferredLine>();
  for (const { expire, currency, amount, orders } of rows) {
    const month = (expire !== null && months.get(expire)) || "later";
    const sum = sums.get(`${month} ${currency}`) ?? { month, currency, amount: 0, orders: 0 };
    sums.set(`${month} ${currency}`, { ...sum, amount: sum.amount + amount, orders: sum.orders + orders });
  }
  return [...sums.values()].sort((a, b) => a.month.localeCompare(b.month) || a.currency.localeCompare(b.currency));
}

type JournalRow = {
  posted_on: string;
  kind: string;
  why: string;
  key: string;
  account: string;
  amount: number;
  currency: string;
  gateway: string | null;
  number: number | null;
  whole_number: number | null;
};

/** Every line of a month, as an accountant's program takes it: minor units, a debit or a credit. */
export async function journalCsv(db: Db, month: Month): Promise<string> {
  const { rows } =
    await sql<JournalRow>`select p.posted_on, p.kind, p.why, p.key, l.account, l.amount, l.currency, l.gateway, o.number, l.whole_number
    from ledger_lines l join ledger_postings p on p.id = l.posting_id left join orders o on o.id = l.order_id
    where to_char(p.posted_on, 'YYYY-MM') = ${month} order by p.posted_at, p.id, l.id`.execute(db);
  const head = [
    "day",
    "kind",
    "why",
    "posting",
    "account",
    "debit_minor_units",
    "credit_minor_units",
    "currency",
    "gateway",
    "order",
    "issue",
  ];
  return csvOf([
    head,
    ...rows.map((row) => [
      row.posted_on,
      row.kind,
      row.why,
      row.key,
      row.account,
      Math.max(row.amount, 0),
      Math.max(-row.amount, 0),
      row.currency,
      row.gateway,
      row.number,
      row.whole_number,
    ]),
  ]);
}

/** The month's two summaries and its trial balance in one table. */
export function monthEndCsv({ lastDay, trial, earned, deferred }: MonthEnd): string {
  const head = ["table", "what", "currency", "debit_minor_units", "credit_minor_units", "orders"];
  return csvOf([
    head,
    ...trial.map(({ account, gateway, currency, balance }) => [
      `trial balance at ${lastDay}`,
      gateway ? `${account} (${gateway})` : account,
      currency,
      Math.max(balance, 0),
      Math.max(-balance, 0),
      "",
    ]),
    ...earned.map(({ wholeNumber, currency, amount, orders }) => ["earned by issue", wholeNumber, currency, 0, amount, orders]),
    ...deferred.map(({ month, currency, amount, orders }) => ["deferred by expire month", month, currency, 0, amount, orders]),
  ]);
}

/** Everything about the books that is not as it must be, in sentences; empty when they add up. */
export async function checkBooks(db: Db): Promise<{ postings: number; problems: string[] }> {
  const { rows } = await sql<{ postings: number; problem: string | null }>`with problems as (
      select format('The trial balance is off by %s %s.', sum(amount), currency) as problem from ledger_lines group by currency having sum(amount) <> 0
      union all select format('The posting %s does not balance.', p.key) from ledger_postings p join ledger_lines l on l.posting_id = p.id group by p.id, l.currency having sum(l.amount) <> 0
      union all select format('Order %s is paid and was never booked.', number) from orders where status = 'paid' and amount > 0 and not exists (select 1 from ledger_postings p where p.key = 'order:' || orders.id)
      union all select format('More was earned by order %s than was paid for it.', o.number) from ledger_lines l join orders o on o.id = l.order_id where l.account = 'deferred' group by o.id having sum(l.amount) > 0
      union all select format('Order %s owes nothing more, and %s is still deferred of it.', o.number, -sum(l.amount)) from ledger_lines l join orders o on o.id = l.order_id
        where l.account = 'deferred' and exists (select 1 from copies c where c.order_id = o.id) and not exists (select 1 from copies c where c.order_id = o.id and c.state in ('owed', 'held', 'frozen')) group by o.id having sum(l.amount) <> 0
      union all select format('Document %s is missing.', missing) from (select generate_series(min(number), max(number)) as missing from invoices) n where not exists (select 1 from invoices where number = missing))
    select (select count(*) from ledger_postings) as postings, problem from (select 1) one left join problems on true limit 100`.execute(
    db,
  );
  return { postings: rows[0]?.postings ?? 0, problems: rows.flatMap(({ problem }) => problem ?? []) };
}
