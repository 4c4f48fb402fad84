import { Refused } from "../../http/index.ts";
import type { Renewing } from "../../renewals/index.ts";
import { formatMoney } from "../../values/index.ts";
import { Frame } from "../frame/frame.tsx";
import type { PlayCards } from "../checkout/checkout.ts";
import type { Visit } from "../visit/visit.ts";
import type { Shown } from "./checkout-payment.tsx";
import { NotOnline } from "./subscribe.tsx";
import { SecondField } from "./second.tsx";
import { Agreement, HowPaid } from "./form-fields.tsx";
import { useMessages } from "../../messages/index.ts";

type Props = {
  visit: Visit;
  renewing: Renewing;
  play: PlayCards | undefined;
  shown: Shown;
  orderKey: string;
};

/** Renewing by hand: what it costs, where the new term begins, and nothing else. */
export function RenewingPage({ visit, renewing, play, shown: { values, errors, problem }, orderKey }: Props) {
  const m = useMessages().orders;
  const price = formatMoney(renewing.price, visit.publication.language);
  return (
    <Frame visit={visit} title={m.renew} noIndex>
      <div class="sheet">
        <header class="page-head">
          <h1>{m.renewOffer(renewing.offerName)}</h1>
          <p>{m.newTerm({ price, issues: renewing.termIssues, had: renewing.had, first: renewing.start, last: renewing.last })}</p>
        </header>
        <Refused problem={problem} fields={errors} />
        {visit.sells ? (
          <form class="form" method="post" action={`/account/subscriptions/${renewing.subscription.id}/renewing`} novalidate>
            <input type="hidden" name="orderKey" value={orderKey} />
            {(errors.second || values.second) && <SecondField errors={errors} checked={values.second === "yes"} what={m.anotherTerm} />}
            <fieldset>
              <legend>{m.payment}</legend>
              <HowPaid play={play} values={{}} errors={errors} />
              <Agreement checked={values.agreed === "yes"} errors={errors}>
                {renewing.consent}
              </Agreement>
            </fieldset>
            <p class="actions">
              <button class="button">{play ? m.renewAndPay(price) : m.renewAndGoToPayment(price)}</button>{" "}
              <a href="/account">{m.backToAccount}</a>
            </p>
          </form>
        ) : (
          <NotOnline visit={visit} what={m.noRenewalsOnline} />
        )}
      </div>
    </Frame>
  );
}
