import {
  type DaysAsked,
  type DaysMoved,
  type IssueDates,
  issueDates,
  lookAtDays,
  piecesOfIssues,
  publicationOf,
} from "../editorial/index.ts";
import { mailingOfIssue } from "../newsletter/index.ts";
import type { Platform } from "../platform/index.ts";
import { renewalOutlook } from "../renewals/index.ts";
import { copiesOwed } from "../subscriptions/index.ts";
import { reasonsOfPromises } from "./promised.ts";

/** What follows from giving an issue other days, in figures; `reasons`: why it cannot be, every one of them. */
export type DaysMeaning = {
  moved: DaysMoved[];
  reasons: string[];
  /** Copies of the issue itself that readers are owed. */
  owed: { digital: number; print: number };
  /** Terms that end with the issue. */
  ends: number;
  /** What stands in the issue so far. */
  pieces: number;
  drafts: number;
  /** The hour of its letter, where one is set. */
  letterAt: Date | null;
  /** Years in which another number of issues appears than before. */
  years: { year: string; was: number; will: number }[];
};

/** Looks at a move of days and at everything that follows from it; nothing is done. */
export async function daysMeaning(platform: Platform, asked: DaysAsked): Promise<DaysMeaning> {
  const { db } = platform;
  const { moved, reasons } = await lookAtDays(platform, db, asked);
  const [dates, { language }] = [await issueDates(db), await publicationOf(db)];
  const issue = dates.find(({ wholeNumber }) => wholeNumber === asked.wholeNumber);
  if (!issue) return { moved, reasons, owed: { digital: 0, print: 0 }, ends: 0, pieces: 0, drafts: 0, letterAt: null, years: [] };
  const [owed, outlook, pieces, letter, promised] = await Promise.all([
    copiesOwed(db, asked.wholeNumber),
    renewalOutlook(db, 200),
    piecesOfIssues(db, [issue.id]),
    mailingOfIssue(db, issue.id),
    reasonsOfPromises(db, moved, language),
  ]);
  const ending = outlook.find(({ wholeNumber }) => wholeNumber === asked.wholeNumber);
  return {
    moved,
    reasons: [...reasons, ...promised],
    owed,
    ends: ending ? ending.auto + ending.series : 0,
    ...(pieces.get(issue.id) ?? { pieces: 0, drafts: 0 }),
    letterAt: letter?.state === "waiting" ? letter.goesAt : null,
    years: yearsChanged(moved, dates),
  };
}

/** Years that have other numbers of issues; not the last one that is planned, of which more is to come. */
function yearsChanged(moved: readonly DaysMoved[], dates: readonly IssueDates[]): DaysMeaning["years"] {
  const will = new Map(moved.map((one) => [one.was.wholeNumber, one.will]));
  const [before, after] = [countsOf(dates), countsOf(dates.map((one) => will.get(one.wholeNumber) ?? one))];
  const last = yearOf(dates.at(-1)?.onSaleOn ?? "");
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((year) => year !== last && before.get(year) !== after.get(year))
    .sort()
    .map((year) => ({ year, was: before.get(year) ?? 0, will: after.get(year) ?? 0 }));
}

function countsOf(dates: readonly IssueDates[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { onSaleOn } of dates) counts.set(yearOf(onSaleOn), (counts.get(yearOf(onSaleOn)) ?? 0) + 1);
  return counts;
}

const yearOf = (day: string): string => day.slice(0, 4);
