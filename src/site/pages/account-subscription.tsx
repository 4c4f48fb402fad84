import { type AccountSubscription, subscriptionLetter } from "../../accounts/index.ts";
import type { SwitchPreview } from "../../renewals/index.ts";
import { nothingMore, promisesKept, rangesOf } from "../../subscriptions/index.ts";
import { guaranteeEvery } from "../../offers/index.ts";
import { dayOf, formatMoney } from "../../values/index.ts";
import { dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { CopyActionsPart, RenewAgain } from "./account-copies.tsx";
import { Switches } from "./account-more.tsx";
import { said, useMessages } from "../../messages/index.ts";

const isLive = ({ service }: AccountSubscription) => ["active", "held", "grace"].includes(service);

export function SubscriptionPart({
  subscription,
  visit,
  switches,
  isNewest,
}: {
  subscription: AccountSubscription;
  visit: Visit;
  switches: SwitchPreview[];
  /** Of those that have ended, while none runs. */
  isNewest: boolean;
}) {
  const m = useMessages().account;
  const { offer } = subscription;
  const live = isLive(subscription);
  return (
    <section>
      <h2>{m.offerNo({ offer: offer.name, number: subscription.number })}</h2>
      {subscriptionLetter(subscription, toReader(visit)).map((sentences) => (
        <p>{sentences.join(" ")}</p>
      ))}
      {subscription.refunds.map((refund) => (
        <RefundLine refund={refund} visit={visit} />
      ))}
      <EveryIssue subscription={subscription} visit={visit} />
      {live && subscription.payerId === visit.person?.id && <Actions subscription={subscription} visit={visit} switches={switches} />}
      <CopyActionsPart subscription={subscription} visit={visit} />
      <Choice subscription={subscription} visit={visit} isNewest={isNewest} />
    </section>
  );
}

const toReader = ({ person, publication: { language, timeZone } }: Visit) => ({ readerId: person?.id, language, timeZone });

/** The issues of it by number, as many as the words above them say. */
function EveryIssue({ subscription: { issues, editions }, visit }: { subscription: AccountSubscription; visit: Visit }) {
  const m = useMessages().subscriptionLetter;
  if (issues.length === 0) return null;
  const ranges = rangesOf(
    issues.map(({ wholeNumber }) => wholeNumber),
    visit.publication.language,
  );
  const [inPrint, digital] = [editions.includes("print"), editions.includes("digital")];
  return (
    <details>
      <summary>{issues.length === 1 ? m.theIssue(ranges) : m.everyIssue({ issues: issues.length, ranges })}</summary>
      <table class="list-table">
        <thead>
          <tr>
            <th scope="col">{m.issue}</th>
            <th scope="col">{m.appears}</th>
            {inPrint && <th scope="col">{m.print}</th>}
            {digital && <th scope="col">{m.digital}</th>}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr>
              <th scope="row">{issue.wholeNumber}</th>
              <td>{issue.on ? dayText(visit, issue.on) : m.noDayYet}</td>
              {inPrint && <td>{m.states[issue.print ?? "none"]}</td>}
              {digital && <td>{m.states[issue.digital ?? "none"]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The one thing to do about it now, where there is one: of several that have ended, with the newest. */
function Choice({ subscription, visit, isNewest }: { subscription: AccountSubscription; visit: Visit; isNewest: boolean }) {
  const m = useMessages().account;
  const { id, service, renewal, money, payerId, offer, issuesLeft } = subscription;
  const live = isLive(subscription);
  const own = payerId === visit.person?.id;
  const renewing = `/account/subscriptions/${id}/renewing`;
  if (own && money === "dunning") return <Act href={renewing} label={m.payRenewal} />;
  if (!live && !isNewest) return null;
  if (!live && (service !== "expired" || !own || offer.price.amount === 0)) return <Act href="/subscribe" label={m.subscribeAgain} />;
  if (!live) return <Act href={renewing} label={m.takeUpAgain} />;
  if (!own || offer.price.amount === 0 || renewal === "auto") return null;
  if (renewal === "stopped" && issuesLeft > 0) return <RenewAgain subscription={subscription} visit={visit} />;
  return <Act href={renewing} label={m.renewNow} quiet={renewal === "series"} />;
}

const Act = ({ href, label, quiet = false }: { href: string; label: string; quiet?: boolean }) => (
  <p class="actions">
    <a class={quiet ? "button quiet" : "button"} href={href}>
      {label}
    </a>
  </p>
);

/** How far the money has come on its way back. */
function RefundLine({
  refund: { amount, status, askedAt, givenBackAt },
  visit,
}: {
  refund: AccountSubscription["refunds"][number];
  visit: Visit;
}) {
  const m = useMessages().account;
  const { language, timeZone } = visit.publication;
  const sum = formatMoney(amount, language);
  if (status === "given back") return <p>{said(m.refundGiven({ sum, day: dayText(visit, dayOf(givenBackAt!, timeZone)) }))}</p>;
  const day = dayText(visit, dayOf(askedAt, timeZone));
  return <p>{said(status === "failed" ? m.refundFailed({ sum, day }) : m.refundOnItsWay({ sum, day }))}</p>;
}

/** Both buttons, each with what it will do said before it is done. */
function Actions({ subscription, visit, switches }: { subscription: AccountSubscription; visit: Visit; switches: SwitchPreview[] }) {
  const {
    account: m,
    letters,
    orders: { hadEveryIssue },
  } = useMessages();
  const { id, toCome, expireIssue, refund, guaranteeUntil } = subscription;
  const ofTerm = toCome.filter((issue) => issue <= expireIssue).length;
  const language = visit.publication.language;
  const guarantee = refund?.lines.some(({ kind }) => kind === "guarantee");
  return (
    <div class="deeds">
      <Switches subscription={subscription} previews={switches} visit={visit} />
      {subscription.canStopRenewing && (
        <details>
          <summary>{m.stopRenewing}</summary>
          <p>
            {nothingMore(subscription, letters)} {ofTerm > 0 ? m.stillCome({ issues: ofTerm, last: expireIssue }) : hadEveryIssue}
          </p>
          <form method="post" action={`/account/subscriptions/${id}/cancellation`}>
            <button class="button quiet">{m.stopRenewing}</button>
          </form>
        </details>
      )}
      {refund && (
        <details>
          <summary>{m.refundMe}</summary>
          <p>
            {!guarantee && `${subscription.reasonsAgainstGuarantee.join(" ")} `}
            {said(
              m.refunding({
                sum: formatMoney(refund.total, language),
                guarantee: Boolean(guarantee),
                until: guaranteeUntil ? dayText(visit, guaranteeUntil) : undefined,
                months: guaranteeEvery,
                byHand: refund.byHand,
                issues: refund.gone.length,
              }),
            )}{" "}
            {promisesKept(refund, visit.publication.language)}
            {refund.lastIssue > 0 && ` ${m.keepUpTo(refund.lastIssue)}`} {m.cannotBeUndone}
          </p>
          <form method="post" action={`/account/subscriptions/${id}/refund`}>
            <button class="button quiet">{m.refundMeSum(formatMoney(refund.total, language))}</button>
          </form>
        </details>
      )}
    </div>
  );
}
