import { said, useMessages } from "../../messages/index.ts";
import type { TakenOrder } from "../../orders/index.ts";
import { formatMoney, ownOf } from "../../values/index.ts";
import { type DeskVisit, Desk } from "../frame.tsx";
import { OrderLinks } from "./order-pages.tsx";

/** What became of an order that was just entered: its number, and where it goes on. */
export function TakenOrderPage({ visit, order }: { visit: DeskVisit; order: TakenOrder }) {
  const { story, orders } = useMessages().desk;
  const m = orders.taken;
  const { number, kind, status, amount, offerName, payerName, payerEmail, subscription, documents } = order;
  return (
    <Desk visit={visit} title={m.title(number)} actions={<OrderLinks />}>
      <dl class="facts">
        <dt>{m.what}</dt>
        <dd>
          {offerName}
          {kind !== "new" && `, ${story.orderKinds[kind]}`}
        </dd>
        <dt>{m.payer}</dt>
        <dd>
          {payerName}
          {payerEmail ? `, ${payerEmail}` : m.noEmail}
        </dd>
        <dt>{m.price}</dt>
        <dd>
          {formatMoney(amount, visit.language)}, {ownOf(m.standing, status) ?? status}
        </dd>
      </dl>
      <ul class="asks">
        {subscription && (
          <li>
            <a href={`/desk/subscriptions/${subscription.id}`}>{m.subscription(subscription.number)}</a>
          </li>
        )}
        {kind === "gift" && <li>{said(m.gift, { a: <a href="/desk/gifts" /> })}</li>}
        {documents.map((document) => (
          <li>
            <a href={`/desk/documents/${document.number}`}>
              {m.document({
                kind: ownOf(m.documents, document.kind) ?? document.kind,
                number: String(document.number),
              })}
            </a>
          </li>
        ))}
        {documents.length === 0 && <li>{m.free}</li>}
      </ul>
      <p class="actions">
        <a class="button" href="/desk/orders/new">
          {m.another}
        </a>
      </p>
    </Desk>
  );
}
