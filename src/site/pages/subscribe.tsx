import { type Offer, firstPrice } from "../../circulation/index.ts";
import { countries, formatMoney } from "../../values/index.ts";
import { Frame } from "../frame.tsx";
import type { Visit } from "../visit.ts";

export const editionsText = ({ editions }: Pick<Offer, "editions">): string =>
  editions.length === 2 ? "Print and digital" : editions.includes("print") ? "Print" : "Digital";

export function SubscribePage({ visit, offers }: { visit: Visit; offers: Offer[] }) {
  const { publication } = visit;
  const [first] = offers;
  const longest = offers.reduce<Offer | undefined>((a, b) => (a && a.included.length >= b.included.length ? a : b), undefined);
  return (
    <Frame visit={visit} title="Subscribe" description={`What a subscription to ${publication.title} includes, and what it costs.`}>
      <div class="sheet">
        <header class="page-head">
          <h1>Read all of it, keep all of it, leave when you like</h1>
          <p>{publication.title} is paid for by the people who read it. Here is everything that a subscription includes.</p>
        </header>
        {longest && (
          <section aria-labelledby="included">
            <h2 id="included" class="label">
              What’s included
            </h2>
            <ul class="promises">
              {longest.included.map(({ label, detail }) => (
                <li>
                  <strong>{label}</strong>
                  <span>{detail}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <h2 id="offers" class="label">
          The offers
        </h2>
        {!visit.sells && <NotOnline visit={visit} />}
        <OfferList
          visit={visit}
          offers={offers}
          mayOrder={(offer) => visit.sells || isOrdered(offer)}
          href={(offer) => `/subscribe/${offer.keyCode}`}
          button={(offer) => `Choose ${offer.name}`}
          all={longest}
        />
        {visit.sells && (
          <p class="gift-line">
            Is it for somebody else? <a href="/gift">Give {publication.title}</a>
          </p>
        )}
        {first && <Questions offer={first} />}
      </div>
    </Frame>
  );
}

/** What can be ordered where nothing is paid online: what costs nothing, and what is paid by invoice. */
const isOrdered = (offer: Offer): boolean => firstPrice(offer).amount === 0 || offer.creditCopies !== null;

/** No gateway is turned on yet: said calmly, with the way to the magazine. */
export function NotOnline({ visit: { publication, writeTo }, what = "Orders are not taken online yet." }: { visit: Visit; what?: string }) {
  return (
    <p class="notice">
      {what} Write to <a href={`mailto:${writeTo}`}>{writeTo}</a>, and {publication.title} will see to it.
    </p>
  );
}

type ListProps = {
  visit: Visit;
  offers: Offer[];
  href: (offer: Offer) => string;
  button: (offer: Offer) => string;
  mayOrder?: (offer: Offer) => boolean;
  all?: Offer | undefined;
};

/** Offers side by side, each with all of its price: what it costs now, and what it costs after. */
export function OfferList({ visit, offers, href, button, mayOrder = () => visit.sells, all }: ListProps) {
  return (
    <ul class="offers" aria-labelledby="offers">
      {offers.map((offer) => (
        <li>
          <h3>{offer.name}</h3>
          <p class="price">
            {offer.price.amount === 0 && !offer.introPrice ? "Free" : formatMoney(firstPrice(offer), visit.publication.language)}
          </p>
          <p class="meta">
            {issues(offer.termIssues)} · {editionsText(offer)}
            {offer.taxMode === "exclusive" && " · plus tax"}
          </p>
          {offer.introPrice && (
            <p class="meta">
              then {formatMoney(offer.price, visit.publication.language)} for each {issues(offer.termIssues)}, announced before
            </p>
          )}
          <p class="summary">{offer.summary}</p>
          <Without offer={offer} all={all} />
          {mayOrder(offer) && (
            <a class="button" href={href(offer)}>
              {button(offer)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where an offer includes less than the list above it, it says so itself. */
function Without({ offer, all }: { offer: Offer; all: Offer | undefined }) {
  const has = new Set(offer.included.map(({ promise }) => promise));
  const lacks = (all?.included ?? []).filter(({ promise }) => !has.has(promise) && promise !== "issues-per-year" && promise !== "cancel");
  return lacks.length > 0 ? <p class="meta">Not included: {lacks.map(({ label }) => label.toLowerCase()).join(", ")}.</p> : null;
}

const issues = (count: number): string => (count === 1 ? "1 issue" : `${count} issues`);

function Questions({ offer }: { offer: Offer }) {
  const answers: [string, string][] = [
    [
      "How do I stop?",
      "On your account page there is a button, “Stop renewing”. It works at once, nobody asks you to stay, and every issue you have paid for still comes.",
    ],
    [
      "What if it is not for me?",
      `${offer.guaranteeDays > 0 ? `Within ${offer.guaranteeDays} days of paying, the button “Refund me” gives all of your money back. After that it` : "The button “Refund me” on your account page"} gives back what the issues still owed to you are worth.`,
    ],
    [
      "When does it start?",
      "Reading starts the moment you have paid: every issue we have published is open to you. The first new issue that counts is the next to appear; in print, the next that has not gone to press.",
    ],
    ["What is an issue owed?", "You buy a number of issues, not a stretch of time. If one of ours is late, you lose nothing."],
    [
      "Does it renew?",
      offer.renews === "auto"
        ? `Yes, after ${offer.termIssues} issues, and we write to you before. If you stop renewing today, it simply ends with the last issue you paid for.`
        : "No. It ends with the last issue you paid for, and we write to you before.",
    ],
    [
      "Can I change between print and digital?",
      "At any time, on your account page. What your unused copies are worth is credited to the cent, and you see the sum before you agree.",
    ],
  ];
  return (
    <section class="questions" aria-labelledby="questions">
      <h2 id="questions" class="label">
        Questions, answered
      </h2>
      {answers.map(([question, answer]) => (
        <details>
          <summary>{question}</summary>
          <p>{answer}</p>
        </details>
      ))}
    </section>
  );
}

export type CheckoutValues = Record<string, string>;

type PlayProps = { cards: readonly { number: string; does: string }[]; values: CheckoutValues; errors: Record<string, string> };

export function PlayMoney({ cards, values, errors }: PlayProps) {
  return (
    <>
      <div class="play-money">
        <strong>Play money.</strong> No real card works here and nobody is charged. Any date ahead and any three digits will do.
        <table>
          <tbody>
            {cards.map(({ number, does }) => (
              <tr>
                <td>{number}</td>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Field name="card" label="Card number" inputmode="numeric" autocomplete="cc-number" values={values} errors={errors} required />
      <div class="row">
        <Field name="expiry" label="Good until" hint="MM/YY" autocomplete="cc-exp" values={values} errors={errors} required />
        <Field name="check" label="Check digits" inputmode="numeric" autocomplete="cc-csc" values={values} errors={errors} required />
      </div>
    </>
  );
}

/** The postal address; what a country’s own fields are called stands in the hints. */
export function AddressFields({
  values,
  errors,
  legend = "Where the printed issue goes",
}: {
  values: CheckoutValues;
  errors: Record<string, string>;
  legend?: string;
}) {
  const rule = countries[values.country || "GB"];
  return (
    <fieldset>
      <legend>{legend}</legend>
      <Field name="name" label="Name on the label" autocomplete="shipping name" values={values} errors={errors} required />
      <Field name="line1" label="Street and number" autocomplete="shipping address-line1" values={values} errors={errors} required />
      <Field name="line2" label="Second line, if you need one" autocomplete="shipping address-line2" values={values} errors={errors} />
      <div class="row">
        <Field
          name="postalCode"
          label={rule?.postalCode?.label ?? "Postcode"}
          hint={rule?.postalCode && `as in ${rule.postalCode.example}`}
          autocomplete="shipping postal-code"
          values={values}
          errors={errors}
        />
        <Field name="city" label="Town" autocomplete="shipping address-level2" values={values} errors={errors} required />
      </div>
      <Field
        name="region"
        label={rule?.region?.label ?? "Region, state or county"}
        hint="Only where the country’s post asks for it."
        autocomplete="shipping address-level1"
        values={values}
        errors={errors}
      />
      <div class="field">
        <label for="country">Country</label>
        <select id="country" name="country" autocomplete="shipping country" aria-invalid={errors.country ? "true" : undefined}>
          {Object.entries(countries).map(([code, { name }]) => (
            <option value={code} selected={code === (values.country || "GB")}>
              {name}
            </option>
          ))}
        </select>
        <Wrong name="country" errors={errors} />
      </div>
    </fieldset>
  );
}

type FieldProps = {
  name: string;
  label: string;
  values: CheckoutValues;
  errors: Record<string, string>;
  type?: "text" | "email" | "date";
  hint?: string | undefined;
  autocomplete?: string;
  inputmode?: "numeric" | "email";
  required?: boolean;
};

export function Field({ name, label, values, errors, type = "text", hint, autocomplete, inputmode, required }: FieldProps) {
  const told = [hint && `${name}-hint`, errors[name] && `${name}-wrong`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input
        {...({ type } as { type: "text" })}
        {...{ id: name, name, value: values[name] ?? "", autocomplete, inputmode, required }}
        aria-invalid={errors[name] ? "true" : undefined}
        aria-describedby={told || undefined}
      />
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      <Wrong name={name} errors={errors} />
    </div>
  );
}

export function Wrong({ name, errors }: { name: string; errors: Record<string, string> }) {
  return errors[name] ? (
    <span class="wrong" id={`${name}-wrong`}>
      {errors[name]}
    </span>
  ) : null;
}

export function SecondStepPage({ visit, orderId, price }: { visit: Visit; orderId: string; price: string }) {
  return (
    <Frame visit={visit} title="Confirm the payment" noIndex>
      <div class="sheet letter">
        <h1>One more step</h1>
        <p>
          The play bank wants to know whether it is you who pays <strong>{price}</strong>. This stands for the page your bank would show.
        </p>
        <form class="actions" method="post" action={`/orders/${orderId}/confirmation`}>
          <button class="button" name="answer" value="yes">
            Yes, it is me
          </button>
          <button class="button quiet" name="answer" value="no">
            No, do not pay
          </button>
        </form>
      </div>
    </Frame>
  );
}

/** An order between the button and the answer: to be paid on the gateway's page, waiting for its answer, or come to nothing. */
export function PaymentPage({
  visit,
  price,
  payAt,
  failure,
}: {
  visit: Visit;
  price: string;
  payAt?: string | undefined;
  failure?: string;
}) {
  return (
    <Frame visit={visit} title="Your payment" noIndex>
      <div class="sheet letter">
        {failure ? <NotPaid failure={failure} /> : payAt ? <ToPay price={price} payAt={payAt} /> : <Waiting price={price} />}
      </div>
    </Frame>
  );
}

function ToPay({ price, payAt }: { price: string; payAt: string }) {
  return (
    <>
      <h1>Your order is not paid yet</h1>
      <p>
        It is written down and waits for <strong>{price}</strong>. Nothing is charged until you confirm it on the payment page.
      </p>
      <p class="actions">
        <a class="button" href={payAt} rel="noreferrer">
          Go to payment
        </a>
        <a class="button quiet" href="/subscribe">
          Choose something else
        </a>
      </p>
    </>
  );
}

function Waiting({ price }: { price: string }) {
  return (
    <>
      <h1>We are asking the bank</h1>
      <p role="status">
        The bank has not answered yet about <strong>{price}</strong>. You may close this page: we go on asking, you pay once at most, and as
        soon as it is paid a receipt comes by letter.
      </p>
      <p class="actions">
        <a class="button" href="">
          Look again
        </a>
      </p>
    </>
  );
}

function NotPaid({ failure }: { failure: string }) {
  return (
    <>
      <h1>This was not paid</h1>
      <p role="alert">{failure}</p>
      <p class="actions">
        <a class="button" href="/subscribe">
          Try again
        </a>
      </p>
    </>
  );
}

type ThanksProps = { visit: Visit; number: number; email: string; kind: string; onAccount: boolean };

export function ThanksPage({ visit, number, email, kind, onAccount }: ThanksProps) {
  const gift = kind === "gift";
  return (
    <Frame visit={visit} title="Thank you" noIndex>
      <div class="sheet letter">
        <h1>Thank you</h1>
        <p>
          Order {number} is {onAccount ? "taken; the invoice" : "paid. A receipt"} is on its way to <strong>{email}</strong>.
        </p>
        {gift ? (
          <p>The rest is on your account page: the card to hand over, and how far your gift has come.</p>
        ) : (
          <p>{opens[kind] ?? opens.new}</p>
        )}
        {!visit.reader.signedIn && (
          <p>
            <a href="/sign-in">Sign in</a> with that address, so that we know it is you.
          </p>
        )}
        <p class="actions">
          <a class="button" href={visit.reader.signedIn ? (gift ? "/account" : "/") : `/sign-in?return=${gift ? "/account" : "/"}`}>
            {visit.reader.signedIn ? (gift ? "Your account" : "Read this issue") : gift ? "Sign in" : "Sign in and read"}
          </a>
        </p>
      </div>
    </Frame>
  );
}

const opens: Record<string, string> = {
  new: "What your subscription opens is open to you from now on.",
  trial: "Your free issues begin with the next to appear. Nothing is charged.",
  "back issue": "The issue is yours.",
  switch: "Your subscription is changed.",
};
