import { createMp3Encoder } from "wasm-media-encoders";
import NodeId3 from "node-id3";
import { rate } from "./sound.ts";

/** The encoder comes out this many samples late; as many of our leading silence are left away before. */
export const encoderDelay = 1105;

export type Tags = { title: string; artist: string; album: string; year: string; language?: string };

/** CBR 64 kbit/s mono at 24 kHz, so that every second lies where its byte says. The sound must begin with 100 ms of silence. */
export async function encodeMp3(sound: Float32Array, tags: Tags): Promise<Buffer> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: rate, channels: 1, bitrate: 64, outputSampleRate: rate });
  const parts: Buffer[] = [];
  const chunk = rate * 10;
  for (let at = encoderDelay; at < sound.length; at += chunk) {
    // its buffer is used again at the next call
    parts.push(Buffer.from(encoder.encode([sound.subarray(at, at + chunk)])));
    await new Promise(setImmediate);
  }
  parts.push(Buffer.from(encoder.finalize()));
  const head = NodeId3.create({ title: tags.title, artist: tags.artist, album: tags.album, year: tags.year, comment: { language: "eng", text: "Read by a synthetic voice" } });
  return Buffer.concat([head, ...parts]);
}
