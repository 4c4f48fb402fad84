import { expect, it } from "vitest";
import { termsIn } from "./terms-in.ts";
import { speakOtherwise } from "../../test/support/pseudo-language.ts";
import { whatsIncluded } from "./whats-included.ts";

it("what an offer says that it includes is read back as its terms", () => {
  const terms = {
    termIssues: 24,
    guaranteeDays: 60,
    issuesPerYear: 24,
    language: "en",
    print: true,
    digital: true,
    archive: true,
    adFree: true,
  };
  const { unkept, ...read } = termsIn(whatsIncluded(terms).map(({ label }) => label));
  expect({ ...read, issuesPerYear: 24, language: "en" }).toEqual(terms);
  expect(unkept).toEqual([]);
});

it("and so it is in whatever language the magazine speaks", () => {
  const speakAgain = speakOtherwise("de");
  try {
    const terms = { termIssues: 7, guaranteeDays: 30, print: true, digital: true, archive: true, adFree: true };
    const labels = whatsIncluded({ ...terms, issuesPerYear: 24, language: "de" }).map(({ label }) => label);
    expect(labels).toContain("⟦Úñlímítéd áččéšš tó pášt íššúéš⟧");
    expect(termsIn(labels)).toEqual({ ...terms, unkept: [] });
  } finally {
    speakAgain();
  }
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
