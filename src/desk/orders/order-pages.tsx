import { useMessages, said } from "../../messages/index.ts";
import { type BackIssuesWaiting, type OpenInvoice, type PremiumToSend, waysToPay } from "../../orders/index.ts";
import { formatMoney, labelLines, type Address } from "../../values/index.ts";
import { Input, Problem, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { DayOf, When } from "../when.tsx";
import { emailText } from "../subscribers/subscribers-page.tsx";

export function OrderLinks() {
  const m = useMessages().desk.orders;
  return (
    <nav class="actions" aria-label={m.about}>
      <a href="/desk/orders">{m.open}</a>
      <a href="/desk/orders/new">{m.enter}</a>
      <a href="/desk/dispatch">{m.dispatch}</a>
      <a href="/desk/gifts">{m.gifts}</a>
      <a href="/desk/institutions">{m.institutions}</a>
    </nav>
  );
}

type OpenProps = { visit: DeskVisit; open: Listed<OpenInvoice>; asked: ListQuery };

export function OpenInvoicesPage({ visit, open: { rows: open, total }, asked }: OpenProps) {
  const m = useMessages().desk.orders;
  return (
    <Desk visit={visit} title={m.open} actions={<OrderLinks />}>
      <Find asked={asked} label={m.find} />
      {open.length > 0 && (
        <Wide label={m.open}>
          <table>
            <thead>
              <tr>
                {Object.values(m.heads).map((name) => (
                  <th scope="col">{name}</th>
                ))}
                <th scope="col" class="end">
                  {m.amount}
                </th>
                <th scope="col">{m.record}</th>
              </tr>
            </thead>
            <tbody>
              {open.map((invoice) => (
                <OpenInvoiceLine invoice={invoice} language={visit.language} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <Pages asked={asked} total={total} none={m.allPaid} />
      <p class="soft">{m.reminders}</p>
    </Desk>
  );
}

const Lines = ({ address }: { address: Address | null | undefined }) => {
  const m = useMessages().desk.orders;
  return <>{address ? labelLines(address).join(", ") : <span class="bad">{m.noAddress}</span>}</>;
};

function OpenInvoiceLine({ invoice, language }: { invoice: OpenProps["open"]["rows"][number]; language: string }) {
  const m = useMessages().desk.orders;
  return (
    <tr>
      <td>
        {invoice.subscriptionId ? <a href={`/desk/subscriptions/${invoice.subscriptionId}`}>{invoice.number}</a> : invoice.number}
        {invoice.status === "written off" && <span class="bad"> {m.stopped}</span>}
      </td>
      <td>
        {invoice.name}
        <br />
        <span class="soft">{emailText(useMessages().desk.subscribers, invoice)}</span>
      </td>
      <td class="day">
        <When at={invoice.orderedAt} day />
      </td>
      <td class="day">{invoice.dueOn && <DayOf day={invoice.dueOn} />}</td>
      <td>{invoice.served}</td>
      <td>{invoice.reminders}</td>
      <td class="end">{formatMoney(invoice.amount, language)}</td>
      <td>
        <RecordPayment invoice={invoice} />
      </td>
    </tr>
  );
}

function RecordPayment({ invoice }: { invoice: OpenProps["open"]["rows"][number] }) {
  const m = useMessages().desk.orders;
  return (
    <form class="actions" method="post" action={`/desk/orders/${invoice.orderId}/payment`}>
      <select name="how" aria-label={m.howPaid(invoice.number)}>
        {waysToPay.slice(0, 4).map((way) => (
          <option value={way}>{useMessages().desk.orders.entry.paidBy[way]}</option>
        ))}
      </select>
      <input name="why" aria-label={m.paymentNote(invoice.number)} placeholder={m.noteExample} />
      <button class="button quiet">{m.recordIt}</button>
    </form>
  );
}

type DispatchProps = {
  visit: DeskVisit;
  premiums: Listed<PremiumToSend>;
  asked: ListQuery;
  issues: BackIssuesWaiting[];
  stocks: { wholeNumber: number; left: number }[];
  shown: Shown;
};

export function DispatchPage({ visit, premiums, asked, issues, stocks, shown }: DispatchProps) {
  const m = useMessages().desk.orders;
  return (
    <Desk visit={visit} title={m.dispatch} actions={<OrderLinks />}>
      <Problem shown={shown} />
      <Find asked={asked} label={m.findPremium} />
      <PremiumsToSend rows={premiums.rows} />
      <Pages asked={asked} total={premiums.total} none={m.noPremium} />
      <h2>{m.singles}</h2>
      {issues.length === 0 && <p class="soft">{m.noSingle}</p>}
      <ul class="asks">
        {issues.map(({ wholeNumber, copies }) => (
          <li>{said(m.singlesOf({ number: wholeNumber, copies }), { a: <a href={`/desk/fulfilment/${wholeNumber}`} /> })}</li>
        ))}
      </ul>
      <OnTheShelf stocks={stocks} shown={shown} />
    </Desk>
  );
}

function PremiumsToSend({ rows }: { rows: DispatchProps["premiums"]["rows"] }) {
  const m = useMessages().desk.orders;
  return (
    <Wide label={m.premiums}>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td>
                {row.premium} <span class="soft">{m.withOrder(row.number)}</span>
              </td>
              <td>{row.to}</td>
              <td>
                <Lines address={row.address} />
              </td>
              <td>
                <a class="button quiet" href={`/desk/dispatch/premiums/${row.orderId}`}>
                  {m.posted(row.number)}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function OnTheShelf({ stocks, shown }: Pick<DispatchProps, "stocks" | "shown">) {
  const m = useMessages().desk.orders;
  return (
    <>
      <h2>{m.shelf}</h2>
      <Wide label={m.shelf}>
        <table>
          <tbody>
            {stocks.map(({ wholeNumber, left }) => (
              <tr>
                <td>{m.no(wholeNumber)}</td>
                <td class="end">{m.left(left)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <form class="fields" method="post" action="/desk/dispatch/stock">
        <div class="row">
          <Input shown={shown} name="wholeNumber" label={m.noLabel} type="number" required />
          <Input shown={shown} name="change" label={m.change} required placeholder={m.changeExample} />
          <Input shown={shown} name="why" label={m.why} required placeholder={m.whyExample} />
        </div>
        <p>
          <button class="button quiet">{m.changeStock}</button>
        </p>
      </form>
    </>
  );
}
