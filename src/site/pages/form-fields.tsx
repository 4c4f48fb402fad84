import type { ComponentChildren } from "preact";
import { countriesIn, countryRules } from "../../values/index.ts";
import type { PlayCards } from "../checkout/checkout.ts";
import { said, useMessages } from "../../messages/index.ts";

export type CheckoutValues = Record<string, string>;

type PlayProps = { cards: PlayCards; values: CheckoutValues; errors: Record<string, string> };

function PlayMoney({ cards, values, errors }: PlayProps) {
  const m = useMessages().shop;
  return (
    <>
      <div class="play-money">
        {said(m.playMoney)}
        <table>
          <tbody>
            {cards.map(({ number, does }) => (
              <tr>
                <td>{number}</td>
                <td>{m.playCards[does]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Field name="card" label={m.cardNumber} inputmode="numeric" autocomplete="cc-number" values={values} errors={errors} required />
      <div class="row">
        <Field name="expiry" label={m.goodUntil} hint={m.monthAndYear} autocomplete="cc-exp" values={values} errors={errors} required />
        <Field name="check" label={m.checkDigits} inputmode="numeric" autocomplete="cc-csc" values={values} errors={errors} required />
      </div>
    </>
  );
}

/** The postal address; what a country’s own fields are called stands in the hints. */
export function AddressFields({
  values,
  errors,
  home,
  language,
  legend,
}: {
  values: CheckoutValues;
  errors: Record<string, string>;
  /** The magazine's own country: where nobody has chosen another. */
  home: string;
  /** The magazine's language: countries are called by it. */
  language: string;
  legend?: string;
}) {
  const { shop: m, address: called } = useMessages();
  const country = values.country || home;
  const rule = countryRules[country];
  return (
    <fieldset>
      <legend>{legend ?? m.addressFor.print}</legend>
      <Field name="name" label={m.nameOnLabel} autocomplete="shipping name" values={values} errors={errors} required />
      <Field name="line1" label={m.street} autocomplete="shipping address-line1" values={values} errors={errors} required />
      <Field name="line2" label={m.secondLine} autocomplete="shipping address-line2" values={values} errors={errors} />
      <div class="row">
        <Field
          name="postalCode"
          label={rule?.postalCode ? called.codes[rule.postalCode.called] : m.postcode}
          hint={rule?.postalCode && m.asIn(rule.postalCode.example)}
          autocomplete="shipping postal-code"
          values={values}
          errors={errors}
        />
        <Field name="city" label={m.town} autocomplete="shipping address-level2" values={values} errors={errors} required />
      </div>
      <Field
        name="region"
        label={rule?.region ? called.regions[rule.region.called] : m.region}
        hint={m.regionHint}
        autocomplete="shipping address-level1"
        values={values}
        errors={errors}
      />
      <CountryField country={country} language={language} errors={errors} />
    </fieldset>
  );
}

function CountryField({ country, language, errors }: { country: string; language: string; errors: Record<string, string> }) {
  const m = useMessages().shop;
  return (
    <div class="field">
      <label for="country">{m.country}</label>
      <select id="country" name="country" autocomplete="shipping country" aria-invalid={errors.country ? "true" : undefined}>
        {countriesIn(language).map(({ code, name }) => (
          <option value={code} selected={code === country}>
            {name}
          </option>
        ))}
      </select>
      <Wrong name="country" errors={errors} />
    </div>
  );
}

type FieldProps = {
  name: string;
  label: string;
  values: CheckoutValues;
  errors: Record<string, string>;
  type?: "text" | "email" | "date";
  hint?: string | undefined;
  autocomplete?: string;
  inputmode?: "numeric" | "email";
  required?: boolean;
};

export function Field({ name, label, values, errors, type = "text", hint, autocomplete, inputmode, required }: FieldProps) {
  const told = [hint && `${name}-hint`, errors[name] && `${name}-wrong`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input
        {...({ type } as { type: "text" })}
        {...{ id: name, name, value: values[name] ?? "", autocomplete, inputmode, required }}
        aria-invalid={errors[name] ? "true" : undefined}
        aria-describedby={told || undefined}
      />
      {hint && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      <Wrong name={name} errors={errors} />
    </div>
  );
}

/** The fields of a play card, or how real money is paid. */
export function HowPaid({ play, values, errors }: Omit<PlayProps, "cards"> & { play: PlayProps["cards"] | undefined }) {
  const m = useMessages().shop;
  return play ? <PlayMoney cards={play} values={values} errors={errors} /> : <p class="meta">{m.payAtProvider}</p>;
}

/** What must be ticked before anything is owed; its words stand within. */
export function Agreement({
  checked = false,
  errors,
  children,
}: {
  checked?: boolean;
  errors: Record<string, string>;
  children: ComponentChildren;
}) {
  return (
    <div class="field">
      <label class="choice">
        <input
          type="checkbox"
          name="agreed"
          value="yes"
          checked={checked}
          aria-invalid={errors.agreed ? "true" : undefined}
          aria-describedby={errors.agreed ? "agreed-wrong" : undefined}
        />
        <span>{children}</span>
      </label>
      <Wrong name="agreed" errors={errors} />
    </div>
  );
}

export function Wrong({ name, errors }: { name: string; errors: Record<string, string> }) {
  return errors[name] ? (
    <span class="wrong" id={`${name}-wrong`}>
      {errors[name]}
    </span>
  ) : null;
}
