import { describe, expect, it } from "vitest";
import { addDays, day } from "../values/index.ts";
import { type Search, isTellable, makeSearches, wordsAsked } from "./searches.ts";

const today = day("2026-11-24");
const search = (of: Partial<Search>): Search => ({ day: today, words: "eel smoke", found: false, whose: "ann", ...of });
function searched(...all: Search[]) {
  const searches = makeSearches();
  for (const one of all) searches.note(one);
  return searches.take();
}
const by = (...who: string[]) => who.map((whose) => search({ whose }));

describe("searches", () => {
  it("count once for a reader, with those that found something", () => {
    expect(searched(search({}), search({ words: " Eel  SMOKE " }), search({ words: "fog", found: true }))).toEqual([
      { day: today, searches: 2, inVain: 1, words: [] },
    ]);
  });
  it("tell words only when three have asked for them in vain", () => {
    expect(searched(...by("ann", "ben"))[0]!.words).toEqual([]);
    expect(searched(...by("ann", "ben", "cleo"))[0]!.words).toEqual([{ words: "eel smoke", askers: 3 }]);
    expect(searched(...by("ann", "ben", "cleo", "dora"))[0]!.words).toEqual([
      { words: "eel smoke", askers: 3 },
      { words: "eel smoke", askers: 1 },
    ]);
  });
  it("take nobody for three, on however many days they ask", () => {
    const days = [0, 1, 2, 3].map((later) => search({ day: addDays(today, later) }));
    expect(searched(...days).flatMap(({ words }) => words)).toEqual([]);
  });
  it("put together who asked within a week, and no longer", () => {
    const three = (later: number) => [
      search({}),
      search({ whose: "ben", day: addDays(today, 1) }),
      search({ whose: "cleo", day: addDays(today, later) }),
    ];
    expect(searched(...three(6)).flatMap(({ words }) => words)).toHaveLength(1);
    expect(searched(...three(7)).flatMap(({ words }) => words)).toEqual([]);
  });
  it("are not lost where they could not be written down", () => {
    const searches = makeSearches();
    for (const one of by("ann", "ben", "cleo")) searches.note(one);
    searches.giveBack(searches.take());
    searches.note(search({ words: "kelp", whose: "ann" }));
    expect(searches.take()).toEqual([{ day: today, searches: 4, inVain: 4, words: [{ words: "eel smoke", askers: 3 }] }]);
  });
});

it.each([
  ["eel smoke", true],
  ["the long way round harbour", true],
  ["a", false],
  ["ann@reader.example", false],
  ["https://tidewater.example", false],
  ["0131 496 0123", false],
  ["order 200081", false],
  ["no 46", true],
  ["my neighbour who lives by the lighthouse", false],
  ["x".repeat(61), false],
])("“%s” may be told: %s", (words, told) => expect(isTellable(wordsAsked(words))).toBe(told));
