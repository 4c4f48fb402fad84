import { type AccountSubscription, type SwitchPreview, nothingMore, promisesKept, rangesOf } from "../../circulation/index.ts";
import { guaranteeEvery } from "../../offers/index.ts";
import { dayOf, formatMoney } from "../../values/index.ts";
import { dayText } from "../parts.tsx";
import type { Visit } from "../visit.ts";
import { CopyDeedsPart, RenewAgain } from "./account-copies.tsx";
import { Switches } from "./account-more.tsx";
import { editionsText } from "./subscribe.tsx";

const services: Record<AccountSubscription["service"], string> = {
  pending: "is waiting for its payment",
  active: "is running",
  held: "is on hold",
  grace: "is running a little over its end",
  expired: "has ended; the issues of its term stay yours to read",
  cancelled: "was ended; what was unserved was given back",
  refunded: "was refunded and has ended",
};

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
  const { offer, next, issuesLeft, onTheirWay, expireIssue, expiresOn, renewal, service, money } = subscription;
  const live = isLive(subscription);
  return (
    <section>
      <h2>
        {offer.name}, no. {subscription.number}
      </h2>
      <p>
        {subscription.givenBy ? `A gift from ${subscription.givenBy}. It` : "It"}{" "}
        {service === "cancelled" && money === "non-pay" ? "was ended before it was paid" : services[service]}
        {live && renewal === "stopped" && ", and will not renew"}.
      </p>
      {subscription.refunds.map((refund) => (
        <RefundLine refund={refund} visit={visit} />
      ))}
      {live && (
        <dl class="facts">
          <dt>Issues still owed to you</dt>
          <dd>
            {issuesLeft}
            {issuesLeft > 0 && `: ${rangesOf(subscription.toCome)}`}
          </dd>
          {onTheirWay.length > 0 && (
            <>
              <dt>On its way to you</dt>
              <dd>{rangesOf(onTheirWay).replace(/^no/, "No")}</dd>
            </>
          )}
          {next && (
            <>
              <dt>Next issue</dt>
              <dd>
                No. {next.wholeNumber}, {dayText(visit, next.on)}
              </dd>
            </>
          )}
          <dt>Last issue of the term</dt>
          <dd>
            No. {expireIssue}
            {expiresOn && `, ${dayText(visit, expiresOn)}`}
          </dd>
          <dt>After that</dt>
          <dd>{afterThat(subscription, visit)}</dd>
          <dt>In</dt>
          <dd>{editionsText(subscription).toLowerCase()}</dd>
        </dl>
      )}
      {live && subscription.payerId === visit.person?.id && <Deeds subscription={subscription} visit={visit} switches={switches} />}
      <CopyDeedsPart subscription={subscription} visit={visit} />
      <Choice subscription={subscription} visit={visit} isNewest={isNewest} />
    </section>
  );
}

/** What the end of the term brings, and nothing that is not so while its invoice is open. */
function afterThat({ renewal, money, payerId, offer }: AccountSubscription, { person, publication }: Visit): string {
  const own = payerId === person?.id;
  if (renewal === "auto")
    return `renews for ${offer.termIssues} issues at ${formatMoney(offer.price, publication.language)}; we write to you before`;
  const asked = renewal === "series" && own;
  if (money === "unpaid" && own)
    return `it ends; ${asked ? "we write to you before, and " : ""}the invoice of this term is still to be paid`;
  return asked ? "it ends, and nothing is charged by itself; we write to you before" : "it ends; nothing is charged";
}

/** The one thing to do about it now, where there is one: of several that have ended, with the newest. */
function Choice({ subscription, visit, isNewest }: { subscription: AccountSubscription; visit: Visit; isNewest: boolean }) {
  const { id, service, renewal, money, payerId, offer, issuesLeft } = subscription;
  const live = isLive(subscription);
  const own = payerId === visit.person?.id;
  const renewing = `/account/subscriptions/${id}/renewing`;
  if (own && money === "dunning") return <Act href={renewing} label="Pay the renewal" />;
  if (!live && !isNewest) return null;
  if (!live && (service !== "expired" || !own || offer.price.amount === 0)) return <Act href="/subscribe" label="Subscribe again" />;
  if (!live) return <Act href={renewing} label="Take it up again" />;
  if (!own || offer.price.amount === 0 || renewal === "auto") return null;
  if (renewal === "stopped" && issuesLeft > 0) return <RenewAgain subscription={subscription} visit={visit} />;
  return <Act href={renewing} label="Renew now" quiet={renewal === "series"} />;
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
  const { language, timeZone } = visit.publication;
  const sum = <strong>{formatMoney(amount, language)}</strong>;
  if (status === "given back") {
    return (
      <p>
        {sum} was given back on {dayText(visit, dayOf(givenBackAt!, timeZone))}; your bank may take some days to show it.
      </p>
    );
  }
  const asked = dayText(visit, dayOf(askedAt, timeZone));
  return status === "failed" ? (
    <p>
      {sum} is owed to you since {asked}. Your bank would not take it; we will write to you about another way.
    </p>
  ) : (
    <p>
      {sum} is on its way back to you since {asked}.
    </p>
  );
}

/** Both buttons, each with what it will do said before it is done. */
function Deeds({ subscription, visit, switches }: { subscription: AccountSubscription; visit: Visit; switches: SwitchPreview[] }) {
  const { id, issuesLeft, expireIssue, refund, guaranteeUntil } = subscription;
  const language = visit.publication.language;
  const guarantee = refund?.lines.some(({ kind }) => kind === "guarantee");
  return (
    <div class="deeds">
      <Switches subscription={subscription} previews={switches} visit={visit} />
      {subscription.canStopRenewing && (
        <details>
          <summary>Stop renewing</summary>
          <p>
            {nothingMore(subscription)}{" "}
            {issuesLeft === 1 ? "The one issue that is left still comes" : `All ${issuesLeft} issues of your term still come`}, the last is
            no. {expireIssue}, and everything stays open to you until then.
          </p>
          <form method="post" action={`/account/subscriptions/${id}/cancellation`}>
            <button class="button quiet">Stop renewing</button>
          </form>
        </details>
      )}
      {refund && (
        <details>
          <summary>Refund me</summary>
          <p>
            {guarantee
              ? `You are within the money-back guarantee${guaranteeUntil ? ` (until ${dayText(visit, guaranteeUntil)}; it is given once in ${guaranteeEvery} months)` : ""}: `
              : `${subscription.reasonsAgainstGuarantee.join(" ")} What your unserved issues are worth comes back: `}
            <strong>{formatMoney(refund.total, language)}</strong>{" "}
            {refund.byHand ? "is given back to you by our office, within days" : "goes back the way you paid, now"}. Your subscription and
            its access end at once; {refund.gone.length} unserved {refund.gone.length === 1 ? "issue" : "issues"} will not come.{" "}
            {promisesKept(refund)}
            {refund.lastIssue > 0 ? ` What you have had, up to no. ${refund.lastIssue}, you keep.` : ""} This cannot be undone.
          </p>
          <form method="post" action={`/account/subscriptions/${id}/refund`}>
            <button class="button quiet">Refund me {formatMoney(refund.total, language)}</button>
          </form>
        </details>
      )}
    </div>
  );
}
