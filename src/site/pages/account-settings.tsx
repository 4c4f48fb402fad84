import type { Account } from "../../circulation/index.ts";
import type { SessionView } from "../../people/index.ts";
import { labelLines } from "../../values/index.ts";
import type { Visit } from "../visit.ts";
import { AddressFields, Field } from "./form-fields.tsx";
import { type NewsletterNow } from "./account.tsx";

export function AddressPart({
  account,
  home,
  errors,
  values,
}: {
  account: Account;
  home: string;
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
          <AddressFields home={home} values={shown as Record<string, string>} errors={errors} />
          <p>
            <button class="button">Keep this address</button>
          </p>
        </form>
      </details>
    </section>
  );
}

/** The card itself lies with the gateway; it is changed there. */
export function CardPart() {
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

export function FeedsAndApps() {
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

export function Newsletter({ now: { comes, why } }: { now: NewsletterNow }) {
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

export function You({ visit, sessions }: { visit: Visit; sessions: SessionView[] }) {
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
