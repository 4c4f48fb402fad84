import { type Day, addDays } from "../values/index.ts";

/** An invoice is due so many days after it was written. */
const dueDays = 30;

/** Days after the order on which a reminder is written, and the last before copies stop. */
const creditSteps = [
  { step: 1, days: 14 },
  { step: 2, days: 30 },
  { step: 3, days: 45 },
] as const;

export type CreditStep = (typeof creditSteps)[number]["step"];

export const dueOn = (orderedOn: Day): Day => addDays(orderedOn, dueDays);

/** The newest reminder that is due and was not written yet; one left out, as after a long stop of the worker, is not made up for. */
export function reminderDue({
  orderedOn,
  today,
  written,
}: {
  orderedOn: Day;
  today: Day;
  written: readonly number[];
}): CreditStep | undefined {
  const newest = creditSteps.filter(({ days }) => addDays(orderedOn, days) <= today).at(-1)?.step;
  return newest !== undefined && !written.some((step) => step >= newest) ? newest : undefined;
}

/** Non-pay: the copies that may go out unpaid have gone out. */
export const isNonPay = ({ served, most }: { served: number; most: number }): boolean => served >= most;
