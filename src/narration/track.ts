import { closeSync, openSync, readSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { roomTone } from "./room-tone.ts";
import { type Stretches, rate } from "./sound.ts";

/**
 * A whole recording before it is encoded: its pieces one behind the other in a file of 32-bit floats at our rate, and
 * where each begins in samples. Four hours of it are 1.4 GB, so nothing of it is held in memory.
 */
export type Track = { path: string; pieces: { at: number; length: number }[]; length: number; tone: boolean };

export type TrackWriter = Pick<Track, "pieces"> & { add(at: number, sound: Float32Array): Promise<void>; close(): Promise<void> };

/** Pieces come in their order and do not overlap. */
export async function writeTrack(path: string): Promise<TrackWriter> {
  const file: FileHandle = await open(path, "w");
  const pieces: Track["pieces"] = [];
  return {
    pieces,
    async add(at, sound) {
      pieces.push({ at, length: sound.length });
      await file.write(new Uint8Array(sound.buffer, sound.byteOffset, sound.byteLength));
    },
    close: () => file.close(),
  };
}

const stretch = rate * 10;

/** Ten seconds at a time, with the sound of the room where it has one. Reads and waits: for a thread of its own. */
export function stretchesOf({ path, pieces, length, tone }: Track): Stretches {
  return function* () {
    const file = openSync(path, "r");
    try {
      let [next, before] = [0, 0];
      for (let from = 0; from < length; from += stretch) {
        const to = Math.min(length, from + stretch);
        const sound = tone ? roomTone(from, to - from) : new Float32Array(to - from);
        for (let piece = pieces[next]; piece && piece.at < to; piece = pieces[next]) {
          const [begin, end] = [Math.max(from, piece.at), Math.min(to, piece.at + piece.length)];
          const heard = samplesAt(file, before + begin - piece.at, end - begin);
          add(heard, sound, begin - from);
          if (piece.at + piece.length > to) break;
          before += piece.length;
          next += 1;
        }
        yield sound;
      }
    } finally {
      closeSync(file);
    }
  };
}

/** Onto what sounds there already. */
function add(heard: Float32Array, sound: Float32Array, from: number): void {
  const under = sound.subarray(from, from + heard.length);
  under.set(heard.map((sample, at) => sample + (under[at] ?? 0)));
}

function samplesAt(file: number, from: number, count: number): Float32Array {
  const samples = new Float32Array(count);
  const bytes = new Uint8Array(samples.buffer);
  for (let at = 0; at < bytes.length;) {
    const read = readSync(file, bytes, at, bytes.length - at, from * 4 + at);
    if (read === 0) throw new Error("the sound was cut off while it was written");
    at += read;
  }
  return samples;
}
