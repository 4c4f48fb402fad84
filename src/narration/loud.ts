import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { type Tags, mp3Encoder, tagBytes } from "./mp3.ts";
import { decodedMp3 } from "./readings/decode.ts";
import { type Level, type Stretches, gainFor, levelled, loudnessMeter, mostPeak, peakOf, rate, wantedLoudness } from "./sound.ts";

/**
 * Writes the sound as MP3 to `path`, as loud as it should be once it is decoded: what the encoder takes away depends on
 * the voice, so the file is decoded, measured and, where it is off, made again. Nothing is held but a stretch at a time.
 */
export async function encodeLoud(stretches: Stretches, tags: Tags, path: string): Promise<void> {
  let [target, ceiling] = [wantedLoudness, mostPeak * 0.95];
  let gain: number | undefined;
  for (let round = 0; ; round += 1) {
    gain = gainFor(stretches, rate, { target, ceiling, from: gain });
    await encode(levelled(stretches(), rate, { gain, ceiling } satisfies Level), tags, path);
    const { level, peak } = await measured(path);
    const off = wantedLoudness - level;
    if (round === 3 || !Number.isFinite(off) || (Math.abs(off) < 0.3 && peak <= mostPeak)) return;
    target += off;
    if (peak > mostPeak) ceiling *= (mostPeak / peak) * 0.98;
  }
}

async function encode(sound: Iterable<Float32Array>, tags: Tags, path: string): Promise<void> {
  const encoder = await mp3Encoder();
  const file = openSync(path, "w");
  try {
    writeSync(file, tagBytes(tags));
    for (const piece of sound) writeSync(file, encoder.push(piece));
    writeSync(file, encoder.end());
  } finally {
    closeSync(file);
  }
}

async function measured(path: string): Promise<{ level: number; peak: number }> {
  const meter = loudnessMeter(rate);
  let peak = 0;
  for await (const piece of decodedMp3(chunksOf(path))) {
    meter.push(piece);
    peak = Math.max(peak, peakOf(piece));
  }
  return { level: meter.level(), peak };
}

function* chunksOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    for (;;) {
      const chunk = Buffer.alloc(65_536);
      const read = readSync(file, chunk);
      if (read === 0) return;
      yield chunk.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}
