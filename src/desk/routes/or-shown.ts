import { type Form } from "../../http/index.ts";
import { Refusal } from "../../values/index.ts";
import { type Shown } from "../forms.tsx";

/** What was typed, and what was refused about it; anything else that went wrong is not the form's. */
export async function orShown(
  form: Form,
  names: readonly string[],
  work: () => Promise<Response>,
  again: (shown: Shown) => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return again({ values: Object.fromEntries(names.map((name) => [name, form.text(name)])), errors: error.fields, problem: error.detail });
  }
}
