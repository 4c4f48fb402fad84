import { type Refusal, codeOf } from "../values/index.ts";
import { refuse } from "./refusals.ts";

/*** The last net: what the database would not take of what was given, as a refusal. Whatever ends in it was
 * let through by a parser that should have said so in words of its own, and stands in the log as a fault.
 */
export function refusalOfDatabase(error: unknown): Refusal | undefined {
  const code = error instanceof Error ? codeOf(error) : "";
  if (code === "23503") return refuse("value-unknown", (m) => m.refusals.http.goneMeanwhile);
  if (code === "23505") return refuse("value-taken", (m) => m.refusals.http.standsAlready);
  if (/^22...$/.test(code) || code === "23514" || code === "54000") return refuse("value-unusable", (m) => m.refusals.http.cannotBeKept);
  if (code === "MH001") return refuse("value-held", (m) => m.refusals.http.isHeld);
  return undefined;
}
