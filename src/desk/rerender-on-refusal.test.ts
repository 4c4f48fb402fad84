import { describe, expect, it } from "vitest";
import { readForm } from "../http/index.ts";
import { Refusal } from "../values/index.ts";
import { isFormRefusal, rerenderOnRefusal } from "./rerender-on-refusal.ts";
import { addressIn } from "./orders/order-form.ts";
import { oneOf } from "./one-of.ts";

const formOf = (fields: Record<string, string>) =>
  readForm(new Request("http://localhost/", { method: "POST", body: new URLSearchParams(fields) }));

describe("what went wrong with a form", () => {
  it.each<[string, unknown, boolean]>([
    ["a field that is wrong", new Refusal("price", "invalid", "Write it as 48.00.", { price: "Write it as 48.00." }), true],
    ["a conflict", new Refusal("article-changed", "conflict", "Somebody saved it meanwhile."), true],
    ["what a field named and is not there", new Refusal("offer-missing", "missing", "No such offer.", { offer: "No such offer." }), true],
    ["an address that nothing stands at", new Refusal("missing", "missing", "There is nothing here."), false],
    ["a fault of ours", new TypeError("x is undefined"), false],
    ["nothing", undefined, false],
  ])("%s is the form’s, or not", (_what, error, its) => expect(isFormRefusal(error)).toBe(its));

  it("is shown on the form, with everything that was typed", async () => {
    const form = await formOf({ price: "forty", why: "Because\n\nit is" });
    const refused = () => Promise.reject(new Refusal("price", "invalid", "Not a price.", { price: "Write it as 48.00." }));
    let shown: unknown;
    const answer = await rerenderOnRefusal(
      "en",
      form,
      ["price", "why", "left"],
      refused,
      async (again) => ((shown = again), new Response("again")),
    );
    expect(await answer.text()).toBe("again");
    expect(shown).toEqual({
      values: { price: "forty", why: "Because\n\nit is", left: "" },
      errors: { price: "Write it as 48.00." },
      problem: "Not a price.",
    });
  });

  it("is nobody’s to show where it is no refusal", async () => {
    const fault = () => Promise.reject(new TypeError("x is undefined"));
    await expect(rerenderOnRefusal("en", await formOf({}), [], fault, async () => new Response())).rejects.toThrow(TypeError);
  });
});

describe("an order as it was typed at the desk", () => {
  it("has an address where its first line is written, and none where nothing is", async () => {
    expect(addressIn(await formOf({ name: "Una Berg", country: "GB" }))).toBeUndefined();
    expect(addressIn(await formOf({ name: "Una Berg", line1: "1 Quay", line2: " ", country: "GB" }))).toEqual({
      name: "Una Berg",
      line1: "1 Quay",
      line2: undefined,
      postalCode: undefined,
      city: "",
      region: undefined,
      country: "GB",
    });
  });

  it("came and is paid in a way that there is", () => {
    const ways = ["desk", "phone"] as const;
    expect(["phone", "Phone", "constructor", ""].map((given) => oneOf(given, ways, "desk"))).toEqual(["phone", "desk", "desk", "desk"]);
  });
});
