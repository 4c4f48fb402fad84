import { expect, it } from "vitest";
import { refusalOf, typedForm } from "../../../test/support/typed-form.ts";
import { byHand, decision } from "./refund-form.ts";

it("the copies of money that went back stop or go on, for a reason", async () => {
  expect((await typedForm({ decision: "stop", why: " Asked. " })).parse(decision)).toEqual({ decision: "stop", why: "Asked." });
  expect((await typedForm({ decision: "keep" })).parse(decision)).toEqual({ decision: "keep", why: "" });
});

it.each(["", "constructor"])("a decision “%s” is none", async (given) => {
  const form = await typedForm({ decision: given, why: "x" });
  expect(refusalOf(() => form.parse(decision))).toMatchObject({ code: "desk-missing" });
});

it("what was given back by hand says how", async () =>
  expect((await typedForm({ note: " In cash, at the fair. " })).parse(byHand)).toEqual({ note: "In cash, at the fair." }));

it("what was given back by hand and does not say how is refused at its place", async () => {
  const form = await typedForm({ note: " " });
  expect(refusalOf(() => form.parse(byHand))).toEqual({
    code: "refund-unsaid",
    says: "Say how it was given back: a transfer on a day, cash at the fair.",
    beside: { note: "How was it given back?" },
  });
});
