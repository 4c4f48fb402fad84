import { keysOf, patternOf } from "../values/index.ts";
import type { Messages } from "./catalogue.ts";
import { en } from "./en/index.ts";
import type { Kept } from "./en/desk/whys.ts";
import { messagesIn } from "./messages-in.ts";

type Name = keyof Messages["desk"]["whys"];
type Known = { name: Name; pattern: RegExp; values: (keyof Kept)[] };

/** Each value as a sign that stands in no reason. */
const signs: Kept = {
  issue: "\u0001issue\u0001",
  to: "\u0001to\u0001",
  order: "\u0001order\u0001",
  copies: "\u0001copies\u0001",
  tries: "\u0001tries\u0001",
  reason: "\u0001reason\u0001",
  offer: "\u0001offer\u0001",
  gateway: "\u0001gateway\u0001",
  file: "\u0001file\u0001",
  sum: "\u0001sum\u0001",
  name: "\u0001name\u0001",
  subscription: "\u0001subscription\u0001",
  standing: "\u0001standing\u0001",
  day: "\u0001day\u0001",
  number: "\u0001number\u0001",
  of: "\u0001of\u0001",
};
/** What is a number in every reason. */
const numbers = new Set<keyof Kept>(["issue", "to", "order", "copies", "tries", "subscription", "number", "of"]);

const isValue = (name: string): name is keyof Kept => Object.hasOwn(signs, name);

/** How a reason reads that was kept, made of its English. */
function knownBy(name: Name): Known {
  const message = en.desk.whys[name];
  const values: (keyof Kept)[] = [];
  const parts = (typeof message === "string" ? message : message(signs)).split("\u0001").map((part, at) => {
    if (at % 2 === 0 || !isValue(part)) return patternOf(part);
    values.push(part);
    return numbers.has(part) ? "(\\d+)" : "(.+)";
  });
  return { name, pattern: new RegExp(`^${parts.join("")}$`, "s"), values };
}

const known: readonly Known[] = keysOf(en.desk.whys).map(knownBy);

/** A reason that the house wrote down by itself, in a language; any other as it was written. */
export function whyIn(why: string, language: string): string {
  if (why === "") return why;
  for (const { name, pattern, values } of known) {
    const match = pattern.exec(why);
    if (!match) continue;
    const message = messagesIn(language).desk.whys[name];
    const found = Object.fromEntries(values.map((value, at) => [value, match[at + 1] ?? ""]));
    return typeof message === "string" ? message : message({ ...signs, ...found });
  }
  return why;
}
