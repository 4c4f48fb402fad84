import { expect, it } from "vitest";
import { type Consignment, reasonsAgainstConsigning } from "./change-consignment.ts";

const bulk = { boughtAs: "bulk" as const, service: "active" as const, editions: ["print" as const] };
const wanted: Consignment = { from: 49, to: null, quantity: 20 };

it.each<[string, Partial<Consignment>, string[]]>([
  ["twenty from the next issue on", {}, []],
  ["twenty this time alone", { to: 49 }, []],
  ["an issue whose labels are frozen", { from: 48 }, ["from"]],
  ["an end before the beginning", { to: 48 }, ["to"]],
  ["none", { quantity: 0 }, ["quantity"]],
  ["half a copy", { quantity: 1.5 }, ["quantity"]],
])("%s", (_what, change, fields) => {
  expect(Object.keys(reasonsAgainstConsigning(bulk, { ...wanted, ...change }, 49).fields)).toEqual(fields);
});

it("is for bulk orders that run and are printed", () => {
  const reader = { boughtAs: "subscription" as const, service: "expired" as const, editions: ["digital" as const] };
  expect(reasonsAgainstConsigning(reader, wanted, 49).reasons).toHaveLength(3);
});

it("wants a whole address of another consignee", () => {
  const consignee = { name: "Quay Books", line1: "", city: "Halmouth", country: "GB", postalCode: "EH1 1YZ" };
  expect(Object.keys(reasonsAgainstConsigning(bulk, { ...wanted, consignee }, 49).fields)).toEqual(["line1"]);
});
