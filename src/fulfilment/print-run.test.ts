import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PrintRun, pressRun, spoilage } from "./print-run.ts";
import { type IssueCirculation, averageIssue, statementLines } from "./statement.ts";

const copies = fc.integer({ min: 0, max: 40_000 });
const issue: fc.Arbitrary<IssueCirculation> = fc
  .record({
    subscriptions: copies,
    comped: fc.double({ min: 0, max: 1, noNaN: true }),
    draw: copies,
    back: fc.double({ min: 0, max: 1, noNaN: true }),
    bulk: copies,
    comps: copies,
    office: copies,
    spoilageRate: fc.integer({ min: 0, max: 5000 }),
    county: fc.double({ min: 0, max: 1, noNaN: true }),
    digitalOnly: copies,
  })
  .map(({ comped, back, county, ...run }) => ({
    ...run,
    wholeNumber: 47,
    printed: null,
    subscriptionComps: Math.floor(run.subscriptions * comped),
    returned: Math.floor(run.draw * back),
    inCounty: Math.floor(run.subscriptions * county),
    inCountyFree: Math.floor(run.subscriptions * comped * county),
  }));

const lines = (circulation: IssueCirculation) => new Map(statementLines(circulation).map(({ line, value }) => [line, value]));

describe("a print run", () => {
  it.each([
    [{ subscriptions: 1200, draw: 300, bulk: 40, comps: 25, office: 60, spoilageRate: 300 }, 49, 1674],
    [{ subscriptions: 0, draw: 0, bulk: 0, comps: 0, office: 0, spoilageRate: 300 }, 0, 0],
    [{ subscriptions: 1, draw: 0, bulk: 0, comps: 0, office: 0, spoilageRate: 1 }, 1, 2],
  ])("%o spoils %i and orders %i", (run, spoilt, ordered) => {
    const whole: PrintRun = { wholeNumber: 47, subscriptionComps: 0, returned: null, printed: null, ...run };
    expect([spoilage(whole), pressRun(whole)]).toEqual([spoilt, ordered]);
  });
});

describe("the statement of ownership", () => {
  it("adds up for every issue and for every year", () => {
    fc.assert(
      fc.property(fc.array(issue, { minLength: 1, maxLength: 24 }), (year) => {
        for (const one of [...year, averageIssue(year)!]) {
          const at = lines(one);
          const sum = (...names: string[]) => names.reduce((total, name) => total + at.get(name)!, 0);
          expect(sum("15b1", "15b2", "15b3", "15b4")).toBe(at.get("15c"));
          expect(sum("15d1", "15d2", "15d3", "15d4")).toBe(at.get("15e"));
          expect(sum("15c", "15e")).toBe(at.get("15f"));
          expect(sum("15f", "15g")).toBe(at.get("15a"));
          expect(at.get("15h")).toBe(at.get("15a"));
          expect(at.get("16b")).toBe(at.get("15c")! + one.digitalOnly);
          expect(at.get("15i")).toBeGreaterThanOrEqual(0);
          expect(at.get("15i")).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
  it("counts what came back from the newsstand as not distributed", () => {
    const circulation: IssueCirculation = {
      wholeNumber: 47,
      subscriptions: 100,
      subscriptionComps: 10,
      draw: 50,
      returned: 20,
      bulk: 0,
      comps: 5,
      office: 7,
      spoilageRate: 0,
      printed: 165,
      inCounty: 30,
      inCountyFree: 4,
      digitalOnly: 40,
    };
    expect(Object.fromEntries(lines(circulation))).toMatchObject({
      "15a": 165,
      "15b1": 60,
      "15b2": 30,
      "15b3": 30,
      "15c": 120,
      "15d1": 6,
      "15d2": 4,
      "15d4": 5,
      "15f": 135,
      "15g": 30,
      "16b": 160,
    });
    expect(lines(circulation).get("15i")).toBeCloseTo(120 / 135);
  });
});
