import { Frame } from "../frame/frame.tsx";
import type { CodeOfOrder, Visit } from "../visit/visit.ts";
import { leadsBack } from "../visit/way-back.ts";
import { Field } from "./form-fields.tsx";
import { said, useMessages } from "../../messages/index.ts";
import { ownOf } from "../../values/index.ts";

export function SecondStepPage({ visit, orderId, price }: { visit: Visit; orderId: string; price: string }) {
  const m = useMessages().orders;
  return (
    <Frame visit={visit} title={m.confirmPayment} noIndex>
      <div class="sheet letter">
        <h1>{m.oneMoreStep}</h1>
        <p>{said(m.playBankAsks(price))}</p>
        <form class="actions" method="post" action={`/orders/${orderId}/confirmation`}>
          <button class="button" name="answer" value="yes">
            {m.itIsMe}
          </button>
          <button class="button quiet" name="answer" value="no">
            {m.doNotPay}
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
  takesDays,
}: {
  visit: Visit;
  price: string;
  /** It waits for its payer, and not for the bank. */
  waits: boolean;
  /** The gateway's page; undefined for whoever may not know whose order it is. */
  payAt: string | undefined;
  /** Whether there is anybody to write to. */
  written: boolean;
  takesDays: boolean;
}) {
  const m = useMessages().orders;
  return (
    <Frame visit={visit} title={m.yourPayment} noIndex>
      <div class="sheet letter">
        {waits ? <ToPay {...{ price, payAt }} from={visit.path} /> : <Waiting {...{ price, written, takesDays }} />}
      </div>
    </Frame>
  );
}

function ToPay({ price, payAt, from }: { price: string; payAt: string | undefined; from: string }) {
  const m = useMessages().orders;
  return (
    <>
      <h1>{m.notPaidYet}</h1>
      <p>
        {said(m.waitsFor(price))}
        {!payAt && ` ${m.goOnElsewhere}`}
      </p>
      <p class="actions">
        {payAt ? (
          <a class="button" href={payAt} rel="noreferrer">
            {m.goToPayment}
          </a>
        ) : (
          <a class="button" href={leadsBack("/sign-in", from)}>
            {m.signIn}
          </a>
        )}
        <a class="button quiet" href="/subscribe">
          {m.chooseElse}
        </a>
      </p>
    </>
  );
}

function Waiting({ price, written, takesDays }: { price: string; written: boolean; takesDays: boolean }) {
  const m = useMessages().orders;
  return (
    <>
      <h1>{takesDays ? m.onItsWay : m.askingBank}</h1>
      <p role="status">{said(takesDays ? m.takesDays({ price, written }) : written ? m.bankSilentReceipt(price) : m.bankSilent(price))}</p>
      <p class="actions">
        <a class="button" href="">
          {m.lookAgain}
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
  /** Nothing was paid. */
  isFree: boolean;
  /** A code was asked for on this page. */
  code: CodeOfOrder | undefined;
  /** Where whoever ordered was reading. */
  returnTo: string | null;
  /** Whether any issue has appeared. */
  hasIssue: boolean;
};

export function ThanksPage(props: ThanksProps) {
  const m = useMessages().orders;
  const { visit, number, email, written, kind, onAccount, isFree, returnTo, hasIssue } = props;
  const gift = kind === "gift";
  const signedIn = visit.person !== undefined;
  const reads = email !== undefined && visit.reader.signedIn && kind === "new" && !onAccount;
  const opened = kind === "new" && !hasIssue ? m.opensWithFirst : reads ? m.opensHere : (ownOf(m.opens, kind) ?? m.opens.new);
  return (
    <Frame visit={visit} title={m.thankYou} noIndex>
      <div class="sheet letter">
        <h1>{m.thankYou}</h1>
        <p>
          {onAccount || isFree ? m.orderTaken(number) : m.orderPaid(number)}{" "}
          {!isFree && said(onAccount ? m.invoice({ written, email }) : m.receipt({ written, email }))}
        </p>
        {gift ? <p>{m.restOfGift}</p> : <p>{opened}</p>}
        {(signedIn || reads || !email) && <Onward {...{ id: props.id, signedIn, reads, gift, returnTo, hasIssue }} />}
        {email && !signedIn && <Proof {...props} email={email} />}
      </div>
    </Frame>
  );
}

type OnwardProps = Pick<ThanksProps, "id" | "returnTo" | "hasIssue"> & { signedIn: boolean; reads: boolean; gift: boolean };

function Onward({ id, signedIn, reads, gift, returnTo, hasIssue }: OnwardProps) {
  const m = useMessages().orders;
  return (
    <p class="actions">
      <a
        class="button"
        href={signedIn || reads ? (gift ? "/account" : "/") : leadsBack("/sign-in", returnTo ? `/orders/${id}/payment` : undefined)}
      >
        {signedIn || reads ? (gift ? m.yourAccount : hasIssue ? m.readIssue : m.frontPage) : m.signIn}
      </a>
      {returnTo && (
        <a class="button quiet" href={returnTo}>
          {m.backToReading}
        </a>
      )}
    </p>
  );
}

type ProofProps = Pick<ThanksProps, "id" | "code" | "visit"> & { email: string };

/** Until the address is proven the order belongs to nobody's account but its own. */
export function Proof({ id, email, code, visit }: ProofProps) {
  const m = useMessages().orders;
  return (
    <section>
      <h2>{m.yourAddress}</h2>
      {code?.problem ? (
        <p class="wrong" role="alert">
          {code.problem}
        </p>
      ) : (
        <p>
          {code ? m.codeSent : m.codeToCome}
          {code && visit.demo && ` ${m.codeInTerminal}`}
        </p>
      )}
      {code && (
        <form class="form" method="post" action="/sign-in/code">
          <input type="hidden" name="email" value={email} />
          <input type="hidden" name="order" value={id} />
          <Field name="code" label={m.code} inputmode="numeric" autocomplete="one-time-code" values={{}} errors={code.errors} required />
          <p>
            <button class="button">{m.signIn}</button>
          </p>
        </form>
      )}
      <form class="actions" method="post" action={`/orders/${id}/code`}>
        <button class={code ? "button quiet" : "button"}>{code ? m.sendAnotherCode : m.sendCode}</button>
      </form>
    </section>
  );
}
