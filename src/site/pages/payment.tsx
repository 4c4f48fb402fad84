import { Frame } from "../frame.tsx";
import type { Visit } from "../visit.ts";

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
