import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../values/index.ts";
import { owedOf } from "./owed.ts";

const today = day("2026-11-24");

/** Issues to come: numbers one behind the other, days that only go forward, the first perhaps late. */
const calendars = fc
  .record({
    from: fc.integer({ min: 1, max: 900 }),
    late: fc.integer({ min: -20, max: 30 }),
    gaps: fc.array(fc.integer({ min: 1, max: 95 }), { minLength: 1, maxLength: 80 }),
  })
  .map(({ from, late, gaps }) => {
    let on = addDays(today, late);
    return gaps.map((gap, at) => {
      on = addDays(on, at === 0 ? 0 : gap);
      return { wholeNumber: from + at, onSaleOn: on };
    });
  });

const promises = fc.record({
  issuesLeft: fc.option(fc.integer({ min: 0, max: 60 })),
  lastBy: fc.option(fc.integer({ min: -5, max: 70 })),
  endsBy: fc.option(fc.integer({ min: -40, max: 2500 })),
  firstBy: fc.integer({ min: 0, max: 4 }),
  sentElsewhere: fc.boolean(),
});

describe("what is owed from here on", () => {
  it("is never less than any promise that was made, whatever calendar and file", () => {
    let gained = 0;
    fc.assert(
      fc.property(calendars, promises, (ahead, { issuesLeft, lastBy, endsBy, firstBy, sentElsewhere }) => {
        const first = ahead[0]!.wholeNumber + firstBy;
        const lastIssue = lastBy === null ? null : Math.max(0, ahead[0]!.wholeNumber + lastBy);
        const endsOn = endsBy === null ? null : addDays(today, endsBy);
        const owed = owedOf({ issuesLeft, lastIssue, endsOn }, { today, ahead, first, sentElsewhere });
        // counted by hand, issue by issue: what goes out elsewhere has come, everything else is still to come
        const elsewhere = (n: number) => sentElsewhere && n < first;
        const byDay = endsOn === null ? 0 : ahead.filter((one) => one.onSaleOn <= endsOn && !elsewhere(one.wholeNumber)).length;
        const wanted = ahead.filter(({ wholeNumber }) => elsewhere(wholeNumber)).length;
        const numbers =
          lastIssue === null
            ? []
            : Array.from({ length: Math.max(0, lastIssue - ahead[0]!.wholeNumber + 1) }, (_, at) => ahead[0]!.wholeNumber + at);
        const byNumber = numbers.length === 0 ? 0 : Math.max(0, numbers.length - wanted);
        const byCount = issuesLeft === null ? 0 : issuesLeft - wanted;
        expect(owed.issues).toBeGreaterThanOrEqual(Math.max(0, byDay, byNumber, byCount));
        expect(owed.issues).toBeGreaterThanOrEqual(owed.promised);
        if (endsOn !== null && endsOn >= today) expect(owed.issues).toBeGreaterThanOrEqual(1);
        if (owed.issues > owed.promised) gained += 1;
      }),
      { numRuns: 3000 },
    );
    expect(gained).toBeGreaterThan(100);
  });

  const ahead = ["2026-12-01", "2026-12-15", "2027-01-01", "2027-01-15"].map((on, at) => ({ wholeNumber: 48 + at, onSaleOn: day(on) }));
  const counted = (promise: { issuesLeft?: number; lastIssue?: number; endsOn?: string }, more = {}) =>
    owedOf(
      {
        issuesLeft: promise.issuesLeft ?? null,
        lastIssue: promise.lastIssue ?? null,
        endsOn: promise.endsOn ? day(promise.endsOn) : null,
      },
      { today, ahead, first: 48, sentElsewhere: false, ...more },
    );
  it.each([
    ["as many issues as are said", { issuesLeft: 7 }, {}, { issues: 7, promised: 7, rule: "issues" }],
    ["every number up to the last", { lastIssue: 50 }, {}, { issues: 3, promised: 3, rule: "last issue" }],
    ["every issue up to a day, itself too", { endsOn: "2027-01-01" }, {}, { issues: 3, promised: 3, rule: "day" }],
    ["one where the day comes before the next issue", { endsOn: "2026-11-28" }, {}, { issues: 1, promised: 0, rule: "one" }],
    ["none where the day is past", { endsOn: "2026-11-20" }, {}, { issues: 0, promised: 0, rule: "day" }],
    ["the larger of two", { issuesLeft: 2, endsOn: "2027-01-15" }, {}, { issues: 4, promised: 2, rule: "day" }],
    [
      "as long a term where the first that can be sent is later",
      { endsOn: "2027-01-15" },
      { first: 49 },
      { issues: 4, promised: 4, rule: "day" },
    ],
    [
      "less what still goes out elsewhere",
      { endsOn: "2027-01-15" },
      { first: 49, sentElsewhere: true },
      { issues: 3, promised: 3, rule: "day" },
    ],
    ["nothing where nothing is said", {}, {}, { issues: 0, promised: 0, rule: "none" }],
  ])("is %s", (_what, promise, more, owed) => {
    expect(counted(promise, more)).toEqual(owed);
  });
  it("is an issue that is late, though the day is past", () => {
    const late = [{ wholeNumber: 47, onSaleOn: day("2026-11-15") }, ...ahead];
    expect(counted({ endsOn: "2026-11-20" }, { ahead: late, first: 47 })).toMatchObject({ issues: 1, rule: "day" });
  });
});
