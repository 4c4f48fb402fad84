import type { CopyFacts, CopyState } from "../subscriptions/index.ts";
import type { Day } from "../values/index.ts";

/** One issue of a subscription: when it appears, and how its copies stand. */
export type IssueOfSubscription = {
  wholeNumber: number;
  on: Day | undefined;
  print: CopyState | undefined;
  digital: CopyState | undefined;
};

/** Of several copies of one issue, the one that says most of where it stands. */
const foremost: readonly CopyState[] = ["mailed", "released", "frozen", "held", "owed", "replaced", "claimed"];

/** Every issue of a subscription, in order, whichever of its editions it is in: as many as they are, from the first to the last. */
export function issuesOf(copies: readonly CopyFacts[], onSale: ReadonlyMap<number, Day>): IssueOfSubscription[] {
  const here = copies.filter(({ state }) => state !== "voided");
  const numbers = [...new Set(here.map(({ wholeNumber }) => wholeNumber))].sort((a, b) => a - b);
  const stateOf = (wholeNumber: number, edition: CopyFacts["edition"]) => {
    const states = here.flatMap((copy) => (copy.wholeNumber === wholeNumber && copy.edition === edition ? [copy.state] : []));
    return foremost.find((state) => states.includes(state));
  };
  return numbers.map((wholeNumber) => ({
    wholeNumber,
    on: onSale.get(wholeNumber),
    print: stateOf(wholeNumber, "print"),
    digital: stateOf(wholeNumber, "digital"),
  }));
}
