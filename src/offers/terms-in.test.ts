import { expect, it } from "vitest";
import { termsIn } from "./terms-in.ts";
import { whatsIncluded } from "./whats-included.ts";

it("what an offer says that it includes is read back as its terms", () => {
  const terms = { termIssues: 24, guaranteeDays: 60, issuesPerYear: 24, print: true, digital: true, archive: true, adFree: true };
  const { unkept, ...read } = termsIn(whatsIncluded(terms).map(({ label }) => label));
  expect({ ...read, issuesPerYear: 24 }).toEqual(terms);
  expect(unkept).toEqual([]);
});

it.each([
  ["Twelve numbers a year", { termIssues: 12 }],
  ["8 Ausgaben im Jahr", { termIssues: 8 }],
  ["30-day money-back guarantee", { guaranteeDays: 30 }],
  ["Printed, by post", { print: true, digital: false }],
  ["Coming Soon! Ad FREE", { adFree: true }],
  ["Unlimited access to past issues", { archive: true }],
])("“%s” is %j", (line, terms) => expect(termsIn([line])).toMatchObject({ ...terms, unkept: [] }));

it("what no term keeps is told, and nothing is promised that no line says", () => {
  expect(termsIn(["A tea towel", "Digital edition"])).toEqual({
    print: false,
    digital: true,
    archive: false,
    adFree: false,
    unkept: ["A tea towel"],
  });
});
