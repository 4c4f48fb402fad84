import { messagesIn } from "../../messages/index.ts";
import { AddressInputs, Choice, Input, nothingShown } from "../forms.tsx";
import { payersLetter } from "../notices.ts";
import type { ComponentChildren } from "preact";
import type { DeskSubscription } from "../../accounts/index.ts";
import { nothingMore, promisesKept } from "../../subscriptions/index.ts";
import { waysToCome, waysToPay } from "../../orders/index.ts";
import { formatDay, formatMoney, must } from "../../values/index.ts";
import { useLanguage } from "../when.tsx";

function Action({
  action,
  says,
  summary,
  button,
  children,
}: {
  action: string;
  summary: string;
  says: string;
  button: string;
  children?: ComponentChildren;
}) {
  return (
    <details>
      <summary>{summary}</summary>
      <p class="soft">{says}</p>
      <form class="actions" method="post" action={action}>
        {children}
        <label>
          Why
          <input name="why" required maxlength={300} />
        </label>
        <button class="button quiet">{button}</button>
      </form>
    </details>
  );
}

const NumberField = ({ name, label, value }: { name: string; label: string; value: number }) => (
  <label>
    {label}
    <input name={name} type="number" required min={1} value={value} />
  </label>
);

type Of = { path: string; subscription: DeskSubscription };

/** Each says what it does before it is done; each wants a reason, which stands in the story. */
export function SubscriptionActions({
  subscription: s,
  home,
  orderKey,
}: {
  subscription: DeskSubscription;
  home: string;
  orderKey: string;
}) {
  const path = `/desk/subscriptions/${s.id}`;
  const over = !["pending", "active", "held", "grace"].includes(s.service);
  return (
    <section class="deeds">
      <h2>What may be done</h2>
      {over && <p class="soft">It has ended; only a copy that was posted and did not come can still be claimed.</p>}
      <RenewalActions path={path} subscription={s} />
      {!over && s.renewing && <Renewal path={path} subscription={s} orderKey={orderKey} />}
      {!over && s.editions.includes("print") && <NewAddress path={path} subscription={s} home={home} />}
      {s.boughtAs === "bulk" && !over && <Consignments path={path} subscription={s} home={home} />}
      <HoldActions path={path} subscription={s} />
      <ClaimActions path={path} subscription={s} />
      <EndActions path={path} subscription={s} />
    </section>
  );
}

function RenewalActions({ path, subscription: s }: Of) {
  const m = messagesIn(useLanguage()).letters;
  return (
    <>
      {s.canStopRenewing && (
        <Action
          action={`${path}/cancellation`}
          summary="Stop renewing"
          says={`${nothingMore(s, m)} All ${s.issuesLeft} issues owed still come. ${payersLetter(s.payer)}`}
          button="Stop renewing"
        />
      )}
      {s.canRenewAgain && (
        <Action
          action={`${path}/renewal`}
          summary="Renew after all"
          says="Takes the stop back; it renews as it did before."
          button="Renew after all"
        />
      )}
    </>
  );
}

function HoldActions({ path, subscription: { copyActions, expireIssue } }: Of) {
  return (
    <>
      {copyActions.reasonsAgainstHolding.length === 0 && (
        <Action
          action={`${path}/holds`}
          summary="Hold"
          says={`Nothing goes out for these issues; as many are added after no. ${expireIssue}. The first that can be held is no. ${copyActions.firstChangeable}.`}
          button="Hold"
        >
          <NumberField name="from" label="From no." value={copyActions.firstChangeable} />
          <NumberField name="to" label="To no." value={copyActions.firstChangeable} />
        </Action>
      )}
      {copyActions.holds
        .filter(({ canLift }) => canLift)
        .map((hold) => (
          <Action
            action={`${path}/holds/${hold.id}/ending`}
            summary={`Lift the hold of no. ${hold.from} to no. ${hold.to}`}
            says={`Copies come again from no. ${Math.max(hold.from, copyActions.firstChangeable)}; the issues added for them go.`}
            button="Lift the hold"
          />
        ))}
    </>
  );
}

/** A copy that was posted and did not come; one that is sent again may go by itself. */
function ClaimActions({ path, subscription: { copyActions } }: Of) {
  const language = useLanguage();
  return (
    <>
      {copyActions.posted
        .filter(({ reasons }) => reasons.length === 0)
        .map((copy) => (
          <Action
            action={`${path}/claims`}
            summary={`No. ${copy.wholeNumber} did not come`}
            says={`Posted on ${copy.postedOn ? formatDay(copy.postedOn, language) : "–"}. Send it again with the next supplemental run, or add one more issue at the end.`}
            button="Record the claim"
          >
            <input type="hidden" name="copy" value={copy.id} />
            <label>
              Answer
              <select name="answer">
                {copy.canReplace && <option value="replacement">send it again</option>}
                <option value="one more">one more at the end</option>
              </select>
            </label>
          </Action>
        ))}
      {copyActions.claims
        .filter(({ answer, state }) => answer === "replacement" && state === "owed")
        .map((claim) => (
          <Action
            action={`${path}/replacements/${claim.answerCopyId}/posting`}
            summary={`The replacement of no. ${claim.wholeNumber} was posted by itself`}
            says="Outside a supplemental run: it counts as mailed, and the lost copy as replaced."
            button="It was posted"
          />
        ))}
    </>
  );
}

/** What gives money away or ends it. */
function EndActions({ path, subscription: s }: Of) {
  const language = useLanguage();
  const { refund } = s;
  return (
    <>
      {refund && (
        <Action
          action={`${path}/refund`}
          summary={refund.lines.some(({ kind }) => kind === "guarantee") ? "Refund by the guarantee" : "Refund of the unserved"}
          says={`${formatMoney(refund.total, language)} goes back to the payer. ${refund.gone.length} unserved issues are voided and access ends; what is frozen or mailed stays. ${promisesKept(refund, language)} This cannot be undone.`}
          button={`Give back ${formatMoney(refund.total, language)}`}
        />
      )}
      {s.orders
        .filter(({ status }) => status === "paid" && refund)
        .map((order) => (
          <Action
            action={`${path}/orders/${order.id}/chargeback`}
            summary={`The bank took order ${order.number} back`}
            says="Where the gateway did not tell us by itself: its copies that are not frozen are voided, and the money leaves the books."
            button="Record the chargeback"
          />
        ))}
      {s.reasonsAgainstVoiding.length === 0 && (
        <Action
          action={`${path}/voiding`}
          summary="Void what is owed"
          says={`${s.issuesLeft} issues that were not paid for are struck out and the subscription ends. Nothing is given back.`}
          button="Void"
        />
      )}
    </>
  );
}

/** Post, phone, fair: the term goes on, and nobody begins a second subscription. */
function Renewal({ path, subscription: s, orderKey }: { path: string; subscription: DeskSubscription; orderKey: string }) {
  const { price, start, last } = must(s.renewing, "renewing");
  const language = useLanguage();
  return (
    <Action
      action={`${path}/renewing`}
      summary="Renew, paid to us or by invoice"
      says={`${formatMoney(price, language)} for no. ${start} to no. ${last}, on from where the term ends. ${payersLetter(s.payer, "The payer gets a receipt, or the invoice.")}`}
      button="Take the renewal"
    >
      <input type="hidden" name="orderKey" value={orderKey} />
      <Choice
        shown={nothingShown}
        name="cameBy"
        label="How it came"
        options={waysToCome.map((way) => [way, way] as const)}
        standard="post"
      />
      <Choice
        shown={nothingShown}
        name="paidBy"
        label="How it is paid"
        options={waysToPay.map((way) => [way, way === "invoice" ? "later, by invoice" : way] as const)}
        standard="cheque"
      />
      <Input shown={nothingShown} name="price" label={`Price agreed by word, ${price.currency}`} hint="Empty: the price of today." />
    </Action>
  );
}

function NewAddress({ path, subscription: s, home }: { path: string; subscription: DeskSubscription; home: string }) {
  const values = Object.fromEntries(Object.entries(s.address ?? {}).map(([name, value]) => [name, String(value ?? "")]));
  return (
    <Action
      action={`${path}/address`}
      summary="Change the address"
      says={`It counts from no. ${s.copyActions.firstChangeable}, the first issue whose labels are not frozen; issues before it still go to the old one.`}
      button="Keep this address"
    >
      <AddressInputs shown={{ values, errors: {} }} country={home} />
    </Action>
  );
}

/** The table says what goes out as it stands; a change says from which issue on, or for which alone. */
function Consignments({ path, subscription: s, home }: { path: string; subscription: DeskSubscription; home: string }) {
  const first = s.copyActions.firstChangeable;
  return (
    <details>
      <summary>More or fewer copies, or another consignee</summary>
      <Consigned subscription={s} />
      <p class="soft">
        Labels, print run and circulation count it from the issue you say. The price stays as it was agreed: what more copies cost is
        another order, and what fewer are worth is agreed with the buyer.
      </p>
      <form class="fields" method="post" action={`${path}/consignments`}>
        <div class="row">
          <NumberField name="from" label="From no." value={first} />
          <Input
            shown={nothingShown}
            name="to"
            label="To no."
            type="number"
            hint="Empty: from then on. The same number: this time alone."
          />
          <NumberField name="quantity" label="Copies of each" value={s.consigned[0]?.copies ?? s.quantity} />
        </div>
        <p class="soft">Another consignee for these issues; empty: as before.</p>
        <AddressInputs shown={nothingShown} country={home} />
        <label>
          Why
          <input name="why" required maxlength={300} />
        </label>
        <p>
          <button class="button quiet">Change the copies</button>
        </p>
      </form>
    </details>
  );
}

function Consigned({ subscription }: Pick<Of, "subscription">) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Issues</th>
          <th scope="col" class="end">
            Copies of each
          </th>
          <th scope="col">To</th>
        </tr>
      </thead>
      <tbody>
        {subscription.consigned.map(({ from, to, copies, name }) => (
          <tr>
            <td>{from === to ? `No. ${from}` : `No. ${from} to no. ${to}`}</td>
            <td class="end">{copies}</td>
            <td>{name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
