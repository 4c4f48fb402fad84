import { expect, it } from "vitest";
import { copy } from "../../test/support/copy.ts";
import { rangesOf } from "../subscriptions/index.ts";
import { day } from "../values/index.ts";
import { issuesOf } from "./issues-of.ts";

const onSale = new Map([
  [46, day("2026-09-01")],
  [47, day("2026-11-01")],
]);

it("are as many as from the first to the last, in print and digitally alike, whatever became of each", () => {
  const copies = [
    copy({ wholeNumber: 46, state: "claimed" }),
    copy({ wholeNumber: 46, kind: "replacement", orderId: null, ordinal: null, state: "frozen" }),
    copy({ wholeNumber: 46, edition: "digital", state: "released" }),
    copy({ wholeNumber: 47, state: "mailed" }),
    copy({ wholeNumber: 47, edition: "digital", state: "released" }),
    copy({ wholeNumber: 48, state: "held" }),
    copy({ wholeNumber: 48, edition: "digital", state: "held" }),
    copy({ wholeNumber: 49, state: "voided" }),
    copy({ wholeNumber: 50 }),
    copy({ wholeNumber: 50, edition: "digital" }),
  ];
  const issues = issuesOf(copies, onSale);
  expect(issues).toEqual([
    { wholeNumber: 46, on: day("2026-09-01"), print: "frozen", digital: "released" },
    { wholeNumber: 47, on: day("2026-11-01"), print: "mailed", digital: "released" },
    { wholeNumber: 48, on: undefined, print: "held", digital: "held" },
    { wholeNumber: 50, on: undefined, print: "owed", digital: "owed" },
  ]);
  expect(
    rangesOf(
      issues.map(({ wholeNumber }) => wholeNumber),
      "en",
    ),
  ).toBe("no. 46 to no. 48, no. 50");
});
