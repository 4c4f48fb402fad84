import { type Day, addDays } from "../values/index.ts";

export type WorstLoss = { issues: number; of: number; share: number };

/**
 * What a reader may keep at worst, though all the money goes back: the issues of the term that can close
 * (with print: their labels are frozen, and go out) or appear (digital) from any day of the order to the
 * last day of the guarantee. What copy and postage cost is not known here. `share` of the term, 0 to 1.
 */
export function worstLoss(
  offer: { guaranteeDays: number; termIssues: number; print: boolean; archive: boolean },
  calendar: readonly { closeOn: Day; onSaleOn: Day }[],
): WorstLoss {
  const { guaranteeDays, termIssues: of } = offer;
  const days = calendar.map(({ closeOn, onSaleOn }) => (offer.print ? closeOn : onSaleOn)).sort();
  // counted from each issue: a longer wait before the first one leaves less room for the others
  const within = days.map((from, at) => {
    const last = addDays(from, guaranteeDays);
    const behind = days.findIndex((day, other) => other > at && day > last);
    return (behind < 0 ? days.length : behind) - at;
  });
  // a term that opens its own issues alone may begin with the one on sale already
  const begun = offer.print || offer.archive ? 0 : 1;
  const issues = guaranteeDays === 0 ? 0 : Math.min(of, Math.max(0, ...within) + begun);
  return { issues, of, share: of === 0 ? 0 : issues / of };
}
