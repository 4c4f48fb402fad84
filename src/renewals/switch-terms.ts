import { type Money, earnedOf, money } from "../values/index.ts";

/** A paid order as the switch sees it: what of it would be given up. `moved` was credited or refunded before. */
type GivingUp = {
  orderId: string;
  price: Money;
  tax: number;
  termIssues: number;
  moved: number;
  movedTax: number;
  unserved: number;
};

export type Credit = { orderId: string; amount: number; tax: number };

/** What giving up `unserved` of its issues is worth: P − round(P·kept/N) − what was moved before, never below 0. The tax in it follows the same rule. */
export function creditOf({ orderId, price, tax, termIssues, moved, movedTax, unserved }: GivingUp): Credit {
  const kept = Math.max(0, termIssues - unserved);
  const left = (whole: number) => whole - earnedOf(money(whole, price.currency), kept, termIssues).amount;
  return { orderId, amount: Math.max(0, left(price.amount) - moved), tax: Math.max(0, left(tax) - movedTax) };
}

/** What so many issues of an offer cost: round(P·issues/N), also for more issues than its term. */
export function worthOf(price: Money, issues: number, term: number): Money {
  const exact = (BigInt(price.amount) * BigInt(issues) * 2n + BigInt(term)) / (BigInt(term) * 2n);
  return money(Number(exact), price.currency);
}

export type SwitchTerms = {
  /** Issues of the new term. */
  issues: number;
  /** Whole value of the new term: credit + toPay, to the minor unit. */
  value: Money;
  credit: Money;
  toPay: Money;
};

/**
 * The unserved issues in another edition. Dearer: as many issues, and the difference is paid. Cheaper:
 * nothing is paid and nothing lost, the whole credit buys as many issues as it covers; what is left
 * of it, less than one issue's price, stays in the value of the term.
 */
export function switchTerms({ credit, issues, price, term }: { credit: Money; issues: number; price: Money; term: number }): SwitchTerms {
  const value = worthOf(price, issues, term);
  if (value.amount >= credit.amount) return { issues, value, credit, toPay: money(value.amount - credit.amount, credit.currency) };
  return { issues: issuesFor(credit, price, term), value: credit, credit, toPay: money(0, credit.currency) };
}

function issuesFor(credit: Money, price: Money, term: number): number {
  if (price.amount === 0) return term;
  let issues = Math.floor((credit.amount * term) / price.amount);
  // rounding may let one more be covered
  while (worthOf(price, issues + 1, term).amount <= credit.amount) issues += 1;
  return issues;
}
