import { type Refusal, codeOf } from "../values/index.ts";
import { refuse } from "./refusals.ts";

/*** The last net: what the database would not take of what was given, as a refusal. Whatever ends in it was
 * let through by a parser that should have said so in words of its own, and stands in the log as a fault.
 */
export function refusalOfDatabase(error: unknown): Refusal | undefined {
  const code = error instanceof Error ? codeOf(error) : "";
  if (code === "23503")
    return refuse("value-unknown", "Something that was chosen is not there, or no longer. Go back, reload the page and choose again.");
  if (code === "23505")
    return refuse("value-taken", "The same stands there already, or was sent twice at the same moment. Reload the page and look.");
  if (/^22...$/.test(code) || code === "23514" || code === "54000")
    return refuse("value-unusable", "A number, a day or a text of this is nothing that can be kept. Go back and look at what you typed.");
  return undefined;
}
