import { Refused } from "../../http/index.ts";
import { type Offer, type Premium, guaranteeEvery } from "../../offers/index.ts";
import type { Priced, StartChoice } from "../../circulation/index.ts";
import { type Day, formatMoney, money } from "../../values/index.ts";
import { Frame } from "../frame.tsx";
import { dayText } from "../parts.tsx";
import type { Visit } from "../visit.ts";
import { AddressFields, Field } from "./form-fields.tsx";
import { NotOnline } from "./subscribe.tsx";
import { type PlayCards, type Shown, isOnAccount, Payment } from "./checkout-payment.tsx";
import { GiftFields } from "./give.tsx";
import { type HadHere, HadAlready } from "./second.tsx";
import { StartFields, PremiumField, Business, CouponField } from "./checkout-fields.tsx";

/** What is being bought: a subscription, a gift, or one issue. */
export type Buying = { what: "subscription" } | { what: "gift" } | { what: "back issue"; wholeNumber: number };

type Props = {
  visit: Visit;
  action: string;
  buying: Buying;
  offer: Offer;
  priced: Priced;
  starts: readonly StartChoice[];
  premium: Premium | undefined;
  guaranteeFrom: Day | undefined;
  /** The same, where it is had or was ordered already. */
  had: HadHere | undefined;
  play: PlayCards | undefined;
  shown: Shown;
  orderKey: string;
  /** It shows what was typed before. */
  kept: boolean;
};

export function CheckoutPage(props: Props) {
  const { visit, action, buying, offer, priced, starts, premium, guaranteeFrom, had, play, shown, orderKey, kept } = props;
  const { values, errors, problem } = shown;
  const print = offer.editions.includes("print");
  const gift = buying.what === "gift";
  const canBeOrdered = visit.sells || priced.gross.amount === 0 || isOnAccount(offer, buying.what);
  const posts = print || (premium !== undefined && premium.left > 0) || offer.creditCopies !== null;
  return (
    <Frame visit={visit} title={titleOf(buying, offer)} noIndex>
      <div class="sheet">
        <header class="page-head">
          <h1>{titleOf(buying, offer)}</h1>
        </header>
        <Refused problem={problem} fields={errors} />
        <div class="checkout">
          {canBeOrdered ? (
            <form class="form" method="post" action={action} novalidate>
              <input type="hidden" name="orderKey" value={orderKey} />
              {had && <HadAlready {...{ had, visit, offer, gift, errors }} checked={values.second === "yes"} />}
              <You visit={visit} gift={gift} shown={shown} />
              {gift && <GiftFields shown={shown} visit={visit} />}
              {posts && (
                <AddressFields
                  home={visit.home}
                  values={values}
                  errors={errors}
                  legend={addressLegend({ gift, print, credit: offer.creditCopies !== null })}
                />
              )}
              {!gift && buying.what === "subscription" && starts.length > 1 && (
                <StartFields visit={visit} starts={starts} print={print} shown={shown} />
              )}
              {premium && <PremiumField premium={premium} shown={shown} />}
              <Business posts={posts && !gift} shown={shown} />
              <CouponField shown={shown} />
              <Payment visit={visit} offer={offer} priced={priced} gift={gift} play={play} shown={shown} />
              {kept && <EmptyIt />}
            </form>
          ) : (
            <NotOnline visit={visit} />
          )}
          <Summary visit={visit} offer={offer} priced={priced} guaranteeFrom={guaranteeFrom} />
        </div>
      </div>
    </Frame>
  );
}

/** For whoever comes next to the same browser. */
const EmptyIt = () => (
  <p class="meta">
    What was typed here is kept for this browser for an hour, without the card.{" "}
    <button class="button quiet small" name="see" value="nothing">
      Empty the form
    </button>
  </p>
);

const titleOf = (buying: Buying, offer: Offer): string =>
  buying.what === "gift" ? `Give ${offer.name}` : buying.what === "back issue" ? `No. ${buying.wholeNumber}: ${offer.name}` : offer.name;

function addressLegend({ gift, print, credit }: { gift: boolean; print: boolean; credit: boolean }): string {
  if (gift) return "Where the printed issues go; leave it empty, and whoever gets the gift is asked";
  return print
    ? "Where the printed issue goes"
    : credit
      ? "Your address, for the invoice or the parcel"
      : "Where we send what comes with it";
}

export function You({ visit, gift, shown: { values, errors } }: { visit: Visit; gift: boolean; shown: Shown }) {
  return (
    <fieldset>
      <legend>{gift ? "You, who give" : "You"}</legend>
      <Field
        name="payerName"
        label="Name"
        autocomplete="name"
        hint={gift ? "It stands on the card; your address never does." : undefined}
        values={values}
        errors={errors}
        required
      />
      {visit.person ? (
        <p class="meta">
          {gift ? "The receipt goes to " : "It will belong to "}
          <strong>{visit.person.email}</strong>.
        </p>
      ) : (
        <Field
          name="email"
          label="E-mail"
          type="email"
          autocomplete="email"
          hint={gift ? "The receipt goes there." : "You sign in with it; no password."}
          values={values}
          errors={errors}
          required
        />
      )}
    </fieldset>
  );
}

function Summary({ visit, offer, priced, guaranteeFrom }: Pick<Props, "visit" | "offer" | "priced" | "guaranteeFrom">) {
  const { language } = visit.publication;
  const text = (amount: number) => formatMoney(money(amount, priced.gross.currency), language);
  return (
    <aside aria-label="Your order">
      <table class="list-table sum">
        <tbody>
          {priced.lines.map(({ text: line, amount }) => (
            <tr>
              <td>{line}</td>
              <td class="end">{text(amount)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">To pay</th>
            <td class="end">
              <strong>{text(priced.gross.amount)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
      <p class="meta">
        {priced.reverseCharge
          ? "No tax is charged: reverse charge."
          : priced.tax.amount > 0
            ? `Contains ${text(priced.tax.amount)} tax, at ${priced.rate / 100} %.`
            : ""}
        {offer.introPrice && ` After the first term: ${formatMoney(offer.price, language)}.`}
      </p>
      <div class="included">
        <h2>What’s included</h2>
        <ul>
          {offer.included.map(({ label }) => (
            <li>{label}</li>
          ))}
        </ul>
      </div>
      {offer.guaranteeDays > 0 && (
        <p class="meta">
          The guarantee gives all of it back within {offer.guaranteeDays} days, once in {guaranteeEvery} months; what has come by then is
          yours.
          {guaranteeFrom && (
            <strong> You have used it; you can again from {dayText(visit, guaranteeFrom)}. Until then what is unserved comes back.</strong>
          )}
        </p>
      )}
    </aside>
  );
}
