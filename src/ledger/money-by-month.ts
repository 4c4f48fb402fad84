import { sql } from "kysely";
import type { Db } from "../platform/index.ts";
import { type Day, addDays, addMonths, day } from "../values/index.ts";
import { askedOfKept } from "./carry-ledger.ts";
import { keptSums, monthOf, openSums, type Month } from "./month-end.ts";

/** A month of the books in one currency; minor units. `closed`: these sums stand. */
export type MoneyOfMonth = {
  month: Month;
  currency: string;
  closed: boolean;
  /** Of issues that were served in it. */
  earned: number;
  /** Paid for and still owed at its end. */
  deferred: number;
  /** Served, yet given back in it. */
  writtenOff: number;
  /** Kept by gateways in it. */
  fees: number;
};

type Moved = { month: Day; account: string; currency: string; moved: number };

/** So many months up to this one, newest first, in every currency that anything was booked in. The same sums as the month-end's. */
export async function moneyByMonth(db: Db, { upTo, months }: { upTo: Month; months: number }): Promise<MoneyOfMonth[]> {
  const last = day(`${upTo}-01`);
  const { closed, rows } = await askedOfKept(db, async (kept) => {
    const { rows: moved } =
      await sql<Moved>`select to_char(month, 'YYYY-MM-DD') as month, account, currency, sum(debit - credit)::bigint as moved
    from (${keptSums(last)} union all ${openSums(kept, addDays(addMonths(last, 1), -1))}) sums
    where account in ('earned', 'deferred', 'written off', 'fees') group by month, account, currency`.execute(db);
    return { closed: kept.closed, rows: moved };
  });
  const all = Array.from({ length: months }, (_, back) => addMonths(last, -back));
  const currencies = [...new Set(rows.map(({ currency }) => currency))].sort();
  return all.flatMap((month) =>
    currencies.map((currency) => ({
      month: monthOf(month),
      currency,
      closed: closed !== undefined && month <= closed,
      ...sumsAt(
        rows.filter((row) => row.currency === currency),
        month,
      ),
    })),
  );
}

/** What moved in a month, and what had moved up to its end. Credits are what is earned and deferred. */
export function sumsAt(rows: readonly Moved[], month: Day): Pick<MoneyOfMonth, "earned" | "deferred" | "writtenOff" | "fees"> {
  const moved = (account: string, which: (of: Day) => boolean) =>
    rows.reduce((sum, row) => (row.account === account && which(row.month) ? sum + row.moved : sum), 0);
  const inIt = (of: Day) => of === month;
  return {
    earned: 0 - moved("earned", inIt),
    deferred: 0 - moved("deferred", (of) => of <= month),
    writtenOff: moved("written off", inIt),
    fees: moved("fees", inIt),
  };
}
