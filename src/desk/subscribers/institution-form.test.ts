import { expect, it } from "vitest";
import { refusalOf, typedForm } from "../../../test/support/typed-form.ts";
import { seat, ways } from "./institution-form.ts";

it.each<[string, Record<string, string>, object]>([
  ["through nothing that was not typed", {}, { ranges: [], domains: [], seats: null }],
  ["through its addresses", { ranges: "192.0.2.0/24\r\n2001:db8::/32" }, { ranges: ["192.0.2.0/24", "2001:db8::/32"] }],
  [
    "through its domains, however they were written",
    { domains: "@Library.example, uni.example" },
    { domains: ["library.example", "uni.example"] },
  ],
  ["through its seats", { seats: "25" }, { seats: 25 }],
])("an institution’s readers come in %s", async (_what, fields, wanted) =>
  expect((await typedForm(fields)).parse(ways)).toMatchObject(wanted),
);

it.each(["0", "many", "2.5"])("an institution of “%s” seats is refused at its place", async (seats) => {
  const form = await typedForm({ seats });
  expect(refusalOf(() => form.parse(ways))).toMatchObject({
    code: "number-unreadable",
    beside: { seats: "A whole number, 1 or more." },
  });
});

it("a seat is given to an address in one line", async () =>
  expect((await typedForm({ email: " una@reader.example\r\n" })).parse(seat)).toEqual({ email: "una@reader.example" }));
