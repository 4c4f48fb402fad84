import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Line,
  type OrderBalance,
  earnedByIssue,
  imbalance,
  keptFor,
  linesOfGivingBack,
  linesOfPayment,
  linesOfSale,
  linesOfVoid,
} from "./lines.ts";

const sale = { orderId: "o", amount: 4800, tax: 800, currency: "EUR" };
const balances = (lines: readonly Line[]) => imbalance(lines).size === 0;
const on = (lines: readonly Line[], account: string) =>
  lines.filter((line) => line.account === account).reduce((sum, { amount }) => sum + amount, 0);

const balance: fc.Arbitrary<OrderBalance & { net: number; of: number; served: number; frozen: number }> = fc
  .record({
    net: fc.integer({ min: 0, max: 100_000 }),
    tax: fc.integer({ min: 0, max: 25_000 }),
    of: fc.integer({ min: 1, max: 60 }),
    a: fc.nat(),
    b: fc.nat(),
  })
  .map(({ net, tax, of, a, b }) => {
    const served = a % (of + 1);
    const frozen = b % (of - served + 1);
    const earned = Array.from({ length: served }, (_, k) => earnedByIssue(net, k + 1, of)).reduce((sum, one) => sum + one, 0);
    return { orderId: "o", currency: "EUR", promised: net, deferred: net - earned, tax, receivable: net + tax, net, of, served, frozen };
  });

describe("a sale", () => {
  it("puts the price into the till, the net into what is owed, and the tax aside", () => {
    expect(linesOfSale(sale, { gateway: "sandbox" }).filter(({ amount }) => amount !== 0)).toEqual([
      { account: "cash", amount: 4800, currency: "EUR", gateway: "sandbox" },
      { account: "deferred", amount: -4000, currency: "EUR", orderId: "o" },
      { account: "tax", amount: -800, currency: "EUR", orderId: "o" },
    ]);
  });
  it("on account is a receivable until it is paid", () => {
    const lines = [
      ...linesOfSale(sale, "on account"),
      ...linesOfPayment({ orderId: "o", amount: 4800, currency: "EUR", gateway: "transfer" }),
    ];
    expect(balances(lines)).toBe(true);
    expect([on(lines, "receivable"), on(lines, "cash")]).toEqual([0, 4800]);
  });
  it("with a credit defers the worth of the whole new term, and the gateway’s fee leaves the till", () => {
    const lines = linesOfSale(
      { ...sale, amount: 3000, tax: 500, credit: { fromOrderId: "old", amount: 1800, tax: 300 } },
      { gateway: "stripe", fee: 73 },
    );
    expect(balances(lines)).toBe(true);
    expect([on(lines, "deferred"), on(lines, "tax"), on(lines, "credit"), on(lines, "cash"), on(lines, "fees")]).toEqual([
      -4000, -800, 1800, 2927, 73,
    ]);
  });
});

describe("what issues earn", () => {
  it("sums to the price exactly, whatever price and term", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 104 }), (promised, of) => {
        const parts = Array.from({ length: of }, (_, k) => earnedByIssue(promised, k + 1, of));
        expect(parts.reduce((sum, one) => sum + one, 0)).toBe(promised);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("money that goes back", () => {
  it("by the guarantee is all of it: nothing stays deferred or taxed, and what was served is written off", () => {
    fc.assert(
      fc.property(balance, (held) => {
        const lines = linesOfGivingBack(held, { amount: held.net + held.tax, keep: 0, to: { account: "refunds owed" } });
        expect(balances(lines)).toBe(true);
        expect(on(lines, "deferred")).toBe(held.deferred);
        expect(on(lines, "tax")).toBe(held.tax);
        expect(on(lines, "written off")).toBe(held.net - held.deferred);
        expect(on(lines, "refunds owed")).toBe(-(held.net + held.tax));
      }),
    );
  });
  it("for the unserved leaves exactly what frozen copies will earn, and writes nothing off", () => {
    fc.assert(
      fc.property(balance, (held) => {
        const { net, tax, of, served, frozen } = held;
        const gross = net + tax;
        const amount = gross - Math.floor((2 * gross * (served + frozen) + of) / (2 * of));
        const keep = keptFor(held, { issues: served + frozen, of });
        const lines = linesOfGivingBack(held, { amount, keep, to: { account: "refunds owed" } });
        expect(balances(lines)).toBe(true);
        expect(on(lines, "written off")).toBe(0);
        const later = Array.from({ length: frozen }, (_, at) => earnedByIssue(net, served + at + 1, of)).reduce((sum, one) => sum + one, 0);
        expect(held.deferred - on(lines, "deferred")).toBe(later);
        expect(on(lines, "tax")).toBeLessThanOrEqual(tax);
      }),
    );
  });
  it("of an unpaid invoice claims nothing more, and writes off what was served", () => {
    fc.assert(
      fc.property(balance, (held) => {
        const lines = linesOfVoid(held);
        expect(balances(lines)).toBe(true);
        expect(on(lines, "receivable")).toBe(-(held.net + held.tax));
        expect(on(lines, "deferred")).toBe(held.deferred);
        expect(on(lines, "written off")).toBe(held.net - held.deferred);
      }),
    );
  });
});
