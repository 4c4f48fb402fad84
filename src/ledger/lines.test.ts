import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Line,
  type OrderBalance,
  deferredAgain,
  earnedByIssue,
  imbalance,
  keptFor,
  linesOfAllowance,
  linesOfChargebackWon,
  linesOfGivingBack,
  linesOfOutsideRefund,
  linesOfPayment,
  linesOfSale,
  linesOfSecondPayment,
  linesOfSettledRefund,
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
        expect(on(lines, "refunds owed")).toBe(0 - (held.net + held.tax));
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
        expect(on(lines, "receivable")).toBe(0 - (held.net + held.tax));
        expect(on(lines, "deferred")).toBe(held.deferred);
        expect(on(lines, "written off")).toBe(held.net - held.deferred);
      }),
    );
  });
});

describe("lines", () => {
  const line = (amount: number, currency = "EUR"): Line => ({ account: "cash", amount, currency });
  it.each<[string, Line[], [string, number][]]>([
    ["that sum to zero", [line(5), line(-5)], []],
    ["of nothing", [], []],
    ["with a cent too much", [line(5), line(-4)], [["EUR", 1]]],
    ["with a cent too little", [line(4), line(-5)], [["EUR", -1]]],
    [
      "that sum to zero over two currencies alone",
      [line(5), line(-5, "GBP")],
      [
        ["EUR", 5],
        ["GBP", -5],
      ],
    ],
  ])("%s are told to be off by what they are off", (_what, lines, off) => expect([...imbalance(lines)]).toEqual(off));
});

describe("what happens outside of an order’s own course", () => {
  const settled = { orderId: "o", amount: 4800, currency: "EUR", gateway: "stripe" };
  // 20 of 24 issues to come, of 48 euros with 8 of tax in them
  const held: OrderBalance = { orderId: "o", currency: "EUR", promised: 4000, deferred: 3333, tax: 800, receivable: 0 };
  const sums = (lines: readonly Line[]) => {
    expect(balances(lines)).toBe(true);
    return Object.fromEntries(lines.filter(({ amount }) => amount !== 0).map(({ account }) => [account, on(lines, account)]));
  };
  it.each<[string, Line[], Record<string, number>]>([
    [
      "paid twice: all of it goes back, and nothing is earned",
      linesOfSecondPayment({ ...settled, fee: 100 }),
      { cash: 4700, "refunds owed": -4800, fees: 100 },
    ],
    ["a refund that the gateway confirmed", linesOfSettledRefund(settled), { "refunds owed": 4800, cash: -4800 }],
    [
      "less asked for afterwards: copies earn on, and the tax of it goes back",
      linesOfAllowance(held, { amount: 600, taxShare: 1 / 6 }),
      { tax: 100, "written off": 500, "refunds owed": -600 },
    ],
    [
      "no more tax than there is",
      linesOfAllowance({ ...held, tax: 50 }, { amount: 600, taxShare: 1 / 6 }),
      { tax: 50, "written off": 550, "refunds owed": -600 },
    ],
    [
      "given in the dashboard, as much as is left",
      linesOfOutsideRefund(held, { amount: 4133, keep: 0, taxShare: 1 / 6 }),
      { deferred: 3333, tax: 800, "refunds owed": -4133 },
    ],
    [
      "given in the dashboard, less than the copies are worth",
      linesOfOutsideRefund(held, { amount: 600, keep: 0, taxShare: 1 / 6 }),
      { deferred: 500, tax: 100, "refunds owed": -600 },
    ],
    [
      "a chargeback that was won",
      linesOfChargebackWon({ ...settled, tax: 800, deferred: 3333 }),
      { cash: 4800, deferred: -3333, tax: -800, "written off": -667 },
    ],
  ])("%s", (_what, lines, wanted) => expect(sums(lines)).toEqual(wanted));

  it.each<[string, { promised: number; deferred: number }, Parameters<typeof deferredAgain>[1], number]>([
    ["all that is to come", { promised: 4000, deferred: 0 }, { earned: 4, toCome: 20, of: 24, taken: 3333 }, 3333],
    ["half of it, where half comes", { promised: 4000, deferred: 0 }, { earned: 0, toCome: 12, of: 24, taken: 4000 }, 2000],
    ["no more than was taken", { promised: 4000, deferred: 0 }, { earned: 0, toCome: 24, of: 24, taken: 1000 }, 1000],
    ["nothing where it is deferred still", { promised: 4000, deferred: 3333 }, { earned: 4, toCome: 20, of: 24, taken: 3333 }, 0],
    ["nothing where nothing is to come", { promised: 4000, deferred: 0 }, { earned: 24, toCome: 0, of: 24, taken: 4000 }, 0],
  ])("after a chargeback that was won, %s is deferred again", (_what, order, asked, amount) =>
    expect(deferredAgain(order, asked)).toBe(amount),
  );

  it.each([
    ["nothing stays where nothing more is served", { promised: 4000, deferred: 3333 }, { issues: 4, of: 24 }, 0],
    ["what two frozen issues will earn stays", { promised: 4000, deferred: 3333 }, { issues: 6, of: 24 }, 333],
    ["no more than there is stays", { promised: 4000, deferred: 100 }, { issues: 24, of: 24 }, 100],
  ])("of deferred revenue, %s", (_what, order, asked, amount) => expect(keptFor(order, asked)).toBe(amount));
});
