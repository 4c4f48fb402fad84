import { describe, expect, it } from "vitest";
import { type Facts, verdictOf } from "./verdict.ts";

const now = new Date("2026-11-29T10:00:00Z");
const eur = (amount: number) => ({ amount, currency: "EUR" });
const there: Facts["there"] = {
  id: "sub_una",
  customer: "cus_una",
  email: "una@reader.example",
  name: "Una Berg",
  status: "running",
  ends: false,
  until: "2027-02-03T08:00:00.000Z",
  endedAt: null,
  endedBy: null,
  amount: eur(4800),
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
  method: "pm_una",
  methodName: "Visa ending 4242",
  mark: null,
  next: eur(4800),
};
const here: Facts["here"][number] = {
  id: "ours",
  number: 1000,
  offer: "Digital",
  renewal: "series",
  quantity: 1,
  expireIssue: 70,
  termIssues: 24,
  price: eur(4800),
};
const plain: Facts = { row: { id: "row", state: "seen", agreedAt: null }, there, isLinked: true, here: [here], others: 0, now };
const judged = (more: Partial<Facts> = {}, changed: Partial<Facts["there"]> = {}) =>
  verdictOf({ ...plain, ...more, there: { ...there, ...changed } });

describe("what runs at the gateway", () => {
  it("is taken over where everything is plain", () => {
    expect(judged()).toEqual({ is: "take", notes: [] });
    expect(judged({ here: [{ ...here, price: eur(4700) }] })).toMatchObject({ is: "take" });
  });

  it.each<[string, Partial<Facts>, Partial<Facts["there"]>]>([
    ["nobody", { isLinked: false }, {}],
    ["nothing here", { here: [] }, {}],
    ["several here", { here: [here, { ...here, id: "second" }] }, {}],
    ["several there", { others: 1 }, {}],
    ["past due", {}, { status: "past due", owes: true }],
    ["unpaid", {}, { status: "unpaid" }],
    ["incomplete", {}, { status: "incomplete" }],
    ["paused", {}, { status: "paused" }],
    ["scheduled", {}, { status: "scheduled", items: 0, method: null, amount: null }],
    ["owes", {}, { owes: true }],
    ["collection paused", {}, { collectionPaused: true }],
    ["sends invoices", {}, { sendsInvoices: true, method: null }],
    ["no method", {}, { method: null }],
    ["stopped there", {}, { ends: true }],
    ["ends later", {}, { endsLater: true }],
    ["other currency", {}, { amount: { amount: 4800, currency: "USD" }, next: { amount: 4800, currency: "USD" } }],
    ["several items", {}, { items: 2 }],
    ["by use", {}, { amount: null }],
    ["other quantity", {}, { quantity: 2, amount: eur(9600), next: eur(9600) }],
    ["never ordered", { here: [{ ...here, price: undefined }] }, {}],
    ["too near", {}, { until: "2026-11-29T11:59:59.000Z" }],
    ["too near", {}, { until: "2026-11-29T09:00:00.000Z" }],
    ["too near", {}, { until: null }],
  ])("is left alone: %s", (reason, facts, changed) => {
    expect(judged(facts, changed)).toMatchObject({ is: "not", reasons: [reason] });
  });

  it("waits for a person’s word where our price is higher, or theirs is not known; a discount and tax are in theirs", () => {
    expect(judged({}, { discounted: true, next: eur(2400) })).toEqual({ is: "ask", notes: ["dearer here", "discount"] });
    expect(judged({}, { next: null })).toEqual({ is: "ask", notes: ["price unknown there"] });
    expect(judged({ row: { ...plain.row, agreedAt: now } }, { next: eur(2400) })).toMatchObject({ is: "take" });
  });

  it("tells of a trial and of a schedule, and takes them over", () => {
    expect(judged({}, { status: "trial" })).toEqual({ is: "take", notes: ["trial"] });
    expect(judged({}, { schedule: "sub_sched" })).toEqual({ is: "take", notes: ["schedule"] });
  });

  it("tells that the gateway reckons its tax by itself, and takes it over at the price with the tax of here", () => {
    expect(judged({}, { taxedThere: true })).toEqual({ is: "take", notes: ["tax there"] });
    expect(judged({}, { taxedThere: true, next: eur(4500) })).toEqual({ is: "ask", notes: ["dearer here", "tax there"] });
  });

  it("is ended there alone where its reader has stopped here, whatever our price", () => {
    const stopped = { here: [{ ...here, renewal: "stopped" as const, price: eur(9900) }] };
    expect(judged(stopped)).toEqual({ is: "end", notes: ["stopped here"] });
    expect(judged(stopped, { method: null, quantity: 2, amount: null })).toMatchObject({ is: "end" });
  });

  it("is gone on with where it was we who set it to end, however near its date", () => {
    const begun = { row: { ...plain.row, state: "intended" as const } };
    expect(judged(begun, { ends: true, mark: "row", until: "2026-11-29T10:00:01.000Z" })).toMatchObject({ is: "take" });
    expect(judged(begun, { ends: true, mark: "row", status: "ended", endedAt: now.toISOString() })).toMatchObject({ is: "take" });
    expect(judged(begun, { ends: true, mark: "another" })).toMatchObject({ is: "not", reasons: ["stopped there"] });
    expect(judged(begun, { status: "ended", endedAt: now.toISOString() })).toMatchObject({ is: "not", reasons: ["ended there"] });
  });

  it("is nothing any more where it is over, but where we stopped at it", () => {
    expect(judged({}, { status: "ended" })).toEqual({ is: "over", notes: [] });
    expect(judged({ row: { ...plain.row, state: "stopped" } }, { status: "ended" })).toMatchObject({ is: "not", reasons: ["ended there"] });
  });

  it.each([
    ["armed", "taken"],
    ["renewed", "renewed"],
    ["left", "left"],
  ] as const)("that is %s is not judged again", (state, is) => {
    expect(judged({ row: { ...plain.row, state } })).toEqual({ is, notes: [] });
  });
});
