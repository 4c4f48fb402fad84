import { type Thread, openThread, restingThreads } from "../platform/index.ts";
import type { Progress, SoundTasks } from "./sound-worker.ts";

/** Seconds without a sign of life after which a thread is given up. */
const silence = 120;

const [name, source] = ["sound-worker", "narration/sound-worker.ts"] as const;
/** For what somebody waits for: a sentence, a file that was uploaded. */
const quick = openThread(name, source, { idle: 30_000 });
/** For long recordings, one after the other. */
const threads = restingThreads(name, source);

type Asking = { signal?: AbortSignal | undefined; told?: (progress: Progress) => void };
export type AskSound = <Name extends keyof SoundTasks>(
  name: Name,
  task: SoundTasks[Name]["asks"],
  asking?: Asking,
) => Promise<SoundTasks[Name]["answers"]>;

const asker =
  (thread: Thread): AskSound =>
  (name, task, { signal, told } = {}) =>
    thread.ask({ name, ...task }, { seconds: silence, signal, onProgress: told as (progress: unknown) => void });

/** Something short, after whatever else is short. Ended when `signal` says so. */
export const askSound: AskSound = asker(quick);

/** A thread for one long recording; what it held is free when the work is over. */
export async function withSoundThread<T>(work: (ask: AskSound) => Promise<T>): Promise<T> {
  const thread = threads.take();
  let isThrough = false;
  try {
    const done = await work(asker(thread));
    isThrough = true;
    return done;
  } finally {
    await threads.giveBack(thread, isThrough);
  }
}
