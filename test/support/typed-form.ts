import { type Form, readForm } from "../../src/http/index.ts";
import { Refusal } from "../../src/values/index.ts";

/** A form with these fields filled in, as a browser sends it. */
export const typedForm = (fields: Record<string, string>): Promise<Form> =>
  readForm(new Request("http://localhost/", { method: "POST", body: new URLSearchParams(fields) }));

/** What a form is refused for: code, sentence, and beside which fields a sentence stands. */
export function refusalOf(read: () => unknown): { code: string; says: string; beside: Record<string, string> } {
  try {
    read();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, says: error.detail, beside: error.fields };
    throw error;
  }
  throw new Error("It was taken.");
}
