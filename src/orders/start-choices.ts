import type { IssueDates } from "../editorial/index.ts";
import { type Day, firstOf } from "../values/index.ts";
import type { Edition } from "../offers/index.ts";
import { refuse } from "./refusals.ts";

export type StartChoice = Pick<IssueDates, "wholeNumber" | "closeOn" | "onSaleOn">;

/**
 * The issues a term may begin with, nearest first; the first is what nobody's choice means. With print
 * it is the first that has not closed and the one after. Digital begins with the next to appear or the
 * one after; where only the issues of the term are opened, also with the one on sale now. `notBefore`
 * is the day a gift is to begin.
 */
export function startChoices(
  issues: readonly IssueDates[],
  {
    editions,
    today,
    grants = "archive",
    notBefore,
  }: { editions: readonly Edition[]; today: Day; grants?: "archive" | "term"; notBefore?: Day | undefined },
): StartChoice[] {
  const from = notBefore && notBefore > today ? notBefore : today;
  const byPost = editions.includes("print");
  const ahead = issues.filter(
    ({ state, closeOn, onSaleOn }) => state !== "on sale" && (byPost ? state !== "closed" && closeOn >= from : onSaleOn > from),
  );
  const now = !byPost && grants === "term" && from === today ? issues.filter(({ state }) => state === "on sale").slice(-1) : [];
  const choices = [...now, ...ahead.slice(0, 2)];
  if (choices.length === 0) throw refuse("calendar-empty", (m) => m.refusals.orders.noIssuePlanned);
  return choices;
}

/** The chosen start, if it still may be chosen. Refuses "start-passed": the form was open when the issue closed. */
export function chosenStart(choices: readonly StartChoice[], wanted: number | undefined): number {
  if (wanted === undefined) return firstOf(choices).wholeNumber;
  const found = choices.find(({ wholeNumber }) => wholeNumber === wanted);
  if (!found)
    throw refuse("start-passed", (m) => m.refusals.orders.startPassed({ wanted, next: firstOf(choices).wholeNumber }), {
      start: (m) => m.refusals.orders.chooseAgain,
    });
  return wanted;
}
