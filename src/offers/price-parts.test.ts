import { describe, expect, it } from "vitest";
import { type Money } from "../values/index.ts";
import { freeFirst, priceParts } from "./price-parts.ts";

const euros = (amount: number): Money => ({ amount, currency: "EUR" });
const digital = {
  price: euros(4800),
  introPrice: null,
  termIssues: 24,
  editions: ["digital" as const],
  taxMode: "inclusive" as const,
};
const both = { ...digital, price: euros(9600), editions: ["print" as const, "digital" as const] };
const single = { ...digital, price: euros(400), termIssues: 1 };
const year = { issuesPerYear: 24 };

describe("a price taken apart", () => {
  it("is said by the issue and by the year", () => {
    expect(priceParts(digital, year)).toMatchObject({
      now: euros(4800),
      anIssue: { ...euros(200), exact: true },
      aYear: { ...euros(4800), exact: true },
    });
    expect(priceParts({ ...digital, termIssues: 12 }, year).aYear).toEqual({ ...euros(9600), exact: true });
    expect(priceParts({ ...digital, termIssues: 48 }, year).aYear).toEqual({ ...euros(2400), exact: true });
  });

  it("says where a part is rounded", () => {
    expect(priceParts({ ...digital, price: euros(5000) }, year).anIssue).toEqual({ ...euros(208), exact: false });
    expect(priceParts({ ...digital, price: euros(1000), termIssues: 7 }, year).aYear).toEqual({ ...euros(3429), exact: false });
  });

  it("begins with the first term’s price, and names the one after it", () => {
    const parts = priceParts({ ...digital, introPrice: euros(2400) }, year);
    expect(parts).toMatchObject({ now: euros(2400), anIssue: euros(100), later: euros(4800) });
    expect(priceParts(digital, year).later).toBeUndefined();
  });

  it("has no parts where it is free", () => {
    const free = { ...digital, price: euros(0), termIssues: 2 };
    expect(priceParts(free, { ...year, singles: [single] })).toEqual({
      now: euros(0),
      anIssue: undefined,
      aYear: undefined,
      later: undefined,
      single: undefined,
    });
  });
});

describe("what is saved", () => {
  it("is counted against the cheapest single issue of the same kind, to the cent", () => {
    const dearer = { ...single, price: euros(450) };
    expect(priceParts(digital, { ...year, singles: [dearer, single] }).single).toEqual({ price: euros(400), saved: euros(4800) });
  });

  it.each([
    ["other editions", { ...single, editions: both.editions }],
    ["another way of taxing", { ...single, taxMode: "exclusive" as const }],
    ["another currency", { ...single, price: { amount: 400, currency: "GBP" } }],
    ["no single issue", { ...single, termIssues: 2 }],
    ["nothing saved", { ...single, price: euros(200) }],
  ])("is not said against %s", (_why, other) => {
    expect(priceParts(digital, { ...year, singles: [other] }).single).toBeUndefined();
  });
});

it("puts first what is free, and leaves the rest as the desk ordered it", () => {
  const free = { ...digital, price: euros(0) };
  const trial = { ...both, introPrice: euros(0) };
  expect(freeFirst([digital, both, free, trial])).toEqual([free, trial, digital, both]);
});
