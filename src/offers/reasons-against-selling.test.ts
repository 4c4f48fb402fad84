import { expect, it } from "vitest";
import { money } from "../values/index.ts";
import { reasonsAgainstSelling } from "./reasons-against-selling.ts";

const offer = {
  editions: ["digital" as const],
  audience: "everybody" as const,
  termIssues: 24,
  price: money(4800, "EUR"),
  introPrice: null,
  renews: "auto" as const,
  creditCopies: null,
  opensOn: null,
  closesOn: null,
};

it.each<[string, Partial<Parameters<typeof reasonsAgainstSelling>[0]>, string[]]>([
  ["an offer like any other", {}, []],
  ["no edition", { editions: [] }, ["digital"]],
  ["a single issue of two dozen that renews", { audience: "back issue" }, ["termIssues", "renews"]],
  ["a single issue", { audience: "back issue", termIssues: 1, renews: "series" }, []],
  ["a first term that costs as much as the others", { introPrice: money(4800, "EUR") }, ["introPrice"]],
  ["a first term for less", { introPrice: money(4799, "EUR") }, []],
  ["nothing to pay, by invoice", { price: money(0, "EUR"), creditCopies: 2 }, ["creditCopies"]],
  ["a gift that costs nothing", { price: money(0, "EUR"), audience: "gift" }, ["price"]],
  ["the printed edition alone", { editions: ["print"] }, []],
  ["nothing to pay", { price: money(0, "EUR"), termIssues: 2 }, []],
  ["one day", { opensOn: "2027-01-01" as never, closesOn: "2027-01-01" as never }, []],
  ["an end before the beginning", { opensOn: "2027-01-02" as never, closesOn: "2027-01-01" as never }, ["closesOn"]],
])("%s", (_name, terms, fields) => {
  expect(Object.keys(reasonsAgainstSelling({ ...offer, ...terms }))).toEqual(fields);
});
