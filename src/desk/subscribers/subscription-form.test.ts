import { expect, it } from "vitest";
import { refusalOf, typedForm } from "../../../test/support/typed-form.ts";
import { newId } from "../../values/index.ts";
import { claim, consignment, hold, renewal } from "./subscription-form.ts";

const copy = newId(new Date());

it.each<[string, Record<string, string>, object]>([
  [
    "came and was paid as it says",
    { cameBy: "phone", paidBy: "cash", why: "Rang." },
    { cameBy: "phone", paidBy: "cash", why: "Rang.", price: null },
  ],
  ["came and was paid in ways that there are", { cameBy: "owl", paidBy: "toString" }, { cameBy: "desk", paidBy: "cheque" }],
  ["has the price that was agreed", { price: "30,50" }, { price: { amount: 3050, currency: "EUR" } }],
  ["has the key of its form", { orderKey: "kept" }, { orderKey: "kept" }],
  ["has a key of its own where its form has none", {}, { orderKey: expect.stringMatching(/^[\w-]{20,}$/) as string }],
])("a renewal taken at the desk %s", async (_what, fields, wanted) =>
  expect((await typedForm(fields)).parse(renewal("EUR"))).toMatchObject(wanted),
);

it("a renewal at a price that is none is refused at its place", async () => {
  const form = await typedForm({ price: "cheap" });
  expect(refusalOf(() => form.parse(renewal("EUR")))).toMatchObject({ code: "offer-unusable", beside: { price: "Write it as 48.00." } });
});

it("a hold is from an issue to an issue; none is issue 0, which there is not", async () => {
  expect((await typedForm({ from: "47", to: "50" })).parse(hold)).toEqual({ from: 47, to: 50 });
  expect((await typedForm({})).parse(hold)).toEqual({ from: 0, to: 0 });
});

it("a consignment goes on for good where it does not end", async () => {
  expect((await typedForm({ from: "47", to: "50", quantity: "12" })).parse(consignment)).toEqual({ from: 47, to: 50, quantity: 12 });
  expect((await typedForm({ from: "47", quantity: "0" })).parse(consignment)).toEqual({ from: 47, to: null, quantity: 0 });
});

it.each([
  ["a hold", hold, { from: "x", to: "1.5" }, ["from", "to"]],
  ["a consignment", consignment, { from: "x", to: "-1", quantity: "x" }, ["from", "quantity", "to"]],
])("%s of what are no numbers is refused at each place", async (_what, schema, fields: Record<string, string>, places) => {
  const form = await typedForm(fields);
  const { code, beside } = refusalOf(() => form.parse(schema));
  expect([code, Object.keys(beside).toSorted()]).toEqual(["number-unreadable", places]);
});

it("a claim is of a copy, answered by another one or by one more at the end", async () => {
  expect((await typedForm({ copy, answer: "replacement" })).parse(claim)).toEqual({ copyId: copy, answer: "replacement" });
  expect((await typedForm({ copy, answer: "money" })).parse(claim)).toEqual({ copyId: copy, answer: "one more" });
});

it("a claim of no copy is refused", async () => {
  const form = await typedForm({ copy: "toString" });
  expect(refusalOf(() => form.parse(claim))).toMatchObject({ code: "desk-missing" });
});
