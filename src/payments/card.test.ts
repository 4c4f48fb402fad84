import { expect, it } from "vitest";
import { type Card } from "./gateway.ts";
import { cardProblems, checkCard } from "./card.ts";
import { playCards } from "./sandbox-gateway.ts";

const now = new Date("2026-11-24T10:00:00Z");
const card: Card = { number: "4242 4242 4242 4242", expiry: "04/29", check: "123" };

it.each<[string, Partial<Card>, string[]]>([
  ["as it stands on it", {}, []],
  ["with hyphens and without spaces", { number: "4242-42424242-4242" }, []],
  ["with two digits changed places", { number: "2424 4242 4242 4242" }, ["card"]],
  ["with one digit wrong", { number: "4242 4242 4242 4241" }, ["card"]],
  ["with a digit missing", { number: "4242 4242 424" }, ["card"]],
  ["with letters", { number: "4242 4242 4242 424x" }, ["card"]],
  ["without a number", { number: "" }, ["card"]],
  ["good to the end of this month", { expiry: "11/26" }, []],
  ["that ended last month", { expiry: "10/26" }, ["expiry"]],
  ["with its year in full", { expiry: "4 / 2029" }, []],
  ["of a thirteenth month", { expiry: "13/29" }, ["expiry"]],
  ["of month none", { expiry: "00/29" }, ["expiry"]],
  ["without a date", { expiry: "" }, ["expiry"]],
  ["with four check digits", { check: " 1234 " }, []],
  ["with two check digits", { check: "12" }, ["check"]],
  ["with letters for check digits", { check: "12a" }, ["check"]],
  ["of which nothing is right", { number: "1", expiry: "1", check: "1" }, ["card", "expiry", "check"]],
])("a card %s", (_what, change, fields) => {
  expect(Object.keys(cardProblems({ ...card, ...change }, now))).toEqual(fields);
});

it("a card that is wrong is refused with its fields", () => {
  expect(() => checkCard({ ...card, check: "" }, now)).toThrow(
    expect.objectContaining({ code: "card-invalid", fields: { check: expect.any(String) as string } }) as Error,
  );
  expect(() => checkCard(card, now)).not.toThrow();
});

it("every play card passes as a card", () => {
  for (const { number } of playCards) expect(cardProblems({ ...card, number }, now), number).toEqual({});
});
