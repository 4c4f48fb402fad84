import type { IssueDates } from "../../editorial/index.ts";
import { type Day, addDays, addMonths, day, daysBetween } from "../../values/index.ts";

/** Pixels of a day on the line, and the room that two handles need beside each other. */
export const perDay = 4;
const apart = 8;

type Mark = { issue: IssueDates; lane: number; close: number; sale: number };
export type Line = { from: Day; days: number; lanes: number; marks: Mark[]; months: { day: Day; at: number }[]; today: number };

/** The issues from a month ago on, each in the first lane in which it stands free; places are days from the beginning. */
export function lineOf(dates: readonly IssueDates[], today: Day): Line {
  const shown = dates.filter(({ onSaleOn }) => onSaleOn >= addMonths(today, -1));
  const first = shown.reduce((least, { closeOn }) => (closeOn < least ? closeOn : least), today);
  const from = day(`${first.slice(0, 7)}-01`);
  const ends: number[] = [];
  const marks = shown.map((issue) => {
    const [close, sale] = [daysBetween(from, issue.closeOn), daysBetween(from, issue.onSaleOn)];
    const free = ends.findIndex((end) => end + apart <= Math.min(close, sale));
    const lane = free < 0 ? ends.length : free;
    ends[lane] = Math.max(close, sale);
    return { issue, lane, close, sale };
  });
  const days = Math.max(daysBetween(from, today), ...ends) + 10;
  return { from, days, lanes: Math.max(1, ends.length), marks, months: monthsOf(from, days), today: daysBetween(from, today) };
}

function monthsOf(from: Day, days: number): Line["months"] {
  const last = addDays(from, days);
  const months: Line["months"] = [];
  for (let on = from; on <= last; on = addMonths(on, 1)) months.push({ day: on, at: daysBetween(from, on) });
  return months;
}
