import type { Guard } from "./guard.ts";

const scenario = "test/scenarios/take-on.test.ts";
const money = "test/scenarios/take-on-money.test.ts";

/** Readers of another system come in with all they have, once, and nobody who is here is changed by it. */
export const takeonGuards: readonly Guard[] = [
  {
    guard: "nobody loses an issue: where two promises differ the larger counts",
    file: "src/takeon/owed.ts",
    test: "src/takeon/owed.test.ts",
    line: "(b.issues > a.issues ? b : a)",
    broken: "(b.issues < a.issues ? b : a)",
    fails: "is the larger of two",
  },
  {
    guard: "who is here already is asked about",
    file: "src/takeon/compare.ts",
    test: scenario,
    line: "(person && (running.has(person) || !gone.has(person)) ?",
    broken: "(person && !running.has(person) && false ?",
    fails: "asks about who is here already, and changes nothing of theirs",
  },
  {
    guard: "an address that bounced elsewhere gets nothing from here",
    file: "src/takeon/take.ts",
    test: scenario,
    line: "email && bounced ? [{",
    broken: "email && !bounced ? [{",
    fails: "goes out when somebody sends it, once, and to nobody who wants no letters",
  },
  {
    guard: "whoever was taken on before is not taken on again",
    file: "src/takeon/look.ts",
    test: scenario,
    line: 'if (isTaken) return "here";',
    broken: "",
    fails: "is known again and makes nobody twice",
  },
  {
    guard: "whoever was taken on in grace is a reader no longer than that",
    file: "src/renewals/scan.ts",
    test: money,
    line: "(select min(c.whole_number) - 1 from copies c",
    broken: "(select null::int from copies c",
    fails: "is a reader until the last of them is served, and no longer",
  },
  {
    guard: "whoever was taken on in grace may renew",
    file: "src/renewals/renew-by-reader.ts",
    test: money,
    line: 'came_by === "take-on" && kind !== "comp"',
    broken: 'came_by !== "take-on" && kind !== "comp"',
    fails: "has the issues of grace that the offer gives, paid by nobody, and may renew for a whole term",
  },
  {
    guard: "a new term of several copies costs what a whole one did, not what the last issues did",
    file: "src/renewals/renewal-price.ts",
    test: money,
    line: 'if (last.came_by === "take-on") return paidElsewhereEach(last, offer);',
    broken: "",
    fails: "cost for a new term what a whole one cost, and not what the last issues did",
  },
  {
    guard: "whoever was taken on is no new start",
    file: "src/numbers/flow.ts",
    test: "src/numbers/flow.test.ts",
    line: 'return came ? "taken on" : "start";',
    broken: 'return "start";',
    fails: "of whoever came with a file, from pending to active",
  },
];
