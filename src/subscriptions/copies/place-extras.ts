import type { Copy } from "./copies.ts";

type Placed = { copy: Copy; wholeNumber: number };

/**
 * Where the copies that make good for lost ones go when what stands before them has changed: one behind the last
 * issue of the orders follows it at once, so that no number between is without a printed copy; one that an order's
 * copy has come to stand beside goes behind the last. Those between two terms stay. `first` can still be reached.
 */
export function placeExtras(copies: readonly Copy[], { first }: { first: number }): Placed[] {
  const standing = copies.filter(({ state }) => state !== "voided");
  const others = standing.filter(({ kind }) => kind !== "extra" && kind !== "replacement");
  const end = Math.max(first - 1, ...others.map(({ wholeNumber }) => wholeNumber));
  // in whatever edition: who reads an issue already has not got one more
  const beside = ({ wholeNumber }: Copy) => others.some((copy) => copy.wholeNumber === wholeNumber);
  const extras = standing.filter((copy) => copy.kind === "extra" && copy.wholeNumber >= first && (copy.wholeNumber > end || beside(copy)));
  // what is on a label, or held until later, keeps its number, and the others go around it
  const taken = new Set(extras.filter(({ state }) => state !== "owed").map(({ wholeNumber }) => wholeNumber));
  const placed: Placed[] = [];
  for (const copy of extras.filter(({ state }) => state === "owed").sort((a, b) => a.wholeNumber - b.wholeNumber)) {
    let wholeNumber = end + 1;
    while (taken.has(wholeNumber)) wholeNumber += 1;
    taken.add(wholeNumber);
    if (wholeNumber !== copy.wholeNumber) placed.push({ copy, wholeNumber });
  }
  return placed;
}
