import { Refused } from "../../http/index.ts";
import type { GiftView } from "../../orders/index.ts";
import { type SwitchPreview, switchConsent } from "../../renewals/index.ts";
import type { AccountSubscription } from "../../accounts/index.ts";
import { formatMoney } from "../../values/index.ts";
import { Frame } from "../frame/frame.tsx";
import { dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import type { PlayCards } from "../checkout/checkout.ts";
import type { Shown } from "./checkout-payment.tsx";
import type { IssueView } from "../../editorial/index.ts";
import { GiftCard } from "./gift-card.tsx";
import { SecondField } from "./second.tsx";
import { AddressFields, Agreement, HowPaid } from "./form-fields.tsx";
import { NotOnline } from "./subscribe.tsx";
import { said, useMessages } from "../../messages/index.ts";

/** What the holder of a gift's link sees: who gives, what, the card; and one button. */
export function ClaimPage({ visit, gift, token, shown }: { visit: Visit; gift: GiftView; token: string; shown: Shown }) {
  const m = useMessages().gifts;
  const { title } = visit.publication;
  // the token stands in the reader’s cookie meanwhile, never in the row of the sign-in
  const signIn = "/sign-in?return=/gifts/mine";
  return (
    <Frame visit={visit} title={m.aGift(title)} noIndex>
      <div class="sheet letter">
        <p class="label">{m.for(gift.recipientName)}</p>
        <h1>{gift.donorName ? m.hasGiven({ donor: gift.donorName, title }) : m.somebodyGave(title)}</h1>
        {gift.cardText && <blockquote class="card-text">{gift.cardText}</blockquote>}
        <p>{m.whatIsGiven({ offer: gift.offerName, issues: gift.termIssues, print: gift.print })}</p>
        <Refused problem={shown.problem} fields={shown.errors} />
        {gift.reasons.length > 0 ? (
          <p class="notice">{gift.reasons.join(" ")}</p>
        ) : visit.person ? (
          <form class="form" method="post" action={`/gifts/${token}/acceptance`} novalidate>
            {gift.print && (
              <AddressFields home={visit.home} language={visit.publication.language} values={shown.values} errors={shown.errors} />
            )}
            <p>
              <button class="button">{m.take}</button>
            </p>
            <p class="meta">{said(m.willBelongTo(visit.person.email), { a: <a href="/account" /> })}</p>
          </form>
        ) : (
          <>
            <p class="actions">
              <a class="button" href={signIn}>
                {m.signInToTake}
              </a>
            </p>
            <p class="meta">{m.waitsUntil(dayText(visit, gift.claimUntil))}</p>
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
  issue,
}: {
  visit: Visit;
  issue: IssueView | undefined;
  url: string;
  recipientName: string;
  donorName: string;
  cardText: string;
}) {
  const m = useMessages().gifts;
  return (
    <Frame visit={visit} title={m.yourCard} noIndex>
      <div class="sheet letter">
        <h1 class="no-print">{m.yourCard}</h1>
        <GiftCard {...{ visit, issue, recipientName, donorName, cardText }}>
          <p class="gift-url">{url}</p>
        </GiftCard>
        <p class="meta no-print">{m.printAsCard}</p>
        <p class="actions no-print">
          <a class="button quiet" href="/account">
            {m.backToAccount}
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
  const m = useMessages().gifts;
  const { offer, terms, from } = preview;
  const pays = terms.toPay.amount > 0;
  return (
    <Frame visit={visit} title={m.changeTo(offer.name)} noIndex>
      <div class="sheet letter">
        <h1>{m.changeTo(offer.name)}</h1>
        <Refused problem={shown.problem} fields={shown.errors} />
        <p>{m.changesFrom({ last: from - 1, first: from, offer: offer.name })}</p>
        <WhatItCosts visit={visit} preview={preview} />
        {visit.sells || !pays ? (
          <SwitchForm {...{ visit, subscription, preview, play, shown, orderKey }} />
        ) : (
          <NotOnline visit={visit} what={m.restNotOnline} />
        )}
        <p>
          <a href="/account">{m.leaveIt}</a>
        </p>
      </div>
    </Frame>
  );
}

function WhatItCosts({ visit, preview: { offer, terms, last } }: Pick<SwitchProps, "visit" | "preview">) {
  const m = useMessages().gifts;
  const { language } = visit.publication;
  return (
    <dl class="facts">
      <dt>{m.copiesAreWorth}</dt>
      <dd>{formatMoney(terms.credit, language)}</dd>
      <dt>{m.offerFor({ offer: offer.name, issues: terms.issues })}</dt>
      <dd>{formatMoney(terms.value, language)}</dd>
      <dt>{m.payNow}</dt>
      <dd>
        <strong>{terms.toPay.amount > 0 ? formatMoney(terms.toPay, language) : m.nothing}</strong>
      </dd>
      <dt>{m.lastIssue}</dt>
      <dd>{m.no(last)}</dd>
    </dl>
  );
}

function SwitchForm({ visit, subscription, preview, play, shown, orderKey }: SwitchProps) {
  const m = useMessages().gifts;
  const { language } = visit.publication;
  const { offer, terms, print } = preview;
  const pays = terms.toPay.amount > 0;
  const asksAddress = print && !subscription.editions.includes("print");
  return (
    <form class="form" method="post" action={`/account/subscriptions/${subscription.id}/edition/${offer.keyCode}`} novalidate>
      <input type="hidden" name="orderKey" value={orderKey} />
      <input type="hidden" name="toPay" value={terms.toPay.amount} />
      {(shown.errors.second || shown.values.second) && (
        <SecondField errors={shown.errors} checked={shown.values.second === "yes"} what={m.thisAsWell} />
      )}
      {asksAddress && <AddressFields home={visit.home} language={visit.publication.language} values={shown.values} errors={shown.errors} />}
      {pays && <HowPaid play={play} values={shown.values} errors={shown.errors} />}
      <Agreement checked={shown.values.agreed === "yes"} errors={shown.errors}>
        {switchConsent(preview, language)}
      </Agreement>
      <p>
        <button class="button">{pays ? m.changeAndPay(formatMoney(terms.toPay, language)) : m.changeIt}</button>
      </p>
    </form>
  );
}
