import { sql } from "kysely";
import type { Db } from "../platform/index.ts";
import { addDays, addMonths, csvOf, day, plainAmount } from "../values/index.ts";
import type { Month, MonthEnd } from "./month-end.ts";

type JournalRow = {
  posted_on: string;
  kind: string;
  why: string;
  key: string;
  account: string;
  amount: number;
  currency: string;
  gateway: string | null;
  order_id: string | null;
  whole_number: number | null;
};

type Named = {
  /** What orders are called. */
  numbersOf: (orderIds: string[]) => Promise<ReadonlyMap<string, number>>;
  /** A reason as whoever asks reads it. */
  sayWhy: (why: string) => string;
};

/** Every line of a month, as an accountant's program takes it: minor units, a debit or a credit. Its heads and kinds are the same in each language. */
export async function journalCsv(db: Db, month: Month, { numbersOf, sayWhy }: Named): Promise<string> {
  const first = day(`${month}-01`);
  const { rows } =
    await sql<JournalRow>`select p.posted_on, p.kind, p.why, p.key, l.account, l.amount, l.currency, l.gateway, l.order_id, l.whole_number
    from ledger_lines l join ledger_postings p on p.id = l.posting_id
    where p.posted_on between ${first}::date and ${addDays(addMonths(first, 1), -1)}::date order by p.posted_at, p.id, l.id`.execute(db);
  const numbers = await numbersOf([...new Set(rows.flatMap(({ order_id }) => order_id ?? []))]);
  const head = [
    "day",
    "kind",
    "why",
    "posting",
    "account",
    "debit",
    "credit",
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
      sayWhy(row.why),
      row.key,
      row.account,
      ...amounts(row.amount, row.currency),
      row.currency,
      row.gateway,
      numbers.get(row.order_id ?? "") ?? null,
      row.whole_number,
    ]),
  ]);
}

/** Debit and credit twice: in whole currency with its decimals, "48.00", and in minor units, which no rounding touches. */
const amounts = (amount: number, currency: string): (string | number)[] => [
  plainAmount({ amount: Math.max(amount, 0), currency }),
  plainAmount({ amount: Math.max(-amount, 0), currency }),
  Math.max(amount, 0),
  Math.max(-amount, 0),
];

/** The month's two summaries and its trial balance in one table. */
export function monthEndCsv({ lastDay, trial, earned, deferred }: MonthEnd): string {
  const head = ["table", "what", "currency", "debit", "credit", "debit_minor_units", "credit_minor_units", "orders"];
  return csvOf([
    head,
    ...trial.map(({ account, gateway, currency, balance }) => [
      `trial balance at ${lastDay}`,
      gateway ? `${account} (${gateway})` : account,
      currency,
      ...amounts(balance, currency),
      "",
    ]),
    ...earned.map(({ wholeNumber, currency, amount, orders }) => [
      "earned by issue",
      wholeNumber,
      currency,
      ...amounts(-amount, currency),
      orders,
    ]),
    ...deferred.map(({ month, currency, amount, orders }) => [
      "deferred by expire month",
      month,
      currency,
      ...amounts(-amount, currency),
      orders,
    ]),
  ]);
}

const closed = sql`coalesce((select max(month) from ledger_closings), '-infinity')`;
const carried = sql`coalesce((select line_id from ledger_carried), 0)`;

/** What is not as it must be of the postings by themselves, in sentences; empty when they add up. */
export async function postingProblems(db: Db): Promise<{ postings: number; problems: string[] }> {
  const { rows } = await sql<{ postings: number; problem: string | null }>`with problems as (
      select format('The trial balance is off by %s %s.', sum(amount), currency) as problem from ledger_lines group by currency having sum(amount) <> 0
      union all select format('The posting %s does not balance.', p.key) from ledger_postings p join ledger_lines l on l.posting_id = p.id group by p.id, l.currency having sum(l.amount) <> 0
      union all select format('%s was closed with other sums than its lines have.', to_char(month, 'YYYY-MM')) from (
          select month, account, currency, debit - credit as amount from ledger_closed_sums
          union all select c.month, l.account, l.currency, -l.amount from ledger_closings c join ledger_postings p on date_trunc('month', p.posted_on)::date = c.month join ledger_lines l on l.posting_id = p.id) sums
        group by month, account, currency having sum(amount) <> 0
      union all select format('What was carried of %s is not what its lines sum to.', to_char(month, 'YYYY-MM')) from (
          select month, account, currency, debit - credit as amount from ledger_carried_sums where month > ${closed}
          union all select date_trunc('month', p.posted_on)::date, l.account, l.currency, -l.amount from ledger_lines l join ledger_postings p on p.id = l.posting_id
            where p.posted_on >= ${closed} + interval '1 month' and l.id <= ${carried}) sums
        group by month, account, currency having sum(amount) <> 0
      union all select format('What was carried of the order %s is not what its lines sum to.', order_id) from (
          select order_id, deferred as amount from ledger_carried_orders
          union all select order_id, amount from ledger_lines where account = 'deferred' and id <= ${carried}) sums
        group by order_id having sum(amount) <> 0)
    select (select count(*) from ledger_postings) as postings, problem from (select 1) one left join problems on true order by problem limit 100`.execute(
    db,
  );
  return { postings: rows[0]?.postings ?? 0, problems: rows.flatMap(({ problem }) => problem ?? []) };
}
