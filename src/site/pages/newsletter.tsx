import { Refused } from "../../http/index.ts";
import type { ComponentChildren } from "preact";
import { Frame } from "../frame.tsx";
import type { Visit } from "../visit.ts";
import { Field } from "./form-fields.tsx";

function Plain({ visit, title, children }: { visit: Visit; title: string; children: ComponentChildren }) {
  return (
    <Frame visit={visit} title={title} noIndex>
      <div class="sheet letter">
        <h1>{title}</h1>
        {children}
      </div>
    </Frame>
  );
}

type AskProps = { visit: Visit; email: string; errors: Record<string, string>; problem?: string | undefined };

export function NewsletterPage({ visit, email, errors, problem }: AskProps) {
  return (
    <Frame visit={visit} title="The newsletter" description={`The newsletter of ${visit.publication.title}: one letter with every issue.`}>
      <div class="sheet letter">
        <h1>The newsletter</h1>
        <p>One letter with every issue: what is in it, and one of its articles to begin with. Nobody counts whether you open it.</p>
        <Refused problem={problem} fields={errors} />
        <form class="form" method="post" action="/newsletter">
          <Field
            name="email"
            label="E-mail"
            type="email"
            autocomplete="email"
            values={{ email: email || (visit.person?.email ?? "") }}
            errors={errors}
            required
          />
          <p>
            <button class="button">Send it to me</button>
          </p>
        </form>
        <p class="meta">
          We first send one letter that asks whether it was you. Every letter after it ends with a link that unsubscribes you by one click.
        </p>
      </div>
    </Frame>
  );
}

/** The same for an address that is known, unknown, or out of reach. */
export function AskedPage({ visit, email }: { visit: Visit; email: string }) {
  return (
    <Plain visit={visit} title="Look into your mail">
      <p>
        If <strong>{email}</strong> can get mail, a letter with a button is on its way. Press it within three days, and the newsletter
        comes.
      </p>
    </Plain>
  );
}

/** A mail scanner may open the link; only the button counts. */
export function ConfirmPage({ visit, token, problem }: { visit: Visit; token: string; problem?: string }) {
  return (
    <Plain visit={visit} title="The newsletter">
      {problem ? (
        <>
          <Refused problem={problem} />
          <p>
            <a href="/newsletter">Ask for the newsletter</a>
          </p>
        </>
      ) : (
        <>
          <p>Press the button, and the newsletter comes with every issue.</p>
          <form method="post" action="/newsletter/confirmation">
            <input type="hidden" name="token" value={token} />
            <button class="button">Yes, send it to me</button>
          </form>
        </>
      )}
    </Plain>
  );
}

export function ConfirmedPage({ visit, email }: { visit: Visit; email: string }) {
  return (
    <Plain visit={visit} title="It will come">
      <p role="status">
        The newsletter comes to <strong>{email}</strong>, with the next issue first.
      </p>
      <p>
        <a href="/">To this issue</a>
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
  const { visit, token, email, out, stopped } = props;
  const action = `/newsletter/unsubscription/${token}`;
  return (
    <Plain visit={visit} title={out ? "You are unsubscribed" : "Unsubscribe"}>
      {stopped && (
        <p class="notice" role="status">
          It will not renew. No further term is charged or invoiced, and every issue of this one still comes.
        </p>
      )}
      {out ? (
        <>
          <p role="status">
            No newsletter comes to <strong>{email}</strong> any more. A subscription to the magazine is not touched by it.
          </p>
          <form method="post" action={`${action}/reversal`}>
            <button class="button quiet">That was a mistake: send it again</button>
          </form>
        </>
      ) : (
        <>
          <p>
            Press the button, and no newsletter of {visit.publication.title} comes to <strong>{email}</strong> any more. A subscription to
            the magazine is not touched by it.
          </p>
          <form method="post" action={action}>
            <button class="button">Unsubscribe</button>
          </form>
        </>
      )}
      <StopRenewingToo {...props} />
    </Plain>
  );
}

function StopRenewingToo({ token, renewing }: UnsubscribeProps) {
  if (renewing.length === 0) return null;
  return (
    <section aria-labelledby="renewing">
      <h2 id="renewing">Your subscription</h2>
      <p>It renews. To stop that, press the button: no further term is charged or invoiced, and every issue of this one still comes.</p>
      {renewing.map(({ id, number, offer }) => (
        <form class="actions" method="post" action={`/newsletter/unsubscription/${token}/renewal`}>
          <input type="hidden" name="subscription" value={id} />
          <button class="button quiet">
            Stop renewing {offer}, no. {number}
          </button>
        </form>
      ))}
    </section>
  );
}
