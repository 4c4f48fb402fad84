import type { MoneyOfMonth } from "../../ledger/index.ts";
import type { Messages } from "../../messages/index.ts";
import { money } from "../../values/index.ts";
import { type Figure, rowOfMonth } from "./figure.ts";

type Words = Messages["desk"]["numbers"];

/** What the ledger says of each month, earned and deferred, in each currency; a month leads to its month-end. */
export function moneyFigures(months: readonly MoneyOfMonth[], m: Words): Figure[] {
  const currencies = [...new Set(months.map(({ currency }) => currency))];
  return currencies.flatMap((currency) => {
    const own = months.filter((row) => row.currency === currency);
    return [earned(currency, own, m), deferred(currency, own, m)];
  });
}

function earned(currency: string, months: readonly MoneyOfMonth[], m: Words): Figure {
  return {
    name: `earned-${currency.toLowerCase()}`,
    title: m.money.earnedTitle(currency),
    note: m.money.earnedNote,
    head: m.month,
    columns: [{ name: m.money.earned, charted: true }, { name: m.money.writtenOff }, { name: m.money.fees }, { name: m.money.books }],
    rows: months.map((row) => ({
      ...ofMonth(row),
      cells: [
        ...[row.earned, row.writtenOff, row.fees].map((amount) => ({ money: money(amount, currency) })),
        { text: row.closed ? m.money.closed : m.money.open },
      ],
    })),
  };
}

const deferred = (currency: string, months: readonly MoneyOfMonth[], m: Words): Figure => ({
  name: `deferred-${currency.toLowerCase()}`,
  title: m.money.deferredTitle(currency),
  note: m.money.deferredNote,
  head: m.month,
  columns: [{ name: m.money.deferred, charted: true }],
  rows: months.map((row) => ({ ...ofMonth(row), cells: [{ money: money(row.deferred, currency) }] })),
});

const ofMonth = ({ month }: MoneyOfMonth) => ({ ...rowOfMonth(month), href: `/desk/ledger?month=${month}` });
