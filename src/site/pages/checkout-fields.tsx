import type { Premium } from "../../offers/index.ts";
import type { StartChoice } from "../../circulation/index.ts";
import { countries } from "../../values/index.ts";
import { dayText } from "../parts.tsx";
import type { Visit } from "../visit.ts";
import { Field, Wrong } from "./form-fields.tsx";
import { type Shown } from "./checkout-payment.tsx";

export function StartFields({
  visit,
  starts,
  print,
  shown: { values, errors },
}: {
  visit: Visit;
  starts: readonly StartChoice[];
  print: boolean;
  shown: Shown;
}) {
  const chosen = values.start || String(starts[0]!.wholeNumber);
  return (
    <fieldset>
      <legend>The first issue that counts</legend>
      {starts.map(({ wholeNumber, onSaleOn, closeOn }) => (
        <label class="choice">
          <input type="radio" name="start" value={wholeNumber} checked={chosen === String(wholeNumber)} />
          <span>
            No. {wholeNumber}, {dayText(visit, onSaleOn)}
            {print && `; it goes to press after ${dayText(visit, closeOn)}`}
          </span>
        </label>
      ))}
      <Wrong name="start" errors={errors} />
    </fieldset>
  );
}

export function PremiumField({ premium, shown: { values, errors } }: { premium: Premium; shown: Shown }) {
  return (
    <fieldset>
      <legend>With it comes</legend>
      {premium.left > 0 && !premium.ended ? (
        <label class="choice">
          <input type="checkbox" name="premium" value="yes" checked={values.premium !== "no"} />
          <span>
            {premium.name}. {premium.description} <span class="meta">{premium.left} left</span>
          </span>
        </label>
      ) : (
        <p class="meta">{premium.name} has run out. The order comes without it.</p>
      )}
      <Wrong name="premium" errors={errors} />
    </fieldset>
  );
}

/** Folded away: few need it, and those who do look for it. */
export function Business({ posts, shown: { values, errors } }: { posts: boolean; shown: Shown }) {
  return (
    <div class="group">
      {!posts && (
        <div class="field">
          <label for="taxCountry">Your country</label>
          <select id="taxCountry" name="taxCountry" autocomplete="country">
            <option value="">As the magazine’s</option>
            {countries.map(({ code, name }) => (
              <option value={code} selected={code === values.taxCountry}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <details open={Boolean(values.company || values.vatId || errors.vatId)}>
        <summary>For a business</summary>
        <Field name="company" label="Company, as it stands on the invoice" autocomplete="organization" values={values} errors={errors} />
        <Field name="vatId" label="VAT id" hint="As in DE123456789. It is printed on the invoice." values={values} errors={errors} />
      </details>
    </div>
  );
}

export function CouponField({ shown: { values, errors } }: { shown: Shown }) {
  return (
    <div class="group">
      <details open={Boolean(values.coupon || errors.coupon)}>
        <summary>I have a coupon</summary>
        <Field name="coupon" label="Coupon" autocomplete="off" values={values} errors={errors} />
      </details>
      <p>
        <button class="button quiet" name="see" value="price">
          Work out the price anew
        </button>
      </p>
    </div>
  );
}
