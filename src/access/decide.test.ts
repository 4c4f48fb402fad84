import { describe, expect, it } from "vitest";
import { type Reader, classOf, decide, stranger } from "./decide.ts";

const readers = {
  stranger,
  registered: { ...stranger, signedIn: true },
  subscriber: { signedIn: true, staff: false, issues: "all", adFree: true, returning: true },
  "subscriber with ads": { signedIn: true, staff: false, issues: "all", adFree: false },
  "reader of no. 7": { signedIn: true, staff: false, issues: [7], adFree: false },
  "institution’s reader": { ...stranger, issues: "all", adFree: true, institution: { id: "i", way: "range" } },
  staff: { ...stranger, signedIn: true, staff: true },
} satisfies Record<string, Reader>;
type Who = keyof typeof readers;

const whole = ["whole", true] as const;
const clean = ["whole", false] as const;
const opening = ["opening", true] as const;

describe("who may read what", () => {
  it.each<[Who, ...(readonly ["whole" | "opening", boolean])[]]>([
    //                          open   registered subscribers  of no. 7  of no. 8
    ["stranger", whole, opening, opening, opening, opening],
    ["registered", whole, whole, opening, opening, opening],
    ["subscriber", clean, clean, clean, clean, clean],
    ["subscriber with ads", whole, whole, whole, whole, whole],
    ["reader of no. 7", whole, whole, opening, whole, opening],
    ["institution’s reader", clean, clean, clean, clean, clean],
    ["staff", clean, clean, clean, clean, clean],
  ])("%s", (who, ...wanted) => {
    const articles = [
      { access: "open", issue: null },
      { access: "registered", issue: null },
      { access: "subscribers", issue: null },
      { access: "subscribers", issue: { wholeNumber: 7 } },
      { access: "subscribers", issue: { wholeNumber: 8 } },
    ] as const;
    const seen = articles.map((article) => decide(readers[who], article)).map(({ view, ads }) => [view, ads]);
    expect(seen).toEqual(wanted);
  });

  it("a reader of one issue who is signed out of registered articles reads theirs all the same", () => {
    expect(decide({ ...readers["reader of no. 7"], signedIn: false }, { access: "registered", issue: { wholeNumber: 7 } }).view).toBe(
      "whole",
    );
    expect(decide({ ...readers["reader of no. 7"], signedIn: false }, { access: "registered", issue: { wholeNumber: 8 } }).view).toBe(
      "opening",
    );
  });
});

describe("classes of readers", () => {
  const every: Reader[] = [true, false].flatMap((signedIn) =>
    [true, false].flatMap((staff) =>
      [true, false].flatMap((adFree) =>
        [true, false, undefined].flatMap((returning) =>
          (["all", [], [7], [8], [7, 8], [78]] as const).map((issues) => ({ signedIn, staff, adFree, returning, issues })),
        ),
      ),
    ),
  );
  // who is signed out and has something of their own does not exist: a range opens everything or nothing
  const real = every.filter(({ signedIn, issues, staff }) => signedIn || (!staff && (issues === "all" || issues.length === 0)));

  it("never hold two who may read differently, or of whom one alone is without ads", () => {
    const articles = (["open", "registered", "subscribers"] as const).flatMap((access) =>
      [null, { wholeNumber: 7 }, { wholeNumber: 8 }, { wholeNumber: 78 }].map((issue) => ({ access, issue })),
    );
    const shown = new Map<string, string>();
    for (const reader of real.filter(({ signedIn, issues, adFree }) => signedIn || adFree === (issues === "all"))) {
      const sees = JSON.stringify(articles.map((article) => decide(reader, article)).map(({ view, ads }) => [view, ads]));
      const name = classOf(reader);
      expect(shown.get(name) ?? sees, name).toBe(sees);
      shown.set(name, sees);
    }
  });

  it("never hold somebody who had a subscription with somebody who had none: other offers are theirs", () => {
    const known = new Map<string, boolean>();
    for (const reader of real.filter(({ signedIn, staff }) => signedIn && !staff)) {
      const name = classOf(reader);
      expect(known.get(name) ?? !!reader.returning, name).toBe(!!reader.returning);
      known.set(name, !!reader.returning);
    }
  });

  it("are few for the many", () => {
    expect(classOf(stranger)).toBe("stranger");
    expect(classOf(readers.subscriber)).toBe("subscriber");
    expect(classOf(readers.staff)).toBe("staff");
    expect(classOf(readers["institution’s reader"])).toBe("institution");
  });
});
