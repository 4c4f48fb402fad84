import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../../values/index.ts";
import { calendarOf, firstIssueProposed, wholeNumberOn } from "./calendar.ts";

const dates = (issuesPerYear: number, numbers: readonly number[], first = "2026-01-01") =>
  numbers.map((n) => calendarOf(n, { firstIssueOn: day(first), issuesPerYear }).coverDate);

describe("the calendar of a magazine that appears", () => {
  it.each<[string, number, number[], string[]]>([
    ["once a year", 1, [1, 2, 3], ["2026-01-01", "2027-01-01", "2028-01-01"]],
    ["with the seasons", 4, [1, 2, 5], ["2026-01-01", "2026-04-01", "2027-01-01"]],
    ["every other month", 6, [1, 2, 7], ["2026-01-01", "2026-03-01", "2027-01-01"]],
    ["every month", 12, [1, 2, 13], ["2026-01-01", "2026-02-01", "2027-01-01"]],
    ["on the 1st and the 15th", 24, [1, 2, 3, 25], ["2026-01-01", "2026-01-15", "2026-02-01", "2027-01-01"]],
    ["every second week", 26, [1, 2, 3], ["2026-01-01", "2026-01-15", "2026-01-29"]],
    ["every week", 52, [1, 2, 3], ["2026-01-01", "2026-01-08", "2026-01-15"]],
    ["five times a year", 5, [1, 2, 6], ["2026-01-01", "2026-03-15", "2027-01-01"]],
  ])("%s", (_how, perYear, numbers, wanted) => expect(dates(perYear, numbers)).toEqual(wanted));

  it("on the last of the month keeps to the last of each", () =>
    expect(dates(12, [1, 2, 3], "2026-01-31")).toEqual(["2026-01-31", "2026-02-28", "2026-03-31"]));

  it("counts volumes by the year's issues, and closes ten days before", () => {
    const at = (n: number) => calendarOf(n, { firstIssueOn: day("2026-01-01"), issuesPerYear: 12 });
    expect([at(1), at(12), at(13)].map(({ volume, number }) => [volume, number])).toEqual([
      [1, 1],
      [1, 12],
      [2, 1],
    ]);
    expect(at(2)).toMatchObject({ onSaleOn: "2026-02-01", closeOn: "2026-01-22" });
  });

  it("in any rhythm has days that rise, and knows on each day which issue is the newest", () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 24, 26, 52), fc.integer({ min: 1, max: 60 }), (issuesPerYear, n) => {
        const publication = { firstIssueOn: day("2026-01-31"), issuesPerYear };
        const [here, next] = [calendarOf(n, publication).coverDate, calendarOf(n + 1, publication).coverDate];
        expect(next > here).toBe(true);
        expect(wholeNumberOn(here, publication)).toBe(n);
        expect(wholeNumberOn(addDays(next, -1), publication)).toBe(n);
        expect(wholeNumberOn(addDays(day("2026-01-31"), -1), publication)).toBe(0);
      }),
    );
  });
});

const covers = (first: string, issuesPerYear: number, numbers: number[], firstIssueNumber = 1) =>
  numbers.map((n) => calendarOf(n, { firstIssueOn: day(first), firstIssueNumber, issuesPerYear }).coverDate);

describe("the calendar of a magazine that comes here", () => {
  it.each([
    [24, "2026-01-01", ["2026-01-01", "2026-01-15", "2026-02-01", "2026-02-15"]],
    [24, "2026-12-15", ["2026-12-15", "2027-01-01", "2027-01-15", "2027-02-01"]],
    [12, "2026-12-01", ["2026-12-01", "2027-01-01", "2027-02-01", "2027-03-01"]],
    [4, "2026-11-30", ["2026-11-30", "2027-02-28", "2027-05-30", "2027-08-30"]],
    [52, "2026-12-04", ["2026-12-04", "2026-12-11", "2026-12-18", "2026-12-25"]],
  ])("with %i a year keeps the rhythm of the first day, %s", (perYear, first, days) => {
    expect(covers(first, perYear, [1, 2, 3, 4])).toEqual(days);
    // a magazine that appeared before has the same days under later numbers
    expect(covers(first, perYear, [47, 48, 49, 50], 47)).toEqual(days);
  });

  it("counts from the number that the first issue here has", () => {
    const rhythm = { firstIssueOn: day("2026-12-15"), firstIssueNumber: 47, issuesPerYear: 24 };
    expect(calendarOf(47, rhythm)).toMatchObject({ volume: 2, number: 23, closeOn: "2026-12-05" });
    expect([wholeNumberOn(day("2026-12-14"), rhythm), wholeNumberOn(day("2026-12-15"), rhythm)]).toEqual([46, 47]);
  });

  it.each([
    ["2026-11-24", 24, "2027-01-01"],
    ["2026-11-20", 24, "2026-12-15"],
    ["2026-11-24", 12, "2027-01-01"],
    ["2026-12-08", 12, "2027-01-01"],
    ["2026-12-09", 12, "2027-02-01"],
    ["2026-11-24", 52, "2026-12-18"],
    ["2026-11-24", 26, "2026-12-18"],
    ["2026-11-24", 1, "2027-01-01"],
  ])("on %s proposes to a magazine with %i a year a first issue that can still be made", (today, perYear, proposed) => {
    expect(firstIssueProposed(day(today), perYear)).toBe(proposed);
    expect(calendarOf(1, { firstIssueOn: firstIssueProposed(day(today), perYear), issuesPerYear: perYear }).closeOn > today).toBe(true);
  });
});
