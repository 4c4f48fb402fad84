import { type Day, addDays, addMonths } from "../../values/index.ts";

/** Days between the close of an issue and its cover date: time to print and post it. */
const closesBefore = 10;

export type CalendarEntry = { volume: number; number: number; coverDate: Day; onSaleOn: Day; closeOn: Day };

/**
 * The calendar of whole number `n` (1 is the first): volumes hold a year's issues,
 * cover dates keep the rhythm of the first. Twenty-four a year fall on the 1st and the 15th.
 */
export function calendarOf(n: number, { firstIssueOn, issuesPerYear }: { firstIssueOn: Day; issuesPerYear: number }): CalendarEntry {
  const coverDate = coverDateOf(n - 1, firstIssueOn, issuesPerYear);
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
  if (perYear === 24) return addDays(addMonths(first, Math.floor(since / 2)), (since % 2) * 14);
  if (perYear === 52 || perYear === 26) return addDays(first, since * (perYear === 52 ? 7 : 14));
  const years = Math.floor(since / perYear);
  return addDays(addMonths(first, years * 12), Math.floor(((since % perYear) * 365) / perYear));
}

/** The newest whole number whose cover date is not after `today`; 0 before the first issue. */
export function wholeNumberOn(today: Day, publication: { firstIssueOn: Day; issuesPerYear: number }): number {
  let n = 0;
  while (calendarOf(n + 1, publication).coverDate <= today) n += 1;
  return n;
}
