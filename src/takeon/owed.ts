import { type Day, daysBetween, firstOf } from "../values/index.ts";

/** An issue that has not appeared yet. */
export type Ahead = { wholeNumber: number; onSaleOn: Day };

/** What somebody still has elsewhere, in as many ways as their file says it. */
type Promised = { issuesLeft: number | null; lastIssue: number | null; endsOn: Day | null };

type Counting = {
  today: Day;
  /** Issues to come, by number, at least as far as every end that is counted. */
  ahead: readonly Ahead[];
  /** The first issue that can be sent from here. */
  first: number;
  /** Issues before it still go out from elsewhere, and are not owed here. */
  sentElsewhere: boolean;
};

/** By which of the promises it was counted; "one": paid until a day before which no issue appears. */
export type Rule = "issues" | "last issue" | "day" | "one" | "none";

/**
 * How many issues are owed from here on, from `first` on. `promised`: how many the promise itself comes to, less what still goes
 * out elsewhere. Owed is never less: where two promises differ the larger counts, and whoever is paid until a day still to come
 * gets one issue more rather than none.
 */
type Owed = { issues: number; promised: number; rule: Rule };

export function owedOf(promise: Promised, counting: Counting): Owed {
  const { today, ahead, first, sentElsewhere } = counting;
  const elsewhere = sentElsewhere ? ahead.filter(({ wholeNumber }) => wholeNumber < first).length : 0;
  const counts: { rule: Rule; issues: number }[] = [
    ...(promise.issuesLeft === null ? [] : [{ rule: "issues" as const, issues: promise.issuesLeft }]),
    ...(promise.lastIssue === null ? [] : [{ rule: "last issue" as const, issues: upTo(promise.lastIssue, ahead) }]),
    ...(promise.endsOn === null ? [] : [{ rule: "day" as const, issues: until(promise.endsOn, counting) }]),
  ].map(({ rule, issues }) => ({ rule, issues: Math.max(0, issues - elsewhere) }));
  if (counts.length === 0) return { issues: 0, promised: 0, rule: "none" };
  const most = counts.reduce((a, b) => (b.issues > a.issues ? b : a));
  const promised = firstOf(counts).issues;
  const isStillPaid = promise.endsOn !== null && promise.endsOn >= today;
  return most.issues === 0 && isStillPaid ? { issues: 1, promised, rule: "one" } : { ...most, promised };
}

/** Issues of the calendar up to a number. */
const upTo = (last: number, ahead: readonly Ahead[]): number => (ahead[0] ? Math.max(0, last - ahead[0].wholeNumber + 1) : 0);

/** Issues that appear up to that day, itself included. One that is late has not appeared, and is owed though the day is past. */
const until = (end: Day, { ahead }: Counting): number => ahead.filter(({ onSaleOn }) => onSaleOn <= end).length;

/** The issues between two days at this rhythm: how many a term had, where its file says its days alone. */
export const issuesBetween = (from: Day, to: Day, issuesPerYear: number): number =>
  Math.max(0, Math.round((daysBetween(from, to) / 365.25) * issuesPerYear));
