import { expect, it } from "vitest";
import { refusalOf, typedForm } from "../../../test/support/typed-form.ts";
import { couponFields, couponIn } from "./coupon-form.ts";

const schema = couponIn("EUR", new Set(["a-year", "two-years"]));
const usual = { code: "SPRING", percent: "20" };
const coupon = async (fields: Record<string, string>) => (await typedForm({ ...usual, ...fields })).parse(schema);

it.each<[string, Record<string, string>, object]>([
  ["what it says", { note: " For the fair. " }, { code: "SPRING", off: { percent: 2000 }, note: "For the fair." }],
  [
    "without limits, for everybody, for every offer, from now on",
    {},
    { mostUses: null, mostPerPerson: null, audience: "everybody", keyCodes: [], opensOn: null, closesOn: null },
  ],
  ["a part of a per cent", { percent: "2,5" }, { off: { percent: 250 } }],
  ["an amount", { percent: "", amount: "5.00" }, { off: { amount: { amount: 500, currency: "EUR" } } }],
  ["all that an offer costs", { percent: "100" }, { off: { percent: 10_000 } }],
  ["of the offers that it names", { keyCodes: "a-year, two-years" }, { keyCodes: ["a-year", "two-years"] }],
  ["for new readers", { audience: "new" }, { audience: "new" }],
  ["for everybody where it is for nobody that there is", { audience: "toString" }, { audience: "everybody" }],
  ["limited", { mostUses: "100", mostPerPerson: "1" }, { mostUses: 100, mostPerPerson: 1 }],
  ["of its days", { opensOn: "2026-12-01", closesOn: "2026-12-24" }, { opensOn: "2026-12-01", closesOn: "2026-12-24" }],
])("a coupon typed at the desk is %s", async (_what, fields, wanted) => expect(await coupon(fields)).toMatchObject(wanted));

it.each<[string, Record<string, string>, string, Record<string, string>]>([
  [
    "an offer that there is not",
    { keyCodes: "a-year ten-years" },
    "There is no offer with the key code ten-years.",
    { keyCodes: "Not an offer’s." },
  ],
  ["neither a per cent nor an amount", { percent: "" }, "Give either a per cent or an amount.", { percent: "One of the two." }],
  ["both a per cent and an amount", { amount: "5" }, "Give either a per cent or an amount.", { percent: "One of the two." }],
  ["a per cent that is none", { percent: "much" }, "A per cent lies between 0 and 100.", { percent: "From 1 to 100." }],
  ["no per cent at all", { percent: "0" }, "A per cent lies between 0 and 100.", { percent: "From 1 to 100." }],
  ["more than everything", { percent: "100.5" }, "A per cent lies between 0 and 100.", { percent: "From 1 to 100." }],
  [
    "an amount that is none",
    { percent: "", amount: "five" },
    "“five” is not a price; write it as 48.00.",
    { amount: "Write it as 48.00." },
  ],
  ["an amount of nothing", { percent: "", amount: "0" }, "A coupon takes something off.", { amount: "More than nothing." }],
  ["no uses", { mostUses: "0" }, "The limit must be a whole number, 1 or more.", { mostUses: "A whole number, 1 or more." }],
  [
    "half a use each",
    { mostPerPerson: "0.5" },
    "The limit must be a whole number, 1 or more.",
    { mostPerPerson: "A whole number, 1 or more." },
  ],
])("a coupon typed with %s is refused at its place", async (_what, fields, says, beside) => {
  const form = await typedForm({ ...usual, ...fields });
  expect(refusalOf(() => form.parse(schema))).toEqual({ code: "offer-unusable", says, beside });
});

it.each(["opensOn", "closesOn"])("a coupon whose %s is no day is refused at its place", async (name) => {
  const form = await typedForm({ ...usual, [name]: "soon" });
  expect(refusalOf(() => form.parse(schema))).toMatchObject({ code: "day-unreadable", beside: { [name]: "Write it as 2026-11-24." } });
});

it("of a coupon with nothing right the first is said, and a sentence stands beside each", async () => {
  const form = await typedForm({ keyCodes: "x", percent: "x", mostUses: "x", opensOn: "x" });
  const { says, beside } = refusalOf(() => form.parse(schema));
  expect(says).toBe("There is no offer with the key code x.");
  expect(Object.keys(beside).toSorted()).toEqual(["keyCodes", "mostUses", "opensOn", "percent"]);
});

it("a coupon’s form shows every field again that it reads", () =>
  expect(couponFields.toSorted()).toEqual(
    ["amount", "audience", "closesOn", "code", "keyCodes", "mostPerPerson", "mostUses", "note", "opensOn", "percent"].toSorted(),
  ));
