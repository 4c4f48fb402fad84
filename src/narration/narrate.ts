import type { Storage } from "../platform/index.ts";
import { joined, rate } from "./sound.ts";
import { type Track, type TrackWriter, writeTrack } from "./track.ts";
import { type Segment, beforeSubhead, pauseAfter } from "./script/segment.ts";
import { type Speaking, type Voice, cacheKeyOf } from "./voices/voice.ts";
import type { Casting } from "./voices/which-voice.ts";
import { foldToAscii } from "./words/speech-text.ts";
import { itemAt } from "../values/index.ts";

/** Seconds from the beginning of the file. */
export type Timing = { id: string; block: string; start: number; end: number };
/** The whole, and where each segment lies in it. */
export type Narrated = { track: Track; timings: (Timing & { segment: Segment })[] };

/** Silence before the first word; the encoder wants some. */
export const lead = 0.15;
/** Sentences that are held at once, as a multiple of those that are asked for at once. */
const ahead = 4;

/**
 * Says every segment and sets one after the other, counting samples: times are exact because they
 * are made, not measured. Equal input gives equal samples. What was said before comes from storage.
 */
export async function narrate(
  script: readonly Segment[],
  casting: Casting,
  { storage, language, path, signal, said }: Narrating,
): Promise<Narrated> {
  const writer = await writeTrack(path);
  try {
    return await readOut(script, casting, { storage, language, path, signal, said, writer });
  } finally {
    await writer.close();
  }
}

/** `path`: where the track is written. `said`: hears how many segments are said. */
type Narrating = {
  storage: Storage;
  language: string;
  path: string;
  signal?: AbortSignal | undefined;
  said?: ((segments: number) => void) | undefined;
};

async function readOut(
  script: readonly Segment[],
  casting: Casting,
  { storage, language, path, signal, said, writer }: Narrating & { writer: TrackWriter },
): Promise<Narrated> {
  const timings: Narrated["timings"] = [];
  const { atOnce } = casting.voice.can;
  let at = Math.round(lead * rate);
  for (let from = 0; from < script.length; from += atOnce * ahead) {
    const some = script.slice(from, from + atOnce * ahead);
    const spoken = await inOrder(some, atOnce, (segment, stop) => say(segment, casting, { storage, language, signal: stop }), signal);
    for (const [index, sound] of spoken.entries()) {
      if (!sound) continue;
      const segment = itemAt(some, index);
      if (segment.kind === "subhead") at += Math.round(beforeSubhead * rate);
      await writer.add(at, sound);
      timings.push({ id: segment.id, block: segment.block, start: at / rate, end: (at + sound.length) / rate, segment });
      at += sound.length + Math.round(pauseAfter(segment) * rate);
    }
    said?.(Math.min(from + some.length, script.length));
  }
  return { track: { path, pieces: writer.pieces, length: at, tone: true }, timings };
}

/** So many at once, the first failure stops the others. */
async function inOrder<T, R>(
  list: readonly T[],
  atOnce: number,
  work: (one: T, stop: AbortSignal) => Promise<R>,
  signal?: AbortSignal,
): Promise<R[]> {
  const stopping = new AbortController();
  const stop = signal ? AbortSignal.any([signal, stopping.signal]) : stopping.signal;
  const results: R[] = Array.from({ length: list.length });
  let next = 0;
  const lane = async () => {
    while (next < list.length) {
      const at = next++;
      stop.throwIfAborted();
      results[at] = await work(itemAt(list, at), stop);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, lane));
  } catch (error) {
    stopping.abort(error);
    throw error;
  }
  return results;
}

type Saying = { storage: Storage; language: string; signal?: AbortSignal };

/** What a segment asks of a voice; undefined where nothing is to be said. */
export function speakingOf(
  segment: Segment,
  { voice, speakers }: Casting,
  language: string,
): { text: string; speaking: Speaking } | undefined {
  const fold = voice.can.ascii ? foldToAscii : (words: string) => words;
  const text = fold(segment.said);
  const pronounce = segment.pronounce.map(({ word, ipa }) => ({ word: fold(word), ipa })).filter(({ word }) => word);
  return text ? { text, speaking: { voice: speakers[segment.by], language, pronounce } } : undefined;
}

/** One segment, from storage or from the voice, at our rate and trimmed. */
export async function say(segment: Segment, casting: Casting, { storage, language, signal }: Saying): Promise<Float32Array | undefined> {
  const asked = speakingOf(segment, casting, language);
  if (!asked) return undefined;
  const key = soundKey(casting.voice, asked);
  const kept = await storage.get(key);
  if (kept) return new Float32Array(kept.buffer.slice(kept.byteOffset, kept.byteOffset + kept.byteLength));
  signal?.throwIfAborted();
  const parts: Float32Array[] = [];
  for (const piece of piecesOf(asked.text, casting.voice.can.mostCharacters)) {
    parts.push((await casting.voice.speak(piece, { ...asked.speaking, ...(signal && { signal }) })).pcm);
  }
  const sound = joined(parts);
  await storage.put(key, new Uint8Array(sound.buffer, sound.byteOffset, sound.byteLength), "application/octet-stream");
  return sound;
}

export const soundKey = (voice: Voice, { text, speaking }: { text: string; speaking: Speaking }): string =>
  `voice/${cacheKeyOf(voice, text, speaking)}.f32`;

/** A sentence longer than the voice takes is cut behind a comma or, failing that, a space. */
export function piecesOf(text: string, most: number): string[] {
  if (text.length <= most) return [text];
  const head = text.slice(0, most);
  const cut = Math.max(head.lastIndexOf(", "), head.lastIndexOf("; ")) + 1 || head.lastIndexOf(" ") || most;
  const end = cut > 0 ? cut : most;
  return [text.slice(0, end).trim(), ...piecesOf(text.slice(end).trim(), most)].filter(Boolean);
}
