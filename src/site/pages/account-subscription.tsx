import type { AccountSubscription } from "../../accounts/index.ts";
import type { SwitchPreview } from "../../renewals/index.ts";
import { nothingMore, promisesKept, rangesOf } from "../../subscriptions/index.ts";
import { guaranteeEvery } from "../../offers/index.ts";
import { dayOf, formatMoney } from "../../values/index.ts";
import { dayText } from "../parts.tsx";
import type { Visit } from "../visit.ts";
import { CopyActionsPart, RenewAgain } from "./account-copies.tsx";
import { Switches } from "./account-more.tsx";
import { editionsText } from "./subscribe.tsx";
import { type Messages, said, useMessages } from "../../messages/index.ts";

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
  const { offer, renewal, service, money } = subscription;
  const live = isLive(subscription);
  return (
    <section>
      <h2>{m.offerNo({ offer: offer.name, number: subscription.number })}</h2>
      <p>
        {subscription.givenBy && `${m.giftFrom(subscription.givenBy)} `}
        {m.services[service === "cancelled" && money === "non-pay" ? "unpaid" : service](live && renewal === "stopped")}
      </p>
      {subscription.refunds.map((refund) => (
        <RefundLine refund={refund} visit={visit} />
      ))}
      {live && <HowItStands subscription={subscription} visit={visit} />}
      {live && subscription.payerId === visit.person?.id && <Actions subscription={subscription} visit={visit} switches={switches} />}
      <CopyActionsPart subscription={subscription} visit={visit} />
      <Choice subscription={subscription} visit={visit} isNewest={isNewest} />
    </section>
  );
}

function HowItStands({ subscription, visit }: { subscription: AccountSubscription; visit: Visit }) {
  const { account: m, shop } = useMessages();
  const { next, issuesLeft, onTheirWay, expireIssue, expiresOn } = subscription;
  return (
    <dl class="facts">
      <dt>{m.issuesOwed}</dt>
      <dd>
        {issuesLeft}
        {issuesLeft > 0 && `: ${rangesOf(subscription.toCome, visit.publication.language)}`}
      </dd>
      {onTheirWay.length > 0 && (
        <>
          <dt>{m.onItsWay}</dt>
          <dd>{rangesOf(onTheirWay, visit.publication.language).replace(/^./, (first) => first.toUpperCase())}</dd>
        </>
      )}
      {next && (
        <>
          <dt>{m.nextIssue}</dt>
          <dd>{m.noOn({ issue: next.wholeNumber, day: dayText(visit, next.on) })}</dd>
        </>
      )}
      <dt>{m.lastOfTerm}</dt>
      <dd>{m.noOn({ issue: expireIssue, day: expiresOn ? dayText(visit, expiresOn) : undefined })}</dd>
      <dt>{m.afterThat}</dt>
      <dd>{afterThat(subscription, visit, m.then)}</dd>
      <dt>{m.in}</dt>
      <dd>{editionsText(subscription, shop).toLowerCase()}</dd>
    </dl>
  );
}

/** What the end of the term brings, and nothing that is not so while its invoice is open. */
function afterThat(
  { renewal, money, payerId, offer }: AccountSubscription,
  { person, publication }: Visit,
  m: Messages["account"]["then"],
): string {
  const own = payerId === person?.id;
  if (renewal === "auto") return m.renews({ issues: offer.termIssues, price: formatMoney(offer.price, publication.language) });
  const asked = renewal === "series" && own;
  if (money === "unpaid" && own) return asked ? m.askedAndUnpaid : m.unpaid;
  return asked ? m.asked : m.ends;
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
  const { account: m, letters } = useMessages();
  const { id, issuesLeft, expireIssue, refund, guaranteeUntil } = subscription;
  const language = visit.publication.language;
  const guarantee = refund?.lines.some(({ kind }) => kind === "guarantee");
  return (
    <div class="deeds">
      <Switches subscription={subscription} previews={switches} visit={visit} />
      {subscription.canStopRenewing && (
        <details>
          <summary>{m.stopRenewing}</summary>
          <p>
            {nothingMore(subscription, letters)} {m.stillCome({ issues: issuesLeft, last: expireIssue })}
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
