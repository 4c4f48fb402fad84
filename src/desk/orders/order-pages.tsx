import { type BackIssuesWaiting, type OpenInvoice, type PremiumToSend, waysToPay } from "../../orders/index.ts";
import { formatMoney, labelLines, type Address } from "../../values/index.ts";
import { Input, Problem, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { Find, type ListQuery, type Listed, Pages, Wide } from "../lists.tsx";
import { DayOf, When } from "../when.tsx";
import { emailText } from "../subscribers/subscribers-page.tsx";

export function OrderLinks() {
  return (
    <nav class="actions" aria-label="About orders">
      <a href="/desk/orders">Open invoices</a>
      <a href="/desk/orders/new">Enter an order</a>
      <a href="/desk/dispatch">Premiums and single issues</a>
      <a href="/desk/gifts">Gifts</a>
      <a href="/desk/institutions">Institutions</a>
    </nav>
  );
}

type OpenProps = { visit: DeskVisit; open: Listed<OpenInvoice>; asked: ListQuery };

export function OpenInvoicesPage({ visit, open: { rows: open, total }, asked }: OpenProps) {
  return (
    <Desk visit={visit} title="Open invoices" actions={<OrderLinks />}>
      <Find asked={asked} label="Order, name or e-mail" />
      {open.length > 0 && (
        <Wide label="Open invoices">
          <table>
            <thead>
              <tr>
                {["Order", "Who", "Ordered", "Due", "Copies had", "Reminders"].map((name) => (
                  <th scope="col">{name}</th>
                ))}
                <th scope="col" class="end">
                  Amount
                </th>
                <th scope="col">Record the payment</th>
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
      <Pages asked={asked} total={total} none="Every invoice is paid." />
      <p class="soft">
        Reminders go out by themselves, 14, 30 and 45 days after the order; copies stop by themselves as the offer says. Whoever pays after
        that has the rest of the term from the next issue.
      </p>
    </Desk>
  );
}

const Lines = ({ address }: { address: Address | null | undefined }) => (
  <>{address ? labelLines(address).join(", ") : <span class="bad">no address</span>}</>
);

function OpenInvoiceLine({ invoice, language }: { invoice: OpenProps["open"]["rows"][number]; language: string }) {
  return (
    <tr>
      <td>
        {invoice.subscriptionId ? <a href={`/desk/subscriptions/${invoice.subscriptionId}`}>{invoice.number}</a> : invoice.number}
        {invoice.status === "written off" && <span class="bad"> stopped</span>}
      </td>
      <td>
        {invoice.name}
        <br />
        <span class="soft">{emailText(invoice)}</span>
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
  return (
    <form class="actions" method="post" action={`/desk/orders/${invoice.orderId}/payment`}>
      <select name="how" aria-label={`How order ${invoice.number} was paid`}>
        {waysToPay.slice(0, 4).map((way) => (
          <option>{way}</option>
        ))}
      </select>
      <input name="why" aria-label={`Note on the payment of order ${invoice.number}`} placeholder="Statement 24, line 7" />
      <button class="button quiet">Record it</button>
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
  return (
    <Desk visit={visit} title="Premiums and single issues" actions={<OrderLinks />}>
      <Problem shown={shown} />
      <Find asked={asked} label="Premium, order or name" />
      <PremiumsToSend rows={premiums.rows} />
      <Pages asked={asked} total={premiums.total} none="No premium waits to be posted." />
      <h2>Single issues that were bought</h2>
      {issues.length === 0 && <p class="soft">None waits for its label.</p>}
      <ul class="asks">
        {issues.map(({ wholeNumber, copies }) => (
          <li>
            No. {wholeNumber}: {copies === 1 ? "one copy waits" : `${copies} copies wait`} for a label.{" "}
            <a href={`/desk/fulfilment/${wholeNumber}`}>Freeze a supplemental run of no. {wholeNumber}</a>
          </li>
        ))}
      </ul>
      <OnTheShelf stocks={stocks} shown={shown} />
    </Desk>
  );
}

function PremiumsToSend({ rows }: { rows: DispatchProps["premiums"]["rows"] }) {
  return (
    <Wide label="Premiums to send">
      <table>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td>
                {row.premium} <span class="soft">with order {row.number}</span>
              </td>
              <td>{row.to}</td>
              <td>
                <Lines address={row.address} />
              </td>
              <td>
                <a class="button quiet" href={`/desk/dispatch/premiums/${row.orderId}`}>
                  Posted, order {row.number}
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
  return (
    <>
      <h2>Printed issues on the shelf</h2>
      <Wide label="Printed issues on the shelf">
        <table>
          <tbody>
            {stocks.map(({ wholeNumber, left }) => (
              <tr>
                <td>No. {wholeNumber}</td>
                <td class="end">{left} left to sell</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <form class="fields" method="post" action="/desk/dispatch/stock">
        <div class="row">
          <Input shown={shown} name="wholeNumber" label="No." type="number" required />
          <Input shown={shown} name="change" label="More or fewer" required placeholder="40 or -3" />
          <Input shown={shown} name="why" label="Why" required placeholder="back from the printer" />
        </div>
        <p>
          <button class="button quiet">Change the stock</button>
        </p>
      </form>
    </>
  );
}
