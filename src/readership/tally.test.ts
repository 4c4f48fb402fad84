import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Day, day } from "../values/index.ts";
import { type Counts, columnsOf, kinds, noCounts } from "./columns.ts";
import { counts, isPerson } from "./counts.ts";
import type { Counted } from "./sums.ts";
import { type Mark, makeTally } from "./tally.ts";

const today = day("2026-11-24");
const tomorrow = day("2026-11-25");
const mark = (of: Partial<Mark>): Mark => ({ day: today, path: "/2026/11/eel", kind: "read", mark: 0, whose: "ann", ...of });
function counted(...marks: Mark[]): Counted[] {
  const tally = makeTally();
  for (const one of marks) tally.note(one);
  return tally.take();
}
const only = (of: Partial<Counts>): Counts => ({ ...noCounts(), ...of });

describe("readers of an article", () => {
  it.each<[string, Mark[], Partial<Counts>]>([
    ["count once, however often they tell", [mark({}), mark({}), mark({})], { opened: 1 }],
    ["count at each mark they come to", [mark({}), mark({ mark: 1 }), mark({ mark: 2 })], { opened: 1, quarter: 1, half: 1 }],
    ["who came to the end came to all before it", [mark({ mark: 4 })], { opened: 1, quarter: 1, half: 1, three_quarters: 1, finished: 1 }],
    ["do not come back", [mark({ mark: 3 }), mark({ mark: 1 })], { opened: 1, quarter: 1, half: 1, three_quarters: 1 }],
    ["are two where two read", [mark({}), mark({ whose: "ben" })], { opened: 2 }],
    ["are listeners beside it", [mark({}), mark({ kind: "heard", mark: 1 })], { opened: 1, played: 1, heard_quarter: 1 }],
    ["of its opening are counted apart, and at no mark", [mark({ kind: "opening", mark: 4 })], { openings: 1 }],
  ])("%s", (_what, marks, wanted) => expect(counted(...marks)).toEqual([{ day: today, path: "/2026/11/eel", counts: only(wanted) }]));

  it("count again the next day, as nobody knows them any more", () => {
    const taken = counted(mark({ mark: 2 }), mark({ day: tomorrow, mark: 1 }));
    expect(taken.map(({ day: of, counts: { opened, quarter, half } }) => [of, opened, quarter, half])).toEqual([
      [today, 1, 1, 1],
      [tomorrow, 1, 1, 0],
    ]);
  });

  it("are handed over once, and counted on from where they were", () => {
    const tally = makeTally();
    tally.note(mark({ mark: 1 }));
    expect(tally.take()).toHaveLength(1);
    tally.note(mark({ mark: 1 }));
    expect(tally.take()).toEqual([]);
    tally.note(mark({ mark: 2 }));
    expect(tally.take()[0]!.counts).toEqual(only({ half: 1 }));
  });

  it("are not lost where they could not be written down", () => {
    const tally = makeTally();
    tally.note(mark({}));
    tally.giveBack(tally.take());
    tally.note(mark({ whose: "ben" }));
    expect(tally.take()[0]!.counts.opened).toBe(2);
  });

  it("may tell sixty marks a minute, and others as many", () => {
    const tally = makeTally();
    const ask = (whose: string, now: number) => tally.isWithinRate({ whose, today, now });
    expect(Array.from({ length: 61 }, () => ask("ann", 100_000)).filter(Boolean)).toHaveLength(60);
    expect(ask("ben", 100_000)).toBe(true);
    expect(ask("ann", 160_000)).toBe(true);
  });
});

describe("whatever is told, in whatever order", () => {
  const anyMark = fc.record({
    day: fc.constantFrom<Day>(today),
    path: fc.constantFrom("/2026/11/eel", "/2026/11/kettle"),
    kind: fc.constantFrom(...kinds),
    mark: fc.nat(4),
    whose: fc.constantFrom("ann", "ben", "cleo"),
  });

  it("no more came to a mark than to the one before it, and no more than there are readers", () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 60 }), (marks) => {
        for (const { path, counts: of } of counted(...marks))
          for (const kind of kinds) {
            const values = columnsOf[kind].map((name) => of[name]);
            expect(values).toEqual([...values].sort((a, b) => b - a));
            const readers = new Set(marks.filter((one) => one.path === path && one.kind === kind).map(({ whose }) => whose));
            expect(values[0]).toBe(readers.size);
          }
      }),
    );
  });

  it("the order makes no difference, nor does telling it twice, nor when it is handed over", () => {
    const sumOf = (all: readonly Counted[]) => {
      const sums: Record<string, number> = {};
      for (const { path, counts: of } of all)
        for (const [name, value] of Object.entries(of)) sums[`${path} ${name}`] = (sums[`${path} ${name}`] ?? 0) + value;
      return Object.fromEntries(Object.entries(sums).filter(([, value]) => value > 0));
    };
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 30 }), fc.nat(30), (marks, cut) => {
        const whole = sumOf(counted(...marks));
        expect(sumOf(counted(...[...marks].reverse(), ...marks))).toEqual(whole);
        const tally = makeTally();
        for (const one of marks.slice(0, cut)) tally.note(one);
        const first = tally.take();
        for (const one of marks.slice(cut)) tally.note(one);
        expect(sumOf([...first, ...tally.take()])).toEqual(whole);
      }),
    );
  });
});

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
it.each([
  [firefox, true],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    true,
  ],
  ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", false],
  ["Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)", false],
  ["Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2) Chrome/120.0", false],
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0 Safari/537.36", false],
  ["facebookexternalhit/1.1", false],
  ["Mozilla/5.0 (compatible; AhrefsBot/7.0)", false],
  ["curl/8.5.0", false],
  ["", false],
  [undefined, false],
])("%s is a person: %s", (name, person) => expect(isPerson(name)).toBe(person));

it.each<[Record<string, string>, boolean]>([
  [{}, true],
  [{ dnt: "1" }, false],
  [{ dnt: "0" }, true],
  [{ "sec-gpc": "1" }, false],
  [{ purpose: "prefetch" }, false],
  [{ "sec-purpose": "prefetch;prerender" }, false],
])("whose browser sends %j is counted: %s", (headers, counting) => {
  const all: Record<string, string> = { "user-agent": firefox, ...headers };
  expect(counts((name) => all[name])).toBe(counting);
});
