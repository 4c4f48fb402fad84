import { useMessages, type Messages } from "../../messages/index.ts";
import type { ComponentChildren } from "preact";
import { type MonthEnd, type TrialLine, later } from "../../ledger/index.ts";
import { gatewayIn } from "./gateway-in.ts";
import { day, formatDay, formatMoney, formatMonth, money } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { useLanguage } from "../when.tsx";
import { Wide } from "../lists.tsx";

type Props = { visit: DeskVisit; months: string[]; end: MonthEnd; books: { postings: number; problems: string[] } | undefined };

const told = (amount: number, currency: string, language: string) => formatMoney(money(amount, currency), language);

/** “November 2026” of “2026-11”. */
const named = (month: string, language: string) => formatMonth(day(`${month}-01`), language);

/** Month-end: how the books stand, what the month earned by issue, and what is still owed for. */
export function LedgerPage({ visit, months, end, books }: Props) {
  const m = useMessages().desk.ledger;
  const { month, lastDay } = end;
  return (
    <Desk visit={visit} title={m.title}>
      <Months language={visit.language} months={months} month={month} lines={visit.canEnter("/desk/ledger/:month/journal.csv")} />
      <State end={end} books={books} language={visit.language} />
      {!books && (
        <form method="get" class="actions">
          <input type="hidden" name="month" value={month} />
          <button class="button quiet" name="check" value="yes">
            {m.check}
          </button>
        </form>
      )}
      <h2>{m.trialAt(formatDay(lastDay, visit.language))}</h2>
      <Trial lines={end.trial} />
      <h2>{m.moved(named(month, visit.language))}</h2>
      <Trial lines={end.moved} />
      <Earned end={end} language={visit.language} />
      <Deferred end={end} language={visit.language} />
    </Desk>
  );
}

const balanced = (m: Messages["desk"]["ledger"], books: Props["books"]) => (books ? m.balancedAll(books.postings) : m.balanced);

function Trial({ lines }: { lines: TrialLine[] }) {
  const m = useMessages().desk.ledger;
  const language = useLanguage();
  return (
    <Table heads={Object.values(m.heads)} none={m.nothing}>
      {lines.map(({ account, gateway, debit, credit, balance, currency }) => (
        <tr>
          <td>
            {m.accounts[account]}
            {gateway && ` (${gatewayIn(m, gateway)})`}
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

function Months({ months, month, lines, language }: { months: string[]; month: string; lines: boolean; language: string }) {
  const m = useMessages().desk.ledger;
  return (
    <form method="get" class="actions">
      <label>
        {m.month}
        <select name="month">
          {months.map((one) => (
            <option value={one} selected={one === month}>
              {named(one, language)}
            </option>
          ))}
        </select>
      </label>
      <button class="button quiet">{m.show}</button>
      <a class="button quiet" href={`/desk/ledger/${month}/month-end.csv`}>
        {m.monthEnd}
      </a>
      {lines && (
        <a class="button quiet" href={`/desk/ledger/${month}/journal.csv`}>
          {m.lines}
        </a>
      )}
    </form>
  );
}

/** Whether the books balance, as far as they were looked at, and whether the month stands. */
function State({ end: { month, closed, off }, books, language }: Pick<Props, "end" | "books"> & { language: string }) {
  const m = useMessages().desk.ledger;
  const good = (books?.problems.length ?? 0) === 0 && off.length === 0;
  return (
    <p class={good ? "good" : "bad"} role="status">
      {good
        ? balanced(m, books)
        : [...(books?.problems ?? []), ...off.map(({ amount, currency }) => m.off(told(amount, currency, language)))].join(" ")}{" "}
      {closed ? m.closed(named(month, language)) : m.open(named(month, language))}
    </p>
  );
}

function Earned({ end: { month, earned }, language }: Pick<Props, "end"> & { language: string }) {
  const m = useMessages().desk.ledger;
  return (
    <>
      <h2>{m.earnedIn(named(month, language))}</h2>
      <Table heads={Object.values(m.earnedHeads)} none={m.noneServed}>
        {earned.map(({ wholeNumber, orders, amount, currency }) => (
          <tr>
            <td>{m.no(wholeNumber)}</td>
            <td class="end">{orders}</td>
            <td class="end">{told(amount, currency, language)}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}

function Deferred({ end: { lastDay, deferred }, language }: Pick<Props, "end"> & { language: string }) {
  const m = useMessages().desk.ledger;
  return (
    <>
      <h2>{m.deferredAt(formatDay(lastDay, language))}</h2>
      <Table heads={Object.values(m.deferredHeads)} none={m.noneDeferred}>
        {deferred.map(({ month: expires, orders, amount, currency }) => (
          <tr>
            <td>{expires === later ? m.later : named(expires, language)}</td>
            <td class="end">{orders}</td>
            <td class="end">{told(amount, currency, language)}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
