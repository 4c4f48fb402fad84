import { type Form } from "../http/index.ts";
import { Refusal } from "../values/index.ts";
import { type Shown } from "./forms.tsx";

/** Was the form refused, and not the address it was sent to? What is missing, and no field chose it, was named by the address. */
export const isFormRefusal = (error: unknown): error is Refusal =>
  error instanceof Refusal && (error.kind !== "missing" || Object.keys(error.fields).length > 0);

/** What was typed, as far as the form could be read, and what was refused about it, in the language of the desk; anything else that went wrong is not the form's. */
export async function rerenderOnRefusal(
  language: string,
  form: Form | (() => Form | undefined),
  names: readonly string[],
  work: () => Promise<Response>,
  again: (shown: Shown) => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isFormRefusal(error)) throw error;
    const { fields, detail } = error.spokenIn(language);
    const sent = typeof form === "function" ? form() : form;
    return again({
      values: sent?.asTyped(names) ?? {},
      errors: fields,
      problem: detail,
    });
  }
}
