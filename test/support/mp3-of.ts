import { type Tags, mp3Encoder, tagBytes } from "../../src/narration/mp3.ts";

/** A short sound as MP3, at the loudness it has. */
export async function mp3Of(sound: Float32Array, tags: Tags): Promise<Buffer> {
  const encoder = await mp3Encoder();
  return Buffer.concat([tagBytes(tags), encoder.push(sound), encoder.end()]);
}
