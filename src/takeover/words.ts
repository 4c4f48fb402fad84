import type { Messages } from "../messages/index.ts";
import type { Seen } from "../payments/index.ts";
import { type Money, dayOf, formatDay, formatMoney } from "../values/index.ts";
import type { Planned } from "./plan.ts";
import type { Here } from "./verdict.ts";

export type Saying = { m: Messages["desk"]["takeover"]; language: string; timeZone: string };

const sum = (amount: Money | null | undefined, { m, language }: Saying): string =>
  amount ? formatMoney(amount, language) : m.amountUnknown;

const dayWords = (at: string | null, { language, timeZone }: Saying): string =>
  at === null ? "" : formatDay(dayOf(new Date(at), timeZone), language);

/** What runs there: how much, how often, how many. */
export function thereWords(seen: Seen, saying: Saying): string {
  const { m } = saying;
  const { amount, every, quantity, methodName } = seen;
  return [sum(amount, saying), every && m.every[every.unit](every.count), quantity > 1 && m.copies(quantity), methodName]
    .filter(Boolean)
    .join(", ");
}

/** When and how much it would charge next. */
export const nextWords = (seen: Seen, saying: Saying): string =>
  [dayWords(seen.until, saying), seen.ends ? "" : sum(seen.next, saying)].filter(Boolean).join(", ");

/** What goes on here, until when, and what it costs then. */
export function hereWords({ offer, number, expireIssue, price, termIssues }: Here, { m, language }: Saying): string {
  const next = price && m.term({ price: formatMoney(price, language), issues: termIssues });
  return [`${offer}, ${m.number(number)}`, m.through(expireIssue), next].filter(Boolean).join(", ");
}

/** What is done with it, why not, and what is told beside: a sentence each. */
export function doesWords({ row, verdict }: Planned, saying: Saying): string[] {
  const { m } = saying;
  const notes = verdict.notes.map((note) => m.notes[note]);
  const does = () => {
    if (row.wantedAt) return [m.does.waits];
    if (row.state === "undoing" || (row.state === "intended" && verdict.is !== "not")) return [m.does[row.state]];
    switch (verdict.is) {
      case "take":
      case "end":
        return [m.does[verdict.is](dayWords(row.seen.until, saying))];
      case "taken":
        return [m.does.taken(dayWords(row.endsAt?.toISOString() ?? null, saying))];
      case "not":
        return [m.does.not, ...verdict.reasons.map((reason) => m.reasons[reason])];
      default:
        return [m.does[verdict.is]];
    }
  };
  return [...does(), ...notes];
}
