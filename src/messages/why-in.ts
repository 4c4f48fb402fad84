import { keysOf, ownOf } from "../values/index.ts";
import type { Messages } from "./catalogue.ts";
import { en } from "./en/index.ts";
import type { Kept } from "./en/desk/whys.ts";
import { knownBy, sayWith, signOf } from "./known-by.ts";
import { messagesIn } from "./messages-in.ts";
import { whenAsked } from "./when-asked.ts";

type Name = keyof Messages["desk"]["whys"];
type Known = { name: Name; pattern: RegExp; values: (keyof Kept)[] };

/** Each value as a sign that stands in no reason. */
const signs: Kept = {
  issue: signOf("issue"),
  to: signOf("to"),
  order: signOf("order"),
  copies: signOf("copies"),
  tries: signOf("tries"),
  reason: signOf("reason"),
  offer: signOf("offer"),
  gateway: signOf("gateway"),
  file: signOf("file"),
  sum: signOf("sum"),
  name: signOf("name"),
  subscription: signOf("subscription"),
  standing: signOf("standing"),
  day: signOf("day"),
  number: signOf("number"),
  of: signOf("of"),
};
/** What is a number in every reason. */
const numbers = new Set<keyof Kept>(["issue", "to", "order", "copies", "tries", "subscription", "number", "of"]);

/** How a reason reads that was kept, made of its English. */
function reasonOf(name: Name): Known {
  const { pattern, values } = knownBy<keyof Kept>(en.desk.whys[name], { signs, numbers, any: "(.+)" });
  return { name, pattern, values };
}

const known = whenAsked((): readonly Known[] => keysOf(en.desk.whys).map(reasonOf));

/** No reason of the house’s own is longer; each value of one may be matched in as many ways as it is long. */
const longest = 1000;

/** A reason that the house wrote down by itself, in a language; any other as it was written. */
export function whyIn(why: string, language: string): string {
  if (why === "" || why.length > longest) return why;
  for (const { name, pattern, values } of known()) {
    const match = pattern.exec(why);
    if (!match) continue;
    const m = messagesIn(language);
    const found = Object.fromEntries(values.map((value, at) => [value, match[at + 1] ?? ""]));
    // why a charge was declined is kept as our word for it, and before there were any in the gateway’s own
    const reason = found.reason && name === "declined" ? ownOf(m.refusals.payments.failures, found.reason)?.why : undefined;
    return sayWith<keyof Kept>(m.desk.whys[name], { ...signs, ...found, ...(reason && { reason }) });
  }
  return why;
}
