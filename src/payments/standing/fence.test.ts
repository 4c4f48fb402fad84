import { describe, expect, it } from "vitest";
import { type Fenced, amissOf, fenceOf } from "./fence.ts";
import type { Standing } from "./standing.ts";

const reference = "0199aaaa-0000-7000-8000-000000000001";
const date = new Date("2027-02-03T08:00:00Z");
const hours = (count: number) => new Date(date.valueOf() + count * 3_600_000);

const ended: Standing = {
  id: "sub_old",
  customer: "cus_una",
  email: null,
  name: null,
  status: "ended",
  ends: true,
  until: date.toISOString(),
  endedAt: date.toISOString(),
  endedBy: null,
  amount: { amount: 4800, currency: "EUR" },
  every: { unit: "year", count: 1 },
  quantity: 1,
  items: 1,
  discounted: false,
  taxedThere: false,
  owes: false,
  collectionPaused: false,
  sendsInvoices: false,
  schedule: null,
  endsLater: false,
  method: "pm_old",
  methodName: "Visa ending 4242",
  mark: "row",
};
const running: Standing = { ...ended, status: "running", endedAt: null };
const row: Fenced = { standing: "sub_old", reference, state: "armed", endsAt: date };
const ask = ({ rows = [row], there = [ended], now = hours(0) }: { rows?: Fenced[]; there?: Standing[]; now?: Date } = {}) =>
  fenceOf({ reference, rows, there, now });

describe("the fence before a renewal of ours", () => {
  it("lets it through when what ran there has ended at its date, and for whom nothing ever ran", () => {
    expect(ask()).toEqual({ may: "charge" });
    expect(ask({ rows: [{ ...row, state: "renewed" }] })).toEqual({ may: "charge" });
    expect(ask({ rows: [], there: [] })).toEqual({ may: "charge" });
    expect(ask({ there: [{ ...ended, endedAt: hours(-0.5).toISOString() }] })).toEqual({ may: "charge" });
  });

  it("waits for the date, to the very second", () => {
    expect(ask({ now: new Date(date.valueOf() - 1) })).toEqual({ may: "wait", until: date });
    expect(ask({ now: date })).toEqual({ may: "charge" });
  });

  it("waits while it is set to end there and has not yet, even when its date has come", () => {
    expect(ask({ there: [running] })).toMatchObject({ may: "wait" });
    expect(ask({ there: [running], now: hours(5) })).toMatchObject({ may: "wait" });
  });

  it.each<[string, Partial<Standing>]>([
    ["its end there was taken back", { status: "running", endedAt: null, ends: false }],
    ["it was renewed there and runs", { status: "running", endedAt: null, until: hours(24 * 365).toISOString() }],
    [
      "it was renewed there and ended with the period after",
      { until: hours(24 * 365).toISOString(), endedAt: hours(24 * 365).toISOString() },
    ],
    ["nobody says until when it was paid there", { until: null }],
    ["it was ended there before its date", { endedAt: hours(-2).toISOString() }],
    ["its end is told without a time", { endedAt: null }],
    ["it ended there because a payment failed", { endedBy: "payment failed" }],
    ["it ended there because a payment was disputed", { endedBy: "payment disputed" }],
  ])("refuses where %s", (_what, changed) => {
    expect(ask({ there: [{ ...ended, ...changed }], now: hours(24 * 800) })).toMatchObject({ may: "not" });
  });

  it.each(["intended", "undoing", "stopped"] as const)("refuses where the take-over is %s, whatever stands there", (state) => {
    expect(ask({ rows: [{ ...row, state }] })).toMatchObject({ may: "not" });
  });

  it("refuses where the gateway does not know it any more", () => {
    expect(ask({ there: [] })).toMatchObject({ may: "not" });
  });

  it.each(["running", "trial", "past due", "unpaid", "incomplete", "paused", "scheduled"] as const)(
    "refuses where another of the same payer is %s there",
    (status) => {
      const other = { ...running, id: "sub_other", status };
      expect(ask({ there: [ended, other] })).toMatchObject({ may: "not" });
      expect(ask({ rows: [], there: [other] })).toMatchObject({ may: "not" });
      // set to end, it still runs: whose it is nobody has said
      expect(ask({ rows: [], there: [{ ...other, ends: true }] })).toMatchObject({ may: "not" });
    },
  );

  it("lets it through beside one that a person has set aside, and beside one that is over", () => {
    const other = { ...running, id: "sub_other", ends: false };
    expect(ask({ rows: [row, { ...row, standing: "sub_other", reference: null, state: "left" }], there: [ended, other] })).toEqual({
      may: "charge",
    });
    expect(ask({ there: [ended, { ...ended, id: "sub_other" }] })).toEqual({ may: "charge" });
  });

  it.each(["seen", "undone"] as const)("refuses while one that is only %s runs there", (state) => {
    expect(ask({ rows: [{ ...row, state }], there: [{ ...running, ends: false }] })).toMatchObject({ may: "not" });
    expect(ask({ rows: [{ ...row, state }], there: [ended] })).toEqual({ may: "charge" });
  });
});

it("what is amiss is nothing while it runs to its end, which is waited for", () => {
  expect(amissOf(row, running)).toMatchObject({ waits: true });
  expect(amissOf(row, ended)).toBeUndefined();
  expect(amissOf({ endsAt: null }, running)).toMatchObject({ waits: false });
});
