import { useMessages } from "../messages/index.ts";
import type { ComponentChildren } from "preact";
import { Refused } from "../http/index.ts";
import { useLanguage } from "./when.tsx";
import { countriesIn } from "../values/index.ts";

/** What a form shows: what was typed, and a sentence for each field that is wrong. */
export type Shown = { values: Record<string, string>; errors: Record<string, string>; problem?: string | undefined };

export const nothingShown: Shown = { values: {}, errors: {} };

type InputProps = {
  shown: Shown;
  name: string;
  label: ComponentChildren;
  type?: "text" | "email" | "date" | "number";
  standard?: string;
  required?: boolean;
  hint?: string;
  step?: string;
  placeholder?: string;
};

export function Input({ shown, name, label, type = "text", standard = "", required, hint, step, placeholder }: InputProps) {
  const wrong = shown.errors[name];
  return (
    <label>
      {label}
      <input
        {...({ type } as { type: "text" })}
        {...{ name, value: shown.values[name] ?? standard, required, step, placeholder }}
        aria-invalid={wrong ? "true" : undefined}
      />
      {hint && <span class="soft">{hint}</span>}
      {wrong && <span class="bad">{wrong}</span>}
    </label>
  );
}

export function Area({ shown, name, label, rows = 3, hint }: { shown: Shown; name: string; label: string; rows?: number; hint?: string }) {
  const wrong = shown.errors[name];
  return (
    <label>
      {label}
      <textarea name={name} rows={rows} aria-invalid={wrong ? "true" : undefined}>
        {shown.values[name] ?? ""}
      </textarea>
      {hint && <span class="soft">{hint}</span>}
      {wrong && <span class="bad">{wrong}</span>}
    </label>
  );
}

/** A label whose choices need more room than one field of a row has; of countries, the longest is hardly ever the one. */
export const roomFor = (choices: readonly string[]): "wide" | undefined =>
  choices.length < 50 && choices.some((choice) => choice.length > 18) ? "wide" : undefined;

/**
 * What the field holds stands in it whether or not it is among the options, so that saving never loses it; `held` is how that
 * is called then.
 */
export function Choice({
  shown,
  name,
  label,
  options,
  standard = "",
  held,
}: {
  shown: Shown;
  name: string;
  label: string;
  options: readonly (readonly [string, string])[];
  standard?: string;
  held?: string | undefined;
}) {
  const chosen = shown.values[name] ?? standard;
  const isOneOfThem = options.some(([value]) => value === chosen);
  return (
    <label class={roomFor(options.map(([, text]) => text))}>
      {label}
      <select name={name} required={!isOneOfThem && chosen === ""} aria-invalid={shown.errors[name] ? "true" : undefined}>
        {!isOneOfThem && (
          <option value={chosen} selected>
            {held ?? chosen}
          </option>
        )}
        {options.map(([value, text]) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
      {shown.errors[name] && <span class="bad">{shown.errors[name]}</span>}
    </label>
  );
}

export function Check({ shown, name, label }: { shown: Shown; name: string; label: string }) {
  return (
    <label class="check">
      <input type="checkbox" name={name} value="yes" checked={shown.values[name] === "yes"} /> {label}
    </label>
  );
}

/** The countries, called as the desk’s language calls them. */
export function useCountries(): readonly (readonly [string, string])[] {
  return countriesIn(useLanguage()).map(({ code, name }) => [code, name] as const);
}

/** The fields of a label, as the post wants them. */
export function AddressInputs({ shown, country = "GB" }: { shown: Shown; country?: string }) {
  const m = useMessages().desk.common.address;
  return (
    <div class="row">
      <Input shown={shown} name="name" label={m.name} />
      <Input shown={shown} name="line1" label={m.line1} />
      <Input shown={shown} name="line2" label={m.line2} />
      <Input shown={shown} name="postalCode" label={m.postalCode} />
      <Input shown={shown} name="city" label={m.city} />
      <Input shown={shown} name="region" label={m.region} />
      <Choice shown={shown} name="country" label={m.country} options={useCountries()} standard={country} />
    </div>
  );
}

export const Problem = ({ shown: { problem, errors } }: { shown: Shown }) => <Refused problem={problem} fields={errors} />;
