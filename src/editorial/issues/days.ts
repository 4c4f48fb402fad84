import { messagesIn } from "../../messages/index.ts";
import { type Day, addDays, daysBetween, formatDay } from "../../values/index.ts";
import type { IssueDates } from "../views.ts";

/** The days an issue is to have; `following`: those behind it move by as many. */
export type DaysAsked = { wholeNumber: number; closeOn: Day; onSaleOn: Day; following: boolean };

/** An issue as it stood and as it would stand. */
export type DaysMoved = { was: IssueDates; will: IssueDates };

/** What makes a place in the calendar impossible, and how it is said. */
type Place = { today: Day; language: string; /** The next issue that would be planned behind the last. */ beyond: IssueDates };

/** A day further off than this is a slip of the hand. */
const furthest = 366;

/** Every issue whose days would change, the one that is moved first. A cover dated by its sale stays dated by it. */
export function movedDays(dates: readonly IssueDates[], { wholeNumber, closeOn, onSaleOn, following }: DaysAsked): DaysMoved[] {
  const issue = dates.find((one) => one.wholeNumber === wholeNumber);
  if (!issue) return [];
  const [sale, close] = [daysBetween(issue.onSaleOn, onSaleOn), daysBetween(issue.closeOn, closeOn)];
  const behind = dates.filter((one) => one.wholeNumber > wholeNumber && one.state !== "on sale");
  return [issue, ...(following ? behind : [])]
    .map((was) => ({ was, will: shifted(was, { sale, close, withCover: was !== issue || was.coverDate === was.onSaleOn }) }))
    .filter(({ was, will }) => was.onSaleOn !== will.onSaleOn || was.closeOn !== will.closeOn);
}

const shifted = (was: IssueDates, { sale, close, withCover }: { sale: number; close: number; withCover: boolean }): IssueDates => ({
  ...was,
  coverDate: withCover ? addDays(was.coverDate, sale) : was.coverDate,
  onSaleOn: addDays(was.onSaleOn, sale),
  closeOn: addDays(was.closeOn, close),
});

/** Why the days cannot be these; none means they may. */
export function reasonsAgainstDays(dates: readonly IssueDates[], asked: DaysAsked, place: Place): string[] {
  const issue = dates.find((one) => one.wholeNumber === asked.wholeNumber);
  const m = messagesIn(place.language).desk.reasons.days;
  if (!issue) return [m.noIssue];
  if (issue.state === "on sale") return [m.stands(issue.wholeNumber)];
  const moved = movedDays(dates, asked);
  if (moved.length === 0) return [m.same(issue.wholeNumber)];
  return [...reasonsOfItself(issue, asked, place), ...reasonsOfOrder(dates, moved, { ...place, following: asked.following })];
}

function reasonsOfItself(issue: IssueDates, { closeOn, onSaleOn }: DaysAsked, { today, language }: Place): string[] {
  const m = messagesIn(language).desk.reasons.days;
  const number = issue.wholeNumber;
  const on = (day: Day) => formatDay(day, language);
  const [closes, appears] = [closeOn !== issue.closeOn, onSaleOn !== issue.onSaleOn];
  return [
    ...(closes && issue.state === "closed" ? [m.closed(number)] : []),
    ...(closes && issue.state !== "closed" && closeOn < today ? [m.closePast({ number, day: on(closeOn) })] : []),
    ...(appears && onSaleOn < today ? [m.salePast({ number, day: on(onSaleOn) })] : []),
    ...(onSaleOn < closeOn ? [m.saleFirst({ number, sale: on(onSaleOn), close: on(closeOn) })] : []),
    ...(Math.abs(daysBetween(issue.onSaleOn, onSaleOn)) > furthest || Math.abs(daysBetween(issue.closeOn, closeOn)) > furthest
      ? [m.tooFar(number)]
      : []),
  ];
}

/** Issues close and appear in the order of their numbers, the next one that is not planned yet included. */
function reasonsOfOrder(
  dates: readonly IssueDates[],
  moved: readonly DaysMoved[],
  { language, beyond, following }: Place & Pick<DaysAsked, "following">,
): string[] {
  const m = messagesIn(language).desk.reasons.days;
  const willBe = new Map(moved.map(({ was, will }) => [was.wholeNumber, will]));
  // what is planned later follows those that moved all together
  const all = [...dates.map((one) => willBe.get(one.wholeNumber) ?? one), ...(following ? [] : [beyond])];
  return all.slice(1).flatMap((later, at) => {
    const earlier = all[at]!;
    if (!willBe.has(later.wholeNumber) && !willBe.has(earlier.wholeNumber)) return [];
    const on = (day: Day) => formatDay(day, language);
    const asWell = willBe.has(later.wholeNumber) ? "" : ` ${m.giveEarlier}`;
    const [a, b] = [earlier.wholeNumber, later.wholeNumber];
    return [
      ...(earlier.onSaleOn >= later.onSaleOn
        ? [m.appear({ earlier: a, on: on(earlier.onSaleOn), later: b, then: on(later.onSaleOn) }) + asWell]
        : []),
      ...(earlier.closeOn >= later.closeOn && later.state !== "closed"
        ? [m.close({ earlier: a, on: on(earlier.closeOn), later: b, then: on(later.closeOn) }) + asWell]
        : []),
    ];
  });
}
