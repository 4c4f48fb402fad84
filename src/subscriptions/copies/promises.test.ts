import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copy } from "../../../test/support/copy.ts";
import {
  type Copy,
  type CopyKind,
  type CopyState,
  expireIssue,
  lastNumber,
  issuesLeft,
  issuesOnTheirWay,
  issuesToCome,
  rangesOf,
} from "./copies.ts";
import { type Promised, copiesFor, promisesAtRefund, unsentPromises } from "./promises.ts";

let ids = 0;
const claim = (facts: Partial<Promised>): Promised => ({
  claimId: `p${(ids += 1)}`,
  orderId: "o1",
  ordinal: 1,
  wholeNumber: 40,
  answer: "one more",
  answerCopyId: "",
  ...facts,
});

describe("the issues still to come", () => {
  const states: CopyState[] = ["owed", "frozen", "mailed", "released", "held", "voided", "claimed", "replaced"];
  const kinds: CopyKind[] = ["paid", "grace", "comp", "replacement", "extra"];
  const subscriptions = fc.array(
    fc
      .record({
        wholeNumber: fc.integer({ min: 1, max: 20 }),
        state: fc.constantFrom(...states),
        kind: fc.constantFrom(...kinds),
        edition: fc.constantFrom("print" as const, "digital" as const),
      })
      .map((facts) => copy(facts)),
    { maxLength: 60 },
  );

  it("are counted, begun and ended by one list: none is served, past the last, or on its way", () => {
    fc.assert(
      fc.property(subscriptions, (copies) => {
        const toCome = issuesToCome(copies);
        expect(toCome).toHaveLength(issuesLeft(copies));
        expect(toCome).toEqual([...new Set(toCome)].sort((a, b) => a - b));
        expect(toCome.at(-1) ?? 0).toBeLessThanOrEqual(lastNumber(copies));
        const onTheirWay = issuesOnTheirWay(copies);
        expect(toCome.filter((number) => onTheirWay.includes(number))).toEqual([]);
        for (const number of toCome) {
          const here = copies.filter(({ wholeNumber }) => wholeNumber === number);
          expect(here.some(({ state, kind }) => state === "owed" && kind !== "replacement")).toBe(true);
          expect(here.some(({ state }) => ["mailed", "released", "claimed", "replaced"].includes(state))).toBe(false);
        }
      }),
    );
  });

  it("end with the last of the term, which grace and what is sent once more do not move", () => {
    const grace = [51, 52].map((wholeNumber) => copy({ wholeNumber, kind: "grace", orderId: null, ordinal: null }));
    const term = [copy({ wholeNumber: 49, state: "released" }), copy({ wholeNumber: 50, state: "released" })];
    const again = copy({ wholeNumber: 53, kind: "replacement", orderId: null, ordinal: null });
    expect([expireIssue([...term, ...grace, again]), lastNumber([...term, ...grace])]).toEqual([50, 52]);
    // what came from elsewhere in its grace
    expect([expireIssue(grace), expireIssue([])]).toEqual([50, 0]);
  });

  it("do not begin with a past one that is only sent once more", () => {
    const copies = [
      copy({ wholeNumber: 40, state: "claimed" }),
      copy({ wholeNumber: 40, kind: "replacement", orderId: null, ordinal: null }),
      copy({ wholeNumber: 41 }),
      copy({ wholeNumber: 42 }),
    ];
    expect(issuesToCome(copies)).toEqual([41, 42]);
  });

  it("leave out the one whose label is made, which is on its way", () => {
    const copies = [47, 48, 49].flatMap((wholeNumber) => [
      copy({ wholeNumber, state: wholeNumber === 47 ? "frozen" : "owed" }),
      copy({ wholeNumber, edition: "digital" }),
    ]);
    expect([issuesToCome(copies), issuesOnTheirWay(copies)]).toEqual([[48, 49], [47]]);
  });

  it.each([
    [[], ""],
    [[48], "no. 48"],
    [[48, 49, 50], "no. 48 to no. 50"],
    [[45, 48, 49, 51], "no. 45, no. 48 to no. 49, no. 51"],
  ])("%j are said as “%s”", (numbers, said) => expect(rangesOf(numbers, "en")).toBe(said));
});

describe("what was promised for a lost copy", () => {
  const replacement = copy({ kind: "replacement", orderId: null, ordinal: null });
  const extra = copy({ kind: "extra", orderId: null, ordinal: null, wholeNumber: 64 });
  const rest = [41, 42].map((wholeNumber) => copy({ wholeNumber }));
  const again = claim({ answer: "replacement", answerCopyId: replacement.id });
  const more = claim({ wholeNumber: 39, ordinal: 2, answerCopyId: extra.id });
  const copies = [...rest, replacement, extra];
  const paid = (kind: "guarantee" | "unserved") => [{ orderId: "o1", kind }];

  it("is sent all the same when the unserved is given back, and what was to come at the end is in the sum", () => {
    const { sent, inMoney, stays, gone } = promisesAtRefund([again, more], copies, paid("unserved"));
    expect([sent, inMoney, stays, gone]).toEqual([[again], [more], [replacement], [41, 42, 64]]);
  });

  it("is in the sum when all of it is given back", () => {
    const { sent, inMoney, stays, gone } = promisesAtRefund([again, more], copies, paid("guarantee"));
    expect([sent, inMoney, stays, gone]).toEqual([[], [again, more], [], [41, 42, 64]]);
  });

  it("stays owed where its own order is not given back", () => {
    const { sent, inMoney, stays, gone } = promisesAtRefund([again, more], copies, [{ orderId: "o2", kind: "guarantee" }]);
    expect([sent, inMoney, stays, gone]).toEqual([[again, more], [], [replacement, extra], [41, 42]]);
  });

  it("that was struck out before it was sent is money’s worth", () => {
    const struck = copies.map((one) => (one === replacement ? { ...one, state: "voided" as const } : one));
    expect(promisesAtRefund([again], struck, paid("unserved")).inMoney).toEqual([again]);
  });

  it("is kept as soon as it is on a label; extra copies answer the claims in their order", () => {
    const on = (one: Copy): Copy => ({ ...one, state: "frozen" });
    expect(unsentPromises([again, more], [on(replacement), extra])).toEqual([more]);
    const later = claim({ wholeNumber: 41 });
    expect(unsentPromises([more, later], [on(extra)])).toEqual([later]);
    expect(copiesFor([more, later], [extra, replacement])).toEqual([extra]);
  });
});
