import { messagesIn, says } from "../../messages/index.ts";
import type { Words } from "../../values/index.ts";
import type { Service } from "../subscription.ts";
import { type Copy, expireIssue, lastNumber } from "./copies.ts";
import type { NewCopy } from "./move-copies.ts";

export type Range = { from: number; to: number };
type Held = { service: Service; copies: readonly Copy[] };

const running = new Set<Service>(["active", "held", "grace"]);
const inRange =
  ({ from, to }: Range) =>
  ({ wholeNumber }: { wholeNumber: number }) =>
    wholeNumber >= from && wholeNumber <= to;
/** A replacement goes out in the run it was asked for. */
const holdable = (range: Range, copies: readonly Copy[]) =>
  copies.filter((copy) => copy.state === "owed" && copy.kind !== "replacement" && inRange(range)(copy));

/** Why issues `from` to `to` cannot be held; none means they may. `first` is the first that a change still reaches. */
export function reasonsAgainstHolding(
  { service, copies }: Held,
  range: Range,
  { first, longest, language }: { first: number; longest: number; language: string },
): string[] {
  const { from, to } = range;
  const m = messagesIn(language).refusals.subscriptions;
  if (!running.has(service)) return [m.notRunning];
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) return [m.giveNumbers];
  const onHold = copies.find((copy) => copy.state === "held" && inRange(range)(copy));
  return [
    ...(to < from ? [m.wrongOrder(range)] : []),
    ...(from < first ? [m.onItsWay({ from, first })] : []),
    ...(to - from + 1 > longest ? [m.longest(longest)] : []),
    ...(onHold ? [m.onHold(onHold.wholeNumber)] : []),
    ...(to >= from && holdable(range, copies).length === 0 ? [m.noneOwed(range)] : []),
  ];
}

/** `range` is what is really held: an issue that is not owed is no part of it, even when one is added there later. */
type HoldPlan = { held: Copy[]; added: NewCopy[]; range: Range; issues: number; expireIssue: number };

/** What a hold does: every owed copy in the range waits, and for each issue one is added at the end, of the same order. */
export function planHold(copies: readonly Copy[], range: Range): HoldPlan {
  const held = holdable(range, copies);
  const numbers = [...new Set(held.map(({ wholeNumber }) => wholeNumber))].sort((a, b) => a - b);
  const end = lastNumber(copies);
  const added = held.map(({ edition, wholeNumber, ordinal, orderId, kind }) => ({
    edition,
    ordinal,
    orderId,
    kind,
    wholeNumber: end + 1 + numbers.indexOf(wholeNumber),
  }));
  const ofTerm = added.flatMap(({ kind, wholeNumber }) => (kind === "grace" ? [] : [wholeNumber]));
  const last = Math.max(expireIssue(copies), ...ofTerm);
  return { held, added, range: { from: numbers[0]!, to: numbers.at(-1)! }, issues: numbers.length, expireIssue: last };
}

/** Why a hold cannot be lifted: nothing of it lies ahead. */
export function reasonsAgainstLifting({ copies, service }: Held, range: Range, { first }: { first: number }): Words[] {
  if (!running.has(service)) return [says((m) => m.refusals.subscriptions.notRunning)];
  return planLift(copies, range, { first }).owed.length > 0 ? [] : [says((m) => m.refusals.subscriptions.holdPassed)];
}

type Label = Pick<Copy, "id" | "orderId" | "ordinal" | "kind">;
type LiftPlan = { owed: Copy[]; voided: Label[]; relabelled: Label[]; from: number; issues: number; expireIssue: number };

/**
 * What lifting does: held copies that can still be served are owed again, and the last copies go in
 * their place. Where copies of a renewal lie behind the added ones, the added copy takes the label
 * (order and k of N) of the last one, so that no issue is missing in the middle.
 */
export function planLift(copies: readonly Copy[], range: Range, { first }: { first: number }): LiftPlan {
  const ahead = copies.filter((copy) => copy.state === "held" && inRange({ ...range, from: Math.max(range.from, first) })(copy));
  const owed: Copy[] = [];
  const labels = new Map(
    copies
      .filter(({ state, kind, wholeNumber }) => state === "owed" && kind !== "replacement" && wholeNumber >= first)
      .map((copy) => [copy.id, { ...copy }]),
  );
  const voided: Label[] = [];
  const touched = new Set<string>();
  for (const back of ahead.sort((a, b) => b.wholeNumber - a.wholeNumber)) {
    // only copies of orders change places, in every edition alike: else an issue of a term would stand at two numbers and earn twice
    const left = [...labels.values()].filter(
      (copy) =>
        copy.edition === back.edition && (back.orderId === null ? copy.orderId === null && copy.kind === back.kind : copy.orderId !== null),
    );
    const last = left.reduce<Copy | undefined>((a, b) => (a && a.wholeNumber > b.wholeNumber ? a : b), undefined);
    const added = left.find((copy) => copy.orderId === back.orderId && copy.ordinal === back.ordinal && copy.kind === back.kind);
    // held twice over, and the copy it was moved to came back by another hold's end: it was served for that
    if (!last || !added) continue;
    owed.push(back);
    [added.orderId, last.orderId] = [last.orderId, added.orderId];
    [added.ordinal, last.ordinal] = [last.ordinal, added.ordinal];
    [added.kind, last.kind] = [last.kind, added.kind];
    if (added.id !== last.id) touched.add(added.id);
    voided.push(last);
    labels.delete(last.id);
  }
  const gone = new Set(voided.map(({ id }) => id));
  const relabelled = [...labels.values()].filter(({ id }) => touched.has(id));
  const numbers = new Set(owed.map(({ wholeNumber }) => wholeNumber));
  return {
    owed,
    voided,
    relabelled,
    from: Math.min(...numbers),
    issues: numbers.size,
    expireIssue: expireIssue(copies.filter(({ id }) => !gone.has(id))),
  };
}

/** Whether the next issue to come is on hold: then the service is. */
export function isHeldNow(copies: readonly Copy[], next: number): boolean {
  const ahead = copies
    .filter(({ state, wholeNumber }) => wholeNumber >= next && ["owed", "held", "frozen"].includes(state))
    .sort((a, b) => a.wholeNumber - b.wholeNumber);
  const [first] = ahead;
  return first !== undefined && ahead.filter(({ wholeNumber }) => wholeNumber === first.wholeNumber).every(({ state }) => state === "held");
}
