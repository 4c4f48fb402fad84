import fc from "fast-check";
import { expect, it } from "vitest";
import { type Day, addMonths, day } from "../values/index.ts";
import { sumsAt } from "./money-by-month.ts";

const first = day("2026-01-01");
const months = Array.from({ length: 12 }, (_, at) => addMonths(first, at));

it.each<[string, Day, ReturnType<typeof sumsAt>]>([
  ["before anything", day("2025-12-01"), { earned: 0, deferred: 0, writtenOff: 0, fees: 0 }],
  ["a month of sales", day("2026-01-01"), { earned: 0, deferred: 4000, writtenOff: 0, fees: 30 }],
  ["a month of service", day("2026-02-01"), { earned: 333, deferred: 3667, writtenOff: 0, fees: 0 }],
  ["a month of refunds", day("2026-03-01"), { earned: 0, deferred: 0, writtenOff: 333, fees: 0 }],
  ["and one after all of it", day("2026-04-01"), { earned: 0, deferred: 0, writtenOff: 0, fees: 0 }],
])("%s", (_what, month, sums) => {
  const moved = (of: string, account: string, amount: number) => ({ month: day(of), account, currency: "EUR", moved: amount });
  const rows = [
    moved("2026-01-01", "deferred", -4000),
    moved("2026-01-01", "fees", 30),
    moved("2026-02-01", "deferred", 333),
    moved("2026-02-01", "earned", -333),
    moved("2026-03-01", "deferred", 3667),
    moved("2026-03-01", "written off", 333),
  ];
  expect(sumsAt(rows, month)).toEqual(sums);
});

it("over any history what is deferred at a month’s end is what was before it, with what moved in it", () => {
  const row = fc
    .record({
      at: fc.nat(11),
      account: fc.constantFrom("deferred", "earned", "written off", "fees"),
      moved: fc.integer({ min: -1e9, max: 1e9 }),
    })
    .map(({ at, ...rest }) => ({ ...rest, month: months[at]!, currency: "EUR" }));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const sums = months.map((month) => sumsAt(rows, month));
      for (const [at, month] of months.entries()) {
        const inIt = rows.filter((one) => one.account === "deferred" && one.month === month).reduce((sum, { moved }) => sum + moved, 0);
        expect(sums[at]!.deferred).toBe((sums[at - 1]?.deferred ?? 0) - inIt);
      }
      const earned = rows.filter(({ account }) => account === "earned").reduce((sum, { moved }) => sum + moved, 0);
      expect(sums.reduce((sum, one) => sum + one.earned, 0) + earned).toBe(0);
    }),
  );
});
