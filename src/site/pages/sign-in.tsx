import { Refused } from "../../http/index.ts";
import { Frame } from "../frame/frame.tsx";
import type { Visit } from "../visit/visit.ts";
import { leadsBack } from "../visit/way-back.ts";
import { Field } from "./form-fields.tsx";
import { said, useMessages } from "../../messages/index.ts";
import { firstOf } from "../../values/index.ts";

type Props = { visit: Visit; email: string; returnTo: string; errors: Record<string, string>; problem?: string | undefined };

/** `reads`: the browser reads what was paid for in it, with this address. */
export function SignInPage({ visit, email, returnTo, errors, problem, reads = false }: Props & { reads?: boolean }) {
  const m = useMessages().signIn;
  return (
    <Frame visit={visit} title={m.signIn} noIndex>
      <div class="sheet letter">
        <h1>{m.signIn}</h1>
        <p>{reads ? m.readsHere : m.noPassword}</p>
        <Refused problem={problem} fields={errors} />
        <form class="form" method="post" action="/sign-in">
          <input type="hidden" name="return" value={returnTo} />
          <Field name="email" label={m.email} type="email" autocomplete="email" values={{ email }} errors={errors} required />
          <p>
            <button class="button">{m.sendCode}</button>
          </p>
        </form>
        <form class="form" method="post" action="/sign-in/passkey" data-passkey="/sign-in/passkey/options" hidden>
          <input type="hidden" name="return" value={returnTo} />
          <input type="hidden" name="answer" value="" />
          <p>
            <button class="button quiet">{m.byPasskey}</button>
          </p>
          <p role="alert" hidden>
            {m.passkeyFailed}
          </p>
        </form>
        {reads && (
          <form method="post" action="/sign-out">
            <button class="button quiet small">{m.stopReading}</button>
          </form>
        )}
        <script type="module" src={visit.asset("passkey.js")} />
        {visit.demo && <p>{said(m.demo, { a: <a href="/demo" /> })}</p>}
      </div>
    </Frame>
  );
}

export function CodePage({ visit, email, returnTo, errors, problem }: Omit<Props, "returnTo"> & { returnTo?: string }) {
  const m = useMessages().signIn;
  return (
    <Frame visit={visit} title={m.lookIntoMail} noIndex>
      <div class="sheet letter">
        <h1>{m.lookIntoMail}</h1>
        <p>{said(m.codeSent(email))}</p>
        <Refused problem={problem} fields={errors} />
        <form class="form" method="post" action="/sign-in/code">
          <input type="hidden" name="email" value={email} />
          <Field name="code" label={m.code} inputmode="numeric" autocomplete="one-time-code" values={{}} errors={errors} required />
          <p>
            <button class="button">{m.signIn}</button>
          </p>
        </form>
        <p class="meta says">
          {said(m.noLetter, { a: <a href={leadsBack("/sign-in", returnTo)} /> })}
          {visit.demo && ` ${m.codeInTerminal}`}
        </p>
      </div>
    </Frame>
  );
}

/** A mail scanner may open the link; only the button uses it up. */
export function LinkPage({ visit, token }: { visit: Visit; token: string }) {
  const m = useMessages().signIn;
  return (
    <Frame visit={visit} title={m.signIn} noIndex>
      <div class="sheet letter">
        <h1>{m.signIn}</h1>
        <p>{m.pressButton}</p>
        <form method="post" action="/sign-in/link">
          <input type="hidden" name="token" value={token} />
          <button class="button">{m.signIn}</button>
        </form>
      </div>
    </Frame>
  );
}

export type DemoPerson = { id: string; name: string; email: string; says: string };

export function DemoPage({ visit, people }: { visit: Visit; people: DemoPerson[] }) {
  const m = useMessages().signIn;
  return (
    <Frame visit={visit} title={m.peopleOfDemo} noIndex>
      <div class="sheet letter">
        <h1>{m.beSomebody}</h1>
        <p>{m.nobodyIsReal}</p>
        <ul class="results">
          {people.map(({ id, name, says }) => (
            <li>
              <form method="post" action="/demo/sessions">
                <input type="hidden" name="person" value={id} />
                <p>
                  <strong>{name}</strong>. {says}
                </p>
                <button class="button small quiet">{m.be(firstOf(name.split(" ")))}</button>
              </form>
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  );
}
