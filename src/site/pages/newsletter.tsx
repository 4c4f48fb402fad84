import { Refused } from "../../http/index.ts";
import { Frame } from "../frame/frame.tsx";
import type { Visit } from "../visit/visit.ts";
import { Field } from "./form-fields.tsx";
import { ByButton, Plain } from "./plain.tsx";
import { said, useMessages } from "../../messages/index.ts";

type AskProps = { visit: Visit; email: string; errors: Record<string, string>; problem?: string | undefined };

export function NewsletterPage({ visit, email, errors, problem }: AskProps) {
  const m = useMessages().newsletter;
  return (
    <Frame visit={visit} title={m.newsletter} description={m.described(visit.publication.title)}>
      <div class="sheet letter">
        <h1>{m.newsletter}</h1>
        <p>{m.oneLetter}</p>
        <Refused problem={problem} fields={errors} />
        <form class="form" method="post" action="/newsletter">
          <Field
            name="email"
            label={m.email}
            type="email"
            autocomplete="email"
            values={{ email: email || (visit.person?.email ?? "") }}
            errors={errors}
            required
          />
          <p>
            <button class="button">{m.sendIt}</button>
          </p>
        </form>
        <p class="meta">{m.firstLetter}</p>
      </div>
    </Frame>
  );
}

/** The same for an address that is known, unknown, or out of reach. */
export function AskedPage({ visit, email }: { visit: Visit; email: string }) {
  const m = useMessages().newsletter;
  return (
    <Plain visit={visit} title={m.lookIntoMail}>
      <p>{said(m.letterSent(email))}</p>
    </Plain>
  );
}

export function ConfirmPage({ visit, token, problem }: { visit: Visit; token: string; problem?: string }) {
  const m = useMessages().newsletter;
  const again = { href: "/newsletter", says: m.askFor };
  return (
    <ByButton
      {...{ visit, token, problem, again }}
      title={m.newsletter}
      action="/newsletter/confirmation"
      says={m.pressAndItComes}
      yes={m.yes}
    />
  );
}

export function ConfirmedPage({ visit, email }: { visit: Visit; email: string }) {
  const m = useMessages().newsletter;
  return (
    <Plain visit={visit} title={m.willCome}>
      <p role="status">{said(m.comesTo(email))}</p>
      <p>
        <a href="/">{m.toThisIssue}</a>
      </p>
    </Plain>
  );
}

type UnsubscribeProps = {
  visit: Visit;
  token: string;
  email: string;
  out: boolean;
  renewing: { id: string; number: number; offer: string }[];
  stopped: boolean;
};

/** The way out of the letters, and of a renewal beside it: whoever holds the letter needs no sign-in for either. */
export function UnsubscribePage(props: UnsubscribeProps) {
  const m = useMessages().newsletter;
  const { visit, token, email, out, stopped } = props;
  const action = `/newsletter/unsubscription/${token}`;
  return (
    <Plain visit={visit} title={out ? m.unsubscribed : m.unsubscribe}>
      {stopped && (
        <p class="notice" role="status">
          {m.willNotRenew}
        </p>
      )}
      {out ? (
        <>
          <p role="status">{said(m.noneComes(email))}</p>
          <form method="post" action={`${action}/reversal`}>
            <button class="button quiet">{m.sendAgain}</button>
          </form>
        </>
      ) : (
        <>
          <p>{said(m.pressAndNoneComes({ title: visit.publication.title, email }))}</p>
          <form method="post" action={action}>
            <button class="button">{m.unsubscribe}</button>
          </form>
        </>
      )}
      <StopRenewingToo {...props} />
    </Plain>
  );
}

function StopRenewingToo({ token, renewing }: UnsubscribeProps) {
  const m = useMessages().newsletter;
  if (renewing.length === 0) return null;
  return (
    <section aria-labelledby="renewing">
      <h2 id="renewing">{m.yourSubscription}</h2>
      <p>{m.renews}</p>
      {renewing.map(({ id, number, offer }) => (
        <form class="actions" method="post" action={`/newsletter/unsubscription/${token}/renewal`}>
          <input type="hidden" name="subscription" value={id} />
          <button class="button quiet">{m.stopRenewing({ offer, number })}</button>
        </form>
      ))}
    </section>
  );
}
