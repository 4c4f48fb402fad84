import { expect, it } from "vitest";
import { refusalOf, typedForm } from "../../../test/support/typed-form.ts";
import { premium, stockChange } from "./premium-form.ts";

it("a premium is what was typed, and its stock as many as there are", async () => {
  const typed = await typedForm({ name: " A print ", description: "Of a quay", stock: "40" });
  expect(typed.parse(premium)).toEqual({ name: "A print", description: "Of a quay", stock: 40 });
});

it.each(["", "0", "-1", "1.5"])("a premium of which there are “%s” is refused at its place", async (stock) => {
  const form = await typedForm({ name: "A print", stock });
  const { code, beside } = refusalOf(() => form.parse(premium));
  expect([code, beside]).toEqual(["offer-unusable", { stock: "A whole number, 1 or more." }]);
});

it.each([
  ["5", 5],
  ["−3", -3],
  ["", 0],
])("a stock that changes by “%s” changes by %i, for a reason", async (change, wanted) =>
  expect((await typedForm({ change, why: "Found." })).parse(stockChange)).toEqual({ change: wanted, why: "Found." }),
);

it("a stock that changes by half a piece is refused at its place", async () => {
  const form = await typedForm({ change: "0.5" });
  expect(refusalOf(() => form.parse(stockChange))).toMatchObject({ code: "number-unreadable", beside: { change: expect.any(String) } });
});
