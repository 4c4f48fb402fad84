import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, earnedOf, money } from "../values/index.ts";
import { type CopyFacts, type CopyState, copiesOf, issuesLeft, issuesServed } from "../subscriptions/index.ts";
import { type PaidOrder, refundDue } from "./refund-due.ts";

const paidOn = day("2026-03-01");
const paidAt = new Date("2026-03-01T12:00:00Z");
const when = (days: number) => ({ today: addDays(paidOn, days), timeZone: "UTC" });

/** An order of a random term whose first issues were served and whose rest is still owed. */
const orders = fc
  .record({
    amount: fc.integer({ min: 1, max: 50_000 }),
    term: fc.integer({ min: 1, max: 48 }),
    print: fc.boolean(),
    guaranteeDays: fc.constantFrom(0, 14, 60),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ amount, term, print, guaranteeDays, part }): PaidOrder => {
    const done = Math.round(term * part);
    const editions = print ? (["digital", "print"] as const) : (["digital"] as const);
    const copies = copiesOf({ start: 40, term, editions }).map((copy): CopyFacts => ({
      ...copy,
      orderId: "a",
      state: stateOf(copy.ordinal <= done, copy.edition),
    }));
    return { id: "a", price: money(amount, "EUR"), termIssues: term, paidAt, guaranteeDays, refunded: 0, copies };
  });
const stateOf = (done: boolean, edition: string): CopyState => (done ? (edition === "print" ? "mailed" : "released") : "owed");

const sum = (order: PaidOrder, days: number) => refundDue([order], when(days)).reduce((total, { amount }) => total + amount.amount, 0);

describe("what a refund gives back", () => {
  it("within the guarantee everything, on its last day too, and not a day later", () => {
    fc.assert(
      fc.property(orders, (order) => {
        fc.pre(order.guaranteeDays > 0);
        expect(sum(order, 0)).toBe(order.price.amount);
        expect(sum(order, order.guaranteeDays)).toBe(order.price.amount);
        const [line] = refundDue([order], when(order.guaranteeDays + 1));
        expect(line?.kind).not.toBe("guarantee");
      }),
    );
  });

  it("under the guarantee is the newest order, and no other beside it", () => {
    const copies = (orderId: string, state: CopyState) =>
      copiesOf({ start: 40, term: 12, editions: ["digital"] }).map((copy): CopyFacts => ({ ...copy, orderId, state }));
    const order = { price: money(4800, "EUR"), termIssues: 12, guaranteeDays: 60, refunded: 0 };
    const first: PaidOrder = { ...order, id: "first", paidAt, copies: copies("first", "released") };
    const renewed: PaidOrder = { ...order, id: "renewed", paidAt: new Date("2026-03-20T12:00:00Z"), copies: copies("renewed", "owed") };
    const wanted = [{ orderId: "renewed", kind: "guarantee", amount: money(4800, "EUR"), issuesServed: 0, unanswered: 0 }];
    expect(refundDue([first, renewed], when(30))).toEqual(wanted);
    expect(refundDue([renewed, first], when(30))).toEqual(wanted);
  });

  it("is nothing of what was given away, and nothing more of what was voided", () => {
    const copies = copiesOf({ start: 40, term: 12, editions: ["digital"] }).map((copy): CopyFacts => ({
      ...copy,
      orderId: "a",
      state: "voided",
    }));
    const order: PaidOrder = { id: "a", price: money(4800, "EUR"), termIssues: 12, paidAt, guaranteeDays: 0, refunded: 0, copies };
    expect(refundDue([order], when(1))).toEqual([]);
    expect(refundDue([{ ...order, price: money(0, "EUR"), guaranteeDays: 60 }], when(1))).toEqual([]);
    expect(refundDue([], when(1))).toEqual([]);
  });

  it("after it what is unserved, and with what was earned that is the price", () => {
    fc.assert(
      fc.property(orders, (order) => {
        const served = issuesServed(order.copies);
        expect(sum(order, 400) + earnedOf(order.price, served, order.termIssues).amount).toBe(order.price.amount);
        expect(served + issuesLeft(order.copies)).toBe(order.termIssues);
      }),
    );
  });

  it("is never negative, never more than was paid, and nothing a second time", () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 60_000 }), (order, days, refunded) => {
        const given = Math.min(refunded, order.price.amount);
        const due = sum({ ...order, refunded: given }, days);
        expect(due).toBeGreaterThanOrEqual(0);
        expect(due + given).toBeLessThanOrEqual(order.price.amount);
        expect(sum({ ...order, refunded: order.price.amount }, days)).toBe(0);
      }),
    );
  });

  it("guarantees once in 24 months", () => {
    const [order] = fc.sample(
      orders.filter(({ guaranteeDays }) => guaranteeDays === 60),
      { numRuns: 1, seed: 7 },
    );
    const asked = (lastGuarantee: Date) => refundDue([order!], { ...when(3), lastGuarantee })[0]?.kind;
    expect(asked(new Date("2024-03-05T00:00:00Z"))).not.toBe("guarantee");
    expect(asked(new Date("2024-02-20T00:00:00Z"))).toBe("guarantee");
  });

  it("an issue posted in print and still owed in digital is served, not left", () => {
    const copies: CopyFacts[] = [
      { orderId: "a", edition: "print", wholeNumber: 40, ordinal: 1, state: "mailed" },
      { orderId: "a", edition: "digital", wholeNumber: 40, ordinal: 1, state: "owed" },
    ];
    expect([issuesServed(copies), issuesLeft(copies)]).toEqual([1, 0]);
  });
});
