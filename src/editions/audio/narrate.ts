import type { Storage } from "../../platform/index.ts";
import { type Tags, encodeMp3 } from "./mp3.ts";
import { normalise, rate, resample, trimSilence } from "./sound.ts";
import { speechText } from "./speech-text.ts";
import { type Voice, cacheKeyOf } from "./voice.ts";

export type SegmentKind = "headline" | "byline" | "standfirst" | "subhead" | "paragraph" | "quote" | "list";
/** A sentence to be said; `endsBlock` where a longer pause follows. */
export type Segment = { id: string; block: string; kind: SegmentKind; text: string; endsBlock: boolean };
/** Seconds from the beginning of the file. */
export type Timing = { id: string; block: string; start: number; end: number };
export type Narration = { mp3: Buffer; seconds: number; timings: Timing[]; voice: string };

/** Silence after a block of each kind, and between sentences, in seconds. */
const pauses: Record<SegmentKind, number> = { headline: 0.9, byline: 0.8, standfirst: 0.9, subhead: 0.8, paragraph: 0.55, quote: 0.7, list: 0.45 };
const betweenSentences = 0.28;
const beforeSubhead = 0.5;
const lead = 0.15;

/**
 * Says every sentence and sets it one after the other, counting samples: times are exact because
 * they are made, not measured. Equal input gives equal bytes. A sentence said before comes from storage.
 */
export async function narrate(script: readonly Segment[], { voice, storage, tags, signal }: { voice: Voice; storage: Storage; tags: Tags; signal?: AbortSignal }): Promise<Narration> {
  const spoken = await Promise.all(script.map(async (segment) => ({ segment, sound: await say(segment.text, voice, storage, signal) })));
  const pieces: { at: number; sound: Float32Array }[] = [];
  const timings: Timing[] = [];
  let at = Math.round(lead * rate);
  for (const { segment, sound } of spoken) {
    if (!sound) continue;
    if (segment.kind === "subhead") at += Math.round(beforeSubhead * rate);
    pieces.push({ at, sound });
    timings.push({ id: segment.id, block: segment.block, start: at / rate, end: (at + sound.length) / rate });
    at += sound.length + Math.round((segment.endsBlock ? pauses[segment.kind] : betweenSentences) * rate);
  }
  const whole = new Float32Array(at);
  for (const { at: start, sound } of pieces) whole.set(sound, start);
  normalise(whole, rate);
  return { mp3: await encodeMp3(whole, tags), seconds: at / rate, timings: timings.map(roundTiming), voice: voice.label };
}

const round = (seconds: number) => Math.round(seconds * 1000) / 1000;
const roundTiming = (timing: Timing): Timing => ({ ...timing, start: round(timing.start), end: round(timing.end) });

async function say(text: string, voice: Voice, storage: Storage, signal?: AbortSignal): Promise<Float32Array | undefined> {
  const words = speechText(text);
  if (!words) return undefined;
  const key = `voice/${cacheKeyOf(voice, words)}.f32`;
  const kept = await storage.get(key);
  if (kept) return new Float32Array(kept.buffer.slice(kept.byteOffset, kept.byteOffset + kept.byteLength));
  signal?.throwIfAborted();
  const { pcm, sampleRate } = await voice.speak(words);
  const sound = Float32Array.from(resample(trimSilence(pcm, sampleRate), sampleRate, rate));
  await storage.put(key, new Uint8Array(sound.buffer), "application/octet-stream");
  return sound;
}

/** The transcript with its times, for players that show it. */
export function webVtt(timings: readonly Timing[], texts: ReadonlyMap<string, string>): string {
  const stamp = (seconds: number) => new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
  const cues = timings.map(({ id, start, end }) => `${id}\n${stamp(start)} --> ${stamp(end)}\n${(texts.get(id) ?? "").replace(/-->/g, "→").replace(/\s+/g, " ")}`);
  return `WEBVTT\n\n${cues.join("\n\n")}\n`;
}
