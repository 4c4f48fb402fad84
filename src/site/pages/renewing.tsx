import { Refused } from "../../http/index.ts";
import type { Renewing } from "../../circulation/index.ts";
import { formatMoney } from "../../values/index.ts";
import { Frame } from "../frame.tsx";
import type { Visit } from "../visit.ts";
import type { Shown } from "./checkout-payment.tsx";
import { NotOnline } from "./subscribe.tsx";
import { SecondField } from "./second.tsx";
import { Agreement, HowPaid } from "./form-fields.tsx";

type Props = {
  visit: Visit;
  renewing: Renewing;
  play: readonly { number: string; does: string }[] | undefined;
  shown: Shown;
  orderKey: string;
};

/** Renewing by hand: what it costs, where the new term begins, and nothing else. */
export function RenewingPage({ visit, renewing, play, shown: { values, errors, problem }, orderKey }: Props) {
  const price = formatMoney(renewing.price, visit.publication.language);
  return (
    <Frame visit={visit} title="Renew" noIndex>
      <div class="sheet">
        <header class="page-head">
          <h1>Renew {renewing.offerName}</h1>
          <p>
            {renewing.termIssues} issues for {price}
            {renewing.had > 0 &&
              `; ${renewing.had} of them ${renewing.had === 1 ? "has" : "have"} come to you already, after your last one`}
            , from no. {renewing.start} to no. {renewing.last}. What is still owed to you comes first; nothing is counted twice.
          </p>
        </header>
        <Refused problem={problem} fields={errors} />
        {visit.sells ? (
          <form class="form" method="post" action={`/account/subscriptions/${renewing.subscription.id}/renewing`} novalidate>
            <input type="hidden" name="orderKey" value={orderKey} />
            {(errors.second || values.second) && (
              <SecondField errors={errors} checked={values.second === "yes"} what="I want another term behind it" />
            )}
            <fieldset>
              <legend>Payment</legend>
              <HowPaid play={play} values={{}} errors={errors} />
              <Agreement checked={values.agreed === "yes"} errors={errors}>
                {renewing.consent}
              </Agreement>
            </fieldset>
            <p class="actions">
              <button class="button">{play ? `Pay ${price}` : `Go to payment: ${price}`}</button>{" "}
              <a href="/account">Back to your account</a>
            </p>
          </form>
        ) : (
          <NotOnline visit={visit} what="Renewals are not paid online yet." />
        )}
      </div>
    </Frame>
  );
}
