import { type Messages, says as saysOf } from "../messages/index.ts";
import type { Words } from "../values/index.ts";

/** How a subscription goes on: charged as agreed, or asked for by letters. */
export type Method = "auto" | "series";
export type RenewalLetter = "notice" | "early" | "reminder" | "last" | "missed" | "win-back";

/**
 * `at` counts issues from the expire issue: −3 when three are left, 0 when the last one is served, 1 when the next
 * has appeared. That the subscription has ended is not a step: it is written when it ends, with or after the last copy.
 */
export type Step = { at: number; letter: RenewalLetter };

export const usualSeries: Readonly<Record<Method, readonly Step[]>> = {
  auto: [
    { at: -2, letter: "notice" },
    { at: 6, letter: "win-back" },
  ],
  series: [
    { at: -6, letter: "early" },
    { at: -3, letter: "reminder" },
    { at: -1, letter: "last" },
    { at: 1, letter: "missed" },
    { at: 6, letter: "win-back" },
  ],
};

/** The steps on which a scan has to look at a subscription at all. */
export const span = (series: Iterable<readonly Step[]>): { first: number; last: number } => {
  const all = [...series].flat().map(({ at }) => at);
  return { first: Math.min(-1, ...all), last: Math.max(0, ...all) };
};

/** The steps that are left to somebody who stopped: nothing more is asked of them, but once. */
export const afterStop = (series: readonly Step[]): Step[] => series.filter(({ letter }) => letter === "win-back");

/**
 * The step to be taken now: the newest that is due and was not noted before; the older ones that were
 * missed meanwhile, because the job did not run or the term was short, are passed over.
 */
export function stepsDue(series: readonly Step[], at: number, noted: ReadonlySet<number>): { take: Step | undefined; pass: Step[] } {
  const due = series.filter((step) => step.at <= at && !noted.has(step.at)).sort((a, b) => a.at - b.at);
  // what would be news no more is not said: a step behind one that was taken already
  const newest = Math.max(-Infinity, ...[...noted].filter((step) => step <= at));
  // after the last issue nobody is told that it is coming; only a charge is announced, however late
  const take = due.filter((step) => at < 0 || step.at >= 0 || step.letter === "notice").at(-1);
  return take && take.at > newest ? { take, pass: due.filter((step) => step !== take) } : { take: undefined, pass: due };
}

const says = (say: (m: Messages["desk"]["against"]["series"]) => string): Words => saysOf((m) => say(m.desk.against.series));

/** Why a series cannot be like this, one sentence each field; empty where it can. */
export function seriesProblems(steps: readonly Step[], method: Method): Words[] {
  const twice = steps.find(({ at }, index) => steps.findIndex((other) => other.at === at) !== index);
  const early = steps.find(({ at, letter }) => at > 0 && ["notice", "early", "reminder", "last"].includes(letter));
  const late = steps.find(({ at, letter }) => at < 1 && (letter === "missed" || letter === "win-back"));
  return [
    ...(twice ? [says((m) => m.twice(twice.at))] : []),
    ...(early ? [says((m) => m.early({ letter: m.letters[early.letter], at: early.at }))] : []),
    ...(late ? [says((m) => m.late({ letter: m.letters[late.letter], at: late.at }))] : []),
    ...(method === "auto" && !steps.some(({ at, letter }) => letter === "notice" && at < 0) ? [says((m) => m.noNotice)] : []),
  ];
}
