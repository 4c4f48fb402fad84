import { type Offer, consentFor, firstPrice } from "../../circulation/index.ts";
import { countries, formatMoney } from "../../values/index.ts";
import { Frame } from "../frame.tsx";
import type { Visit } from "../visit.ts";

const editionsText = (offer: Offer) => (offer.editions.includes("print") ? "Print and digital" : "Digital");

export function SubscribePage({ visit, offers, worstLoss }: { visit: Visit; offers: Offer[]; worstLoss?: number }) {
  void worstLoss;
  const { publication } = visit;
  const [first] = offers;
  return (
    <Frame visit={visit} title="Subscribe" description={`What a subscription to ${publication.title} includes, and what it costs.`}>
      <div class="sheet">
        <header class="page-head">
          <h1>Read all of it, keep all of it, leave when you like</h1>
          <p>{publication.title} is paid for by the people who read it. Here is everything that a subscription includes.</p>
        </header>
        {first && (
          <section aria-labelledby="included">
            <h2 id="included" class="label">
              What’s included
            </h2>
            <ul class="promises">
              {first.included.map(({ label, detail }) => (
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
        <ul class="offers" aria-labelledby="offers">
          {offers.map((offer) => (
            <li>
              <h3>{offer.name}</h3>
              <p class="price">{formatMoney(offer.price, publication.language)}</p>
              <p class="meta">
                {offer.termIssues} issues · {editionsText(offer)}
              </p>
              <p class="summary">{offer.summary}</p>
              <a class="button" href={`/subscribe/${offer.keyCode}`}>
                Choose {offer.name}
              </a>
            </li>
          ))}
        </ul>
        {first && <Questions offer={first} />}
      </div>
    </Frame>
  );
}

function Questions({ offer }: { offer: Offer }) {
  const answers: [string, string][] = [
    ["How do I stop?", "On your account page there is a button, “Stop renewing”. It works at once, nobody asks you to stay, and every issue you have paid for still comes."],
    ["What if it is not for me?", `Within ${offer.guaranteeDays} days of paying, the button “Refund me” gives all of your money back. After that it gives back what the issues still owed to you are worth.`],
    ["When does it start?", "Reading starts the moment you have paid: every issue we have published is open to you. The first new issue that counts is the next to appear; in print, the next that has not gone to press."],
    ["What is an issue owed?", "You buy a number of issues, not a stretch of time. If one of ours is late, you lose nothing."],
    ["Does it renew?", `Yes, after ${offer.termIssues} issues, and we write to you before. If you stop renewing today, it simply ends with the last issue you paid for.`],
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
type CheckoutProps = { visit: Visit; offer: Offer; play: readonly { number: string; does: string }[] | undefined; values: CheckoutValues; errors: Record<string, string>; problem?: string | undefined; orderKey: string };

export function CheckoutPage({ visit, offer, play, values, errors, problem, orderKey }: CheckoutProps) {
  const price = formatMoney(offer.price, visit.publication.language);
  const print = offer.editions.includes("print");
  return (
    <Frame visit={visit} title={`Subscribe: ${offer.name}`} noIndex>
      <div class="sheet">
        <header class="page-head">
          <h1>{offer.name}</h1>
        </header>
        {problem && (
          <p class="notice" role="alert">
            {problem}
          </p>
        )}
        <div class="checkout">
          <form class="form" method="post" action={`/subscribe/${offer.keyCode}`} novalidate>
            <input type="hidden" name="orderKey" value={orderKey} />
            <fieldset>
              <legend>You</legend>
              <Field name="payerName" label="Name" autocomplete="name" values={values} errors={errors} required />
              {visit.person ? (
                <p class="meta">
                  The subscription will belong to <strong>{visit.person.email}</strong>.
                </p>
              ) : (
                <Field name="email" label="E-mail" type="email" autocomplete="email" hint="You sign in with it; no password." values={values} errors={errors} required />
              )}
            </fieldset>
            {print && <AddressFields values={values} errors={errors} />}
            <fieldset>
              <legend>Payment</legend>
              {play ? <PlayMoney cards={play} values={values} errors={errors} /> : <p class="meta">You pay on the secure page of our payment provider, by the ways it offers you, and come back here. We never see your card.</p>}
              <div class="field">
                <label class="choice">
                  <input type="checkbox" name="agreed" value="yes" checked={values.agreed === "yes"} aria-invalid={errors.agreed ? "true" : undefined} aria-describedby={errors.agreed ? "agreed-wrong" : undefined} />
                  <span>{consentFor(offer, { price: firstPrice(offer), language: visit.publication.language })}</span>
                </label>
                <Wrong name="agreed" errors={errors} />
              </div>
            </fieldset>
            <p>
              <button class="button">{play ? `Pay ${price}` : `Go to payment: ${price}`}</button>
            </p>
          </form>
          <aside aria-label="Your order">
            <div class="included">
              <h2>
                {offer.termIssues} issues for {price}
              </h2>
              <ul>
                {offer.included.map(({ label }) => (
                  <li>{label}</li>
                ))}
              </ul>
            </div>
          </aside>
        </div>
      </div>
    </Frame>
  );
}

type PlayProps = { cards: readonly { number: string; does: string }[]; values: CheckoutValues; errors: Record<string, string> };

function PlayMoney({ cards, values, errors }: PlayProps) {
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
export function AddressFields({ values, errors }: { values: CheckoutValues; errors: Record<string, string> }) {
  const rule = countries[values.country || "GB"];
  return (
    <fieldset>
      <legend>Where the printed issue goes</legend>
      <Field name="name" label="Name on the label" autocomplete="shipping name" values={values} errors={errors} required />
      <Field name="line1" label="Street and number" autocomplete="shipping address-line1" values={values} errors={errors} required />
      <Field name="line2" label="Second line, if you need one" autocomplete="shipping address-line2" values={values} errors={errors} />
      <div class="row">
        <Field name="postalCode" label={rule?.postalCode?.label ?? "Postcode"} hint={rule?.postalCode && `as in ${rule.postalCode.example}`} autocomplete="shipping postal-code" values={values} errors={errors} />
        <Field name="city" label="Town" autocomplete="shipping address-level2" values={values} errors={errors} required />
      </div>
      <Field name="region" label={rule?.region?.label ?? "Region, state or county"} hint="Only where the country’s post asks for it." autocomplete="shipping address-level1" values={values} errors={errors} />
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
  type?: "text" | "email";
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
        {...(type === "email" ? { type: "email" as const } : { type: "text" as const })}
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
export function PaymentPage({ visit, price, payAt, failure }: { visit: Visit; price: string; payAt?: string | undefined; failure?: string }) {
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
        The bank has not answered yet about <strong>{price}</strong>. You may close this page: we go on asking, you pay once at most, and as soon as it is paid a receipt comes by letter.
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

export function ThanksPage({ visit, number, email }: { visit: Visit; number: number; email: string }) {
  return (
    <Frame visit={visit} title="Thank you" noIndex>
      <div class="sheet letter">
        <h1>Thank you</h1>
        <p>
          Order {number} is paid. A receipt is on its way to <strong>{email}</strong>.
        </p>
        {visit.reader.signedIn ? (
          <p>Everything we have published is open to you from now on.</p>
        ) : (
          <p>
            Everything we have published is open to you from now on. <a href="/sign-in">Sign in</a> with that address, so that we know it is you.
          </p>
        )}
        <p class="actions">
          <a class="button" href={visit.reader.signedIn ? "/" : "/sign-in?return=/"}>
            {visit.reader.signedIn ? "Read this issue" : "Sign in and read"}
          </a>
        </p>
      </div>
    </Frame>
  );
}
