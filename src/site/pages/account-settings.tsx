import type { Account, AccountSubscription } from "../../accounts/index.ts";
import { labelLines, languageName, methodWords } from "../../values/index.ts";
import { dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { AddressFields, Field } from "./form-fields.tsx";
import { type NewsletterNow } from "./account.tsx";
import { said, useMessages } from "../../messages/index.ts";

type AddressProps = {
  /** Newest first. */
  printed: readonly AccountSubscription[];
  /** The first issue that a new address reaches. */
  from: number;
  home: string;
  language: string;
  errors: Record<string, string>;
  values: Record<string, string> | undefined;
};

/** Each printed subscription has its own address; who moves changes one or all of them. */
export function AddressPart({ printed, from, home, language, errors, values }: AddressProps) {
  const m = useMessages().account;
  const several = printed.length > 1;
  const shown = values ?? { ...printed[0]?.address, validFromIssue: "" };
  return (
    <section>
      <h2>{m.wherePrintGoes}</h2>
      {printed.map((subscription) => (
        <KeptAddress subscription={subscription} named={several} />
      ))}
      <details open={Object.keys(errors).length > 0}>
        <summary>{m.changeAddress}</summary>
        <p class="meta">{m.addressCounts(from)}</p>
        <form class="form" method="post" action="/account/address">
          {several && <WhichAddress printed={printed} chosen={values?.subscription} />}
          <AddressFields home={home} language={language} values={shown} errors={errors} />
          <p>
            <button class="button">{m.keepAddress}</button>
          </p>
        </form>
      </details>
    </section>
  );
}

function KeptAddress({ subscription: { offer, number, address }, named }: { subscription: AccountSubscription; named: boolean }) {
  const m = useMessages().account;
  if (!address) return undefined;
  return (
    <p>
      {named && (
        <>
          <strong>{m.offerNo({ offer: offer.name, number })}</strong>
          <br />
        </>
      )}
      {labelLines(address).map((line) => (
        <>
          {line}
          <br />
        </>
      ))}
      <span class="meta">{m.fromNo(address.validFromIssue)}</span>
    </p>
  );
}

function WhichAddress({ printed, chosen }: { printed: readonly AccountSubscription[]; chosen: string | undefined }) {
  const m = useMessages().account;
  return (
    <div class="field">
      <label for="subscription">{m.forWhich}</label>
      <select id="subscription" name="subscription">
        <option value="">{m.allOfThem}</option>
        {printed.map(({ id, offer, number }) => (
          <option value={id} selected={id === chosen}>
            {m.offerNo({ offer: offer.name, number })}
          </option>
        ))}
      </select>
    </div>
  );
}

const methodId = "payment-method";
/** Where in the account the way of paying stands. */
export const methodPlace = `/account#${methodId}`;

type CardProps = { visit: Visit; account: Pick<Account, "method" | "subscriptions">; canChange: boolean };

/** What is charged, and until when it is good. The card itself lies with the gateway; it is changed there. */
export function CardPart({ visit, account: { method, subscriptions: own }, canChange }: CardProps) {
  const m = useMessages().account;
  const expiresOn = method?.expiresOn;
  const renewing = own.filter((one) => one.renewal === "auto" && one.payerId === visit.person?.id);
  const renewal = renewing.flatMap((one) => one.expiresOn ?? []).sort()[0];
  const says = renewing.length > 0 ? m.paysWith : m.keptCard;
  return (
    <section id={methodId}>
      <h2>{m.howYouPay}</h2>
      {method && <p>{said(says({ method: methodWords(method.method, m.methods), until: expiresOn && dayText(visit, expiresOn) }))}</p>}
      {expiresOn && renewal && expiresOn < renewal && <p class="notice">{m.cardOverBefore(dayText(visit, renewal))}</p>}
      {canChange && (
        <>
          <p>{m.cardAtProvider}</p>
          <form class="actions" method="post" action="/account/payment-method">
            <button class="button quiet">{m.changeCard}</button>
          </form>
        </>
      )}
    </section>
  );
}

export function FeedsAndApps() {
  const m = useMessages().account;
  return (
    <section>
      <h2>{m.feedsAndApps}</h2>
      <p>{said(m.feedsSaid, { a: <a href="/account/feeds" /> })}</p>
    </section>
  );
}

export function Newsletter({ now: { comes, why } }: { now: NewsletterNow }) {
  const m = useMessages().account;
  return (
    <section id="newsletter">
      <h2>{m.newsletter}</h2>
      <p>{comes ? (why === "subscriber" ? m.letterAsSubscriber : m.letterAsAsked) : m.noLetter}</p>
      <form class="actions" method="post" action="/account/newsletter">
        <input type="hidden" name="choice" value={comes ? "out" : "in"} />
        <button class="button quiet">{comes ? m.sendNone : m.sendLetter}</button>
      </form>
    </section>
  );
}

/** Where the magazine is in several: in which the account speaks and the newsletter comes. */
export function LanguageOfLetters({ visit: { languages, publication, person } }: { visit: Visit }) {
  const m = useMessages().account;
  if (!languages) return null;
  const chosen = person?.language ?? publication.language;
  return (
    <section>
      <h2>{m.language}</h2>
      <p>{m.languageSays}</p>
      <form class="form" method="post" action="/account/language">
        <div class="field">
          <label for="language">{m.yourLanguage}</label>
          <select id="language" name="language">
            {languages.all.map((language) => (
              <option value={language} lang={language} selected={language === chosen}>
                {languageName(language)}
              </option>
            ))}
          </select>
        </div>
        <p>
          <button class="button quiet">{m.keepLanguage}</button>
        </p>
      </form>
    </section>
  );
}

/** What a reader asks of us about themselves, each on a page of its own. */
function OwnRights() {
  const m = useMessages().rights;
  return (
    <ul class="own-rights">
      <li>{said(m.email.link, { a: <a href="/account/email" /> })}</li>
      <li>{said(m.archive.link, { a: <a href="/account/archive" /> })}</li>
      <li>{said(m.consents.link, { a: <a href="/account/consents" /> })}</li>
      <li>{said(m.leaving.link, { a: <a href="/account/leaving" /> })}</li>
    </ul>
  );
}

export function You({ visit }: { visit: Visit }) {
  const m = useMessages().account;
  return (
    <section>
      <h2>{m.you}</h2>
      <p>{said(m.signedInAs(visit.person?.email ?? ""))}</p>
      <OwnRights />
      <form class="form" method="post" action="/account/name">
        <Field name="name" label={m.yourName} autocomplete="name" values={{ name: visit.person?.name ?? "" }} errors={{}} />
        <p>
          <button class="button quiet">{m.keepName}</button>
        </p>
      </form>
    </section>
  );
}
