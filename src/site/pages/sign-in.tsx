import { Refused } from "../../http/index.ts";
import { Frame } from "../frame.tsx";
import type { Visit } from "../visit.ts";
import { Field } from "./form-fields.tsx";

type Props = { visit: Visit; email: string; returnTo: string; errors: Record<string, string>; problem?: string | undefined };

export function SignInPage({ visit, email, returnTo, errors, problem }: Props) {
  return (
    <Frame visit={visit} title="Sign in" noIndex>
      <div class="sheet letter">
        <h1>Sign in</h1>
        <p>There is no password. Give your e-mail address and we send you a code.</p>
        <Refused problem={problem} fields={errors} />
        <form class="form" method="post" action="/sign-in">
          <input type="hidden" name="return" value={returnTo} />
          <Field name="email" label="E-mail" type="email" autocomplete="email" values={{ email }} errors={errors} required />
          <p>
            <button class="button">Send me a code</button>
          </p>
        </form>
        {visit.demo && (
          <p>
            This is a demo: <a href="/demo">be one of its people by one click</a>, or find the code in the terminal that started it.
          </p>
        )}
      </div>
    </Frame>
  );
}

export function CodePage({ visit, email, errors, problem }: Omit<Props, "returnTo">) {
  return (
    <Frame visit={visit} title="Look into your mail" noIndex>
      <div class="sheet letter">
        <h1>Look into your mail</h1>
        <p>
          If <strong>{email}</strong> can get mail, a letter with a code of six digits is on its way. It is good for fifteen minutes, in
          this browser.
        </p>
        <Refused problem={problem} fields={errors} />
        <form class="form" method="post" action="/sign-in/code">
          <input type="hidden" name="email" value={email} />
          <Field name="code" label="Code" inputmode="numeric" autocomplete="one-time-code" values={{}} errors={errors} required />
          <p>
            <button class="button">Sign in</button>
          </p>
        </form>
        <p class="meta says">
          No letter? <a href="/sign-in">Ask for another</a>.
          {visit.demo && " In this demo no letter leaves the house: the code stands in the terminal that started it, and /demo needs none."}
        </p>
      </div>
    </Frame>
  );
}

/** A mail scanner may open the link; only the button uses it up. */
export function LinkPage({ visit, token }: { visit: Visit; token: string }) {
  return (
    <Frame visit={visit} title="Sign in" noIndex>
      <div class="sheet letter">
        <h1>Sign in</h1>
        <p>Press the button and you are signed in, in this browser.</p>
        <form method="post" action="/sign-in/link">
          <input type="hidden" name="token" value={token} />
          <button class="button">Sign in</button>
        </form>
      </div>
    </Frame>
  );
}

export type DemoPerson = { id: string; name: string; email: string; says: string };

export function DemoPage({ visit, people }: { visit: Visit; people: DemoPerson[] }) {
  return (
    <Frame visit={visit} title="The people of the demo" noIndex>
      <div class="sheet letter">
        <h1>Be somebody</h1>
        <p>Nobody here is real, so signing in takes one click. Outside the demo this page does not exist.</p>
        <ul class="results">
          {people.map(({ id, name, says }) => (
            <li>
              <form method="post" action="/demo/sessions">
                <input type="hidden" name="person" value={id} />
                <p>
                  <strong>{name}</strong>. {says}
                </p>
                <button class="button small quiet">Be {name.split(" ")[0]}</button>
              </form>
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  );
}
