import type {
  AccountSubscription,
  GiftGiven,
  Membership,
  OpenInvoice,
  OwnInstitution,
  PremiumOfReader,
  SwitchPreview,
  WaitingOrder,
} from "../../circulation/index.ts";
import { dayOf, formatMoney } from "../../values/index.ts";
import { dayText } from "../parts.tsx";
import type { Visit } from "../visit.ts";

/** What the account page says beyond subscriptions and invoices. */
export type More = {
  gifts: GiftGiven[];
  premiums: PremiumOfReader[];
  open: OpenInvoice[];
  /** Made with the reader's e-mail address by a browser that did not prove it. */
  waiting: WaitingOrder[];
  memberships: Membership[];
  institutions: OwnInstitution[];
  switches: Map<string, SwitchPreview[]>;
};

export function OpenInvoices({ open, visit }: { open: OpenInvoice[]; visit: Visit }) {
  return (
    <>
      {open.map(({ orderId, number, amount, dueOn, status }) => (
        <p class="notice">
          The invoice of order {number} is open: <strong>{formatMoney(amount, visit.publication.language)}</strong>
          {dueOn && `, due on ${dayText(visit, dueOn)}`}.
          {status === "written off" && " Your copies have stopped; paid now, the rest of your term comes after all."}{" "}
          <a href={`/orders/${orderId}/invoice`}>Pay it now</a>
        </p>
      ))}
    </>
  );
}

/** Nothing of it is in the account, nor can be, before its owner says so. */
export function WaitingOrders({ waiting, visit }: { waiting: WaitingOrder[]; visit: Visit }) {
  if (waiting.length === 0) return null;
  const { language, timeZone } = visit.publication;
  return (
    <section>
      <h2>Ordered with your e-mail address</h2>
      <p>Somebody who was not signed in gave your address. Until you say that it was you, none of it is yours to use, or to pay.</p>
      {waiting.map(({ id, number, offer, amount, orderedAt, status }) => (
        <>
          <p>
            Order {number} of {dayText(visit, dayOf(orderedAt, timeZone))}: {offer}, {formatMoney(amount, language)}
            {status === "on account" || status === "written off" ? ", by invoice" : ""}.
          </p>
          <div class="actions">
            <form method="post" action={`/account/orders/${id}/acceptance`}>
              <button class="button quiet">It was me: into my account</button>
            </form>
            <form method="post" action={`/account/orders/${id}/denial`}>
              <button class="button quiet">It was not me</button>
            </form>
          </div>
        </>
      ))}
    </section>
  );
}

export function Memberships({ memberships }: { memberships: Membership[] }) {
  if (memberships.length === 0) return null;
  return (
    <section>
      <h2>Through your institution</h2>
      {memberships.map(({ institutionId, name, reads, canTakeSeat }) => (
        <>
          <p>
            {reads
              ? `You read as one of ${name}: every issue is open to you.`
              : canTakeSeat
                ? `Your address belongs to ${name}, which has a seat free for you.`
                : `Your address belongs to ${name}, whose seats are all taken. Ask your library.`}
          </p>
          {canTakeSeat && (
            <form class="actions" method="post" action={`/account/institutions/${institutionId}/seat`}>
              <button class="button quiet">Take the seat</button>
            </form>
          )}
        </>
      ))}
    </section>
  );
}

/** The seats of an institution, for whoever we write to there. */
export function OwnInstitutions({ institutions, visit }: { institutions: OwnInstitution[]; visit: Visit }) {
  return (
    <>
      {institutions.map(({ id, name, seats, free, seated, reasons }) => (
        <section>
          <h2>The seats of {name}</h2>
          <p>
            {seats === null ? `${seated.length} given, without limit.` : `${seated.length} of ${seats} given, ${free} free.`} Whoever has a
            seat signs in with the address you enter, and reads everything. We write to nobody about it.
          </p>
          {reasons.map((reason) => (
            <p class="notice">{reason}</p>
          ))}
          {seated.length > 0 && (
            <table class="list-table">
              <tbody>
                {seated.map(({ seatId, email, takenAt }) => (
                  <tr>
                    <td>{email}</td>
                    <td class="meta">since {dayText(visit, dayOf(takenAt, visit.publication.timeZone))}</td>
                    <td class="end">
                      {reasons.length === 0 && (
                        <form method="post" action={`/account/institutions/${id}/seats/${seatId}/ending`}>
                          <button class="button quiet" aria-label={`Take the seat of ${email} away`}>
                            Take it away
                          </button>
                        </form>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {reasons.length === 0 && free !== 0 && (
            <form class="form" method="post" action={`/account/institutions/${id}/seats`}>
              <div class="field">
                <label for={`seat-${id}`}>E-mail of a reader</label>
                <input id={`seat-${id}`} name="email" type="email" required autocomplete="off" />
              </div>
              <p class="actions">
                <button class="button quiet">Give a seat</button>
              </p>
            </form>
          )}
        </section>
      ))}
    </>
  );
}

const states: Record<GiftGiven["state"], string> = {
  "not paid yet": "is not paid for yet",
  "waits for its day": "waits for its day",
  "waits to be taken": "waits to be taken",
  "not taken in time": "was not taken in time; nothing of it is lost",
  running: "has arrived, and is being read",
  "given back": "was taken back",
  ended: "has come to its last issue",
};

export function GiftsGiven({ gifts, given, visit }: { gifts: GiftGiven[]; given: AccountSubscription[]; visit: Visit }) {
  if (gifts.length === 0) return null;
  return (
    <section>
      <h2>Gifts you gave</h2>
      {gifts.map((gift) => (
        <div class="given">
          <p>
            <strong>For {gift.recipientName}</strong>, {dayText(visit, gift.sendOn)}: it {states[gift.state]}.
            {gift.canReopen && gift.state !== "not taken in time" && ` It can be taken until ${dayText(visit, gift.claimUntil)}.`}
          </p>
          <div class="actions">
            {gift.canReopen && (
              <form method="post" action={`/account/gifts/${gift.id}/link`}>
                <button class="button quiet">
                  {gift.state === "not taken in time" ? "Open it again, and make a card" : "Make a card with the link"}
                </button>
              </form>
            )}
            {(gift.state === "running" || gift.state === "ended") && (
              <a class="button quiet" href={`/gift/${gift.offerKey}?for=${encodeURIComponent(gift.recipientName)}`}>
                Give it again
              </a>
            )}
          </div>
          <GiftRefund subscription={given.find(({ id }) => id === gift.subscriptionId)} name={gift.recipientName} visit={visit} />
        </div>
      ))}
    </section>
  );
}

function GiftRefund({ subscription, name, visit }: { subscription: AccountSubscription | undefined; name: string; visit: Visit }) {
  const refund = subscription?.refund;
  if (!refund) return null;
  const price = formatMoney(refund.total, visit.publication.language);
  return (
    <details>
      <summary>Take it back</summary>
      <p>
        <strong>{price}</strong> comes back to you by the way you paid. The gift ends at once, and {name} is told; what has come stays
        theirs. This cannot be undone.
      </p>
      <form method="post" action={`/account/subscriptions/${subscription.id}/refund`}>
        <button class="button quiet">Take it back, and refund me {price}</button>
      </form>
    </details>
  );
}

export function Premiums({ premiums, visit }: { premiums: PremiumOfReader[]; visit: Visit }) {
  if (premiums.length === 0) return null;
  return (
    <section>
      <h2>What came with it</h2>
      {premiums.map(({ name, sentAt, orderNumber }) => (
        <p>
          {name}, with order {orderNumber}:{" "}
          {sentAt ? `sent on ${dayText(visit, dayOf(sentAt, visit.publication.timeZone))}` : "on its way to the post"}.
        </p>
      ))}
    </section>
  );
}

/** Each edition it could change to, with the sum, before anything is done. */
export function Switches({
  subscription,
  previews,
  visit,
}: {
  subscription: AccountSubscription;
  previews: SwitchPreview[];
  visit: Visit;
}) {
  return (
    <>
      {previews.map(({ offer, terms, from, last }) => (
        <details>
          <summary>Change to {offer.name}</summary>
          <p>
            From no. {from}, {terms.issues} {terms.issues === 1 ? "issue" : "issues"}, to no. {last}. Your unused copies are credited with{" "}
            {formatMoney(terms.credit, visit.publication.language)}; you pay{" "}
            <strong>{terms.toPay.amount > 0 ? formatMoney(terms.toPay, visit.publication.language) : "nothing"}</strong>.
          </p>
          <p>
            <a class="button quiet" href={`/account/subscriptions/${subscription.id}/edition/${offer.keyCode}`}>
              See it in full
            </a>
          </p>
        </details>
      ))}
    </>
  );
}

/** Single issues that were bought: they stay. */
export function SingleIssues({ subscriptions }: { subscriptions: AccountSubscription[] }) {
  if (subscriptions.length === 0) return null;
  return (
    <section>
      <h2>Single issues</h2>
      {subscriptions.map(({ copies, editions, service }) => {
        const number = copies[0]?.wholeNumber;
        return (
          <p>
            <a href={`/issues/${number}`}>No. {number}</a>
            {editions.includes("print") && service === "active" && ", the printed copy is on its way to the post"}
            {(service === "refunded" || service === "cancelled") && ", given back"}
          </p>
        );
      })}
    </section>
  );
}
