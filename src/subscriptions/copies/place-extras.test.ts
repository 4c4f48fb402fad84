import { expect, it } from "vitest";
import type { Copy, CopyKind, CopyState } from "./copies.ts";
import { issuesPaidBy, unpaidCopies } from "./paid-issues.ts";
import { placeExtras } from "./place-extras.ts";
import { money } from "../../values/index.ts";

const copy = (wholeNumber: number, kind: CopyKind = "paid", state: CopyState = "owed", ordinal: number | null = null): Copy => ({
  id: `${kind} ${wholeNumber}`,
  orderId: kind === "paid" ? "o" : null,
  edition: "print",
  wholeNumber,
  ordinal,
  state,
  kind,
  enteredAt: new Date(0),
});
const placed = (copies: Copy[]) => placeExtras(copies, { first: 5 }).map(({ copy: { id }, wholeNumber }) => [id, wholeNumber]);

it("an extra copy comes forward when a hold was lifted, so that no number is left without a printed copy", () => {
  expect(placed([copy(8), copy(9, "paid", "voided"), copy(10, "paid", "voided"), copy(11, "extra")])).toEqual([["extra 11", 9]]);
  expect(placed([copy(8), copy(10, "extra"), copy(12, "extra")])).toEqual([
    ["extra 10", 9],
    ["extra 12", 10],
  ]);
});

it("an extra copy goes behind the term that has come to stand beside it, and stays where it is between two", () => {
  expect(placed([copy(7), copy(8), copy(9), copy(8, "extra")])).toEqual([["extra 8", 10]]);
  expect(placed([copy(7), copy(8, "extra"), copy(9)])).toEqual([]);
});

it("an extra printed copy goes behind the digital copies that took its term’s place", () => {
  const digital = [7, 8, 9].map((number) => ({ ...copy(number), edition: "digital" as const }));
  expect(placed([...digital, copy(8, "extra")])).toEqual([["extra 8", 10]]);
});

it("what is on a label keeps its number, and the others go around it", () => {
  expect(placed([copy(8), copy(9, "extra", "frozen"), copy(12, "extra")])).toEqual([["extra 12", 10]]);
});

it("what a chargeback leaves of the money pays for the fewest issues that are worth it", () => {
  const price = money(4801, "EUR");
  expect([0, 1, 200, 201, 4801].map((kept) => issuesPaidBy(kept, price, 24))).toEqual([0, 1, 1, 2, 24]);
});

it("the last issues go first when only some are paid for, and what was served stays", () => {
  const term = [copy(5, "paid", "mailed", 1), copy(6, "paid", "owed", 2), copy(7, "paid", "owed", 3), copy(8, "paid", "owed", 4)];
  expect(unpaidCopies(term, { paid: 3, served: 1 }).map(({ wholeNumber }) => wholeNumber)).toEqual([8]);
  expect(unpaidCopies(term, { paid: 0, served: 1 }).map(({ wholeNumber }) => wholeNumber)).toEqual([6, 7, 8]);
});
