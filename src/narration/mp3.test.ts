import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mp3Of } from "../../test/support/mp3-of.ts";
import { encodeLoud } from "./loud.ts";
import { decodeSound } from "./readings/decode.ts";
import { loudness, mostPeak, peakOf, rate, wantedLoudness } from "./sound.ts";

const tags = { title: "", artist: "", album: "", year: "2026" };
const starts = [0.15, 1.1, 2.7, 5.05];

/** Bursts of band-limited noise, as unlike each other as syllables are. */
function bursts(loud: number): Float32Array {
  const sound = new Float32Array(rate * 6);
  let [seed, low] = [1, 0];
  for (const start of starts)
    for (let at = 0; at < rate * 0.6; at += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      low += 0.3 * (seed / 1_073_741_824 - 1 - low);
      sound[Math.round(start * rate) + at] = low * loud * Math.sin((Math.PI * at) / (rate * 0.6));
    }
  return sound;
}

/** How many samples later it is heard than it was put, by cross-correlation over 54 ms to each side. */
function lag(put: Float32Array, heard: Float32Array, start: number): number {
  const from = Math.round(start * rate);
  let [best, most] = [NaN, -Infinity];
  for (let by = -1300; by <= 1300; by += 1) {
    let sum = 0;
    for (let at = from; at < from + rate * 0.25; at += 1) sum += put[at]! * (heard[at + by] ?? 0);
    if (sum > most) [best, most] = [by, sum];
  }
  return best;
}

describe("an MP3 of ours", () => {
  it("is heard where its times say, to a millisecond, at its beginning and its end", async () => {
    const sound = bursts(0.8);
    const { pcm, sampleRate } = await decodeSound(await mp3Of(sound, tags));
    expect(sampleRate).toBe(rate);
    for (const start of starts) expect(Math.abs(lag(sound, pcm, start)) / rate, `${start} s`).toBeLessThan(0.001);
  });

  it.each([0.02, 0.3, 3])("is as loud as it should be from a sound of the strength %f", async (loud) => {
    const path = join(mkdtempSync(join(tmpdir(), "masthead-loud-")), "sound.mp3");
    const sound = bursts(loud);
    // in pieces that end where no sound does
    await encodeLoud(() => [sound.subarray(0, 50_001), sound.subarray(50_001)], tags, path);
    const { pcm } = await decodeSound(readFileSync(path));
    expect(Math.abs(loudness(pcm, rate) - wantedLoudness)).toBeLessThan(0.5);
    expect(peakOf(pcm)).toBeLessThanOrEqual(mostPeak);
  });
});
