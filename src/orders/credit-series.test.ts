import { expect, it } from "vitest";
import { addDays, day } from "../values/index.ts";
import { isNonPay, reminderDue } from "./credit-series.ts";

const orderedOn = day("2026-11-01");
it.each([
  [13, [], undefined],
  [14, [], 1],
  [20, [1], undefined],
  [30, [1], 2],
  [45, [1, 2], 3],
  [90, [1, 2, 3], undefined],
  [50, [], 3], // the worker stood still: one letter, not three
])("%i days after the order, with %j written, reminder %s is due", (days, written, due) => {
  expect(reminderDue({ orderedOn, today: addDays(orderedOn, days), written })).toBe(due);
});

it("copies stop when as many as may go out unpaid have gone out", () => {
  expect([2, 3, 4].map((served) => isNonPay({ served, most: 3 }))).toEqual([false, true, true]);
});
