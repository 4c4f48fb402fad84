import { expect, it } from "vitest";
import { refusalOf, typedForm } from "../../../test/support/typed-form.ts";
import { cameBack, printRun } from "./fulfilment-form.ts";

it("a print run is what was typed: nothing is none of what is planned, and not known of what is told later", async () =>
  expect((await typedForm({ draw: "120", bulk: "", spoilage: "2,5", printed: "900" })).parse(printRun)).toEqual({
    draw: 120,
    returned: null,
    bulk: 0,
    comps: 0,
    office: 0,
    spoilageRate: 250,
    printed: 900,
  }));

it.each([
  ["fewer copies than none", { draw: "-1" }, ["draw"]],
  ["half a copy that came back", { returned: "1.5" }, ["returned"]],
  ["more spoilage than half", { spoilage: "51" }, ["spoilage"]],
  ["nothing right", { bulk: "x", comps: "x", office: "x", printed: "x" }, ["bulk", "comps", "office", "printed"]],
])("a print run typed with %s is refused at its place", async (_what, fields: Record<string, string>, places) => {
  const form = await typedForm(fields);
  const { code, beside } = refusalOf(() => form.parse(printRun));
  expect([code, Object.keys(beside).toSorted()]).toEqual(["number-unreadable", places]);
});

it("a copy that came back is one of a place, for a reason", async () => {
  expect((await typedForm({ position: "7", reason: " moved " })).parse(cameBack)).toEqual({ position: 7, reason: "moved" });
  const form = await typedForm({ position: "seven" });
  expect(refusalOf(() => form.parse(cameBack))).toMatchObject({ code: "number-unreadable", beside: { position: expect.any(String) } });
});
