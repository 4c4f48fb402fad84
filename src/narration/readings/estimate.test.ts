import { describe, expect, it } from "vitest";
import { estimateTimings, pauseFinder } from "./estimate.ts";

/** A reading with these seconds of noise and of silence after each. */
function reading(lengths: number[], silences: number[], rate = 8000): Float32Array {
  const parts = [Array(0.3 * rate).fill(0) as number[]];
  lengths.forEach((length, at) => {
    parts.push(
      Array.from({ length: Math.round(length * rate) }, (_, n) => Math.sin(n * 1.3) * 0.3),
      Array.from({ length: Math.round((silences[at] ?? 0.4) * rate) }, (_, n) => Math.sin(n) * 1e-4),
    );
  });
  return Float32Array.from(parts.flat());
}

function pausesIn(pcm: Float32Array, rate: number) {
  const finder = pauseFinder(rate);
  // in two pieces, cut where nothing is over
  finder.push(pcm.subarray(0, 10_007));
  finder.push(pcm.subarray(10_007));
  return finder.pauses();
}

const lengths = [2, 5, 3, 6, 2.5, 4];
const sound = reading(lengths, [0.9, 0.4, 0.6, 0.35, 0.8, 0.5]);
const starts = [0.3, 3.2, 8.6, 12.2, 18.55, 21.85];
const seconds = sound.length / 8000;

describe("a person's reading", () => {
  it("has its pauses found", () => {
    expect(pausesIn(sound, 8000).map(({ start }) => start)).toEqual(
      [0, 2.3, 8.2, 11.6, 18.2, 21.05, 25.85].map((start) => expect.closeTo(start, 1)),
    );
  });

  it("has its sentences at the pauses, though text and tempo differ by a fifth", () => {
    const expected = lengths.map((length, at) => ({ id: `s${at}`, weight: length * (at % 2 ? 1.2 : 0.85), pause: 0.4 }));
    const timings = estimateTimings(expected, { seconds, pauses: pausesIn(sound, 8000) });
    timings.forEach(({ start }, at) => expect(start, `sentence ${at}`).toBeCloseTo(starts[at]!, 1));
    expect(timings.at(-1)!.end).toBeCloseTo(25.85, 1);
  });

  it("skips the pauses within a sentence", () => {
    const split = reading([1, 1, 2, 5], [0.2, 0.9, 0.9, 0.5]);
    const timings = estimateTimings(
      [
        { id: "a", weight: 22, pause: 0.5 },
        { id: "b", weight: 20, pause: 0.5 },
        { id: "c", weight: 50, pause: 0.5 },
      ],
      { seconds: split.length / 8000, pauses: pausesIn(split, 8000) },
    );
    expect(timings.map(({ start }) => start)).toEqual([0.3, 3.4, 6.3].map((start) => expect.closeTo(start, 1)));
  });

  it("follows an editor who sets a start, and reckons the others around it", () => {
    const expected = lengths.map((_, at) => ({ id: `s${at}`, weight: 4, pause: 0.4 }));
    const pins = new Map([
      ["s1", 3.2],
      ["s3", 12.2],
    ]);
    const timings = estimateTimings(expected, { seconds, pauses: pausesIn(sound, 8000), pins });
    expect(timings[1]!.start).toBe(3.2);
    expect(timings[3]!.start).toBe(12.2);
    expect(timings[2]!.start).toBeCloseTo(8.6, 1);
    expect(timings[0]!.end).toBeCloseTo(2.3, 1);
  });

  it("without a pause in it still gets rising times within its length", () => {
    const timings = estimateTimings(
      [1, 2, 3, 4].map((n) => ({ id: `s${n}`, weight: n * 10, pause: 0.3 })),
      { seconds: 30, pauses: [] },
    );
    expect(timings[0]!.start).toBe(0);
    expect(timings.at(-1)!.end).toBe(30);
    timings.forEach(({ start, end }, at) => {
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThanOrEqual(timings[at - 1]?.end ?? 0);
    });
  });
});
