import { sql } from "kysely";
import { issueDates, publicationOf } from "../editorial/index.ts";
import { type Db, type Platform, groupedBy, remembered, today } from "../platform/index.ts";
import { type Day, addDays, addMonths, day, firstOf } from "../values/index.ts";
import { type Kept, askedOfKept } from "./carry-ledger.ts";
import { lastIssueOf, withLastIssue } from "./close-months.ts";
import type { Account } from "./lines.ts";

/** "2026-11" */
export type Month = string & { readonly __month: never };
export const isMonth = (text: string): text is Month => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** The month of a day. */
export const monthOf = (of: Day): Month => of.slice(0, 7) as Month;

export type TrialLine = { account: Account; gateway: string | null; currency: string; debit: number; credit: number; balance: number };
type EarnedLine = { wholeNumber: number; currency: string; amount: number; orders: number };
type DeferredLine = { month: string; currency: string; amount: number; orders: number };
export type MonthEnd = {
  month: Month;
  lastDay: Day;
  /** Closed: these sums stand. */
  closed: boolean;
  trial: TrialLine[];
  moved: TrialLine[];
  earned: EarnedLine[];
  deferred: DeferredLine[];
  off: { currency: string; amount: number }[];
};

/** Every month from the first in which anything was booked to the one we are in, newest first. */
export async function bookedMonths(platform: Platform): Promise<Month[]> {
  const { timeZone } = await publicationOf(platform.db);
  const now = today(platform.clock, timeZone).slice(0, 7);
  const { rows } = await sql<{ first: string | null; last: string | null }>`select to_char(min(posted_on), 'YYYY-MM') as first,
    to_char(max(posted_on), 'YYYY-MM') as last from ledger_postings`.execute(platform.db);
  const { first, last } = firstOf(rows);
  const months: string[] = [];
  for (let month = last && last > now ? last : now; month >= (first ?? now); month = addMonths(day(`${month}-01`), -1).slice(0, 7))
    months.push(month);
  return months as Month[];
}

/** How the books stand at the end of a month: from the sums that were kept when it was closed, or as far as it has come. */
export async function monthEnd(db: Db, month: Month): Promise<MonthEnd> {
  const first = day(`${month}-01`);
  const lastDay = addDays(addMonths(first, 1), -1);
  const { sums, deferred, closed } = await askedOfKept(db, async ({ closed: newest, line, lastBooked }) => {
    const isClosed = newest !== undefined && first <= newest;
    const asked = {
      first,
      lastDay,
      kept: { closed: newest, line },
      closed: isClosed,
      isLast: lastBooked === undefined || lastBooked <= lastDay,
    };
    return { closed: isClosed, sums: await sumsUpTo(db, asked), deferred: await deferredAt(db, asked) };
  });
  const trial = trialOf(sums);
  const inMonth = sums.filter((sum) => sum.month === month);
  const off = new Map<string, number>();
  for (const { currency, balance } of trial) off.set(currency, (off.get(currency) ?? 0) + balance);
  return {
    month,
    lastDay,
    closed,
    trial,
    moved: trialOf(inMonth),
    earned: earnedIn(inMonth),
    deferred: await byExpireMonth(db, deferred),
    off: [...off]
      .filter(([, amount]) => amount !== 0)
      .map(([currency, amount]) => ({
        currency,
        amount,
      })),
  };
}

type Sql = ReturnType<typeof sql>;

export const keptSums = (upTo: Day): Sql =>
  sql`select month, account, gateway, currency, whole_number, debit, credit, lines from ledger_closed_sums where month <= ${upTo}::date`;

const nothing = sql`select null::date, null, null, null, null::integer, 0::bigint, 0::bigint, 0 where false`;

/** As far as what is kept goes: the newest month that is closed, and the line to which open ones are carried. */
type UpTo = Pick<Kept, "closed" | "line">;

const firstOpen = ({ closed }: UpTo): string => (closed ? addMonths(closed, 1) : "0001-01-01");

/** Lines of the months that are open, by their index of days: what is closed is not looked at. */
const openLines = (kept: UpTo, lastDay: Day): Sql => sql`ledger_lines l join ledger_postings p on p.id = l.posting_id
  where p.posted_on >= ${firstOpen(kept)}::date and p.posted_on <= ${lastDay}::date`;

/** The months that are open: what was carried of them, and the lines behind. */
export const openSums = (
  kept: UpTo,
  lastDay: Day,
): Sql => sql`select month, account, gateway, currency, whole_number, debit, credit, lines from ledger_carried_sums
    where month >= ${firstOpen(kept)}::date and month <= ${lastDay}::date
  union all select date_trunc('month', p.posted_on)::date as month, l.account, l.gateway, l.currency, l.whole_number,
    coalesce(sum(l.amount) filter (where l.amount > 0), 0)::bigint as debit, coalesce(-sum(l.amount) filter (where l.amount < 0), 0)::bigint as credit, count(*)::integer as lines
  from ${openLines(kept, lastDay)} and l.id > ${kept.line} group by 1, 2, 3, 4, 5`;

/** What was booked in a month to an account, for an issue or for none. */
type Sum = Pick<TrialLine, "account" | "gateway" | "currency" | "debit" | "credit"> & {
  month: Month;
  wholeNumber: number | null;
  lines: number;
};

/** `isLast`: nothing is booked behind it. */
type Asked = { first: Day; lastDay: Day; kept: UpTo; closed: boolean; isLast: boolean };

const sumsUpTo = remembered(["ledger"], async (db, { first, lastDay, kept, closed }: Asked): Promise<Sum[]> => {
  const { rows } = await sql<Sum>`select to_char(month, 'YYYY-MM') as month, account, gateway, currency, whole_number as "wholeNumber",
      debit::bigint, credit::bigint, lines from (${keptSums(first)} union all ${closed ? nothing : openSums(kept, lastDay)}) sums
    order by currency, account, gateway, whole_number`.execute(db);
  return rows;
});

function trialOf(sums: readonly Sum[]): TrialLine[] {
  const groups = groupedBy(sums, ({ account, gateway, currency }) => JSON.stringify([currency, account, gateway]));
  return [...groups.values()].map((group) => {
    const { account, gateway, currency } = firstOf(group);
    const [debit, credit] = [sumOf(group, "debit"), sumOf(group, "credit")];
    return { account, gateway, currency, debit, credit, balance: debit - credit };
  });
}

const sumOf = (group: readonly Sum[], what: "debit" | "credit" | "lines"): number => group.reduce((sum, one) => sum + one[what], 0);

function earnedIn(sums: readonly Sum[]): EarnedLine[] {
  const ofIssues = sums.flatMap((sum) => (sum.account === "deferred" && sum.wholeNumber !== null ? [{ ...sum, of: sum.wholeNumber }] : []));
  const groups = groupedBy(ofIssues, ({ of, currency }) => JSON.stringify([of, currency]));
  return [...groups.values()]
    .map((group) => {
      const { of: wholeNumber, currency } = firstOf(group);
      return { wholeNumber, currency, amount: sumOf(group, "debit") - sumOf(group, "credit"), orders: sumOf(group, "lines") };
    })
    .sort((a, b) => a.wholeNumber - b.wholeNumber || a.currency.localeCompare(b.currency));
}

const keptDeferred = (month: Day): Sql =>
  sql`select expire_issue as expire, currency, amount, orders from ledger_closed_deferred where month = ${month}::date`;

/** What the newest closing kept of each order and what was booked since, up to a day. */
const deferredUpTo = (
  kept: UpTo,
  lastDay: Day,
): Sql => sql`select ${lastIssueOf(sql`orders.order_id`)} as expire, currency, sum(amount)::bigint as amount, count(*)::integer as orders
  from (select order_id, currency, sum(amount) as amount from (select order_id, currency, deferred as amount from ledger_closed_orders
      union all select l.order_id, l.currency, -l.amount from ${openLines(kept, lastDay)} and l.account = 'deferred') parts
    group by order_id, currency having sum(amount) <> 0) orders ${withLastIssue(sql`orders.order_id`)} group by 1, 2`;

/** What is deferred now: what was carried of each order, and of those few that were booked since, with that. */
const deferredNow = ({ line }: UpTo): Sql => sql`with since as materialized (
    select order_id, currency, -sum(amount)::bigint as amount from ledger_lines where id > ${line} and account = 'deferred' group by 1, 2),
  owed as (
    select order_id, currency, deferred from ledger_carried_orders c where not exists (select from since where since.order_id = c.order_id)
    union all select since.order_id, since.currency, since.amount + coalesce(c.deferred, 0) from since left join ledger_carried_orders c on c.order_id = since.order_id)
  select ${lastIssueOf(sql`owed.order_id`)} as expire, currency, sum(deferred)::bigint as amount, count(*)::integer as orders
  from owed ${withLastIssue(sql`owed.order_id`)} where deferred <> 0 group by 1, 2`;

/** In the place of a month: the calendar does not reach so far. */
export const later = "later";

type Deferred = { expire: number | null; currency: string; amount: number; orders: number };

const deferredAt = remembered(["ledger", "copies"], async (db, { first, lastDay, kept, closed, isLast }: Asked): Promise<Deferred[]> => {
  const asked = closed ? keptDeferred(first) : isLast ? deferredNow(kept) : deferredUpTo(kept, lastDay);
  const { rows } = await sql<Deferred>`${asked}`.execute(db);
  return rows;
});

/** By the month in which the last issue of the order appears, as the calendar stands now. */
async function byExpireMonth(db: Db, rows: readonly Deferred[]): Promise<DeferredLine[]> {
  const months = new Map((await issueDates(db)).map(({ wholeNumber, onSaleOn }) => [wholeNumber, onSaleOn.slice(0, 7)]));
  const sums = new Map<string, DeferredLine>();
  for (const { expire, currency, amount, orders } of rows) {
    const month = (expire !== null && months.get(expire)) || later;
    const sum = sums.get(`${month} ${currency}`) ?? { month, currency, amount: 0, orders: 0 };
    sums.set(`${month} ${currency}`, { ...sum, amount: sum.amount + amount, orders: sum.orders + orders });
  }
  return [...sums.values()].sort((a, b) => a.month.localeCompare(b.month) || a.currency.localeCompare(b.currency));
}
