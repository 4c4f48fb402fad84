import { expect, it } from "vitest";
import { whatsIncluded } from "./whats-included.ts";
import { ninePromises } from "../../test/support/nine-promises.ts";

const labels = (terms: Partial<Parameters<typeof whatsIncluded>[0]>) =>
  whatsIncluded({ language: "en", termIssues: 24, guaranteeDays: 60, issuesPerYear: 24, print: true, ...terms }).map(({ label }) => label);

it("lists the nine promises, word for word, where the terms grant them", () => {
  expect(labels({})).toEqual(ninePromises);
});

it("promises nothing that the terms do not grant", () => {
  expect(labels({ print: false })).not.toContain("Optional print edition");
  expect(labels({ guaranteeDays: 0 }).join()).not.toContain("guarantee");
  expect(labels({ guaranteeDays: 30 })).toContain("30-day money-back guarantee");
  expect(labels({ termIssues: 6 })).toContain("6 issues");
  expect(labels({ archive: false })).not.toContain("Unlimited access to past issues");
  expect(labels({ adFree: false })).not.toContain("Ad-free");
  expect(labels({ digital: false })).toEqual(["24 issues per year", "Print edition", "60-day money-back guarantee", "Cancel anytime"]);
  expect(labels({ premium: "A bag" })).toContain("A bag");
});
