import type { ComponentChildren } from "preact";
import type { DeskSubscription, StoryLine } from "../../circulation/index.ts";
import { formatMoney, labelLines, money } from "../../values/index.ts";
import { Desk, type DeskVisit } from "../frame.tsx";
import { emailText } from "./subscribers.tsx";
import { When } from "../when.tsx";

type Props = { visit: DeskVisit; subscription: DeskSubscription; mayAct: boolean; problem?: string | undefined };

/** One subscription: how it stands, what may be done about it, and all that ever happened to it. */
export function SubscriptionPage({ visit, subscription, mayAct, problem }: Props) {
  const { number, recipient } = subscription;
  return (
    <Desk visit={visit} title={`Subscription ${number}, ${recipient.name || emailText(recipient.email)}`}>
      {problem && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      <Standing subscription={subscription} />
      {mayAct && <Deeds subscription={subscription} />}
      <Story story={subscription.story} />
    </Desk>
  );
}

function Standing({ subscription: s }: { subscription: DeskSubscription }) {
  const facts: [string, ComponentChildren][] = [
    ["Recipient", `${s.recipient.name} · ${emailText(s.recipient.email)}`],
    ...(s.payerId === s.recipientId ? [] : ([["Payer", `${s.payer.name} · ${emailText(s.payer.email)}`]] as [string, string][])),
    ["Offer", s.offer.name],
    ["Service, money, renewal", `${s.service} · ${s.money} · ${s.renewal}`],
    ["Issues owed", s.issuesLeft],
    ["Expires with", s.expireIssue ? `No. ${s.expireIssue}` : "–"],
    ["A change takes effect from", `No. ${s.deeds.firstChangeable}`],
    ["Guarantee", s.guaranteeUntil && s.noGuarantee.length === 0 ? `until ${s.guaranteeUntil}` : s.noGuarantee.join(" ")],
    ["Address", s.address ? `${labelLines(s.address).join(", ")} (from no. ${s.address.validFromIssue})` : "none"],
  ];
  return (
    <div class="two">
      <table class="standing">
        <tbody>
          {facts.map(([name, value]) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Books subscription={s} />
    </div>
  );
}

function Books({ subscription }: { subscription: DeskSubscription }) {
  const told = (amount: number, currency: string) =>
    formatMoney(money(amount, currency === "XXX" ? subscription.offer.price.currency : currency));
  return (
    <div class="scroll" tabindex={0}>
      <table>
        <thead>
          <tr>
            {["Order", "Status", "Still deferred", "Tax", "Open invoice"].map((name, column) => (
              <th scope="col" class={column > 1 ? "end" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subscription.orders.map(({ number, status, balance }) => (
            <tr>
              <td>{number}</td>
              <td>{status}</td>
              <td class="end">{told(balance.deferred, balance.currency)}</td>
              <td class="end">{told(balance.tax, balance.currency)}</td>
              <td class="end">{balance.receivable ? told(balance.receivable, balance.currency) : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Deed({
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

/** Each says what it does before it is done; each wants a reason, which stands in the story. */
function Deeds({ subscription: s }: { subscription: DeskSubscription }) {
  const path = `/desk/subscriptions/${s.id}`;
  const { deeds, refund } = s;
  const over = !["pending", "active", "held", "grace"].includes(s.service);
  return (
    <section class="deeds">
      <h2>What may be done</h2>
      {over && <p class="soft">It has ended; only a copy that was posted and did not come can still be claimed.</p>}
      {s.mayStopRenewing && (
        <Deed
          action={`${path}/cancellation`}
          summary="Stop renewing"
          says={`Nothing further is charged; all ${s.issuesLeft} issues owed still come. The payer gets a letter.`}
          button="Stop renewing"
        />
      )}
      {s.mayRenewAgain && (
        <Deed
          action={`${path}/renewal`}
          summary="Renew after all"
          says="Takes the stop back; it renews as it did before."
          button="Renew after all"
        />
      )}
      {deeds.mayHold.length === 0 && (
        <Deed
          action={`${path}/holds`}
          summary="Hold"
          says={`Nothing goes out for these issues; as many are added after no. ${s.expireIssue}. The first that can be held is no. ${deeds.firstChangeable}.`}
          button="Hold"
        >
          <NumberField name="from" label="From no." value={deeds.firstChangeable} />
          <NumberField name="to" label="To no." value={deeds.firstChangeable} />
        </Deed>
      )}
      {deeds.holds
        .filter(({ mayLift }) => mayLift)
        .map((hold) => (
          <Deed
            action={`${path}/holds/${hold.id}/ending`}
            summary={`Lift the hold of no. ${hold.from} to no. ${hold.to}`}
            says={`Copies come again from no. ${Math.max(hold.from, deeds.firstChangeable)}; the issues added for them go.`}
            button="Lift the hold"
          />
        ))}
      {deeds.posted
        .filter(({ reasons }) => reasons.length === 0)
        .map((copy) => (
          <Deed
            action={`${path}/claims`}
            summary={`No. ${copy.wholeNumber} did not come`}
            says={`Posted on ${copy.postedOn}. Send it again with the next supplemental run, or add one more issue at the end.`}
            button="Record the claim"
          >
            <input type="hidden" name="copy" value={copy.id} />
            <label>
              Answer
              <select name="answer">
                {copy.mayReplace && <option value="replacement">send it again</option>}
                <option value="one more">one more at the end</option>
              </select>
            </label>
          </Deed>
        ))}
      {deeds.claims
        .filter(({ answer, state }) => answer === "replacement" && state === "owed")
        .map((claim) => (
          <Deed
            action={`${path}/replacements/${claim.answerCopyId}/posting`}
            summary={`The replacement of no. ${claim.wholeNumber} was posted by itself`}
            says="Outside a supplemental run: it counts as mailed, and the lost copy as replaced."
            button="It was posted"
          />
        ))}
      {refund && (
        <Deed
          action={`${path}/refund`}
          summary={refund.lines.some(({ kind }) => kind === "guarantee") ? "Refund by the guarantee" : "Refund of the unserved"}
          says={`${formatMoney(refund.total)} goes back to the payer. ${s.issuesLeft} unserved issues are voided and access ends; what is frozen or mailed stays. This cannot be undone.`}
          button={`Give back ${formatMoney(refund.total)}`}
        />
      )}
      {s.orders
        .filter(({ status }) => status === "paid" && refund)
        .map((order) => (
          <Deed
            action={`${path}/orders/${order.id}/chargeback`}
            summary={`The bank took order ${order.number} back`}
            says="Where the gateway did not tell us by itself: its copies that are not frozen are voided, and the money leaves the books."
            button="Record the chargeback"
          />
        ))}
      {s.mayVoid.length === 0 && (
        <Deed
          action={`${path}/voiding`}
          summary="Void what is owed"
          says={`${s.issuesLeft} issues that were not paid for are struck out and the subscription ends. Nothing is given back.`}
          button="Void"
        />
      )}
    </section>
  );
}

function Story({ story }: { story: StoryLine[] }) {
  return (
    <>
      <h2>Its story</h2>
      <div class="scroll" tabindex={0}>
        <table>
          <thead>
            <tr>
              {["When", "About", "What", "Why", "Who"].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {story.map((line) => (
              <tr>
                <td class="soft">
                  <When at={line.at} />
                </td>
                <td class="soft">{line.about}</td>
                <td class="says">{line.href ? <a href={line.href}>{line.what}</a> : line.what}</td>
                <td class="says">{line.why}</td>
                <td>{line.by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
