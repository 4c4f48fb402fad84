import type { AccountSubscription } from "../../circulation/index.ts";
import type { SessionView } from "../../people/index.ts";
import { labelLines } from "../../values/index.ts";
import type { Visit } from "../visit.ts";
import { AddressFields, Field } from "./form-fields.tsx";
import { type NewsletterNow } from "./account.tsx";

type AddressProps = {
  /** Newest first. */
  printed: readonly AccountSubscription[];
  /** The first issue that a new address reaches. */
  from: number;
  home: string;
  errors: Record<string, string>;
  values: Record<string, string> | undefined;
};

/** Each printed subscription has its own address; who moves changes one or all of them. */
export function AddressPart({ printed, from, home, errors, values }: AddressProps) {
  const several = printed.length > 1;
  const shown = values ?? { ...printed[0]?.address, validFromIssue: "" };
  return (
    <section>
      <h2>Where printed issues go</h2>
      {printed.map((subscription) => (
        <KeptAddress subscription={subscription} named={several} />
      ))}
      <details open={Object.keys(errors).length > 0}>
        <summary>Change the address</summary>
        <p class="meta">
          It counts from no. {from}, the first issue whose labels are not made yet; issues before it still go to the old one.
        </p>
        <form class="form" method="post" action="/account/address">
          {several && <WhichAddress printed={printed} chosen={values?.subscription} />}
          <AddressFields home={home} values={shown} errors={errors} />
          <p>
            <button class="button">Keep this address</button>
          </p>
        </form>
      </details>
    </section>
  );
}

function KeptAddress({ subscription: { offer, number, address }, named }: { subscription: AccountSubscription; named: boolean }) {
  if (!address) return undefined;
  return (
    <p>
      {named && (
        <>
          <strong>
            {offer.name}, no. {number}
          </strong>
          <br />
        </>
      )}
      {labelLines(address).map((line) => (
        <>
          {line}
          <br />
        </>
      ))}
      <span class="meta">from no. {address.validFromIssue}</span>
    </p>
  );
}

function WhichAddress({ printed, chosen }: { printed: readonly AccountSubscription[]; chosen: string | undefined }) {
  return (
    <div class="field">
      <label for="subscription">For which subscription</label>
      <select id="subscription" name="subscription">
        <option value="">All of them</option>
        {printed.map(({ id, offer, number }) => (
          <option value={id} selected={id === chosen}>
            {offer.name}, no. {number}
          </option>
        ))}
      </select>
    </div>
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
