import { type Rhythm, calendarOf } from "../../editorial/index.ts";
import { type Day, isDay } from "../../values/index.ts";
import type { NameSaid } from "./read-name.ts";

/** Which issue a file is, as far as its name says; null where that has to be asked. */
export type Proposed = { wholeNumber: number | null; coverDate: Day | null };

/**
 * What the names of files that were brought together say of their issues. A number is the issue’s own, unless the names show
 * that it begins anew with each volume or year: then it is counted back from the magazine’s first issue here.
 */
export function propose(names: readonly NameSaid[], rhythm: Required<Rhythm>): Proposed[] {
  const isInYear = countsByYear(names);
  return names.map((said) => {
    const wholeNumber = numberOf(said, rhythm, isInYear);
    return { wholeNumber, coverDate: dayOf(said, rhythm, { wholeNumber, isInYear }) };
  });
}

/** Whether numbers begin anew: a volume stands beside them, or one number comes with different years. */
function countsByYear(names: readonly NameSaid[]): boolean {
  const years = new Map<number, number>();
  return names.some(({ volume, number, year }) => {
    if (number === undefined) return false;
    if (volume !== undefined) return true;
    if (year === undefined) return false;
    const other = years.get(number);
    years.set(number, year);
    return other !== undefined && other !== year;
  });
}

function numberOf(said: NameSaid, rhythm: Required<Rhythm>, isInYear: boolean): number | null {
  const { number, volume, year, month } = said;
  const perYear = rhythm.issuesPerYear;
  if (number !== undefined && !isInYear) return number;
  if (number !== undefined && volume !== undefined && year === undefined) return positive((volume - 1) * perYear + number);
  if (year === undefined) return null;
  const place = number ?? (month === undefined ? undefined : placeIn(month, perYear));
  if (place === undefined) return null;
  const first = { year: Number(rhythm.firstIssueOn.slice(0, 4)), place: placeIn(Number(rhythm.firstIssueOn.slice(5, 7)), perYear) };
  return positive(rhythm.firstIssueNumber - ((first.year - year) * perYear + first.place - place));
}

const positive = (number: number): number | null => (number > 0 ? number : null);

/** Which of its year an issue of this month is, from 1. */
const placeIn = (month: number, perYear: number): number => Math.floor(((month - 1) * perYear) / 12) + 1;

function dayOf(
  { year, month, day = 1, number }: NameSaid,
  rhythm: Required<Rhythm>,
  { wholeNumber, isInYear }: { wholeNumber: number | null; isInYear: boolean },
): Day | null {
  if (year !== undefined && month !== undefined) return dayIn(year, month, day);
  const reckoned = wholeNumber === null ? null : calendarOf(wholeNumber, rhythm).coverDate;
  if (year === undefined) return reckoned;
  if (reckoned?.startsWith(String(year))) return reckoned;
  const place = isInYear ? number : undefined;
  return dayIn(year, place === undefined ? 1 : Math.min(12, Math.floor(((place - 1) * 12) / rhythm.issuesPerYear) + 1), 1);
}

function dayIn(year: number, month: number, day: number): Day | null {
  const said = [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  return isDay(said) ? said : null;
}
