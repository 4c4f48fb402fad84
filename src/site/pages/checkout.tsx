import type { IssueView } from "../../editorial/index.ts";
import { Refused } from "../../http/index.ts";
import { type Offer, type Premium, guaranteeEvery } from "../../offers/index.ts";
import type { Preview, StartChoice } from "../../orders/index.ts";
import { type Day, formatMoney, formatRate, money } from "../../values/index.ts";
import { Frame } from "../frame/frame.tsx";
import { dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { AddressFields, Field } from "./form-fields.tsx";
import { NotOnline } from "./subscribe.tsx";
import type { PlayCards } from "../checkout/checkout.ts";
import { type Shown, isOnAccount, Payment } from "./checkout-payment.tsx";
import { CodeFields, CodeFirst, SubscriberAlready, isCodeAsked } from "./code-field.tsx";
import { GiftFields } from "./give.tsx";
import { type HadHere, HadAlready } from "./second.tsx";
import { StartFields, PremiumField, Business, CouponField } from "./checkout-fields.tsx";
import { type Messages, said, useMessages } from "../../messages/index.ts";

/** What is being bought: a subscription, a gift, or one issue. */
export type Buying = { what: "subscription" } | { what: "gift" } | { what: "back issue"; wholeNumber: number };

type Props = {
  visit: Visit;
  action: string;
  buying: Buying;
  offer: Offer;
  priced: Preview;
  starts: readonly StartChoice[];
  premium: Premium | undefined;
  guaranteeFrom: Day | undefined;
  /** The same, where it is had or was ordered already. */
  had: HadHere | undefined;
  play: PlayCards | undefined;
  shown: Shown;
  orderKey: string;
  /** Of a gift: whose cover stands on its card. */
  issue: IssueView | undefined;
  /** It shows what was typed before. */
  kept: boolean;
};

export function CheckoutPage(props: Props) {
  const m = useMessages().shop;
  const { visit, buying, offer, priced, guaranteeFrom, shown } = props;
  const canBeOrdered = visit.sells || priced.gross.amount === 0 || isOnAccount(offer, buying.what);
  return (
    <Frame visit={visit} title={titleOf(buying, offer, m)} noIndex>
      <div class="sheet">
        <header class="page-head">
          <h1>{titleOf(buying, offer, m)}</h1>
        </header>
        <Refused problem={shown.problem} fields={shown.errors} />
        <div class="checkout">
          {canBeOrdered ? <OrderForm {...props} /> : <NotOnline visit={visit} />}
          <Summary visit={visit} offer={offer} priced={priced} guaranteeFrom={guaranteeFrom} />
        </div>
      </div>
    </Frame>
  );
}

/** Whoever is not signed in: were they sent a code that is asked for here, and must they type one before they pay? */
function proofOf({ visit, priced, shown }: Props): { asked: boolean; first: boolean } {
  const asked = !visit.person && isCodeAsked(shown.values);
  const byInvoiceAlone = !visit.sells && priced.gross.amount > 0;
  return { asked, first: !visit.person && !asked && (priced.hangsOnWho || byInvoiceAlone) };
}

function OrderForm(props: Props) {
  const m = useMessages().shop;
  const { visit, action, buying, offer, priced, starts, premium, had, play, shown, orderKey, issue, kept } = props;
  const { values, errors } = shown;
  const print = offer.editions.includes("print");
  const gift = buying.what === "gift";
  const code = proofOf(props);
  const posts = print || (premium !== undefined && premium.left > 0) || offer.creditCopies !== null;
  return (
    <form class="form" method="post" action={action} novalidate>
      <input type="hidden" name="orderKey" value={orderKey} />
      <input type="hidden" name="toPay" value={priced.gross.amount} />
      {values.return && <input type="hidden" name="return" value={values.return} />}
      <button class="visually-hidden" name="see" value={code.first ? "code" : "price"} tabindex={-1} aria-hidden="true" />
      {code.asked && <CodeFields visit={visit} shown={shown} />}
      {had && <HadAlready {...{ had, visit, offer, gift, errors }} checked={values.second === "yes"} />}
      <You visit={visit} gift={gift} offersCode={!code.first && !code.asked} shown={shown} />
      {gift && <GiftFields {...{ shown, visit, action, issue }} />}
      {posts && (
        <AddressFields
          home={visit.home}
          language={visit.publication.language}
          values={values}
          errors={errors}
          legend={addressLegend({ gift, print, credit: offer.creditCopies !== null }, m)}
        />
      )}
      {!gift && buying.what === "subscription" && starts.length > 1 && (
        <StartFields visit={visit} starts={starts} print={print} shown={shown} />
      )}
      {premium && <PremiumField premium={premium} shown={shown} />}
      <Business posts={posts && !gift} home={visit.home} language={visit.publication.language} shown={shown} />
      <CouponField shown={shown} />
      {code.first ? <CodeFirst /> : <Payment visit={visit} offer={offer} priced={priced} gift={gift} play={play} shown={shown} />}
      <Kept visit={visit} kept={kept} />
    </form>
  );
}

/** What was sent stands here for an hour, and is emptied for whoever comes next to the same browser; what was not, its tab keeps. */
function Kept({ visit, kept }: Pick<Props, "visit" | "kept">) {
  const m = useMessages().shop;
  return (
    <>
      {kept && <p class="meta">{said(m.keptForm, { button: <button class="button quiet small" name="see" value="nothing" /> })}</p>}
      <script type="module" src={visit.asset("keep-form.js")} />
    </>
  );
}

function titleOf(buying: Buying, { name }: Offer, m: Messages["shop"]): string {
  if (buying.what === "gift") return m.give(name);
  return buying.what === "back issue" ? m.singleIssue({ number: buying.wholeNumber, offer: name }) : name;
}

function addressLegend(
  { gift, print, credit }: { gift: boolean; print: boolean; credit: boolean },
  { addressFor }: Messages["shop"],
): string {
  if (gift) return addressFor.gift;
  return print ? addressFor.print : credit ? addressFor.invoice : addressFor.premium;
}

type YouProps = { visit: Visit; gift: boolean; offersCode: boolean; shown: Shown };

function You({ visit, gift, offersCode, shown: { values, errors } }: YouProps) {
  const m = useMessages().shop;
  return (
    <fieldset>
      <legend>{gift ? m.youWhoGive : m.you}</legend>
      <Field
        name="payerName"
        label={m.name}
        autocomplete="name"
        hint={gift ? m.nameOnCard : undefined}
        values={values}
        errors={errors}
        required
      />
      {visit.person ? (
        <p class="meta">{said(gift ? m.receiptGoesTo(visit.person.email) : m.willBelongTo(visit.person.email))}</p>
      ) : (
        <>
          <Field
            name="email"
            label={m.email}
            type="email"
            autocomplete="email"
            hint={gift ? m.receiptGoesThere : m.signInWithIt}
            values={values}
            errors={errors}
            required
          />
          {offersCode && !gift && <SubscriberAlready />}
        </>
      )}
    </fieldset>
  );
}

function Summary({ visit, offer, priced, guaranteeFrom }: Pick<Props, "visit" | "offer" | "priced" | "guaranteeFrom">) {
  const m = useMessages().shop;
  const { language } = visit.publication;
  const text = (amount: number) => formatMoney(money(amount, priced.gross.currency), language);
  return (
    <aside aria-label={m.yourOrder}>
      <table class="list-table sum">
        <tbody>
          {priced.lines.map(({ text: line, amount }) => (
            <tr>
              <td>{line}</td>
              <td class="end">{text(amount)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{m.toPay}</th>
            <td class="end">
              <strong>{text(priced.gross.amount)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
      <p class="meta">
        {priced.reverseCharge
          ? m.reverseCharge
          : priced.tax.amount > 0
            ? m.containsTax({ tax: text(priced.tax.amount), rate: formatRate(priced.rate, language) })
            : ""}
        {offer.introPrice && ` ${m.afterFirstTerm(formatMoney(offer.price, language))}`}
      </p>
      <div class="included">
        <h2>{m.included}</h2>
        <ul>
          {offer.included.map(({ label }) => (
            <li>{label}</li>
          ))}
        </ul>
      </div>
      {offer.guaranteeDays > 0 && (
        <p class="meta">
          {m.guarantee({ days: offer.guaranteeDays, months: guaranteeEvery })}
          {guaranteeFrom && <strong> {m.guaranteeUsed(dayText(visit, guaranteeFrom))}</strong>}
        </p>
      )}
    </aside>
  );
}
