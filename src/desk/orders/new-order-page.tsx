import { said, useMessages, type Messages } from "../../messages/index.ts";
import type { Offer } from "../../offers/index.ts";
import { formatMoney } from "../../values/index.ts";
import { AddressInputs, Area, Check, Choice, Input, Problem, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { OrderLinks } from "./order-pages.tsx";
import { type HadAtDesk, waysToCome, waysToPay } from "../../orders/index.ts";

export const orderKinds = ["usual", "gift", "bulk", "comp", "back issue"] as const;

type Entry = Messages["desk"]["orders"]["entry"];

/** An offer in a list to choose from, told apart from others of the same name. */
function offerLine(m: Entry, { name, audience, termIssues, price, introPrice }: Offer, language: string): string {
  const what = audience === "back issue" ? m.single(name) : audience === "gift" ? m.gift(name) : name;
  const first = introPrice
    ? m.then({ first: formatMoney(introPrice, language), then: formatMoney(price, language) })
    : formatMoney(price, language);
  return [what, ...(audience === "back issue" ? [] : [m.issues(termIssues)]), first].join(", ");
}

type Props = {
  visit: DeskVisit;
  /** The magazine's own country, where an address most likely is. */
  home: string;
  offers: Offer[];
  currency: string;
  shown: Shown;
  orderKey: string;
  /** What the same person has, where that has to be asked about. */
  had: HadAtDesk | undefined;
};

export function NewOrderPage({ visit, home, offers, currency, shown, orderKey, had }: Props) {
  const m = useMessages().desk.orders.entry;
  return (
    <Desk visit={visit} title={m.title} actions={<OrderLinks />}>
      <Problem shown={shown} />
      <form class="fields" method="post" action="/desk/orders">
        <input type="hidden" name="orderKey" value={orderKey} />
        {(had || shown.values.second) && <AnotherOne shown={shown} had={had} />}
        <div class="row">
          <WhatIsOrdered visit={visit} offers={offers} shown={shown} />
        </div>
        <div class="row">
          <WhoPays shown={shown} />
        </div>
        <h2>{m.where}</h2>
        <AddressInputs shown={shown} country={home} />
        <div class="row">
          <CopiesAndPrice shown={shown} currency={currency} />
        </div>
        <ForAGift shown={shown} />
        <Input shown={shown} name="why" label={m.why} required hint={m.whyHint} />
        <p>
          <button class="button">{m.take}</button>
        </p>
      </form>
    </Desk>
  );
}

/** Asked once where the same person has what is ordered. */
function AnotherOne({ shown, had }: Pick<Props, "shown" | "had">) {
  const m = useMessages().desk.orders.entry;
  return (
    <fieldset class="slot">
      <legend>{m.another}</legend>
      {had && (
        <p>
          {said(m.had({ name: had.name || m.same, offer: had.offerName, number: had.number }), {
            a: <a href={`/desk/subscriptions/${had.subscriptionId}`} />,
          })}
        </p>
      )}
      <Check shown={shown} name="second" label={m.second} />
    </fieldset>
  );
}

function WhatIsOrdered({ visit, offers, shown }: Pick<Props, "visit" | "offers" | "shown">) {
  const m = useMessages().desk.orders.entry;
  return (
    <>
      <Choice
        shown={shown}
        name="kind"
        label={m.kind}
        options={orderKinds.map((kind) => [kind, m.kinds[kind]] as const)}
        standard="usual"
      />
      <Choice
        shown={shown}
        name="offer"
        label={m.offer}
        options={offers.map((offer) => [offer.keyCode, offerLine(m, offer, visit.language)] as const)}
      />
      <Choice shown={shown} name="cameBy" label={m.came} options={waysToCome.map((way) => [way, m.cameBy[way]] as const)} standard="post" />
      <Choice
        shown={shown}
        name="paidBy"
        label={m.paid}
        options={waysToPay.map((way) => [way, m.paidBy[way]] as const)}
        standard="cheque"
      />
    </>
  );
}

function WhoPays({ shown }: Pick<Props, "shown">) {
  const m = useMessages().desk.orders.entry;
  return (
    <>
      <Input shown={shown} name="payerName" label={m.payer} required />
      <Input shown={shown} name="email" label={m.email} type="email" hint={m.emailHint} />
      <Input shown={shown} name="company" label={m.company} />
      <Input shown={shown} name="vatId" label={m.vatId} />
    </>
  );
}

function CopiesAndPrice({ shown, currency }: Pick<Props, "shown" | "currency">) {
  const m = useMessages().desk.orders.entry;
  return (
    <>
      <Input shown={shown} name="quantity" label={m.copies} type="number" standard="1" hint={m.copiesHint} />
      <Input shown={shown} name="price" label={m.price(currency)} hint={m.priceHint} />
      <Input shown={shown} name="coupon" label={m.coupon} />
      <Input shown={shown} name="start" label={m.first} type="number" hint={m.firstHint} />
    </>
  );
}

function ForAGift({ shown }: Pick<Props, "shown">) {
  const m = useMessages().desk.orders.entry;
  return (
    <details open={shown.values.kind === "gift"}>
      <summary>{m.forGift}</summary>
      <div class="row">
        <Input shown={shown} name="recipientName" label={m.recipient} />
        <Input shown={shown} name="recipientEmail" label={m.recipientEmail} type="email" />
        <Input shown={shown} name="sendOn" label={m.sendOn} type="date" />
      </div>
      <Area shown={shown} name="cardText" label={m.card} />
    </details>
  );
}
