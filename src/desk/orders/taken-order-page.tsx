import type { TakenOrder } from "../../orders/index.ts";
import { formatMoney } from "../../values/index.ts";
import { type DeskVisit, Desk } from "../frame.tsx";
import { OrderLinks } from "./order-pages.tsx";

const standing: Partial<Record<TakenOrder["status"], string>> = { paid: "paid", "on account": "to be paid by its invoice" };
const documentNames: Record<string, string> = { invoice: "Invoice", receipt: "Receipt", "credit note": "Credit note" };

/** What became of an order that was just entered: its number, and where it goes on. */
export function TakenOrderPage({ visit, order }: { visit: DeskVisit; order: TakenOrder }) {
  const { number, kind, status, amount, offerName, payerName, payerEmail, subscription, documents } = order;
  return (
    <Desk visit={visit} title={`Order ${number}`} actions={<OrderLinks />}>
      <dl class="facts">
        <dt>What</dt>
        <dd>
          {offerName}
          {kind !== "new" && `, ${kind}`}
        </dd>
        <dt>Who pays</dt>
        <dd>
          {payerName}
          {payerEmail ? `, ${payerEmail}` : ", without an e-mail address"}
        </dd>
        <dt>Price</dt>
        <dd>
          {formatMoney(amount, visit.language)}, {standing[status] ?? status}
        </dd>
      </dl>
      <ul class="asks">
        {subscription && (
          <li>
            <a href={`/desk/subscriptions/${subscription.id}`}>Subscription {subscription.number}</a>
          </li>
        )}
        {kind === "gift" && (
          <li>
            <a href="/desk/gifts">The gift</a>: its card and its link
          </li>
        )}
        {documents.map((document) => (
          <li>
            <a href={`/desk/documents/${document.number}`}>
              {documentNames[document.kind] ?? document.kind} {document.number}, as a PDF
            </a>
          </li>
        ))}
        {documents.length === 0 && <li>No invoice: nothing is charged for it.</li>}
      </ul>
      <p class="actions">
        <a class="button" href="/desk/orders/new">
          Enter another
        </a>
      </p>
    </Desk>
  );
}
