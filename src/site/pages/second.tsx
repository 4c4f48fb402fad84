import type { Had } from "../../circulation/index.ts";
import type { Offer } from "../../offers/index.ts";
import type { Visit } from "../visit.ts";
import { Wrong } from "./form-fields.tsx";

/** Whoever has it already is asked what they mean; within the form, so that a word is enough. */
export function SecondField({
  errors,
  checked = false,
  what = "I want a second one",
}: {
  errors: Record<string, string>;
  checked?: boolean;
  what?: string;
}) {
  return (
    <div class="field">
      <label class="choice">
        <input
          type="checkbox"
          name="second"
          value="yes"
          checked={checked}
          aria-invalid={errors.second ? "true" : undefined}
          aria-describedby={errors.second ? "second-wrong" : undefined}
        />
        <span>{what}</span>
      </label>
      <Wrong name="second" errors={errors} />
    </div>
  );
}

/** `own`: the reader is signed in as whoever has it; `here`: this browser ordered it. */
export type HadHere = Had & { own: boolean; here: boolean };

type Props = { had: HadHere; visit: Visit; offer: Offer; gift: boolean; errors: Record<string, string>; checked: boolean };

/** Extend it, give it, change it, go on with what is not paid: whatever else may have been meant than a second one. */
export function HadAlready({ had, visit, offer, gift, errors, checked }: Props) {
  const { state, own, here, orderId, orderNumber, subscriptionId } = had;
  const mine = own && subscriptionId !== null && had.payerId === visit.person?.id;
  const canGive = !gift && ["everybody", "new"].includes(offer.audience) && offer.price.amount > 0 && offer.termIssues > 1;
  return (
    <fieldset id="second">
      <legend>{own && state === "running" && !gift ? `You have ${offer.name} already` : "There is one already"}</legend>
      <ul>
        {state === "not paid yet" && (own || here) && (
          <li>
            <a href={`/orders/${orderId}/payment`}>Go on with order {orderNumber}</a>, which is not paid yet
          </li>
        )}
        {state === "running" && mine && !gift && offer.termIssues > 1 && (
          <li>
            <a href={`/account/subscriptions/${subscriptionId}/renewing`}>Extend it</a> by another {offer.termIssues} issues
          </li>
        )}
        {state === "running" && !gift && (
          <li>
            {own ? (
              <a href="/account">See or change it on your account page</a>
            ) : (
              <a href="/sign-in">Sign in to see, extend or change it</a>
            )}
          </li>
        )}
        {gift && own && (
          <li>
            <a href="/account">See your gifts</a>, and hand over the card again
          </li>
        )}
        {canGive && (
          <li>
            <a href={`/gift/${offer.keyCode}`}>Give one</a> to somebody else
          </li>
        )}
      </ul>
      <SecondField
        errors={errors}
        checked={checked}
        what={gift ? "I give a second one to the same person" : "I want a second one, beside the first"}
      />
    </fieldset>
  );
}
