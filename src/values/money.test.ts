import { describe, expect, it } from "vitest";
import { add, csvOf, earnedOf, formatMoney, money, moneyOf, subtract, taxWithin } from "./index.ts";

const euro = (amount: number) => money(amount, "EUR");

describe("an amount", () => {
  it("is whole minor units of a currency", () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60]) expect(() => money(wrong, "EUR")).toThrow(/minor units/);
    for (const wrong of ["euro", "eur", "", "EURO", "€"]) expect(() => money(1, wrong)).toThrow(/currency/);
    expect(money(-1, "EUR")).toEqual({ amount: -1, currency: "EUR" });
  });
  it("of two currencies does not add up", () => {
    expect(() => add(euro(1), money(1, "GBP"))).toThrow(/EUR and GBP/);
    expect(() => subtract(euro(1), money(1, "GBP"))).toThrow(/EUR and GBP/);
    expect([add(euro(1), euro(2)).amount, subtract(euro(1), euro(2)).amount]).toEqual([3, -1]);
  });
  it("is not earned of more issues than there are, nor of less than none", () => {
    for (const [served, of] of [
      [13, 12],
      [-1, 12],
      [0, 0],
      [1, -1],
    ] as const)
      expect(() => earnedOf(euro(4800), served, of)).toThrow(RangeError);
  });
  it.each([
    [4800, 0, 24, 0],
    [4800, 1, 24, 200],
    [4800, 24, 24, 4800],
    [1000, 1, 3, 333],
    [1000, 2, 3, 667],
    [1, 1, 2, 1],
    [9_007_199_254_740_991, 1, 1, 9_007_199_254_740_991],
  ])("of %i cents has earned with %i of %i issues %i", (price, served, of, earned) =>
    expect(earnedOf(euro(price), served, of).amount).toBe(earned),
  );
  it.each([
    [11900, 1900, 1900],
    [10700, 700, 700],
    [4800, 0, 0],
    [4800, 2000, 800],
    [1, 1900, 0],
  ])("of %i cents with tax within it at %i basis points holds %i of tax", (gross, rate, tax) =>
    expect(taxWithin(euro(gross), rate).amount).toBe(tax),
  );
});

describe("money that was typed", () => {
  it.each([
    ["48", "EUR", 4800],
    ["48.5", "EUR", 4850],
    ["48,50", "EUR", 4850],
    [" 48.50 ", "EUR", 4850],
    ["0.01", "EUR", 1],
    ["48.500", "EUR", 4850],
    ["0", "EUR", 0],
    ["4800", "JPY", 4800],
    ["4800.00", "JPY", 4800],
    ["1.234", "KWD", 1234],
  ])("“%s” in %s is %i minor units", (typed, currency, amount) => expect(moneyOf(typed, currency)).toEqual({ amount, currency }));
  it.each([
    ["finer than the currency", "48.505", "EUR"],
    ["finer than yen", "48.5", "JPY"],
    ["less than nothing", "-1", "EUR"],
    ["with its sign", "€48", "EUR"],
    ["with thousands parted", "1,000.00", "EUR"],
    ["nothing", "", "EUR"],
    ["words", "forty", "EUR"],
    ["a power", "1e3", "EUR"],
    ["endless", "1234567890", "EUR"],
    ["half of one", "48.", "EUR"],
  ])("that is %s is none", (_what, typed, currency) => expect(moneyOf(typed, currency)).toBeUndefined());
});

it.each([
  [4850, "EUR", "en", "€48.50"],
  [4850, "JPY", "en", "¥4,850"],
  [-100, "GBP", "en", "-£1.00"],
  [4850, "EUR", "de", "48,50\u00a0€"],
  // letters and a sign of another script stand in their own order
  [4850, "GBP", "ar", "\u200f48.50\u00a0\u2068UK£\u2069"],
  [4850, "EUR", "ar", "\u200f48.50\u00a0€"],
])("%i of %s is written with its currency’s decimals in %s: %s", (amount, currency, language, text) =>
  expect(formatMoney(money(amount, currency), language)).toBe(text),
);

describe("a table for spreadsheets", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+49 30", "'+49 30"],
    ["-1", "'-1"],
    ["@ida", "'@ida"],
    ["\tx", "'\tx"],
    ['say "so"', '"say ""so"""'],
    ["a,b", '"a,b"'],
    ["a\nb", '"a\nb"'],
    [" a", '" a"'],
    ["Ida", "Ida"],
    [-5, "-5"],
    [null, ""],
    [undefined, ""],
  ])("holds %j as %j", (value, cell) => expect(csvOf([[value]])).toBe(`\ufeff${cell}\r\n`));
});
