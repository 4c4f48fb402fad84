import type { AccountSubscription } from "../../accounts/index.ts";
import type { Doubled, GiftGiven, OpenInvoice, PremiumOfReader, WaitingOrder } from "../../orders/index.ts";
import type { Membership, OwnInstitution } from "../../institutions/index.ts";
import type { SwitchPreview } from "../../renewals/index.ts";
import { dayOf, formatMoney, wordsIn } from "../../values/index.ts";
import { dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { said, useMessages } from "../../messages/index.ts";

/** What the account page says beyond subscriptions and invoices. */
export type More = {
  gifts: GiftGiven[];
  premiums: PremiumOfReader[];
  open: OpenInvoice[];
  /** Made with the reader's e-mail address by a browser that did not prove it. */
  waiting: WaitingOrder[];
  /** Of what they had already. */
  doubled: Doubled[];
  memberships: Membership[];
  institutions: OwnInstitution[];
  switches: Map<string, SwitchPreview[]>;
};

export function OpenInvoices({ open, visit }: { open: OpenInvoice[]; visit: Visit }) {
  const m = useMessages().account;
  return (
    <>
      {open.map(({ orderId, number, amount, dueOn, status }) => (
        <p class="notice">
          {said(
            m.openInvoice({
              order: number,
              sum: formatMoney(amount, visit.publication.language),
              due: dueOn ? dayText(visit, dueOn) : undefined,
              stopped: status === "written off",
            }),
            { a: <a href={`/orders/${orderId}/invoice`} /> },
          )}
        </p>
      ))}
    </>
  );
}

/** Nothing of it is in the account, nor can be, before its owner says so. */
export function WaitingOrders({ waiting, visit }: { waiting: WaitingOrder[]; visit: Visit }) {
  const m = useMessages().account;
  if (waiting.length === 0) return null;
  const { language, timeZone } = visit.publication;
  return (
    <section>
      <h2>{m.orderedWithYours}</h2>
      <p>{m.somebodyGaveIt}</p>
      {waiting.map(({ id, number, offer, amount, orderedAt, status }) => (
        <>
          <p>
            {m.waitingOrder({
              order: number,
              day: dayText(visit, dayOf(orderedAt, timeZone)),
              offer,
              price: formatMoney(amount, language),
              byInvoice: status === "on account" || status === "written off",
            })}
          </p>
          <div class="actions">
            <form method="post" action={`/account/orders/${id}/acceptance`}>
              <button class="button quiet">{m.itWasMe}</button>
            </form>
            <form method="post" action={`/account/orders/${id}/denial`}>
              <button class="button quiet">{m.itWasNotMe}</button>
            </form>
          </div>
        </>
      ))}
    </section>
  );
}

export function Memberships({ memberships }: { memberships: Membership[] }) {
  const m = useMessages().account;
  if (memberships.length === 0) return null;
  return (
    <section>
      <h2>{m.throughInstitution}</h2>
      {memberships.map(({ institutionId, name, reads, canTakeSeat }) => (
        <>
          <p>{reads ? m.readsAsOneOf(name) : canTakeSeat ? m.seatIsFree(name) : m.seatsAreTaken(name)}</p>
          {canTakeSeat && (
            <form class="actions" method="post" action={`/account/institutions/${institutionId}/seat`}>
              <button class="button quiet">{m.takeSeat}</button>
            </form>
          )}
        </>
      ))}
    </section>
  );
}

/** The seats of an institution, for whoever we write to there. */
export function OwnInstitutions({ institutions, visit }: { institutions: OwnInstitution[]; visit: Visit }) {
  const m = useMessages().account;
  return (
    <>
      {institutions.map(({ id, name, seats, free, seated, reasons }) => (
        <section>
          <h2>{m.seatsOf(name)}</h2>
          <p>
            {seats === null ? m.seatsGiven(seated.length) : m.seatsOfGiven({ given: seated.length, seats, free: free ?? 0 })} {m.whoHasSeat}
          </p>
          {reasons.map((reason) => (
            <p class="notice">{wordsIn(reason, visit.publication.language)}</p>
          ))}
          {seated.length > 0 && (
            <table class="list-table">
              <tbody>
                {seated.map(({ seatId, email, takenAt }) => (
                  <tr>
                    <td>{email}</td>
                    <td class="meta">{m.since(dayText(visit, dayOf(takenAt, visit.publication.timeZone)))}</td>
                    <td class="end">
                      {reasons.length === 0 && (
                        <form method="post" action={`/account/institutions/${id}/seats/${seatId}/ending`}>
                          <button class="button quiet" aria-label={m.takeSeatAway(email)}>
                            {m.takeAway}
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
                <label for={`seat-${id}`}>{m.emailOfReader}</label>
                <input id={`seat-${id}`} name="email" type="email" required autocomplete="off" />
              </div>
              <p class="actions">
                <button class="button quiet">{m.giveSeat}</button>
              </p>
            </form>
          )}
        </section>
      ))}
    </>
  );
}

export function GiftsGiven({ gifts, given, visit }: { gifts: GiftGiven[]; given: AccountSubscription[]; visit: Visit }) {
  const m = useMessages().account;
  if (gifts.length === 0) return null;
  return (
    <section>
      <h2>{m.giftsGiven}</h2>
      {gifts.map((gift) => (
        <div class="given">
          <p>
            {said(m.giftFor({ name: gift.recipientName, day: dayText(visit, gift.sendOn) }))} {m.giftStates[gift.state]}
            {gift.canReopen && gift.state !== "not taken in time" && ` ${m.takenUntil(dayText(visit, gift.claimUntil))}`}
          </p>
          <div class="actions">
            {gift.canReopen && (
              <form method="post" action={`/account/gifts/${gift.id}/link`}>
                <button class="button quiet">{gift.state === "not taken in time" ? m.openGiftAgain : m.makeCard}</button>
              </form>
            )}
            {(gift.state === "running" || gift.state === "ended") && (
              <a class="button quiet" href={`/gift/${gift.offerKey}?for=${encodeURIComponent(gift.recipientName)}`}>
                {m.giveAgain}
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
  const m = useMessages().account;
  const refund = subscription?.refund;
  if (!refund) return null;
  const price = formatMoney(refund.total, visit.publication.language);
  return (
    <details>
      <summary>{m.takeBack}</summary>
      <p>{said(m.takingBack({ price, name }))}</p>
      <form method="post" action={`/account/subscriptions/${subscription.id}/refund`}>
        <button class="button quiet">{m.takeBackFor(price)}</button>
      </form>
    </details>
  );
}

export function Premiums({ premiums, visit }: { premiums: PremiumOfReader[]; visit: Visit }) {
  const m = useMessages().account;
  if (premiums.length === 0) return null;
  return (
    <section>
      <h2>{m.cameWithIt}</h2>
      {premiums.map(({ name, sentAt, orderNumber }) => (
        <p>
          {sentAt
            ? m.premiumSent({ name, order: orderNumber, day: dayText(visit, dayOf(sentAt, visit.publication.timeZone)) })
            : m.premiumWaits({ name, order: orderNumber })}
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
  const m = useMessages().account;
  return (
    <>
      {previews.map(({ offer, terms, from, last }) => (
        <details>
          <summary>{m.changeTo(offer.name)}</summary>
          <p>
            {said(
              m.changing({
                from,
                issues: terms.issues,
                last,
                credit: formatMoney(terms.credit, visit.publication.language),
                toPay: terms.toPay.amount > 0 ? formatMoney(terms.toPay, visit.publication.language) : undefined,
              }),
            )}
          </p>
          <p>
            <a class="button quiet" href={`/account/subscriptions/${subscription.id}/edition/${offer.keyCode}`}>
              {m.seeInFull}
            </a>
          </p>
        </details>
      ))}
    </>
  );
}

/** Single issues that were bought: they stay. */
export function SingleIssues({ subscriptions }: { subscriptions: AccountSubscription[] }) {
  const m = useMessages().account;
  if (subscriptions.length === 0) return null;
  return (
    <section>
      <h2>{m.singleIssues}</h2>
      {subscriptions.map(({ copies, editions, service }) => {
        const number = copies[0]?.wholeNumber;
        return (
          <p>
            <a href={`/issues/${number}`}>{m.no(number)}</a>
            {editions.includes("print") && service === "active" && m.printedCopyComes}
            {(service === "refunded" || service === "cancelled") && m.givenBack}
          </p>
        );
      })}
    </section>
  );
}
