import { describe, expect, it } from "vitest";
import { addDays, day } from "../values/index.ts";
import { type AdMark, makeAdTally } from "./ads.ts";

const today = day("2026-11-24");
const mark = (of: Partial<AdMark>): AdMark => ({ day: today, ad: "quay", what: "shown", whose: "ann", ...of });
function counted(...all: AdMark[]) {
  const tally = makeAdTally();
  for (const one of all) tally.note(one);
  return tally.take();
}

describe("an ad", () => {
  it("is shown to a reader once a day, however often they see it", () =>
    expect(counted(mark({}), mark({}), mark({ whose: "ben" }))).toEqual([{ day: today, ad: "quay", shown: 2, clicked: 0 }]));
  it("is shown anew on the next day", () =>
    expect(counted(mark({}), mark({ day: addDays(today, 1) })).map(({ shown }) => shown)).toEqual([1, 1]));
  it("that was followed was shown, whichever is told first", () =>
    expect(counted(mark({ what: "clicked" }), mark({}), mark({ what: "clicked" }))).toEqual([
      { day: today, ad: "quay", shown: 1, clicked: 1 },
    ]));
  it("is counted apart from every other", () =>
    expect(counted(mark({}), mark({ ad: "boat" })).map(({ ad }) => ad)).toEqual(["quay", "boat"]));
  it("keeps what could not be written down for the next time", () => {
    const tally = makeAdTally();
    tally.note(mark({ what: "clicked" }));
    tally.giveBack(tally.take());
    tally.note(mark({ whose: "ben" }));
    expect(tally.take()).toEqual([{ day: today, ad: "quay", shown: 2, clicked: 1 }]);
  });
});
