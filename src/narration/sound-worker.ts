import { createHash } from "node:crypto";
import { createReadStream, openSync, readFileSync, closeSync, writeSync } from "node:fs";
import { serveTasks } from "../platform/index.ts";
import { desksSpoken } from "../messages/index.ts";
import type { FileMade } from "../editions/index.ts";
import { encodeLoud } from "./loud.ts";
import type { Tags } from "./mp3.ts";
import { type AudioKind, decodeSound, kindOfAudio, soundIn } from "./readings/decode.ts";
import { type Estimated, type Expected, type Pause, estimateTimings, pauseFinder } from "./readings/estimate.ts";
import { normalised, rate, resample, resampler, trimSilence } from "./sound.ts";
import { soundAmiss } from "./sound-amiss.ts";
import { type Track, stretchesOf } from "./track.ts";
import type { Sound } from "./voices/voice.ts";
import { writeWav } from "./voices/wav.ts";

/** What is done with sound beside the main thread: the task, and what it answers. */
export type SoundTasks = {
  /** A track as MP3 at our loudness, in a file; tells how far it is, from 0 to 1 of each going over it. */
  encode: { asks: { track: Track; tags: Tags; path: string }; answers: FileMade };
  /** A person's file as a track; `onset`: seconds until something is heard, `seconds`: of the whole. */
  unpack: { asks: { from: string; path: string }; answers: { samples: number; onset: number } };
  /** What an uploaded file is. */
  inspect: { asks: { path: string }; answers: { kind: AudioKind; seconds: number; pauses: Pause[] } };
  /** One sentence from a voice outside, at our rate and trimmed. */
  sentence: { asks: { bytes: Uint8Array }; answers: Sound };
  /** One sentence as the desk plays it: WAV. */
  play: { asks: { sound: Float32Array }; answers: Uint8Array };
  estimate: { asks: { expected: Expected[]; seconds: number; pauses: Pause[]; pins: Map<string, number> }; answers: Estimated[] };
};
type SoundTask = { [Name in keyof SoundTasks]: { name: Name } & SoundTasks[Name]["asks"] }[keyof SoundTasks];

type Tell = (progress: Progress) => void;
/** How often the whole was gone over before, and the share of it that was gone over now. */
export type Progress = { round: number; share: number };

serveTasks(doTask, { languages: desksSpoken() });

function doTask(task: SoundTask, tell: Tell): unknown {
  switch (task.name) {
    case "encode":
      return encode(task, tell);
    case "unpack":
      return unpack(task);
    case "inspect":
      return inspect(task.path);
    case "sentence":
      return sentence(task.bytes);
    case "play":
      return writeWav({ pcm: normalised(task.sound, rate), sampleRate: rate });
    case "estimate":
      return estimateTimings(task.expected, task);
  }
}

async function encode({ track, tags, path }: SoundTasks["encode"]["asks"], tell: Tell): Promise<FileMade> {
  let round = -1;
  const all = stretchesOf(track);
  const told = function* () {
    round += 1;
    let done = 0;
    for (const stretch of all()) {
      tell({ round, share: done / track.length });
      yield stretch;
      done += stretch.length;
    }
  };
  await encodeLoud(told, tags, path);
  return { path, ...(await sumOf(path)) };
}

async function sumOf(path: string): Promise<Pick<FileMade, "sha256" | "bytes">> {
  const hash = createHash("sha256");
  let bytes = 0;
  const pieces: AsyncIterable<Buffer> = createReadStream(path);
  for await (const piece of pieces) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { sha256: hash.digest("hex"), bytes };
}

async function unpack({ from, path }: SoundTasks["unpack"]["asks"]): Promise<SoundTasks["unpack"]["answers"]> {
  const { sampleRate, pieces } = soundIn(readFileSync(from));
  const stream = resampler(sampleRate, rate);
  const file = openSync(path, "w");
  let [samples, onset] = [0, -1];
  const put = (sound: Float32Array) => {
    const first = onset < 0 ? sound.findIndex((sample) => Math.abs(sample) > 0.004) : -1;
    if (first >= 0) onset = samples + first;
    writeSync(file, new Uint8Array(sound.buffer, sound.byteOffset, sound.byteLength));
    samples += sound.length;
  };
  try {
    for await (const piece of pieces) put(stream.push(piece));
    put(stream.end());
  } finally {
    closeSync(file);
  }
  return { samples, onset: Math.max(0, onset) / rate };
}

async function inspect(path: string): Promise<SoundTasks["inspect"]["answers"]> {
  const bytes = readFileSync(path);
  const { sampleRate, pieces } = soundIn(bytes);
  const finder = pauseFinder(sampleRate);
  let samples = 0;
  for await (const piece of pieces) {
    finder.push(piece);
    samples += piece.length;
  }
  return { kind: kindOfAudio(bytes)!, seconds: samples / sampleRate, pauses: finder.pauses() };
}

async function sentence(bytes: Uint8Array): Promise<Sound> {
  const { pcm, sampleRate } = await decodeSound(bytes);
  if (pcm.length < sampleRate / 50) throw soundAmiss((m) => m.empty);
  return { pcm: Float32Array.from(resample(trimSilence(pcm, sampleRate), sampleRate, rate)), sampleRate: rate };
}
