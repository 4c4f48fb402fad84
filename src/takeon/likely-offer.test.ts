import { expect, it } from "vitest";
import { likelyOffer } from "./likely-offer.ts";

const offer = (id: string, name: string, editions: ("print" | "digital")[], audience: "everybody" | "gift" = "everybody") => ({
  id,
  name,
  editions,
  audience,
});
const offers = [
  offer("p", "Print, a year", ["print"]),
  offer("p2", "Print, two years", ["print"]),
  offer("d", "Digital", ["digital"]),
  offer("b", "Print and digital", ["print", "digital"]),
  offer("g", "Digital as a gift", ["digital"], "gift"),
];

it.each<[string, string | undefined]>([
  ["digital", "d"],
  ["DIGITÁL", "d"],
  ["Online access", "d"],
  ["Numérique", "d"],
  ["Digital as a gift", "g"],
  ["Print – a year", "p"],
  ["Print edition for a year", "p"],
  ["Printed magazine", undefined],
  ["Print + Digital", "b"],
  ["Kombi-Abo", "b"],
  ["Friends of the weir", undefined],
  ["", undefined],
])("“%s” most likely means %s", (name, id) => expect(likelyOffer(name, offers)).toBe(id));

it("of two of one name neither is meant", () => {
  expect(likelyOffer("Digital", [...offers, offer("d2", "Digital", ["digital"])])).toBeUndefined();
});

it("where paper comes with the screen alone, paper means both", () => {
  const both = [offer("d", "Digital", ["digital"]), offer("b", "Print + digital", ["print", "digital"])];
  expect([likelyOffer("Print", both), likelyOffer("Digital only", both), likelyOffer("Printed, digital", both)]).toEqual(["b", "d", "b"]);
});
