import { type Invoice, documentTitle } from "../../circulation/index.ts";
import { dayOf, formatMoney } from "../../values/index.ts";
import { Frame } from "../frame.tsx";
import { dayText } from "../parts.tsx";
import type { Visit } from "../visit.ts";

export function Invoices({ invoices, visit }: { invoices: Invoice[]; visit: Visit }) {
  if (invoices.length === 0) return null;
  const { language, timeZone } = visit.publication;
  return (
    <section>
      <h2>Invoices and receipts</h2>
      <div class="table" tabindex={0} role="group" aria-label="Invoices and receipts">
        <table class="list-table">
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Date</th>
              <th scope="col">For</th>
              <th scope="col" class="end">
                Amount
              </th>
            </tr>
          </thead>
          <tbody>
            {invoices.map((invoice) => (
              <tr>
                <td>
                  <a href={`/account/invoices/${invoice.number}`}>{invoice.number}</a>
                </td>
                <td>{dayText(visit, dayOf(invoice.issuedAt, timeZone))}</td>
                <td>
                  {invoice.kind === "invoice" ? "" : `${documentTitle(invoice)}: `}
                  {invoice.lines[0]?.text}
                </td>
                <td class="end">{formatMoney(invoice.amount, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const sumWords: Record<Invoice["kind"], string> = { invoice: "Total", "credit note": "Given back", receipt: "Received" };

export function InvoicePage({ visit, invoice }: { visit: Visit; invoice: Invoice }) {
  const { language, timeZone, title, imprint } = visit.publication;
  return (
    <Frame visit={visit} title={`${documentTitle(invoice)} ${invoice.number}`} noIndex>
      <div class="sheet letter">
        <p class="meta">{title}</p>
        <h1>
          {documentTitle(invoice)} {invoice.number}
        </h1>
        <dl class="facts">
          <dt>To</dt>
          <dd>
            {invoice.billTo.company && (
              <>
                {invoice.billTo.company}
                <br />
              </>
            )}
            {invoice.billTo.name} · {invoice.billTo.email}
            {invoice.billTo.address?.map((line) => (
              <>
                <br />
                {line}
              </>
            ))}
            {invoice.billTo.vatId && (
              <>
                <br />
                VAT id {invoice.billTo.vatId}
              </>
            )}
          </dd>
          <dt>Date</dt>
          <dd>{dayText(visit, dayOf(invoice.issuedAt, timeZone))}</dd>
          {invoice.refersTo !== null && (
            <>
              <dt>Refers to</dt>
              <dd>
                <a href={`/account/invoices/${invoice.refersTo}`}>invoice {invoice.refersTo}</a>
              </dd>
            </>
          )}
          {invoice.dueOn && (
            <>
              <dt>To be paid by</dt>
              <dd>{dayText(visit, invoice.dueOn)}</dd>
            </>
          )}
          {invoice.dueOn && invoice.seller.account && (
            <>
              <dt>By transfer to</dt>
              <dd>{invoice.seller.account}</dd>
            </>
          )}
        </dl>
        <table class="list-table">
          <tbody>
            {invoice.lines.map(({ text, amount }) => (
              <tr>
                <td>{text}</td>
                <td class="end">{formatMoney({ amount, currency: invoice.amount.currency }, language)}</td>
              </tr>
            ))}
            <tr>
              <td>of which tax{invoice.taxRate ? `, ${invoice.taxRate / 100} %` : ""}</td>
              <td class="end">{formatMoney(invoice.tax, language)}</td>
            </tr>
            <tr>
              <th scope="row">{sumWords[invoice.kind]}</th>
              <td class="end">
                <strong>{formatMoney(invoice.amount, language)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
        {invoice.taxNote && <p>{invoice.taxNote}</p>}
        <p class="meta">{imprint}</p>
        <p class="actions">
          <a class="button quiet" href={`/account/invoices/${invoice.number}.pdf`}>
            As PDF
          </a>
          <a href="/account">Back to your account</a>
        </p>
      </div>
    </Frame>
  );
}
