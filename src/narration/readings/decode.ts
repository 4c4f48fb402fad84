import { MPEGDecoder } from "mpg123-decoder";
import { soundAmiss } from "../sound-amiss.ts";
import { joined, rate, resampler } from "../sound.ts";
import type { Sound } from "../voices/voice.ts";
import { wavPieces } from "../voices/wav.ts";
import { must } from "../../values/index.ts";

export type AudioKind = "audio/wav" | "audio/mpeg";

/** By its first bytes, never by its name. */
export function kindOfAudio(bytes: Uint8Array): AudioKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString("latin1");
  if (/^R(?:IFF|F64)....WAVE/s.test(head)) return "audio/wav";
  if (head.startsWith("ID3") || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return "audio/mpeg";
  return undefined;
}

/** Mono sound in pieces, so that an hour does not stand in memory. */
type Pieces = { sampleRate: number; pieces: AsyncIterable<Float32Array> | Iterable<Float32Array> };

/** Sound of a WAV file at its own rate or of an MP3 file at ours. Throws a sentence, at once or on the way, when it is neither or broken. */
export function soundIn(bytes: Uint8Array): Pieces {
  const kind = kindOfAudio(bytes);
  if (kind === "audio/wav") return wavPieces(bytes);
  if (kind === "audio/mpeg") return { sampleRate: rate, pieces: decodedMp3(chunksOf(bytes)) };
  throw soundAmiss((m) => m.neither);
}

/** A short sound at once. */
export async function decodeSound(bytes: Uint8Array): Promise<Sound> {
  const { sampleRate, pieces } = soundIn(bytes);
  const parts: Float32Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return { pcm: joined(parts), sampleRate };
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** Comes out at our rate. */
export async function* decodedMp3(chunks: Iterable<Uint8Array>): AsyncGenerator<Float32Array> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  try {
    let resample: ReturnType<typeof resampler> | undefined;
    for (const chunk of chunks) {
      const { channelData, samplesDecoded, sampleRate } = decoder.decode(chunk);
      if (samplesDecoded === 0) continue;
      resample ??= resampler(sampleRate, rate);
      yield resample.push(mono(channelData));
    }
    if (!resample) throw soundAmiss((m) => m.noMp3);
    yield resample.end();
  } finally {
    decoder.free();
  }
}

function mono(channels: Float32Array[]): Float32Array {
  const [left, right] = channels;
  return right ? must(left, "left").map((sample, at) => (sample + right[at]!) / 2) : must(left, "left").slice();
}
