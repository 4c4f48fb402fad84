import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsIn } from "../values/index.ts";
import { reasonAgainstCharging } from "./notice.ts";
import { type RenewalLetter, afterStop, seriesProblems, stepsDue, usualSeries } from "./series.ts";

const problemsOf = (steps: Parameters<typeof seriesProblems>[0], method: Parameters<typeof seriesProblems>[1], language = "en") =>
  seriesProblems(steps, method).map((words) => wordsIn(words, language));

describe("a renewal series", () => {
  it.each<[string, number, number[], RenewalLetter | undefined, number[]]>([
    ["says nothing with seven issues left", -7, [], undefined, []],
    ["writes early with six left", -6, [], "early", []],
    ["is silent between its steps", -5, [-6], undefined, []],
    ["reminds with three left", -3, [-6], "reminder", []],
    ["passes over what it missed while nobody ran it", -1, [], "last", [-6, -3]],
    ["is silent when the last is served: the end has a letter of its own", 0, [-6, -3, -1], undefined, []],
    ["writes when an issue has appeared without them", 1, [-6, -3, -1], "missed", []],
    ["writes once more, six issues later", 6, [-6, -3, -1, 1], "win-back", []],
    ["does not announce a last issue that has come", 0, [], undefined, [-6, -3, -1]],
    ["never goes back to a step before one that was taken", -3, [-6, -3, -1], undefined, []],
    ["does not write early to somebody who was reminded", -3, [-3], undefined, [-6]],
  ])("%s", (_what, at, noted, letter, passed) => {
    const { take, pass } = stepsDue(usualSeries.series, at, new Set(noted));
    expect([take?.letter, pass.map((step) => step.at)]).toEqual([letter, passed]);
  });

  it("takes every step once at most, whenever and however often it is asked", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 }), (waits) => {
        const noted = new Set<number>();
        const taken: number[] = [];
        let at = -12;
        for (const wait of waits) {
          const { take, pass } = stepsDue(usualSeries.series, (at += wait), noted);
          for (const step of [...pass, ...(take ? [take] : [])]) noted.add(step.at);
          if (take) taken.push(take.at);
        }
        expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b));
      }),
    );
  });

  it("announces a charge, however late", () => {
    expect(stepsDue(usualSeries.auto, 0, new Set()).take?.letter).toBe("notice");
  });
  it("asks somebody who stopped only once more", () => {
    expect(afterStop(usualSeries.series)).toEqual([{ at: 6, letter: "win-back" }]);
  });

  it("is refused where a charge would come without a notice, or a letter at the wrong end", () => {
    expect(problemsOf(usualSeries.auto, "auto")).toEqual([]);
    expect(problemsOf([{ at: 6, letter: "win-back" }], "auto").join()).toMatch(/notice/);
    expect(problemsOf([{ at: 6, letter: "win-back" }], "auto", "de").join()).toMatch(/Ankündigung/);
    expect(problemsOf([{ at: 2, letter: "early" }], "series").join()).toMatch(/before the last issue/);
    expect(problemsOf([{ at: -2, letter: "missed" }], "series").join()).toMatch(/after the last issue/);
    expect(
      problemsOf(
        [
          { at: -2, letter: "early" },
          { at: -2, letter: "last" },
        ],
        "series",
      ).join(),
    ).toMatch(/Two letters/);
  });
});

describe("a charge", () => {
  it("charges nothing that was not announced a week before", () => {
    const now = new Date("2026-12-08T10:00:00Z");
    expect(reasonAgainstCharging({ noticeAt: undefined, now })).toMatch(/not announced/);
    expect(reasonAgainstCharging({ noticeAt: new Date("2026-12-02T10:00:00Z"), now })).toMatch(/waits until 2026-12-09/);
    expect(reasonAgainstCharging({ noticeAt: new Date("2026-12-01T10:00:00Z"), now })).toBeUndefined();
  });
});
