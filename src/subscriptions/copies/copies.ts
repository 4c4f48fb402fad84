import { messagesIn } from "../../messages/index.ts";
import type { IssueDates } from "../../editorial/index.ts";
import type { Day } from "../../values/index.ts";
import type { Edition } from "../../offers/index.ts";
import { refuse } from "../refusals.ts";

export type CopyState = "owed" | "frozen" | "mailed" | "released" | "held" | "voided" | "claimed" | "replaced";
export type CopyKind = "paid" | "grace" | "comp" | "replacement" | "extra";
/** A copy as the rules see it. */
export type Copy = CopyFacts & { id: string; kind: CopyKind; enteredAt: Date };
export type CopyFacts = {
  orderId: string | null;
  edition: Edition;
  wholeNumber: number;
  ordinal: number | null;
  state: CopyState;
  kind?: CopyKind;
};

/**
 * The first issue of a term. With print it is the first that has not closed, so that it can still
 * be posted; digital alone begins with the next that is due to appear.
 */
export function startIssue(issues: readonly IssueDates[], editions: readonly Edition[], today: Day): number {
  const byPost = editions.includes("print");
  const first = issues.find(
    ({ state, closeOn, onSaleOn }) => state !== "on sale" && (byPost ? state !== "closed" && closeOn >= today : onSaleOn > today),
  );
  if (!first) throw refuse("calendar-empty", (m) => m.refusals.orders.noIssuePlanned);
  return first.wholeNumber;
}

/** One copy for each issue and edition: N issues from `start`, numbered 1 to N within their order; numbers that are taken are left out. */
export function copiesOf({
  start,
  term,
  editions,
  taken = new Set(),
}: {
  start: number;
  term: number;
  editions: readonly Edition[];
  taken?: ReadonlySet<number>;
}): { edition: Edition; wholeNumber: number; ordinal: number }[] {
  const numbers: number[] = [];
  for (let wholeNumber = start; numbers.length < term; wholeNumber += 1) if (!taken.has(wholeNumber)) numbers.push(wholeNumber);
  return numbers.flatMap((wholeNumber, at) => editions.map((edition) => ({ edition, wholeNumber, ordinal: at + 1 })));
}

const served = new Set<CopyState>(["frozen", "mailed", "released", "claimed", "replaced"]);
/** A held copy is not left to serve: the copy added at the end for it is. */
const left = new Set<CopyState>(["owed"]);

/** Issues of a term that were served or are on their way; an issue in two editions counts once. */
export const issuesServed = (copies: readonly CopyFacts[]): number => servedOrdinals(copies).length;

/** Their places in the term, each once. */
export const servedOrdinals = (copies: readonly CopyFacts[]): (number | null)[] => [
  ...new Set(copies.filter(({ state }) => served.has(state)).map(({ ordinal }) => ordinal)),
];

/**
 * The issues still to come, in order: account, desk and letters say how many they are, which is the next and which the
 * last, by this list alone. One that is served in print and owed in digital is not still to come, nor is one that is
 * sent once more.
 */
export function issuesToCome(copies: readonly CopyFacts[]): number[] {
  const done = new Set(copies.filter(({ state }) => served.has(state)).map(({ wholeNumber }) => wholeNumber));
  const owed = copies.filter(({ state, kind, wholeNumber }) => left.has(state) && kind !== "replacement" && !done.has(wholeNumber));
  return [...new Set(owed.map(({ wholeNumber }) => wholeNumber))].sort((a, b) => a - b);
}

export const issuesLeft = (copies: readonly CopyFacts[]): number => issuesToCome(copies).length;

/** The issues whose labels are made and that are not posted yet, in order. */
export const issuesOnTheirWay = (copies: readonly CopyFacts[]): number[] =>
  [...new Set(copies.filter(({ state, kind }) => state === "frozen" && kind !== "replacement").map(({ wholeNumber }) => wholeNumber))].sort(
    (a, b) => a - b,
  );

/**
 * The last issue of the term, as everybody is told it: neither grace nor what is sent once more moves it, as in `expireIssueOf`.
 * Of what came with grace alone it is the issue before; 0 where nothing is or was owed.
 */
export function expireIssue(copies: readonly CopyFacts[]): number {
  const standing = copies.filter(({ state }) => state !== "voided");
  const own = standing.filter(({ kind }) => kind !== "grace" && kind !== "replacement").map(({ wholeNumber }) => wholeNumber);
  if (own.length > 0) return Math.max(...own);
  const grace = standing.filter(({ kind }) => kind === "grace").map(({ wholeNumber }) => wholeNumber);
  return grace.length > 0 ? Math.min(...grace) - 1 : 0;
}

/** Of the issues still to come, those of the term: what comes in grace comes behind them. */
export const issuesOfTerm = (copies: readonly CopyFacts[]): number[] => {
  const last = expireIssue(copies);
  return issuesToCome(copies).filter((wholeNumber) => wholeNumber <= last);
};

/** The last number at which anything is or was owed, in grace too: whatever is added comes behind it. */
export const lastNumber = (copies: readonly CopyFacts[]): number =>
  Math.max(0, ...copies.filter(({ state }) => state !== "voided").map(({ wholeNumber }) => wholeNumber));

/** As people say it: “no. 45, no. 48 to no. 64”. */
export function rangesOf(numbers: readonly number[], language: string): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return messagesIn(language).copies.ranges(ranges);
}
