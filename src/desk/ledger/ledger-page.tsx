import type { ComponentChildren } from "preact";
import type { MonthEnd, TrialLine } from "../../ledger/index.ts";
import { formatMoney, money } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { useLanguage } from "../when.tsx";
import { Wide } from "../lists.tsx";

type Props = { visit: DeskVisit; months: string[]; end: MonthEnd; books: { postings: number; problems: string[] } | undefined };

const told = (amount: number, currency: string, language: string) => formatMoney(money(amount, currency), language);

const saysOfAccount: Record<string, string> = {
  cash: "Cash",
  receivable: "Open invoices",
  deferred: "Deferred revenue: paid, not yet served",
  earned: "Revenue earned",
  tax: "Tax",
  "refunds owed": "Refunds on their way back",
  opening: "Opening balance, paid before the move",
  "written off": "Written off: served, yet given back",
  fees: "Gateways’ fees",
  credit: "Credit for upgrades",
};

/** Month-end: how the books stand, what the month earned by issue, and what is still owed for. */
export function LedgerPage({ visit, months, end, books }: Props) {
  const { month, lastDay } = end;
  return (
    <Desk visit={visit} title="Ledger">
      <Months months={months} month={month} lines={visit.canEnter("/desk/ledger/:month/journal.csv")} />
      <State end={end} books={books} language={visit.language} />
      {!books && (
        <form method="get" class="actions">
          <input type="hidden" name="month" value={month} />
          <button class="button quiet" name="check" value="yes">
            Look at every posting
          </button>
        </form>
      )}
      <h2>Trial balance at {lastDay}</h2>
      <Trial lines={end.trial} />
      <h2>What moved in {month}</h2>
      <Trial lines={end.moved} />
      <Earned end={end} language={visit.language} />
      <Deferred end={end} language={visit.language} />
    </Desk>
  );
}

const balanced = (books: Props["books"]) =>
  books
    ? `The books balance: ${books.postings} postings, and every one of them sums to zero.`
    : "The books balance: debits and credits are the same.";

function Trial({ lines }: { lines: TrialLine[] }) {
  const language = useLanguage();
  return (
    <Table heads={["Account", "Debit", "Credit", "Balance"]} none="Nothing was booked.">
      {lines.map(({ account, gateway, debit, credit, balance, currency }) => (
        <tr>
          <td>
            {saysOfAccount[account]}
            {gateway && ` (${gateway})`}
          </td>
          <td class="end">{told(debit, currency, language)}</td>
          <td class="end">{told(credit, currency, language)}</td>
          <td class="end">{told(balance, currency, language)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Table({ heads, none, children }: { heads: string[]; none: string; children: ComponentChildren[] }) {
  if (children.length === 0) return <p class="soft">{none}</p>;
  return (
    <Wide label={heads.join(", ")}>
      <table>
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th scope="col" class={column > 0 ? "end" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Wide>
  );
}

function Months({ months, month, lines }: { months: string[]; month: string; lines: boolean }) {
  return (
    <form method="get" class="actions">
      <label>
        Month
        <select name="month">
          {months.map((one) => (
            <option selected={one === month}>{one}</option>
          ))}
        </select>
      </label>
      <button class="button quiet">Show</button>
      <a class="button quiet" href={`/desk/ledger/${month}/month-end.csv`}>
        Month-end as CSV
      </a>
      {lines && (
        <a class="button quiet" href={`/desk/ledger/${month}/journal.csv`}>
          Every line as CSV
        </a>
      )}
    </form>
  );
}

/** Whether the books balance, as far as they were looked at, and whether the month stands. */
function State({ end: { month, closed, off }, books, language }: Pick<Props, "end" | "books"> & { language: string }) {
  const good = (books?.problems.length ?? 0) === 0 && off.length === 0;
  return (
    <p class={good ? "good" : "bad"} role="status">
      {good
        ? balanced(books)
        : [
            ...(books?.problems ?? []),
            ...off.map(({ amount, currency }) => `The trial balance is off by ${told(amount, currency, language)}.`),
          ].join(" ")}{" "}
      {closed ? `${month} is closed: these sums stand.` : `${month} is open, and closed a day after its end.`}
    </p>
  );
}

function Earned({ end: { month, earned }, language }: Pick<Props, "end"> & { language: string }) {
  return (
    <>
      <h2>Earned in {month}, by issue</h2>
      <Table heads={["Issue", "Orders", "Earned"]} none="No issue was served in this month.">
        {earned.map(({ wholeNumber, orders, amount, currency }) => (
          <tr>
            <td>No. {wholeNumber}</td>
            <td class="end">{orders}</td>
            <td class="end">{told(amount, currency, language)}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}

function Deferred({ end: { lastDay, deferred }, language }: Pick<Props, "end"> & { language: string }) {
  return (
    <>
      <h2>Deferred at {lastDay}, by the month the term expires</h2>
      <Table heads={["Expires in", "Orders", "Deferred"]} none="Nothing is owed that was paid for.">
        {deferred.map(({ month: expires, orders, amount, currency }) => (
          <tr>
            <td>{expires}</td>
            <td class="end">{orders}</td>
            <td class="end">{told(amount, currency, language)}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
