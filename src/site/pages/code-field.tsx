import type { Visit } from "../visit/visit.ts";
import type { Shown } from "./checkout-payment.tsx";
import { type CheckoutValues, Field } from "./form-fields.tsx";
import { said, useMessages } from "../../messages/index.ts";

/** Where the page asks for the code of a letter. */
export const codeAsked = "code-asked";

/** A code was sent to the address that stands in the form, and to no other. */
export const isCodeAsked = ({ codeFor = "", email = "" }: CheckoutValues): boolean =>
  codeFor !== "" && codeFor.trim().toLowerCase() === email.trim().toLowerCase();

/** The code of a letter, typed into the order that it was asked for in. */
export function CodeFields({ visit, shown: { values, errors } }: { visit: Visit; shown: Shown }) {
  const { signIn: m, shop, orders } = useMessages();
  return (
    <fieldset id={codeAsked} tabindex={-1}>
      <legend>{m.lookIntoMail}</legend>
      <input type="hidden" name="codeFor" value={values.codeFor} />
      <p role="status">
        {said(m.codeSent(values.email ?? ""))}
        {visit.demo && ` ${m.codeInTerminal}`}
      </p>
      <Field name="code" label={m.code} inputmode="numeric" autocomplete="one-time-code" values={{}} errors={errors} />
      <p class="actions">
        <button class="button" name="see" value="price">
          {shop.goOn}
        </button>
        <button class="button quiet" name="see" value="code">
          {orders.sendAnotherCode}
        </button>
      </p>
    </fieldset>
  );
}

/** In place of the payment, where it hangs on who orders: first the code, then the card. */
export function CodeFirst() {
  const { shop: m, signIn } = useMessages();
  return (
    <fieldset>
      <legend>{m.codeFirst}</legend>
      <p>{m.whyCodeFirst}</p>
      <p>
        <button class="button" name="see" value="code">
          {signIn.sendCode}
        </button>
      </p>
    </fieldset>
  );
}

/** Whoever may have it already finds out before paying. */
export function SubscriberAlready() {
  const { shop: m, signIn } = useMessages();
  return (
    <div class="field">
      <p class="meta" id="subscriber-already">
        {m.subscriberAlready}
      </p>
      <p>
        <button class="button quiet small" name="see" value="code" aria-describedby="subscriber-already">
          {signIn.sendCode}
        </button>
      </p>
    </div>
  );
}
