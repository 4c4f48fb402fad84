import { type Copy, type CopyState, lastNumber } from "./copies.ts";
import type { NewCopy } from "./move-copies.ts";

/** A copy that was voided, and what it was before. */
export type Voided = { copy: Copy; was: "owed" | "held" };

type Again = { back: Voided[]; added: NewCopy[] };

/**
 * What a chargeback that was won gives back: every copy it voided whose issue has not appeared meanwhile, as
 * it was. Where something else is owed at one of these numbers by now (a hold, another order), all of them
 * come at the end instead, each issue with its place in the order: mixed, the editions would drift apart.
 * `first` is the first issue that can still be reached.
 */
export function planAgain(
  copies: readonly Copy[],
  voided: readonly Voided[],
  { hasAppeared, first }: { hasAppeared: (wholeNumber: number) => boolean; first: number },
): Again {
  const ahead = voided.filter(({ copy }) => copy.state === "voided" && !hasAppeared(copy.wholeNumber));
  const standing = new Set(copies.filter(({ state }) => state !== "voided").map(placeOf));
  if (!ahead.some(({ copy }) => standing.has(placeOf(copy)))) return { back: ahead, added: [] };
  // an issue that was served in another edition is not served again at another number
  const done = new Set(copies.filter(({ state }) => served.has(state)).map(ordinalOf));
  const owed = ahead.flatMap(({ was, copy }) =>
    was === "owed" && copy.kind !== "grace" && copy.kind !== "replacement" && !(copy.ordinal !== null && done.has(ordinalOf(copy)))
      ? [copy]
      : [],
  );
  const numbers = [...new Set(owed.map(({ wholeNumber }) => wholeNumber))].sort((a, b) => a - b);
  const start = Math.max(first, lastNumber(copies) + 1);
  return {
    back: [],
    added: owed.map(({ edition, ordinal, orderId, kind, wholeNumber }) => ({
      edition,
      ordinal,
      orderId,
      kind,
      wholeNumber: start + numbers.indexOf(wholeNumber),
    })),
  };
}

const served = new Set<CopyState>(["frozen", "mailed", "released", "claimed", "replaced"]);
const ordinalOf = ({ orderId, ordinal }: Copy): string => `${orderId} ${ordinal}`;
const placeOf = ({ edition, wholeNumber, kind }: Copy): string => `${edition} ${wholeNumber} ${kind === "replacement"}`;

/** Issues of an order, by how far they are: `earned` are served, `toCome` are owed or on labels and not served in another edition. */
export function progressOf(copies: readonly Copy[]): { earned: number; toCome: number } {
  const inOrder = copies.filter(({ ordinal }) => ordinal !== null);
  const earned = new Set(
    inOrder.filter(({ state }) => ["mailed", "released", "claimed", "replaced"].includes(state)).map(({ ordinal }) => ordinal),
  );
  const toCome = new Set(
    inOrder.filter(({ state, ordinal }) => (state === "owed" || state === "frozen") && !earned.has(ordinal)).map(({ ordinal }) => ordinal),
  );
  return { earned: earned.size, toCome: toCome.size };
}
