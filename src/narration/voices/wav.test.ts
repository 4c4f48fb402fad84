import { describe, expect, it } from "vitest";
import { readWav, writeWav } from "./wav.ts";

const tone = Float32Array.from({ length: 2400 }, (_, at) => Math.sin(at / 5) * 0.5);
const wav = () => Buffer.from(writeWav({ pcm: tone, sampleRate: 24_000 }));

/** The same tone in another way of writing. */
function written(bits: number, encoding: number, channels: number, extended = false): Buffer {
  const head = extended ? 40 : 16;
  const body = Buffer.alloc(tone.length * channels * (bits / 8));
  tone.forEach((sample, at) => {
    for (let channel = 0; channel < channels; channel += 1) {
      const place = (at * channels + channel) * (bits / 8);
      if (encoding === 3 && bits === 32) body.writeFloatLE(sample, place);
      else if (encoding === 3) body.writeDoubleLE(sample, place);
      else if (bits === 8) body.writeUInt8(Math.round(sample * 127) + 128, place);
      else body.writeIntLE(Math.round(sample * (2 ** (bits - 1) - 1)), place, bits / 8);
    }
  });
  const format = Buffer.alloc(head);
  format.writeUInt16LE(extended ? 0xfffe : encoding, 0);
  format.writeUInt16LE(channels, 2);
  format.writeUInt32LE(44_100, 4);
  format.writeUInt16LE(bits, 14);
  if (extended) format.writeUInt16LE(encoding, 24);
  const chunk = (name: string, content: Buffer) =>
    Buffer.concat([Buffer.from(name), Buffer.from(Uint32Array.of(content.length).buffer), content]);
  const inside = Buffer.concat([
    Buffer.from("WAVE"),
    chunk("LIST", Buffer.from("odd")),
    Buffer.alloc(1),
    chunk("fmt ", format),
    chunk("data", body),
  ]);
  return chunk("RIFF", inside);
}

describe("a WAV file", () => {
  it.each([
    [8, 1],
    [16, 1],
    [24, 1],
    [32, 1],
    [32, 3],
    [64, 3],
  ] as const)("of %i bits, encoding %i, is read in mono and stereo", (bits, encoding) => {
    for (const channels of [1, 2]) {
      for (const extended of [false, true]) {
        const { pcm, sampleRate } = readWav(written(bits, encoding, channels, extended));
        expect(sampleRate).toBe(44_100);
        expect(pcm.length).toBe(tone.length);
        for (const at of [0, 7, 1000]) expect(pcm[at]!).toBeCloseTo(tone[at]!, bits === 8 ? 1 : 3);
      }
    }
  });

  it("is read back as it was written", () => {
    const { pcm } = readWav(wav());
    expect(Math.max(...pcm.map((sample, at) => Math.abs(sample - tone[at]!)))).toBeLessThan(1e-4);
  });

  it.each([0, 0xffff_ffff, 0x7fff_ffff])("of a stream, with the size %i, is read to its end", (size) => {
    const streamed = wav();
    streamed.writeUInt32LE(size, 40);
    expect(readWav(streamed).pcm.length).toBe(tone.length);
  });

  it("that is cut off, or none, is refused", () => {
    expect(() => readWav(wav().subarray(0, 3000))).toThrow("cut off");
    expect(() => readWav(Buffer.from("<html>".repeat(20)))).toThrow("not a WAV");
    expect(() => readWav(written(16, 2, 1))).toThrow("cannot be read");
    expect(() => readWav(Buffer.alloc(10))).toThrow("not a WAV");
  });
});
