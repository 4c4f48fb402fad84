import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copy } from "../../../test/support/copy.ts";
import { day } from "../../values/index.ts";
import { answerTo, reasonsAgainstClaiming, reasonsAgainstReplacing } from "./claim.ts";
import { type Copy, copiesOf, expireIssue, issuesLeft } from "./copies.ts";
import { graceDue, netGrace, planGrace } from "./grace.ts";
import { isHeldNow, planHold, planLift, reasonsAgainstHolding, reasonsAgainstLifting } from "./hold.ts";
import type { NewCopy } from "./move-copies.ts";

const term = (start: number, count: number, orderId = "o1"): Copy[] =>
  copiesOf({ start, term: count, editions: ["print", "digital"] }).map((facts) => copy({ ...facts, orderId }));
const numbers = (copies: readonly { wholeNumber: number }[]) =>
  [...new Set(copies.map(({ wholeNumber }) => wholeNumber))].sort((a, b) => a - b);
const limits = { language: "en", first: 41, longest: 24 };

/** Carries a plan out on plain rows, as the commands do in the database. */
function hold(copies: readonly Copy[], range: { from: number; to: number }): Copy[] {
  const { held, added } = planHold(copies, range);
  const ids = new Set(held.map(({ id }) => id));
  return [...copies.map((one) => (ids.has(one.id) ? { ...one, state: "held" as const } : one)), ...added.map((one: NewCopy) => copy(one))];
}
function lift(copies: readonly Copy[], range: { from: number; to: number }, first: number): Copy[] {
  const plan = planLift(copies, range, { first });
  const labels = new Map([...plan.relabelled, ...plan.voided].map((label) => [label.id, label]));
  const [owed, gone] = [new Set(plan.owed.map(({ id }) => id)), new Set(plan.voided.map(({ id }) => id))];
  return copies.map((one) => ({
    ...one,
    ...labels.get(one.id),
    state: owed.has(one.id) ? "owed" : gone.has(one.id) ? "voided" : one.state,
  }));
}
const owedLabels = (copies: readonly Copy[]) =>
  copies
    .filter(({ state }) => state === "owed")
    .map(({ orderId, ordinal, edition }) => `${orderId} ${ordinal} ${edition}`)
    .sort();

describe("a hold", () => {
  const copies = term(41, 6);
  it("adds as many issues at the end as it holds, each of the same order and k of N", () => {
    const after = hold(copies, { from: 42, to: 43 });
    expect(numbers(after.filter(({ state }) => state === "held"))).toEqual([42, 43]);
    expect(numbers(after.filter(({ state }) => state === "owed"))).toEqual([41, 44, 45, 46, 47, 48]);
    expect(owedLabels(after)).toEqual(owedLabels(copies));
    expect([issuesLeft(after), expireIssue(after)]).toEqual([6, 48]);
  });
  it.each([
    ["what is on its way already", { from: 40, to: 42 }, /first that can be held is no. 41/],
    ["a range that runs backwards", { from: 44, to: 42 }, /comes before/],
    ["more than a year", { from: 41, to: 70 }, /24 issues at most/],
    ["what is not owed", { from: 60, to: 61 }, /is owed/],
    ["no numbers", { from: Number.NaN, to: 42 }, /numbers/],
  ])("is refused for %s", (_what, range, says) => {
    expect(reasonsAgainstHolding({ service: "active", copies }, range, limits).join(" ")).toMatch(says);
  });
  it("is refused twice for the same issue, and where the subscription has ended", () => {
    expect(reasonsAgainstHolding({ service: "active", copies: hold(copies, { from: 42, to: 43 }) }, { from: 43, to: 44 }, limits)).toEqual([
      "No. 43 is on hold already.",
    ]);
    expect(reasonsAgainstHolding({ service: "refunded", copies }, { from: 42, to: 43 }, limits)).toEqual([
      "The subscription is not running.",
    ]);
    expect(reasonsAgainstHolding({ service: "active", copies }, { from: 41, to: 43 }, limits)).toEqual([]);
  });
  it("holds the service while its next issue is held, no longer and no earlier", () => {
    const after = hold(copies, { from: 42, to: 43 });
    expect([41, 42, 43, 44].map((next) => isHeldNow(after, next))).toEqual([false, true, true, false]);
  });
  it("lifted half-way leaves the passed issues at the end and brings the others back", () => {
    const held = hold(copies, { from: 42, to: 44 });
    const after = lift(held, { from: 42, to: 44 }, 43);
    expect(numbers(after.filter(({ state }) => state === "owed"))).toEqual([41, 43, 44, 45, 46, 47]);
    expect(reasonsAgainstLifting({ service: "held", copies: held }, { from: 42, to: 44 }, { first: 45 })).toHaveLength(1);
    expect(reasonsAgainstLifting({ service: "held", copies: held }, { from: 42, to: 44 }, { first: 44 })).toEqual([]);
  });
  it("lifted after a renewal leaves no issue out in the middle, and every order keeps its issues", () => {
    const held = hold(copies, { from: 42, to: 43 });
    const renewed = [...held, ...term(49, 4, "o2")];
    const after = lift(renewed, { from: 42, to: 43 }, 42);
    expect(numbers(after.filter(({ state }) => state === "owed"))).toEqual([41, 42, 43, 44, 45, 46, 47, 48, 49, 50]);
    expect(owedLabels(after)).toEqual(owedLabels([...copies, ...term(49, 4, "o2")]));
  });
  it("lifted while its print run is frozen keeps both editions of an issue at one number", () => {
    const twice = hold(hold(term(44, 2), { from: 45, to: 45 }), { from: 46, to: 46 });
    // as other holds and their ends leave it: k of N no longer in the order of the numbers
    const frozen = twice.map((one) => ({
      ...one,
      ...(one.wholeNumber === 44 ? { ordinal: 2, state: one.edition === "print" ? ("frozen" as const) : one.state } : {}),
      ...(one.wholeNumber === 47 ? { ordinal: 1 } : {}),
    }));
    const after = lift(frozen, { from: 46, to: 46 }, 45);
    const places = (edition: string) =>
      after
        .filter((one) => one.edition === edition && ["owed", "frozen"].includes(one.state))
        .map(({ wholeNumber, ordinal }) => `${wholeNumber} is ${ordinal}`);
    expect(places("digital")).toEqual(places("print"));
  });
  it("and any others, held and lifted in any order, never change how many issues of which order are owed", () => {
    const step = fc.record({
      from: fc.integer({ min: 41, max: 60 }),
      length: fc.integer({ min: 1, max: 6 }),
      undo: fc.boolean(),
      first: fc.integer({ min: 41, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const start = [...term(41, 8), ...term(49, 6, "o2")];
        let now: Copy[] = start;
        const ranges: { from: number; to: number }[] = [];
        for (const { from, length, undo, first } of steps) {
          const range = { from, to: from + length - 1 };
          if (undo && ranges[0]) now = lift(now, ranges.shift()!, first);
          else if (reasonsAgainstHolding({ service: "active", copies: now }, range, limits).length === 0) {
            ranges.push(planHold(now, range).range);
            now = hold(now, range);
          }
          expect(owedLabels(now)).toEqual(owedLabels(start));
          const owed = now.filter(({ state }) => state === "owed").map(({ wholeNumber, edition }) => `${wholeNumber} ${edition}`);
          expect(new Set(owed).size).toBe(owed.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a claim", () => {
  const posted = copy({ state: "mailed" });
  const facts = {
    copy: posted,
    service: "active" as const,
    postedOn: day("2026-03-01"),
    today: day("2026-03-11"),
    claimedOn: [],
    byStaff: false,
  };
  it.each([
    ["from the tenth day after posting", {}, []],
    ["not before", { today: day("2026-03-10") }, [/Give the post until 11 March 2026/]],
    ["not of a digital copy", { copy: copy({ edition: "digital", state: "released" }) }, [/digital edition/]],
    ["not of one that was not posted", { copy: copy({ state: "frozen" }) }, [/has not been posted/]],
    ["not twice", { copy: copy({ state: "claimed" }) }, [/claimed already/]],
    ["not after four months, by the button", { today: day("2026-07-02") }, [/more than 120 days ago/]],
    ["after four months by staff", { today: day("2026-07-02"), byStaff: true }, []],
    ["three a year by the button", { claimedOn: ["2025-03-12", "2025-09-01", "2026-01-01"].map(day) }, [/3 copies/]],
    ["and a fourth when the first is a year old", { claimedOn: ["2025-03-11", "2025-09-01", "2026-01-01"].map(day) }, []],
    ["not of what was paid back", { service: "refunded" as const }, [/given back/]],
    ["not of what was not paid for", { unpaid: true }, [/not paid for/]],
    ["not of what was not paid for, by staff either", { unpaid: true, byStaff: true }, [/not paid for/]],
    ["on the last of the four months", { today: day("2026-06-29") }, []],
    ["not by the button for one that was sent twice", { copy: copy({ state: "mailed", kind: "replacement" }) }, [/sent twice/]],
    ["by staff for one that was sent twice", { copy: copy({ state: "mailed", kind: "replacement" }), byStaff: true }, []],
  ])("is taken %s", (_what, change, says) => {
    const reasons = reasonsAgainstClaiming({ language: "en", ...facts, ...change });
    expect(reasons).toHaveLength(says.length);
    says.forEach((pattern, at) => expect(reasons[at]).toMatch(pattern));
  });
  it("is made good by the same issue again, or by one more at the end, and costs nothing", () => {
    const copies = [posted, ...term(41, 3)];
    expect(answerTo(copies, posted, "replacement")).toEqual({
      edition: "print",
      wholeNumber: 40,
      kind: "replacement",
      ordinal: null,
      orderId: null,
    });
    expect(answerTo(copies, posted, "one more")).toEqual({
      edition: "print",
      wholeNumber: 44,
      kind: "extra",
      ordinal: null,
      orderId: null,
    });
    expect(reasonsAgainstReplacing([...copies, copy({ kind: "replacement", ordinal: null, orderId: null })], posted)).toHaveLength(1);
    expect(reasonsAgainstReplacing(copies, posted)).toEqual([]);
    const taken = copy({ kind: "replacement", ordinal: null, orderId: null, state: "voided" });
    const ofAnother = copy({ kind: "replacement", ordinal: null, orderId: null, wholeNumber: 41 });
    expect(reasonsAgainstReplacing([...copies, taken, ofAnother], posted)).toEqual([]);
  });
});

describe("grace", () => {
  const served = term(40, 2).map((one) => ({ ...one, state: one.edition === "print" ? ("mailed" as const) : ("released" as const) }));
  it("is due once, after the last copy, and not to those who stopped", () => {
    expect(graceDue({ renewal: "series", graceIssues: 2, copies: served })).toBe(2);
    expect(graceDue({ renewal: "stopped", graceIssues: 2, copies: served })).toBe(0);
    expect(graceDue({ renewal: "series", graceIssues: 2, copies: term(40, 2) })).toBe(0);
    const given = planGrace(served, { issues: 2, editions: ["digital"], next: 41 });
    expect(given.map(({ wholeNumber }) => wholeNumber)).toEqual([42, 43]);
    expect(
      graceDue({ renewal: "series", graceIssues: 2, copies: [...served, ...given.map((one) => copy({ ...one, state: "released" }))] }),
    ).toBe(0);
  });
  it("is netted at renewal: what was served counts, what is only owed is taken back", () => {
    const grace = [
      copy({ kind: "grace", orderId: null, ordinal: null, wholeNumber: 42, state: "frozen" }),
      copy({ kind: "grace", orderId: null, ordinal: null, edition: "digital", wholeNumber: 42 }),
      copy({ kind: "grace", orderId: null, ordinal: null, wholeNumber: 43 }),
    ];
    const net = netGrace([...served, ...grace]);
    expect(net.issues).toBe(1);
    expect(net.served.map(({ ordinal }) => ordinal)).toEqual([1, 1]);
    expect(numbers(net.unserved)).toEqual([43]);
  });
});
