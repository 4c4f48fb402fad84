import { Refused } from "../../http/index.ts";
import type { Account, AccountSubscription } from "../../accounts/index.ts";
import type { SessionView } from "../../people/index.ts";
import { Frame } from "../frame/frame.tsx";
import { SecondOrders } from "./second-order.tsx";
import type { Visit } from "../visit/visit.ts";
import {
  GiftsGiven,
  Memberships,
  type More,
  OpenInvoices,
  OwnInstitutions,
  Premiums,
  SingleIssues,
  WaitingOrders,
} from "./account-more.tsx";
import { Devices } from "./account-devices.tsx";
import { Reading, type ToRead } from "./account-reading.tsx";
import { SubscriptionPart } from "./account-subscription.tsx";
import { AddressPart, CardPart, FeedsAndApps, LanguageOfLetters, Newsletter, You } from "./account-settings.tsx";
import { Invoices } from "./invoices.tsx";
import { useMessages } from "../../messages/index.ts";

/** Whether letters come, and whether that follows from a subscription or from a word of the reader's. */
export type NewsletterNow = { comes: boolean; why: "subscriber" | "chosen" | "none" };

type Props = {
  reading: ToRead;
  more: More;
  newsletter: NewsletterNow;
  visit: Visit;
  account: Account;
  sessions: SessionView[];
  done?: string | undefined;
  problem?: string | undefined;
  errors?: Record<string, string>;
  values?: Record<string, string>;
  canChangeCard?: boolean;
};

/** It opens on what there is to read; then it is like a letter: what you have, what is still to come, what you can do. */
export function AccountPage(page: Props) {
  const { reading, more, visit, account, done, problem, errors = {} } = page;
  const m = useMessages().account;
  const { person } = visit;
  const { single, mine, newest, printed } = ofReader(account, more, person?.id);
  return (
    <Frame visit={visit} title={m.yourAccount} isApp noIndex>
      <div class="sheet letter">
        <h1>{person?.name ? m.dear(person.name) : m.dearReader}</h1>
        {done && (
          <p class="notice" role="status">
            {done}
          </p>
        )}
        <Refused problem={problem} fields={errors} />
        <OpenInvoices open={more.open} visit={visit} />
        <WaitingOrders waiting={more.waiting} visit={visit} />
        <SecondOrders doubled={more.doubled} visit={visit} />
        <Reading reading={reading} visit={visit} />
        <Subscriptions mine={mine} newest={newest} more={more} visit={visit} />
        <Memberships memberships={more.memberships} />
        <OwnInstitutions institutions={more.institutions} visit={visit} />
        <SingleIssues subscriptions={single} />
        <GiftsGiven gifts={more.gifts} given={account.subscriptions} visit={visit} />
        <Premiums premiums={more.premiums} visit={visit} />
        <Settings {...page} printed={printed} />
      </div>
    </Frame>
  );
}

/** Where copies go, how one pays, what comes by mail, who one is and where one is signed in. */
function Settings({
  visit,
  account,
  newsletter,
  sessions,
  errors = {},
  values,
  canChangeCard,
  printed,
}: Props & { printed: AccountSubscription[] }) {
  return (
    <>
      {printed.length > 0 && (
        <AddressPart
          printed={printed}
          from={account.addressFrom}
          home={visit.home}
          language={visit.publication.language}
          errors={errors}
          values={values}
        />
      )}
      {(canChangeCard || account.method) && <CardPart visit={visit} account={account} canChange={canChangeCard ?? false} />}
      <Invoices invoices={account.invoices} visit={visit} />
      <FeedsAndApps />
      <Newsletter now={newsletter} />
      <LanguageOfLetters visit={visit} />
      <You visit={visit} />
      <Devices sessions={sessions} visit={visit} />
    </>
  );
}

/** Each as a letter; who has none is told where there are some. */
function Subscriptions({
  mine,
  newest,
  more,
  visit,
}: Pick<Props, "more" | "visit"> & { mine: AccountSubscription[]; newest: AccountSubscription | undefined }) {
  if (mine.length === 0 && more.memberships.length === 0) return <Nothing />;
  return (
    <>
      {mine.map((subscription) => (
        <SubscriptionPart
          subscription={subscription}
          visit={visit}
          switches={more.switches.get(subscription.id) ?? []}
          isNewest={subscription === newest}
        />
      ))}
    </>
  );
}

/** Which of the account’s subscriptions stand where: those of this reader, single issues, the one to take up again, those with an address. */
function ofReader(account: Props["account"], more: Props["more"], personId: string | undefined) {
  const single = account.subscriptions.filter(({ boughtAs }) => boughtAs === "back issue");
  // what somebody gave away is told among the gifts
  const mine = account.subscriptions.filter(
    ({ boughtAs, recipientId }) => boughtAs !== "back issue" && (boughtAs !== "gift" || recipientId === personId),
  );
  const isLive = mine.some(({ service }) => ["pending", "active", "held", "grace"].includes(service));
  // what is still to be paid has its own button, and brings the rest of its term
  const isOwed = more.open.some(({ status }) => status === "written off");
  const newest = isLive || isOwed || more.memberships.length > 0 ? undefined : mine.toSorted((a, b) => b.number - a.number)[0];
  const printed = account.subscriptions.filter(
    ({ editions, issuesLeft, address, recipientId }) =>
      recipientId === personId && editions.includes("print") && (issuesLeft > 0 || address),
  );
  return { single, mine, newest, printed };
}

function Nothing() {
  const m = useMessages().account;
  return (
    <>
      <p>{m.noSubscription}</p>
      <p class="actions">
        <a class="button" href="/subscribe">
          {m.seeOffers}
        </a>
      </p>
    </>
  );
}
