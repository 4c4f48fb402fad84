import { type Money, earnedOf } from "../../values/index.ts";
import type { Copy } from "./copies.ts";

/** How many of an order's issues what is left of its money pays for: the fewest that are worth it, round(P·k/N). Minor units. */
export function issuesPaidBy(kept: number, price: Money, of: number): number {
  let issues = 0;
  while (issues < of && earnedOf(price, issues, of).amount < kept) issues += 1;
  return issues;
}

/**
 * Copies of an order that are not paid for any more when only `paid` of its issues are: the last ones, as far as
 * they were not served. The issues that stay keep their copies on hold, too.
 */
export function unpaidCopies(copies: readonly Copy[], { paid, served }: { paid: number; served: number }): Copy[] {
  const ahead = copies.filter(({ state }) => state === "owed" || state === "held");
  const firstNumber = new Map<number | null, number>();
  for (const { ordinal, state, wholeNumber } of ahead)
    if (state === "owed") firstNumber.set(ordinal, Math.min(wholeNumber, firstNumber.get(ordinal) ?? wholeNumber));
  const done = new Set(copies.filter(({ state }) => !["owed", "held", "voided"].includes(state)).map(({ ordinal }) => ordinal));
  const staying = [...firstNumber.entries()]
    .filter(([ordinal]) => !done.has(ordinal))
    .sort((a, b) => a[1] - b[1])
    .slice(0, Math.max(0, paid - served))
    .map(([ordinal]) => ordinal);
  return ahead.filter(({ ordinal }) => !staying.includes(ordinal));
}
