import type { Premium } from "../../offers/index.ts";
import type { StartChoice } from "../../orders/index.ts";
import { countriesIn, firstOf } from "../../values/index.ts";
import { dayText } from "../frame/parts.tsx";
import type { Visit } from "../visit/visit.ts";
import { Field, Wrong } from "./form-fields.tsx";
import { type Shown } from "./checkout-payment.tsx";
import { useMessages } from "../../messages/index.ts";

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
  const m = useMessages().shop;
  const chosen = values.start || String(firstOf(starts).wholeNumber);
  return (
    <fieldset>
      <legend>{m.firstIssue}</legend>
      {starts.map(({ wholeNumber, onSaleOn, closeOn }) => (
        <label class="choice">
          <input type="radio" name="start" value={wholeNumber} checked={chosen === String(wholeNumber)} />
          <span>
            {m.startsWith({ number: wholeNumber, day: dayText(visit, onSaleOn), press: print ? dayText(visit, closeOn) : undefined })}
          </span>
        </label>
      ))}
      <Wrong name="start" errors={errors} />
    </fieldset>
  );
}

export function PremiumField({ premium, shown: { values, errors } }: { premium: Premium; shown: Shown }) {
  const m = useMessages().shop;
  return (
    <fieldset>
      <legend>{m.withItComes}</legend>
      {premium.left > 0 && !premium.ended ? (
        <label class="choice">
          <input type="checkbox" name="premium" value="yes" checked={values.premium !== "no"} />
          <span>
            {premium.name}. {premium.description} <span class="meta">{m.left(premium.left)}</span>
          </span>
        </label>
      ) : (
        <p class="meta">{m.hasRunOut(premium.name)}</p>
      )}
      <Wrong name="premium" errors={errors} />
    </fieldset>
  );
}

/** Folded away: few need it, and those who do look for it. */
type BusinessProps = { posts: boolean; home: string; language: string; shown: Shown };

/** Where nothing is said of the country it is the seller’s, `home`. */
export function Business({ posts, home, language, shown: { values, errors } }: BusinessProps) {
  const m = useMessages().shop;
  return (
    <div class="group">
      {!posts && (
        <div class="field">
          <label for="taxCountry">{m.yourCountry}</label>
          <select id="taxCountry" name="taxCountry" autocomplete="country">
            {countriesIn(language).map(({ code, name }) => (
              <option value={code} selected={code === (values.taxCountry || home)}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <details open={Boolean(values.company || values.vatId || errors.vatId)}>
        <summary>{m.forBusiness}</summary>
        <Field name="company" label={m.company} autocomplete="organization" values={values} errors={errors} />
        <Field name="vatId" label={m.vatId} hint={m.vatIdHint} values={values} errors={errors} />
      </details>
    </div>
  );
}

export function CouponField({ shown: { values, errors } }: { shown: Shown }) {
  const m = useMessages().shop;
  return (
    <div class="group">
      <details open={Boolean(values.coupon || errors.coupon)}>
        <summary>{m.haveCoupon}</summary>
        <Field name="coupon" label={m.coupon} autocomplete="off" values={values} errors={errors} />
      </details>
      <p>
        <button class="button small quiet" name="see" value="price">
          {m.workOutPrice}
        </button>
      </p>
    </div>
  );
}
