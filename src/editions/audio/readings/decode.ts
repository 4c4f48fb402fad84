import { MPEGDecoder } from "mpg123-decoder";
import { joined, rate, resampler } from "../sound.ts";
import { type Sound } from "../voices/voice.ts";
import { readWav } from "../voices/wav.ts";

export type AudioKind = "audio/wav" | "audio/mpeg";

/** By its first bytes, never by its name. */
export function kindOfAudio(bytes: Uint8Array): AudioKind | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString("latin1");
  if (/^R(?:IFF|F64)....WAVE/s.test(head)) return "audio/wav";
  if (head.startsWith("ID3") || (bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2)) return "audio/mpeg";
  return undefined;
}

/** Sound of a WAV or MP3 file as mono. Throws a sentence when it is neither or broken. */
export async function decodeSound(bytes: Uint8Array): Promise<Sound> {
  const kind = kindOfAudio(bytes);
  if (kind === "audio/wav") return readWav(bytes);
  if (kind === "audio/mpeg") return decodeMp3(bytes);
  throw new Error("this is neither a WAV nor an MP3 file");
}

/** In pieces, so that an hour in stereo does not stand in memory at its own rate. Comes out at our rate. */
async function decodeMp3(bytes: Uint8Array): Promise<Sound> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  try {
    const parts: Float32Array[] = [];
    let resample: ReturnType<typeof resampler> | undefined;
    for (let at = 0; at < bytes.length; at += 65_536) {
      const { channelData, samplesDecoded, sampleRate } = decoder.decode(bytes.subarray(at, at + 65_536));
      if (samplesDecoded === 0) continue;
      resample ??= resampler(sampleRate, rate);
      parts.push(resample.push(mono(channelData)));
      await new Promise(setImmediate);
    }
    if (!resample) throw new Error("no sound was found in the MP3 file");
    parts.push(resample.end());
    return { pcm: joined(parts), sampleRate: rate };
  } finally {
    decoder.free();
  }
}

function mono(channels: Float32Array[]): Float32Array {
  const [left, right] = channels;
  return right ? left!.map((sample, at) => (sample + right[at]!) / 2) : left!.slice();
}
