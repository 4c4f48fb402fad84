import { type Day, addDays, addMonths, day } from "../../values/index.ts";

/** Days between the close of an issue and its cover date: time to print and post it. */
const closesBefore = 10;

type CalendarEntry = { volume: number; number: number; coverDate: Day; onSaleOn: Day; closeOn: Day };

/** Where the calendar begins and how often an issue appears. A magazine that appeared before begins with a later number than 1. */
export type Rhythm = { firstIssueOn: Day; firstIssueNumber?: number; issuesPerYear: number };

/**
 * The calendar of whole number `n`: volumes hold a year's issues, cover dates keep the rhythm of the
 * first. Twenty-four a year fall on the 1st and the 15th.
 */
export function calendarOf(n: number, { firstIssueOn, firstIssueNumber = 1, issuesPerYear }: Rhythm): CalendarEntry {
  const coverDate = coverDateOf(n - firstIssueNumber, firstIssueOn, issuesPerYear);
  return {
    volume: Math.floor((n - 1) / issuesPerYear) + 1,
    number: ((n - 1) % issuesPerYear) + 1,
    coverDate,
    onSaleOn: coverDate,
    closeOn: addDays(coverDate, -closesBefore),
  };
}

function coverDateOf(since: number, first: Day, perYear: number): Day {
  if (12 % perYear === 0) return addMonths(first, since * (12 / perYear));
  if (perYear === 24) return halfMonth(addMonths(first, Math.floor(since / 2)), Math.abs(since % 2) === 1, first);
  if (perYear === 52 || perYear === 26) return addDays(first, since * (perYear === 52 ? 7 : 14));
  const years = Math.floor(since / perYear);
  return addDays(addMonths(first, years * 12), Math.floor(((since % perYear) * 365) / perYear));
}

/** The day itself, or the one half a month later: begun in a month's second half, the other falls into its first. */
function halfMonth(of: Day, later: boolean, first: Day): Day {
  if (!later) return of;
  return Number(first.slice(8)) > 14 ? addDays(addMonths(of, 1), -14) : addDays(of, 14);
}

/** The newest whole number whose cover date is not after `today`; the one before the first issue where none has appeared. */
export function wholeNumberOn(today: Day, publication: Rhythm): number {
  let n = (publication.firstIssueNumber ?? 1) - 1;
  while (calendarOf(n + 1, publication).coverDate <= today) n += 1;
  return n;
}

/** Whether the first issue can still be made: its close is not past. */
export const canStillBegin = (rhythm: Required<Rhythm>, today: Day): boolean =>
  calendarOf(rhythm.firstIssueNumber, rhythm).closeOn >= today;

/** Time to write an issue and to find its first readers before it closes. */
const writtenIn = 14;

/** A day for a first issue that can still be made: the next Friday of a weekly, else the first of a month (or the 15th). */
export function firstIssueProposed(today: Day, issuesPerYear: number): Day {
  const from = addDays(today, closesBefore + writtenIn);
  if (issuesPerYear > 24) {
    const weekday = new Date(`${from}T00:00:00Z`).getUTCDay();
    return addDays(from, (5 - weekday + 7) % 7);
  }
  const month = from.slice(0, 7);
  const days = [day(`${month}-01`), ...(issuesPerYear === 24 ? [day(`${month}-15`)] : [])];
  return days.find((one) => one >= from) ?? addMonths(day(`${month}-01`), 1);
}
