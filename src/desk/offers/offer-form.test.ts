import { describe, expect, it } from "vitest";
import { readForm } from "../../http/index.ts";
import { Refusal } from "../../values/index.ts";
import { offerFrom } from "./offer-form.ts";

const usual = {
  name: "A year",
  print: "yes",
  digital: "yes",
  audience: "everybody",
  termIssues: "12",
  price: "48.00",
  guaranteeDays: "60",
  taxRate: "7",
  renews: "auto",
};
async function offer(change: Record<string, string>) {
  const form = await readForm(new Request("http://localhost/", { method: "POST", body: new URLSearchParams({ ...usual, ...change }) }));
  return offerFrom(form, "EUR", [{ keyCode: "two-years" }] as never);
}
const problems = (change: Record<string, string>): Promise<string[]> =>
  offer(change).then(
    () => [],
    (error: unknown) => (error instanceof Refusal ? Object.keys(error.fields) : Promise.reject(error as Error)),
  );

describe("an offer as it was typed at the desk", () => {
  it("is what it says", async () => {
    expect(await offer({ introPrice: "12,50", creditCopies: "2", graceIssues: "1", opensOn: "2026-12-01" })).toMatchObject({
      keyCode: "a-year",
      price: { amount: 4800, currency: "EUR" },
      introPrice: { amount: 1250 },
      editions: ["print", "digital"],
      termIssues: 12,
      guaranteeDays: 60,
      taxRate: 700,
      taxMode: "inclusive",
      renews: "auto",
      grants: "archive",
      adFree: true,
      creditCopies: 2,
      graceIssues: 1,
      opensOn: "2026-12-01",
      closesOn: null,
    });
  });
  it.each<[string, Record<string, string>, object]>([
    ["without ads unless it is said", {}, { adFree: true }],
    ["with ads where it is said", { ads: "yes" }, { adFree: false }],
    ["renewed by letters where it costs nothing", { price: "0" }, { renews: "series", guaranteeDays: 0 }],
    ["without a guarantee where it costs nothing, whatever stands there", { price: "0,00", guaranteeDays: "x" }, { guaranteeDays: 0 }],
    ["renewed by letters where it is one issue", { audience: "back issue", termIssues: "1" }, { renews: "series" }],
    ["for everybody where nobody is named", { audience: "owners" }, { audience: "everybody" }],
    ["taxed on top where it is said", { taxMode: "exclusive", taxRate: "7,7" }, { taxMode: "exclusive", taxRate: 770 }],
    ["of its own issues alone where it is said", { grants: "term" }, { grants: "term" }],
  ])("is %s", async (_what, change, wanted) => expect(await offer(change)).toMatchObject(wanted));
  it.each<[string, Record<string, string>, string[]]>([
    ["no name", { name: " " }, ["name"]],
    ["a name that is taken", { name: "Two years" }, []],
    ["no price", { price: "" }, ["price"]],
    ["a price that is none", { price: "cheap" }, ["price"]],
    ["a price finer than cents", { price: "48.005" }, ["price"]],
    ["a first price that is none", { introPrice: "less" }, ["introPrice"]],
    ["no issues", { termIssues: "0" }, ["termIssues"]],
    ["half an issue", { termIssues: "1.5" }, ["termIssues"]],
    ["a guarantee of less than no days", { guaranteeDays: "-1" }, ["guaranteeDays"]],
    ["a guarantee without end", { guaranteeDays: "2147483647" }, ["guaranteeDays"]],
    ["a term without end", { termIssues: "2147483647" }, ["termIssues"]],
    ["a tax of all of it", { taxRate: "100" }, ["taxRate"]],
    ["a tax of nothing known", { taxRate: "some" }, ["taxRate"]],
    ["a day that is none", { closesOn: "2026-02-30" }, ["closesOn"]],
    ["no end of grace", { graceIssues: "9999" }, ["graceIssues"]],
    ["no copies before payment", { creditCopies: "0" }, ["creditCopies"]],
    ["nothing right", { name: "", price: "x", closesOn: "soon", termIssues: "" }, ["closesOn", "name", "price", "termIssues"]],
  ])("with %s is refused at its place", async (_what, change, fields) => {
    await expect(offer(change)).rejects.toBeInstanceOf(Refusal);
    expect((await problems(change)).toSorted()).toEqual(fields);
  });
});
