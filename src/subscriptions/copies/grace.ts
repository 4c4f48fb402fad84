import type { Edition } from "../../offers/index.ts";
import type { Renewal } from "../subscription.ts";
import { type Copy, lastNumber, issuesLeft } from "./copies.ts";
import type { NewCopy } from "./move-copies.ts";

/** How many grace copies are due now that the last copy was served: none when the reader stopped, or when they were given before. */
export function graceDue({ renewal, graceIssues, copies }: { renewal: Renewal; graceIssues: number; copies: readonly Copy[] }): number {
  if (renewal === "stopped" || issuesLeft(copies) > 0) return 0;
  const given = copies.some(({ kind, orderId, state }) => kind === "grace" && orderId === null && state !== "voided");
  return given ? 0 : graceIssues;
}

/** Grace copies of the issues right after the last one, in every edition. They belong to no order until a renewal pays them. */
export function planGrace(
  copies: readonly Copy[],
  { issues, editions, next }: { issues: number; editions: readonly Edition[]; next: number },
): NewCopy[] {
  const start = Math.max(lastNumber(copies) + 1, next);
  return Array.from({ length: issues }, (_, at) =>
    editions.map((edition) => ({ edition, wholeNumber: start + at, ordinal: null, orderId: null, kind: "grace" as const })),
  ).flat();
}

type Netting = { served: { id: string; ordinal: number }[]; unserved: Copy[]; issues: number };

/**
 * A renewal pays the grace copies that were served (or are frozen) first: 12 − 1 = 11. Those that
 * were not served are taken back, since the renewal owes these issues itself.
 */
export function netGrace(copies: readonly Copy[]): Netting {
  const grace = copies.filter(({ kind, orderId }) => kind === "grace" && orderId === null);
  const done = grace.filter(({ state }) => ["frozen", "mailed", "released", "claimed", "replaced"].includes(state));
  const numbers = [...new Set(done.map(({ wholeNumber }) => wholeNumber))].sort((a, b) => a - b);
  // an issue of which one edition is on its way is served; its other edition follows
  const kept = grace.filter(({ wholeNumber, state }) => numbers.includes(wholeNumber) && state !== "voided");
  return {
    served: kept.map(({ id, wholeNumber }) => ({ id, ordinal: numbers.indexOf(wholeNumber) + 1 })),
    unserved: grace.filter(({ wholeNumber, state }) => !numbers.includes(wholeNumber) && (state === "owed" || state === "held")),
    issues: numbers.length,
  };
}
