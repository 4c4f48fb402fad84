import type { Offer } from "../../offers/index.ts";
import { formatMoney } from "../../values/index.ts";
import { AddressInputs, Area, Check, Choice, Input, Problem, type Shown } from "../forms.tsx";
import { Desk, type DeskVisit } from "../frame.tsx";
import { OrderLinks } from "./order-pages.tsx";
import { type HadAtDesk, waysToCome, waysToPay } from "../../orders/index.ts";

export const orderKinds = [
  ["usual", "a subscription"],
  ["gift", "a gift"],
  ["bulk", "several copies to one consignee"],
  ["comp", "a comp: free, with its reason"],
  ["back issue", "a single issue"],
] as const;

/** An offer in a list to choose from, told apart from others of the same name. */
function offerLine({ name, audience, termIssues, price, introPrice }: Offer, language: string): string {
  const what = audience === "back issue" ? `A single issue, ${name}` : audience === "gift" ? `A gift, ${name}` : name;
  const first = introPrice ? `${formatMoney(introPrice, language)}, then ${formatMoney(price, language)}` : formatMoney(price, language);
  return [what, ...(audience === "back issue" ? [] : [termIssues === 1 ? "1 issue" : `${termIssues} issues`]), first].join(", ");
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
  return (
    <Desk visit={visit} title="Enter an order" actions={<OrderLinks />}>
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
        <h2>Where the copies go</h2>
        <AddressInputs shown={shown} country={home} />
        <div class="row">
          <CopiesAndPrice shown={shown} currency={currency} />
        </div>
        <ForAGift shown={shown} />
        <Input
          shown={shown}
          name="why"
          label="What was said or written; for a comp, the reason"
          required
          hint="It stands in the order, with your name."
        />
        <p>
          <button class="button">Take the order</button>
        </p>
      </form>
    </Desk>
  );
}

/** Asked once where the same person has what is ordered. */
function AnotherOne({ shown, had }: Pick<Props, "shown" | "had">) {
  return (
    <fieldset class="slot">
      <legend>Is it another one?</legend>
      {had && (
        <p>
          {had.name || "The same person"} has{" "}
          <a href={`/desk/subscriptions/${had.subscriptionId}`}>
            {had.offerName}, subscription {had.number}
          </a>
          : renew it, change it or move it there.
        </p>
      )}
      <Check shown={shown} name="second" label="Yes, take this order beside it" />
    </fieldset>
  );
}

function WhatIsOrdered({ visit, offers, shown }: Pick<Props, "visit" | "offers" | "shown">) {
  return (
    <>
      <Choice shown={shown} name="kind" label="It is" options={orderKinds} standard="usual" />
      <Choice
        shown={shown}
        name="offer"
        label="Offer"
        options={offers.map((offer) => [offer.keyCode, offerLine(offer, visit.language)] as const)}
      />
      <Choice shown={shown} name="cameBy" label="How it came" options={waysToCome.map((way) => [way, way] as const)} standard="post" />
      <Choice
        shown={shown}
        name="paidBy"
        label="How it is paid"
        options={waysToPay.map((way) => [way, way === "invoice" ? "later, by invoice" : way] as const)}
        standard="cheque"
      />
    </>
  );
}

function WhoPays({ shown }: Pick<Props, "shown">) {
  return (
    <>
      <Input shown={shown} name="payerName" label="Who pays" required />
      <Input shown={shown} name="email" label="E-mail" type="email" hint="Empty: a reader by post alone. No letter is written to them." />
      <Input shown={shown} name="company" label="Company" />
      <Input shown={shown} name="vatId" label="VAT id" />
    </>
  );
}

function CopiesAndPrice({ shown, currency }: Pick<Props, "shown" | "currency">) {
  return (
    <>
      <Input shown={shown} name="quantity" label="Copies of each issue" type="number" standard="1" hint="More than one: a bulk order." />
      <Input shown={shown} name="price" label={`Price of one agreed by word, ${currency}`} hint="Empty: the offer’s." />
      <Input shown={shown} name="coupon" label="Coupon" />
      <Input
        shown={shown}
        name="start"
        label="First issue, no."
        type="number"
        hint="Empty: the next that can be reached. For a single issue: which."
      />
    </>
  );
}

function ForAGift({ shown }: Pick<Props, "shown">) {
  return (
    <details open={shown.values.kind === "gift"}>
      <summary>For a gift</summary>
      <div class="row">
        <Input shown={shown} name="recipientName" label="Whom it is for" />
        <Input shown={shown} name="recipientEmail" label="Their e-mail" type="email" />
        <Input shown={shown} name="sendOn" label="On which day" type="date" />
      </div>
      <Area shown={shown} name="cardText" label="What stands on the card" />
    </details>
  );
}
