import { type Invoice, documentTitle, languageWritten } from "../../orders/index.ts";
import { colonIn, dayOf, directionOf, formatMoney, formatRate, formatShortDay } from "../../values/index.ts";
import { Frame } from "../frame/frame.tsx";
import { dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { Speaking, messagesIn, useMessages } from "../../messages/index.ts";

export function Invoices({ invoices, visit }: { invoices: Invoice[]; visit: Visit }) {
  const m = useMessages().orders;
  if (invoices.length === 0) return null;
  const { language, timeZone } = visit.publication;
  return (
    <section>
      <h2>{m.invoices}</h2>
      <div class="table" tabindex={0} role="group" aria-label={m.invoices}>
        <table class="list-table invoices" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                {m.no}
              </th>
              <th scope="col" role="columnheader">
                {m.date}
              </th>
              <th scope="col" role="columnheader" class="for">
                {m.for}
              </th>
              <th scope="col" role="columnheader" class="end">
                {m.amount}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {invoices.map((invoice) => (
              <tr role="row">
                <td role="cell">
                  <a href={`/account/invoices/${invoice.number}`}>{invoice.number}</a>
                </td>
                <td role="cell" class="day">
                  {formatShortDay(dayOf(invoice.issuedAt, timeZone), language)}
                </td>
                <td role="cell" class="for" {...inItsOwn(invoice, visit)}>
                  {invoice.kind === "invoice" ? "" : titled(invoice, languageWritten(invoice, visit.publication))}
                  {invoice.lines[0]?.text}
                </td>
                <td role="cell" class="end">
                  {formatMoney(invoice.amount, language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const titled = (invoice: Invoice, language: string): string => `${documentTitle(invoice, language)}${colonIn(language)} `;

/** A document says all that it says in the language in which it was written, whatever the page around it speaks. */
const inItsOwn = ({ language }: Invoice, { publication }: Visit) =>
  language === null || language === publication.language ? {} : { lang: language, dir: directionOf(language) };

export function InvoicePage({ visit, invoice }: { visit: Visit; invoice: Invoice }) {
  const m = useMessages().orders;
  const language = languageWritten(invoice, visit.publication);
  return (
    <Frame visit={visit} title={`${documentTitle(invoice, language)} ${invoice.number}`} noIndex>
      <div class="sheet letter">
        <div {...inItsOwn(invoice, visit)}>
          <Speaking.Provider value={messagesIn(language)}>
            <Document invoice={invoice} visit={{ ...visit, publication: { ...visit.publication, language } }} />
          </Speaking.Provider>
        </div>
        <p class="actions">
          <a class="button quiet" href={`/account/invoices/${invoice.number}.pdf`}>
            {m.asPdf}
          </a>
          <a href="/account">{m.backToAccount}</a>
        </p>
      </div>
    </Frame>
  );
}

function Document({ visit, invoice }: { visit: Visit; invoice: Invoice }) {
  const { title, imprint, language } = visit.publication;
  return (
    <>
      <p class="meta">{title}</p>
      <h1>
        {documentTitle(invoice, language)} {invoice.number}
      </h1>
      <WhoAndWhen visit={visit} invoice={invoice} />
      <InvoiceLines visit={visit} invoice={invoice} />
      {invoice.taxNote && <p>{invoice.taxNote}</p>}
      <p class="meta colophon">{imprint}</p>
    </>
  );
}

function WhoAndWhen({ visit, invoice }: { visit: Visit; invoice: Invoice }) {
  const m = useMessages().orders;
  const { timeZone } = visit.publication;
  return (
    <dl class="facts">
      <dt>{m.to}</dt>
      <dd>
        <BillTo of={invoice.billTo} />
      </dd>
      <dt>{m.date}</dt>
      <dd>{dayText(visit, dayOf(invoice.issuedAt, timeZone))}</dd>
      {invoice.refersTo !== null && (
        <>
          <dt>{m.refersTo}</dt>
          <dd>
            <a href={`/account/invoices/${invoice.refersTo}`}>{m.invoiceNumber(invoice.refersTo)}</a>
          </dd>
        </>
      )}
      {invoice.dueOn && (
        <>
          <dt>{m.payBy}</dt>
          <dd>{dayText(visit, invoice.dueOn)}</dd>
        </>
      )}
      {invoice.dueOn && invoice.seller.account && (
        <>
          <dt>{m.transferTo}</dt>
          <dd>{invoice.seller.account}</dd>
        </>
      )}
    </dl>
  );
}

function BillTo({ of: { company, name, email, address, vatId } }: { of: Invoice["billTo"] }) {
  const m = useMessages().orders;
  return (
    <>
      {company && (
        <>
          {company}
          <br />
        </>
      )}
      {name} · {email}
      {address?.map((line) => (
        <>
          <br />
          {line}
        </>
      ))}
      {vatId && (
        <>
          <br />
          {m.vatId(vatId)}
        </>
      )}
    </>
  );
}

function InvoiceLines({ visit, invoice }: { visit: Visit; invoice: Invoice }) {
  const m = useMessages().orders;
  const { language } = visit.publication;
  return (
    <table class="list-table">
      <tbody>
        {invoice.lines.map(({ text, amount }) => (
          <tr>
            <td>{text}</td>
            <td class="end">{formatMoney({ amount, currency: invoice.amount.currency }, language)}</td>
          </tr>
        ))}
        <tr>
          <td>{m.ofWhichTax(invoice.taxRate ? formatRate(invoice.taxRate, language) : undefined)}</td>
          <td class="end">{formatMoney(invoice.tax, language)}</td>
        </tr>
        <tr>
          <th scope="row">{m.sum[invoice.kind]}</th>
          <td class="end">
            <strong>{formatMoney(invoice.amount, language)}</strong>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
