import { Refused } from "../../http/index.ts";
import type { GiftView, SwitchPreview, AccountSubscription } from "../../circulation/index.ts";
import { switchConsent } from "../../circulation/index.ts";
import { formatMoney } from "../../values/index.ts";
import { Frame } from "../frame.tsx";
import { dayText } from "../parts.tsx";
import type { Visit } from "../visit.ts";
import type { PlayCards, Shown } from "./checkout-payment.tsx";
import { SecondField } from "./second.tsx";
import { AddressFields, Agreement, HowPaid } from "./form-fields.tsx";
import { NotOnline } from "./subscribe.tsx";

/** What the holder of a gift's link sees: who gives, what, the card; and one button. */
export function ClaimPage({ visit, gift, token, shown }: { visit: Visit; gift: GiftView; token: string; shown: Shown }) {
  const { title } = visit.publication;
  // the token stands in the reader’s cookie meanwhile, never in the row of the sign-in
  const signIn = "/sign-in?return=/gifts/mine";
  return (
    <Frame visit={visit} title={`A gift: ${title}`} noIndex>
      <div class="sheet letter">
        <p class="label">For {gift.recipientName}</p>
        <h1>
          {gift.donorName || "Somebody"} has given you {title}
        </h1>
        {gift.cardText && <blockquote class="card-text">{gift.cardText}</blockquote>}
        <p>
          {gift.offerName}: {gift.termIssues === 1 ? "one issue" : `${gift.termIssues} issues`}
          {gift.print && ", by post"}. Nothing is charged to you, now or later, and it ends by itself.
        </p>
        <Refused problem={shown.problem} fields={shown.errors} />
        {gift.reasons.length > 0 ? (
          <p class="notice">{gift.reasons.join(" ")}</p>
        ) : visit.person ? (
          <form class="form" method="post" action={`/gifts/${token}/acceptance`} novalidate>
            {gift.print && <AddressFields home={visit.home} values={shown.values} errors={shown.errors} />}
            <p>
              <button class="button">Take the gift</button>
            </p>
            <p class="meta">
              It will belong to {visit.person.email}. Not you? <a href="/account">Sign out first</a>.
            </p>
          </form>
        ) : (
          <>
            <p class="actions">
              <a class="button" href={signIn}>
                Sign in to take it
              </a>
            </p>
            <p class="meta">
              Your e-mail address is all it takes: we send a code, and the gift belongs to that address. It waits until{" "}
              {dayText(visit, gift.claimUntil)}.
            </p>
          </>
        )}
      </div>
    </Frame>
  );
}

/** For the donor: the link, once, and a card to print. */
export function GiftCardPage({
  visit,
  url,
  recipientName,
  donorName,
  cardText,
}: {
  visit: Visit;
  url: string;
  recipientName: string;
  donorName: string;
  cardText: string;
}) {
  return (
    <Frame visit={visit} title="Your card" noIndex>
      <div class="sheet letter">
        <h1>For {recipientName}</h1>
        {cardText && <blockquote class="card-text">{cardText}</blockquote>}
        <p>
          {donorName} gives you a subscription to {visit.publication.title}. Take it at
        </p>
        <p class="gift-url">{url}</p>
        <p class="meta no-print">
          Print this page as a card, or send the address yourself. It is shown in this browser, and for an hour; you can make another at any
          time. Whoever has it can take the gift.
        </p>
        <p class="actions no-print">
          <a class="button quiet" href="/account">
            Back to your account
          </a>
        </p>
      </div>
    </Frame>
  );
}

type SwitchProps = {
  visit: Visit;
  subscription: AccountSubscription;
  preview: SwitchPreview;
  play: PlayCards | undefined;
  shown: Shown;
  orderKey: string;
};

/** What changing the edition does, from which issue, and what it costs: all of it before the button. */
export function SwitchPage({ visit, subscription, preview, play, shown, orderKey }: SwitchProps) {
  const { offer, terms, from, last, print } = preview;
  const { language } = visit.publication;
  const pays = terms.toPay.amount > 0;
  const asksAddress = print && !subscription.editions.includes("print");
  return (
    <Frame visit={visit} title={`Change to ${offer.name}`} noIndex>
      <div class="sheet letter">
        <h1>Change to {offer.name}</h1>
        <Refused problem={shown.problem} fields={shown.errors} />
        <p>
          Until no. {from - 1} nothing changes. From no. {from} you have {offer.name}.
        </p>
        <dl class="facts">
          <dt>Your unused copies are worth</dt>
          <dd>{formatMoney(terms.credit, language)}</dd>
          <dt>
            {offer.name}, {terms.issues} {terms.issues === 1 ? "issue" : "issues"}
          </dt>
          <dd>{formatMoney(terms.value, language)}</dd>
          <dt>You pay now</dt>
          <dd>
            <strong>{pays ? formatMoney(terms.toPay, language) : "nothing"}</strong>
          </dd>
          <dt>Last issue of the term</dt>
          <dd>No. {last}</dd>
        </dl>
        {visit.sells || !pays ? (
          <form class="form" method="post" action={`/account/subscriptions/${subscription.id}/edition/${offer.keyCode}`} novalidate>
            <input type="hidden" name="orderKey" value={orderKey} />
            <input type="hidden" name="toPay" value={terms.toPay.amount} />
            {(shown.errors.second || shown.values.second) && (
              <SecondField errors={shown.errors} checked={shown.values.second === "yes"} what="I want this one as well" />
            )}
            {asksAddress && <AddressFields home={visit.home} values={shown.values} errors={shown.errors} />}
            {pays && <HowPaid play={play} values={shown.values} errors={shown.errors} />}
            <Agreement checked={shown.values.agreed === "yes"} errors={shown.errors}>
              {switchConsent(preview, language)}
            </Agreement>
            <p>
              <button class="button">{pays ? `Change, and pay ${formatMoney(terms.toPay, language)}` : "Change it"}</button>
            </p>
          </form>
        ) : (
          <NotOnline visit={visit} what="The rest of the price cannot be paid online yet." />
        )}
        <p>
          <a href="/account">Leave it as it is</a>
        </p>
      </div>
    </Frame>
  );
}
