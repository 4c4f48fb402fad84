import { type Offer, type Premium, type Priced, type StartChoice, consentFor } from "../../circulation/index.ts";
import { countries, formatMoney, money } from "../../values/index.ts";
import { Frame } from "../frame.tsx";
import { dayText } from "../parts.tsx";
import type { Visit } from "../visit.ts";
import { AddressFields, type CheckoutValues, Field, NotOnline, OfferList, PlayMoney, Wrong } from "./subscribe.tsx";

export type PlayCards = readonly { number: string; does: string }[];
export type Shown = { values: CheckoutValues; errors: Record<string, string>; problem?: string | undefined };

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
  play: PlayCards | undefined;
  shown: Shown;
  orderKey: string;
};

export function CheckoutPage({ visit, action, buying, offer, priced, starts, premium, play, shown, orderKey }: Props) {
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
        {problem && (
          <p class="notice" role="alert">
            {problem}
          </p>
        )}
        <div class="checkout">
          {canBeOrdered ? (
            <form class="form" method="post" action={action} novalidate>
              <input type="hidden" name="orderKey" value={orderKey} />
              <You visit={visit} gift={gift} shown={shown} />
              {gift && <GiftFields shown={shown} visit={visit} />}
              {posts && (
                <AddressFields
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
            </form>
          ) : (
            <NotOnline visit={visit} />
          )}
          <Summary visit={visit} offer={offer} priced={priced} />
        </div>
      </div>
    </Frame>
  );
}

/** A gift is paid for when it is given. */
const isOnAccount = ({ creditCopies }: Offer, what: Buying["what"]): boolean => creditCopies !== null && what !== "gift";

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

function You({ visit, gift, shown: { values, errors } }: { visit: Visit; gift: boolean; shown: Shown }) {
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

function GiftFields({ shown: { values, errors }, visit }: { shown: Shown; visit: Visit }) {
  return (
    <fieldset>
      <legend>Whom it is for</legend>
      <Field name="recipientName" label="Their name" autocomplete="off" values={values} errors={errors} required />
      <Field
        name="recipientEmail"
        label="Their e-mail, if we are to write to them"
        type="email"
        autocomplete="off"
        hint="Leave it empty to hand over a card yourself."
        values={values}
        errors={errors}
      />
      <Field name="sendOn" label="On which day" type="date" hint="Empty: today." values={values} errors={errors} />
      <div class="field">
        <label for="cardText">What stands on the card</label>
        <textarea id="cardText" name="cardText" rows={4} maxlength={600} aria-invalid={errors.cardText ? "true" : undefined}>
          {values.cardText ?? ""}
        </textarea>
        <Wrong name="cardText" errors={errors} />
      </div>
      <p class="meta">
        They have a year to take the gift, and nothing is charged to them. Until they do, no issue of a digital gift is used up. It ends by
        itself; before it does we ask you, and nobody else. {visit.publication.title} never shows them your address.
      </p>
    </fieldset>
  );
}

function StartFields({
  visit,
  starts,
  print,
  shown: { values, errors },
}: {
  visit: Visit;
  starts: readonly StartChoice[];
  print: boolean;
  shown: Shown;
}) {
  const chosen = values.start || String(starts[0]!.wholeNumber);
  return (
    <fieldset>
      <legend>The first issue that counts</legend>
      {starts.map(({ wholeNumber, onSaleOn, closeOn }) => (
        <label class="choice">
          <input type="radio" name="start" value={wholeNumber} checked={chosen === String(wholeNumber)} />
          <span>
            No. {wholeNumber}, {dayText(visit, onSaleOn)}
            {print && `; it goes to press after ${dayText(visit, closeOn)}`}
          </span>
        </label>
      ))}
      <Wrong name="start" errors={errors} />
    </fieldset>
  );
}

function PremiumField({ premium, shown: { values, errors } }: { premium: Premium; shown: Shown }) {
  return (
    <fieldset>
      <legend>With it comes</legend>
      {premium.left > 0 && !premium.ended ? (
        <label class="choice">
          <input type="checkbox" name="premium" value="yes" checked={values.premium !== "no"} />
          <span>
            {premium.name}. {premium.description} <span class="meta">{premium.left} left</span>
          </span>
        </label>
      ) : (
        <p class="meta">{premium.name} has run out. The order comes without it.</p>
      )}
      <Wrong name="premium" errors={errors} />
    </fieldset>
  );
}

/** Folded away: few need it, and those who do look for it. */
function Business({ posts, shown: { values, errors } }: { posts: boolean; shown: Shown }) {
  return (
    <div class="group">
      {!posts && (
        <div class="field">
          <label for="taxCountry">Your country</label>
          <select id="taxCountry" name="taxCountry" autocomplete="country">
            <option value="">As the magazine’s</option>
            {Object.entries(countries).map(([code, { name }]) => (
              <option value={code} selected={code === values.taxCountry}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <details open={Boolean(values.company || values.vatId || errors.vatId)}>
        <summary>For a business</summary>
        <Field name="company" label="Company, as it stands on the invoice" autocomplete="organization" values={values} errors={errors} />
        <Field name="vatId" label="VAT id" hint="As in DE123456789. It is printed on the invoice." values={values} errors={errors} />
      </details>
    </div>
  );
}

function CouponField({ shown: { values, errors } }: { shown: Shown }) {
  return (
    <div class="group">
      <details open={Boolean(values.coupon || errors.coupon)}>
        <summary>I have a coupon</summary>
        <Field name="coupon" label="Coupon" autocomplete="off" values={values} errors={errors} />
      </details>
      <p>
        <button class="button quiet" name="see" value="price">
          Work out the price anew
        </button>
      </p>
    </div>
  );
}

type PaymentProps = { visit: Visit; offer: Offer; priced: Priced; gift: boolean; play: PlayCards | undefined; shown: Shown };

function Payment(props: PaymentProps) {
  const { visit, offer, priced, gift } = props;
  const free = priced.gross.amount === 0;
  const later = !free && isOnAccount(offer, gift ? "gift" : "subscription");
  return (
    <fieldset>
      <legend>{free ? "Nothing to pay" : visit.sells ? "Payment" : "Payment, by invoice"}</legend>
      {(free || visit.sells) && <PayNow {...props} />}
      {later && <PayLater {...props} />}
    </fieldset>
  );
}

const consentTo = ({ visit, offer, priced, gift }: PaymentProps, paying: "now" | "by invoice") =>
  consentFor(offer, { price: priced.gross, paying, isGift: gift, language: visit.publication.language });

function PayNow(props: PaymentProps) {
  const {
    visit,
    priced,
    play,
    shown: { values, errors },
  } = props;
  const free = priced.gross.amount === 0;
  const price = formatMoney(priced.gross, visit.publication.language);
  return (
    <>
      {!free &&
        (play ? (
          <PlayMoney cards={play} values={values} errors={errors} />
        ) : (
          <p class="meta">
            You pay on the secure page of our payment provider, by the ways it offers you, and come back here. We never see your card.
          </p>
        ))}
      <div class="field">
        <label class="choice">
          <input
            type="checkbox"
            name="agreed"
            value="yes"
            checked={values.agreed === "yes"}
            aria-invalid={errors.agreed ? "true" : undefined}
            aria-describedby={errors.agreed ? "agreed-wrong" : undefined}
          />
          <span>{consentTo(props, "now")}</span>
        </label>
        <Wrong name="agreed" errors={errors} />
      </div>
      <p>
        <button class="button">{free ? "Order, free of charge" : play ? `Pay ${price}` : `Go to payment: ${price}`}</button>
      </p>
    </>
  );
}

/** Folded away where it can be paid now; where it cannot, this is the way. */
function PayLater(props: PaymentProps) {
  const {
    visit,
    offer,
    priced,
    shown: { values, errors },
  } = props;
  const price = formatMoney(priced.gross, visit.publication.language);
  return (
    <details open={!visit.sells || values.paying === "by invoice"}>
      <summary>Pay later, by invoice</summary>
      <p class="meta">
        Copies come from the start. The invoice is due in 30 days, by transfer{visit.sells && " or by card on our page"}; if it stays open,
        copies stop after {offer.creditCopies === 1 ? "one issue" : `${offer.creditCopies} issues`}. We need your postal address for it.
      </p>
      <label class="choice">
        <input type="checkbox" name="agreedLater" value="yes" />
        <span>{consentTo(props, "by invoice")}</span>
      </label>
      <Wrong name="paying" errors={errors} />
      <p>
        <button class={visit.sells ? "button quiet" : "button"} name="paying" value="by invoice">
          Order, and send me the invoice for {price}
        </button>
      </p>
    </details>
  );
}

function Summary({ visit, offer, priced }: { visit: Visit; offer: Offer; priced: Priced }) {
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
    </aside>
  );
}

/** A page of its own, and calm: what a gift is, and which there are. */
export function GiftPage({ visit, offers }: { visit: Visit; offers: Offer[] }) {
  const { title } = visit.publication;
  return (
    <Frame
      visit={visit}
      title={`Give ${title}`}
      description={`A subscription to ${title} as a gift: printed or digital, with a card, on the day you choose.`}
    >
      <div class="sheet">
        <header class="page-head">
          <h1>Give {title}</h1>
          <p>
            You choose, you write the card, you say on which day. They take it when they like, within a year; until then nothing of it is
            used up.
          </p>
        </header>
        <h2 id="offers" class="label">
          What you can give
        </h2>
        {!visit.sells && <NotOnline visit={visit} what="Gifts are not taken online yet." />}
        <OfferList visit={visit} offers={offers} href={(offer) => `/gift/${offer.keyCode}`} button={(offer) => `Give ${offer.name}`} />
        <ul class="promises">
          <li>
            <strong>It ends by itself</strong>
            <span>Before the last issue we ask you whether to give it again; nobody is charged who did not order.</span>
          </li>
          <li>
            <strong>Two people, two letters</strong>
            <span>The receipt is yours, the card is theirs. Your address stays with us, and the price too.</span>
          </li>
          <li>
            <strong>You may take it back</strong>
            <span>On your account page, with the money-back guarantee or for the issues that have not come; both of you are told.</span>
          </li>
        </ul>
      </div>
    </Frame>
  );
}

export function InvoicePaymentPage({
  visit,
  orderId,
  number,
  price,
  play,
  shown,
}: {
  visit: Visit;
  orderId: string;
  number: number;
  price: string;
  play: PlayCards | undefined;
  shown: Shown;
}) {
  return (
    <Frame visit={visit} title={`Pay order ${number}`} noIndex>
      <div class="sheet letter">
        <h1>The invoice of order {number}</h1>
        {shown.problem && (
          <p class="notice" role="alert">
            {shown.problem}
          </p>
        )}
        <p>
          <strong>{price}</strong> is to be paid. If you have sent it by transfer in the last days, there is nothing to do here.
        </p>
        {visit.sells ? (
          <form class="form" method="post" action={`/orders/${orderId}/invoice`} novalidate>
            {play ? (
              <PlayMoney cards={play} values={shown.values} errors={shown.errors} />
            ) : (
              <p class="meta">You pay on the secure page of our payment provider and come back here.</p>
            )}
            <p>
              <button class="button">{play ? `Pay ${price}` : `Go to payment: ${price}`}</button>
            </p>
          </form>
        ) : (
          <NotOnline visit={visit} what="It is paid by transfer, as the invoice says; not online yet." />
        )}
      </div>
    </Frame>
  );
}
