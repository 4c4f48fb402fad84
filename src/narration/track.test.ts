import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { roomTone } from "./room-tone.ts";
import { joined, rate } from "./sound.ts";
import { withSoundThread } from "./sound-thread.ts";
import { type Track, stretchesOf, writeTrack } from "./track.ts";

const folder = mkdtempSync(join(tmpdir(), "masthead-track-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function trackOf(pieces: { at: number; sound: Float32Array }[], length: number, tone: boolean): Promise<Track> {
  const path = join(folder, `track-${pieces.length}-${length}`);
  const writer = await writeTrack(path);
  for (const { at, sound } of pieces) await writer.add(at, sound);
  await writer.close();
  return { path, pieces: writer.pieces, length, tone };
}

const wave = (length: number, step: number) => Float32Array.from({ length }, (_, at) => Math.sin(at * step) * 0.2);

describe("a track", () => {
  it("is in stretches what its pieces are in their places, with the room behind them", async () => {
    // within a stretch, over the edge of one, longer than one, and up to the end
    const pieces = [
      { at: 3600, sound: wave(5000, 0.05) },
      { at: rate * 10 - 100, sound: wave(4000, 0.07) },
      { at: rate * 11, sound: wave(rate * 25, 0.09) },
      { at: rate * 37, sound: wave(rate * 2, 0.11) },
    ];
    const length = rate * 39;
    const whole = roomTone(0, length);
    for (const { at, sound } of pieces) sound.forEach((sample, index) => (whole[at + index]! += sample));
    const stretches = stretchesOf(await trackOf(pieces, length, true));
    for (const once of [joined([...stretches()]), joined([...stretches()])]) {
      expect(once.length).toBe(length);
      expect(once.findIndex((sample, at) => Math.abs(sample - whole[at]!) > 1e-6)).toBe(-1);
    }
    expect(Math.max(...[...stretches()].map((stretch) => stretch.length))).toBe(rate * 10);
  });
});

describe("the thread for sound", () => {
  const tags = { title: "", artist: "", album: "", year: "2026" };

  it("tells how far it is, and answers with a file and its sum", async () => {
    const track = await trackOf([{ at: 3600, sound: wave(rate * 30, 0.05) }], rate * 31, true);
    const heard: number[] = [];
    const made = await withSoundThread((ask) =>
      ask("encode", { track, tags, path: join(folder, "told.mp3") }, { told: ({ round, share }) => heard.push(round + share) }),
    );
    expect(made).toMatchObject({ bytes: statSync(made.path).size, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    // 64 kbit/s
    expect(made.bytes / 31).toBeCloseTo(8000, -3);
    expect(heard.length).toBeGreaterThan(8);
    expect([...heard].sort((a, b) => a - b)).toEqual(heard);
  });

  it("ends in the middle of an hour when it is told to", async () => {
    const track = await trackOf([], rate * 3600, true);
    const ending = new AbortController();
    const work = withSoundThread((ask) =>
      ask("encode", { track, tags, path: join(folder, "ended.mp3") }, { signal: ending.signal, told: () => ending.abort() }),
    );
    const began = performance.now();
    await expect(work).rejects.toThrow("It was ended.");
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
