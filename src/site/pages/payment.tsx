import { Frame } from "../frame.tsx";
import type { Visit } from "../visit.ts";
import { Field } from "./form-fields.tsx";

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

/** An order between the button and the answer: to be paid on the gateway's page, or waiting for its answer. */
export function PaymentPage({
  visit,
  price,
  waits,
  payAt,
  written,
}: {
  visit: Visit;
  price: string;
  /** It waits for its payer, and not for the bank. */
  waits: boolean;
  /** The gateway's page; undefined for whoever may not know whose order it is. */
  payAt: string | undefined;
  /** Whether there is anybody to write to. */
  written: boolean;
}) {
  return (
    <Frame visit={visit} title="Your payment" noIndex>
      <div class="sheet letter">{waits ? <ToPay price={price} payAt={payAt} /> : <Waiting price={price} written={written} />}</div>
    </Frame>
  );
}

function ToPay({ price, payAt }: { price: string; payAt: string | undefined }) {
  return (
    <>
      <h1>Your order is not paid yet</h1>
      <p>
        It is written down and waits for <strong>{price}</strong>. Nothing is charged until you confirm it on the payment page.
        {!payAt && " Go on in the browser that it was ordered in, or sign in as who ordered it."}
      </p>
      <p class="actions">
        {payAt ? (
          <a class="button" href={payAt} rel="noreferrer">
            Go to payment
          </a>
        ) : (
          <a class="button" href="/sign-in">
            Sign in
          </a>
        )}
        <a class="button quiet" href="/subscribe">
          Choose something else
        </a>
      </p>
    </>
  );
}

function Waiting({ price, written }: { price: string; written: boolean }) {
  return (
    <>
      <h1>We are asking the bank</h1>
      <p role="status">
        The bank has not answered yet about <strong>{price}</strong>. You may close this page: we go on asking, you pay once at most
        {written && ", and as soon as it is paid a receipt comes by letter"}.
      </p>
      <p class="actions">
        <a class="button" href="">
          Look again
        </a>
      </p>
    </>
  );
}

type ThanksProps = {
  visit: Visit;
  id: string;
  number: number;
  /** Where the letters go; undefined for whoever neither ordered here nor is signed in as the payer. */
  email: string | undefined;
  /** Whether there is anybody to write to. */
  written: boolean;
  kind: string;
  onAccount: boolean;
  /** A code was asked for on this page. */
  codeSent: boolean;
};

export function ThanksPage(props: ThanksProps) {
  const { visit, number, email, written, kind, onAccount } = props;
  const gift = kind === "gift";
  const { signedIn } = visit.reader;
  return (
    <Frame visit={visit} title="Thank you" noIndex>
      <div class="sheet letter">
        <h1>Thank you</h1>
        <p>
          Order {number} is {onAccount ? "taken" : "paid"}. {onAccount ? "The invoice" : "A receipt"}{" "}
          {written ? (
            <OnItsWay email={email} />
          ) : (
            "is kept with us: no e-mail address stands with the order, so no letter goes out. Ask us for it."
          )}
        </p>
        {gift ? (
          <p>The rest is on your account page: the card to hand over, and how far your gift has come.</p>
        ) : (
          <p>{opens[kind] ?? opens.new}</p>
        )}
        {email && !signedIn ? <Proof {...props} email={email} /> : <Onward signedIn={signedIn} gift={gift} />}
      </div>
    </Frame>
  );
}

function OnItsWay({ email }: Pick<ThanksProps, "email">) {
  return email ? (
    <>
      is on its way to <strong>{email}</strong>.
    </>
  ) : (
    <>is on its way.</>
  );
}

function Onward({ signedIn, gift }: { signedIn: boolean; gift: boolean }) {
  return (
    <p class="actions">
      <a class="button" href={signedIn ? (gift ? "/account" : "/") : "/sign-in"}>
        {signedIn ? (gift ? "Your account" : "Read this issue") : "Sign in"}
      </a>
    </p>
  );
}

/** Until the address is proven the order belongs to nobody's account but its own. */
function Proof({ id, email, codeSent, visit }: { id: string; email: string; codeSent: boolean; visit: Visit }) {
  return (
    <section>
      <h2>Is this your address?</h2>
      <p>
        {codeSent
          ? "A letter with a code of six digits is on its way to it. It is good for fifteen minutes, in this browser."
          : "We send a code to it; with the code you are signed in, and what you ordered is in your account."}
        {codeSent && visit.demo && " In this demo no letter leaves the house: the code stands in the terminal that started it."}
      </p>
      {codeSent && (
        <form class="form" method="post" action="/sign-in/code">
          <input type="hidden" name="email" value={email} />
          <Field name="code" label="Code" inputmode="numeric" autocomplete="one-time-code" values={{}} errors={{}} required />
          <p>
            <button class="button">Sign in</button>
          </p>
        </form>
      )}
      <form class="actions" method="post" action={`/orders/${id}/code`}>
        <button class={codeSent ? "button quiet" : "button"}>{codeSent ? "Send another code" : "Send me a code"}</button>
      </form>
    </section>
  );
}

const opens: Record<string, string> = {
  new: "What your subscription opens is open to you as soon as you are signed in.",
  trial: "Your free issues begin with the next to appear. Nothing is charged.",
  "back issue": "The issue is yours.",
  switch: "Your subscription is changed.",
};
