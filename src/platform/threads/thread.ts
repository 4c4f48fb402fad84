import { Worker } from "node:worker_threads";
import { Refusal, type RefusalKind, type Words, firstOf } from "../../values/index.ts";
import { workerFile } from "../worker-file.ts";

/** A task came to no end in its time, or grew beyond its memory: `why` says which. */
export class ThreadTerminated extends Error {
  readonly reason: "time" | "memory" | "told";
  constructor(why: "time" | "memory" | "told") {
    super({ time: "It took too long and was ended.", memory: "It needed too much memory and was ended.", told: "It was ended." }[why]);
    this.name = "ThreadTerminated";
    this.reason = why;
  }
}

/** `seconds` from its own beginning, not from the asking, and anew whenever it tells how far it is; `signal` ends it at once. */
export type Limits = { seconds: number; signal?: AbortSignal | undefined; onProgress?: ((progress: unknown) => void) | undefined };
export type Thread = { ask<Answer>(task: unknown, bounds: Limits): Promise<Answer>; end(): Promise<void> };

type PendingTask = Limits & { task: unknown; resolve: (answer: never) => void; reject: (error: Error) => void };
type WorkerMessage = { answer: unknown } | { error: SerializedError } | { progress: unknown };
type SerializedError = {
  name: string;
  message: string;
  code?: string;
  kind?: RefusalKind;
  detail?: string;
  fields?: Record<string, string>;
  spoken?: Record<string, Spoken>;
};
/** What a refusal says in one language. */
export type Spoken = Pick<Refusal, "detail" | "fields">;

/**
 * A thread beside the main one that does one task after another, begun with the first. `source` is its
 * file's path in src and calls `serveTasks`; `name` is what the build calls it. Whoever's task is ended ends the thread
 * with it, and the next begins a fresh one: what a task holds is never left behind. One that keeps nothing between two tasks is
 * ended when nobody asked for `idle` milliseconds, and gives back its memory.
 */
export function openThread(name: string, source: string, { megabytes = 512, idle = Infinity } = {}): Thread {
  const waiting: PendingTask[] = [];
  let worker: Worker | undefined;
  let busy: PendingTask | undefined;
  const pause = pauseOf(idle, () => {
    const over = worker;
    worker = undefined;
    void over?.terminate();
  });
  const next = () => {
    pause.end();
    if (busy) return;
    if (waiting.length === 0) return pause.begin();
    busy = waiting.shift()!;
    worker ??= begin();
    void watch(busy, worker);
  };
  const begin = () =>
    newWorker(workerFile(name, source), megabytes, (gone) => {
      if (worker === gone) worker = undefined;
    });
  const watch = async (asked: PendingTask, here: Worker) => {
    try {
      asked.resolve((await within(here, asked)) as never);
    } catch (error) {
      asked.reject(error as Error);
      if (error instanceof ThreadTerminated) {
        worker = undefined;
        await here.terminate();
      }
    }
    busy = undefined;
    next();
  };
  return {
    ask: (task, bounds) =>
      new Promise((resolve, reject) => {
        if (bounds.signal?.aborted) return reject(new ThreadTerminated("told"));
        const asked: PendingTask = { task, ...bounds, ...withoutTrace(bounds.signal, () => withdraw(waiting, asked), { resolve, reject }) };
        waiting.push(asked);
        next();
      }),
    end: async () => void (await worker?.terminate()),
  };
}

function newWorker(file: string, megabytes: number, onExit: (gone: Worker) => void): Worker {
  const begun = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  // an idle thread keeps no process alive
  begun.unref();
  begun.on("exit", () => onExit(begun));
  // told to whoever asked; nobody asking, it is not this process's end
  begun.on("error", () => undefined);
  return begun;
}

/** Calls `over` when it was begun and not ended for so many milliseconds; never where they are without end. */
function pauseOf(milliseconds: number, over: () => void): { begin: () => void; end: () => void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    begin: () => {
      if (Number.isFinite(milliseconds)) timer = setTimeout(over, milliseconds).unref();
    },
    end: () => clearTimeout(timer),
  };
}

/** One signal may stand behind thousands of tasks: once one is answered, the signal holds neither it nor its answer. */
function withoutTrace(
  signal: AbortSignal | undefined,
  told: () => void,
  { resolve, reject }: Pick<PendingTask, "resolve" | "reject">,
): Pick<PendingTask, "resolve" | "reject"> {
  const leave = () => signal?.removeEventListener("abort", told);
  signal?.addEventListener("abort", told, { once: true });
  return { resolve: (answer) => (leave(), resolve(answer)), reject: (error) => (leave(), reject(error)) };
}

/** Who is gone before it was their turn waits no longer. */
function withdraw(waiting: PendingTask[], asked: PendingTask): void {
  const at = waiting.indexOf(asked);
  if (at < 0) return;
  waiting.splice(at, 1);
  asked.reject(new ThreadTerminated("told"));
}

function within(worker: Worker, { task, seconds, signal, onProgress: hear }: PendingTask): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (why: ThreadTerminated["reason"]) => () => settle(() => reject(new ThreadTerminated(why)));
    const late = setTimeout(ended("time"), seconds * 1000);
    const told = ended("told");
    const heard = (said: WorkerMessage) => {
      if (!("progress" in said)) return settle(() => ("error" in said ? reject(errorOf(said.error)) : resolve(said.answer)));
      late.refresh();
      hear?.(said.progress);
    };
    const broke = (error: Error & { code?: string }) =>
      settle(() => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new ThreadTerminated("memory") : error));
    const gone = ended("told");
    const settle = (say: () => void) => {
      clearTimeout(late);
      signal?.removeEventListener("abort", told);
      worker.off("message", heard).off("error", broke).off("exit", gone).unref();
      say();
    };
    worker.on("message", heard).on("error", broke).on("exit", gone).ref();
    if (signal?.aborted) return told();
    signal?.addEventListener("abort", told, { once: true });
    worker.postMessage(task);
  });
}

/** An error that came over the border between threads is a plain copy: it gets its class back. */
function errorOf({ name, message, ...more }: SerializedError): Error {
  if (name === "Refusal") return refusalOf({ name, message, ...more });
  return Object.assign(new Error(message), more, { name });
}

function refusalOf({ message, code = "", kind = "invalid", detail = message, fields = {}, spoken = {} }: SerializedError): Refusal {
  const saidIn = (language: string) => spoken[language] ?? spoken[firstOf(language.split("-"))] ?? spoken["en"] ?? { detail, fields };
  const beside = Object.keys(fields).map((name): [string, Words] => [name, { in: (language) => saidIn(language).fields[name] ?? "" }]);
  return new Refusal(code, kind, { in: (language) => saidIn(language).detail }, Object.fromEntries(beside));
}
