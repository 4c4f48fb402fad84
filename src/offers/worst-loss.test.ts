import { expect, it } from "vitest";
import { calendarOf } from "../editorial/index.ts";
import { day } from "../values/index.ts";
import { worstLoss } from "./worst-loss.ts";

const calendar = (issuesPerYear: number) =>
  Array.from({ length: issuesPerYear * 2 }, (_, at) => calendarOf(at + 1, { firstIssueOn: day("2026-01-01"), issuesPerYear }));
const offer = { guaranteeDays: 60, termIssues: 24, print: true, archive: true };

it.each([
  // five times on the 1st and the 15th: 1 February to 1 April are 59 days
  ["two years of 24", offer, 24, 5, 5 / 24],
  ["a monthly", { ...offer, termIssues: 12 }, 12, 3, 3 / 12],
  ["a quarterly", { ...offer, termIssues: 4 }, 4, 1, 1 / 4],
  ["a term shorter than the guarantee", { ...offer, termIssues: 3 }, 24, 3, 1],
  ["no guarantee", { ...offer, guaranteeDays: 0 }, 24, 0, 0],
  ["a day of it", { ...offer, guaranteeDays: 1 }, 24, 1, 1 / 24],
  ["digital that opens its own issues, from the one on sale", { ...offer, print: false, archive: false }, 24, 6, 6 / 24],
])("the worst that the guarantee can cost: %s", (_name, given, perYear, issues, share) => {
  expect(worstLoss(given, calendar(perYear))).toEqual({ issues, of: given.termIssues, share });
});
