import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalOf, isDay, isOwn, lineOf, mostWhole, ownOf, proseOf, wholeOf } from "./index.ts";

describe("what somebody typed", () => {
  it.each<[string, number | undefined]>([
    ["12", 12],
    [" 7 ", 7],
    ["+4", 4],
    ["007", 7],
    ["0", 0],
    ["-0", 0],
    ["2147483647", mostWhole],
    ["2147483648", undefined],
    ["-1", undefined],
    ["1.3", undefined],
    ["1e3", undefined],
    ["0x10", undefined],
    ["", undefined],
    ["Infinity", undefined],
    ["２３", undefined],
    ["99999999999999999999", undefined],
  ])("%j as a whole number is %j", (typed, whole) => expect(wholeOf(typed)).toBe(whole));

  it("takes either sign of minus where less than nothing is a number", () => {
    expect([wholeOf("−3", { least: -5 }), wholeOf("-3", { least: -5 }), wholeOf("-6", { least: -5 })]).toEqual([-3, -3, undefined]);
  });

  it.each<[string, number | undefined]>([
    ["12.5", 12.5],
    ["0,75", 0.75],
    ["3", 3],
    ["1e2", undefined],
    [".5", undefined],
    ["51", undefined],
    ["NaN", undefined],
  ])("%j as a number up to fifty is %j", (typed, value) => expect(decimalOf(typed, { most: 50 })).toBe(value));

  it("is one line where one line is asked for, and holds nothing that a database or a mail's head would not", () => {
    expect(lineOf("  Una\r\nBcc: other@else.example\0 ")).toBe("Una Bcc: other@else.example");
    expect(lineOf("two\u2028lines\u0085here")).toBe("two lines here");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const line = lineOf(text);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(line.isWellFormed() && line === line.trim() && lineOf(line) === line).toBe(true);
      }),
    );
    expect(lineOf("a".repeat(3000))).toHaveLength(2000);
  });

  it("keeps its lines where many are asked for, and no other control character", () => {
    expect(proseOf("one\r\ntwo\rthree\u2028four\0\u001b[31m\tfive\n")).toBe("one\ntwo\nthree\nfour[31m\tfive");
    expect(proseOf("\ud800x")).toBe("\ufffdx");
  });

  it("is a day of a calendar that magazines have", () => {
    for (const text of ["2024-02-29", "1000-01-01", "2999-12-31"]) expect(isDay(text), text).toBe(true);
    for (const text of ["0000-01-01", "0999-12-31", "9999-12-31", "10000-01-01", "2026-02-30", "2026-1-1", "24.11.2026", ""])
      expect(isDay(text), text).toBe(false);
  });
});

it("chooses among what a table has of its own", () => {
  const table = { red: 1, blue: 0 };
  expect([ownOf(table, "red"), ownOf(table, "blue"), ownOf(table, "green")]).toEqual([1, 0, undefined]);
  for (const key of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
    expect(ownOf<unknown>(table, key)).toBeUndefined();
    expect(isOwn(table, key)).toBe(false);
  }
});
