import type { Account, AccountSubscription, Invoice, SwitchPreview } from "../../circulation/index.ts";
import type { SessionView } from "../../people/index.ts";
import { dayOf, formatMoney, labelLines } from "../../values/index.ts";
import { Frame } from "../frame.tsx";
import { dayText } from "../parts.tsx";
import type { Visit } from "../visit.ts";
import { CopyDeedsPart } from "./account-copies.tsx";
import { GiftsGiven, Memberships, type More, OpenInvoices, OwnInstitutions, Premiums, SingleIssues, Switches } from "./account-more.tsx";
import { AddressFields, Field, editionsText } from "./subscribe.tsx";

/** Whether letters come, and whether that follows from a subscription or from a word of the reader's. */
export type NewsletterNow = { comes: boolean; why: "subscriber" | "chosen" | "none" };

type Props = {
  more: More;
  newsletter: NewsletterNow;
  visit: Visit;
  account: Account;
  sessions: SessionView[];
  done?: string | undefined;
  problem?: string | undefined;
  errors?: Record<string, string>;
  values?: Record<string, string>;
  mayChangeCard?: boolean;
};

/** Like a letter: what you have, what is still owed, what you can do. */
export function AccountPage({ more, newsletter, visit, account, sessions, done, problem, errors = {}, values, mayChangeCard }: Props) {
  const { person } = visit;
  const single = account.subscriptions.filter(({ boughtAs }) => boughtAs === "back issue");
  // what somebody gave away is told among the gifts
  const mine = account.subscriptions.filter(
    ({ boughtAs, recipientId }) => boughtAs !== "back issue" && (boughtAs !== "gift" || recipientId === person?.id),
  );
  const print = mine.some(({ editions, issuesLeft }) => editions.includes("print") && issuesLeft > 0);
  return (
    <Frame visit={visit} title="Your account" noIndex>
      <div class="sheet letter">
        <h1>{person?.name ? `Dear ${person.name},` : "Dear reader,"}</h1>
        {done && (
          <p class="notice" role="status">
            {done}
          </p>
        )}
        {problem && (
          <p class="notice" role="alert">
            {problem}
          </p>
        )}
        <OpenInvoices open={more.open} visit={visit} />
        {mine.length === 0 && more.memberships.length === 0 && <Nothing />}
        {mine.map((subscription) => (
          <SubscriptionPart subscription={subscription} visit={visit} switches={more.switches.get(subscription.id) ?? []} />
        ))}
        <Memberships memberships={more.memberships} />
        <OwnInstitutions institutions={more.institutions} visit={visit} />
        <SingleIssues subscriptions={single} />
        <GiftsGiven gifts={more.gifts} given={account.subscriptions} visit={visit} />
        <Premiums premiums={more.premiums} visit={visit} />
        {(print || account.address) && <AddressPart account={account} errors={errors} values={values} />}
        {mayChangeCard && <CardPart />}
        <Invoices invoices={account.invoices} visit={visit} />
        <FeedsAndApps />
        <Newsletter now={newsletter} />
        <You visit={visit} sessions={sessions} />
      </div>
    </Frame>
  );
}

function Nothing() {
  return (
    <>
      <p>You are signed in, and you have no subscription. Open articles and those for registered readers are yours to read.</p>
      <p class="actions">
        <a class="button" href="/subscribe">
          See the offers
        </a>
      </p>
    </>
  );
}

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

function SubscriptionPart({
  subscription,
  visit,
  switches,
}: {
  subscription: AccountSubscription;
  visit: Visit;
  switches: SwitchPreview[];
}) {
  const { offer, next, issuesLeft, expireIssue, expiresOn, renewal } = subscription;
  const live = isLive(subscription);
  return (
    <section>
      <h2>
        {offer.name}, no. {subscription.number}
      </h2>
      <p>
        {subscription.givenBy ? `A gift from ${subscription.givenBy}. It` : "It"} {services[subscription.service]}
        {live && renewal === "stopped" && ", and will not renew"}.
      </p>
      {subscription.refunds.map((refund) => (
        <RefundLine refund={refund} visit={visit} />
      ))}
      {live && (
        <dl class="facts">
          <dt>Issues still owed to you</dt>
          <dd>{issuesLeft}</dd>
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
          <dd>
            {renewal === "auto"
              ? `renews for ${offer.termIssues} issues at ${formatMoney(offer.price, visit.publication.language)}; we write to you before`
              : "it ends; nothing is charged"}
          </dd>
          <dt>In</dt>
          <dd>{editionsText(subscription).toLowerCase()}</dd>
        </dl>
      )}
      {live && subscription.payerId === visit.person?.id && <Deeds subscription={subscription} visit={visit} switches={switches} />}
      <CopyDeedsPart subscription={subscription} visit={visit} />
      {mayRenewByHand(subscription, visit) && (
        <p class="actions">
          <a
            class={live && subscription.money !== "dunning" ? "button quiet" : "button"}
            href={`/account/subscriptions/${subscription.id}/renewing`}
          >
            {subscription.money === "dunning" ? "Pay the renewal" : live ? "Renew now" : "Take it up again"}
          </a>
        </p>
      )}
      {["cancelled", "refunded"].includes(subscription.service) && (
        <p class="actions">
          <a class="button" href="/subscribe">
            Subscribe again
          </a>
        </p>
      )}
    </section>
  );
}

/** By hand renews who pays, and only what does not renew by itself: before the end, after it, or when the charge failed. */
function mayRenewByHand({ service, renewal, money, payerId, offer }: AccountSubscription, { person }: Visit): boolean {
  if (payerId !== person?.id || offer.price.amount === 0) return false;
  return service === "expired" || money === "dunning" || (["active", "held", "grace"].includes(service) && renewal !== "auto");
}

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
      {subscription.mayStopRenewing && (
        <details>
          <summary>Stop renewing</summary>
          <p>
            Nothing further will be charged. All {issuesLeft} issues you have paid for still come, the last is no. {expireIssue}, and
            everything stays open to you until then.
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
              ? `You are within the money-back guarantee${guaranteeUntil ? ` (until ${dayText(visit, guaranteeUntil)})` : ""}: `
              : `${subscription.noGuarantee.join(" ")} What your unserved issues are worth comes back: `}
            <strong>{formatMoney(refund.total, language)}</strong> goes to the card you paid with, now. Your subscription and its access end
            at once; {issuesLeft} unserved issues will not come.
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

function AddressPart({
  account,
  errors,
  values,
}: {
  account: Account;
  errors: Record<string, string>;
  values: Record<string, string> | undefined;
}) {
  const { address } = account;
  const shown = values ?? { ...address, validFromIssue: "" };
  return (
    <section>
      <h2>Where printed issues go</h2>
      {address && (
        <p>
          {labelLines(address).map((line) => (
            <>
              {line}
              <br />
            </>
          ))}
          <span class="meta">from no. {address.validFromIssue}</span>
        </p>
      )}
      <details open={Object.keys(errors).length > 0}>
        <summary>Change the address</summary>
        <p class="meta">
          It counts from no. {account.addressFrom}, the first issue whose labels are not made yet; issues before it still go to the old one.
        </p>
        <form class="form" method="post" action="/account/address">
          <AddressFields values={shown as Record<string, string>} errors={errors} />
          <p>
            <button class="button">Keep this address</button>
          </p>
        </form>
      </details>
    </section>
  );
}

/** The card itself lies with the gateway; it is changed there. */
function CardPart() {
  return (
    <section>
      <h2>How you pay</h2>
      <p>
        Your card is kept by our payment provider, not by us. There you can change it; the next renewal is charged to the card you choose.
      </p>
      <form class="actions" method="post" action="/account/payment-method">
        <button class="button quiet">Change the card</button>
      </form>
    </section>
  );
}

function Invoices({ invoices, visit }: { invoices: Invoice[]; visit: Visit }) {
  if (invoices.length === 0) return null;
  const { language, timeZone } = visit.publication;
  return (
    <section>
      <h2>Invoices and receipts</h2>
      <div class="table">
        <table class="list-table">
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Date</th>
              <th scope="col">For</th>
              <th scope="col" class="end">
                Amount
              </th>
            </tr>
          </thead>
          <tbody>
            {invoices.map((invoice) => (
              <tr>
                <td>
                  <a href={`/account/invoices/${invoice.number}`}>{invoice.number}</a>
                </td>
                <td>{dayText(visit, dayOf(invoice.issuedAt, timeZone))}</td>
                <td>
                  {invoice.kind === "credit note" ? "Credit note: " : ""}
                  {invoice.lines[0]?.text}
                </td>
                <td class="end">{formatMoney(invoice.amount, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function FeedsAndApps() {
  return (
    <section>
      <h2>My feeds and apps</h2>
      <p>
        What is yours as a podcast, as full-text RSS, or as a catalogue in your reading app:{" "}
        <a href="/account/feeds">make your addresses</a>.
      </p>
    </section>
  );
}

function Newsletter({ now: { comes, why } }: { now: NewsletterNow }) {
  return (
    <section>
      <h2>The newsletter</h2>
      <p>
        {comes
          ? why === "subscriber"
            ? "A letter with every issue comes to you, as you subscribe."
            : "A letter with every issue comes to you, as you asked."
          : "No newsletter comes to you."}
      </p>
      <form class="actions" method="post" action="/account/newsletter">
        <input type="hidden" name="choice" value={comes ? "out" : "in"} />
        <button class="button quiet">{comes ? "Send me no newsletter" : "Send it to me"}</button>
      </form>
    </section>
  );
}

function You({ visit, sessions }: { visit: Visit; sessions: SessionView[] }) {
  const others = sessions.filter(({ current }) => !current).length;
  return (
    <section>
      <h2>You</h2>
      <p>
        Signed in as <strong>{visit.person?.email}</strong>.
      </p>
      <form class="form" method="post" action="/account/name">
        <Field name="name" label="Your name" autocomplete="name" values={{ name: visit.person?.name ?? "" }} errors={{}} />
        <p>
          <button class="button quiet">Keep the name</button>
        </p>
      </form>
      <div class="actions">
        <form method="post" action="/sign-out">
          <button class="button quiet">Sign out</button>
        </form>
        {others > 0 && (
          <form method="post" action="/account/sessions/others/ending">
            <button class="button quiet">
              Sign out {others} other {others === 1 ? "browser" : "browsers"}
            </button>
          </form>
        )}
      </div>
    </section>
  );
}

export function InvoicePage({ visit, invoice }: { visit: Visit; invoice: Invoice }) {
  const { language, timeZone, title, imprint } = visit.publication;
  return (
    <Frame visit={visit} title={`${invoice.kind === "invoice" ? "Invoice" : "Credit note"} ${invoice.number}`} noIndex>
      <div class="sheet letter">
        <p class="meta">{title}</p>
        <h1>
          {invoice.kind === "invoice" ? "Invoice and receipt" : "Credit note"} {invoice.number}
        </h1>
        <dl class="facts">
          <dt>To</dt>
          <dd>
            {invoice.billTo.company && (
              <>
                {invoice.billTo.company}
                <br />
              </>
            )}
            {invoice.billTo.name} · {invoice.billTo.email}
            {invoice.billTo.address?.map((line) => (
              <>
                <br />
                {line}
              </>
            ))}
            {invoice.billTo.vatId && (
              <>
                <br />
                VAT id {invoice.billTo.vatId}
              </>
            )}
          </dd>
          <dt>Date</dt>
          <dd>{dayText(visit, dayOf(invoice.issuedAt, timeZone))}</dd>
        </dl>
        <table class="list-table">
          <tbody>
            {invoice.lines.map(({ text, amount }) => (
              <tr>
                <td>{text}</td>
                <td class="end">{formatMoney({ amount, currency: invoice.amount.currency }, language)}</td>
              </tr>
            ))}
            <tr>
              <td>of which tax{invoice.taxRate ? `, ${invoice.taxRate / 100} %` : ""}</td>
              <td class="end">{formatMoney(invoice.tax, language)}</td>
            </tr>
            <tr>
              <th scope="row">{invoice.kind === "invoice" ? "Paid" : "Given back"}</th>
              <td class="end">
                <strong>{formatMoney(invoice.amount, language)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
        {invoice.taxNote && <p>{invoice.taxNote}</p>}
        <p class="meta">{imprint}</p>
        <p class="actions">
          <a class="button quiet" href={`/account/invoices/${invoice.number}.pdf`}>
            As PDF
          </a>
          <a href="/account">Back to your account</a>
        </p>
      </div>
    </Frame>
  );
}
