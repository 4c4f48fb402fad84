import { expect, it } from "vitest";
import { refusalOf, typedForm } from "../../../test/support/typed-form.ts";
import { tax } from "./tax-form.ts";

const usual = { sellerCountry: "DE", rates: "DE both 7\r\nAT print 10" };

it("tax is what was typed", async () => {
  expect((await typedForm({ ...usual, sellerVatId: " DE123 ", reverseCharge: "yes" })).parse(tax)).toMatchObject({
    sellerCountry: "DE",
    sellerVatId: "DE123",
    reverseCharge: true,
    rates: [
      { country: "DE", taxedAs: "print", rate: 700 },
      { country: "DE", taxedAs: "digital", rate: 700 },
      { country: "AT", taxedAs: "print", rate: 1000 },
    ],
  });
  expect((await typedForm(usual)).parse(tax)).toMatchObject({ sellerVatId: null, reverseCharge: false });
});

it("rates that cannot be read are refused", async () => {
  const form = await typedForm({ ...usual, rates: "Germany much" });
  expect(refusalOf(() => form.parse(tax))).toMatchObject({ code: "tax-unusable" });
});
