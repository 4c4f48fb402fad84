import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { messageOf } from "../../values/index.ts";
import { elapsed } from "../clock.ts";
import type { Connection } from "../database/embedded.ts";
import type { Platform } from "../platform.ts";
import type { Labels, Measure } from "../watch/metrics.ts";
import { type RunningJob, releaseJobsOfDead } from "./locks.ts";
import { isDue } from "./overview.ts";
import { type Handlers, tasksApart } from "./tasks.ts";
import { type Worker, shutdownTimeout, startWorker } from "./worker.ts";

/** What the workshop says: what it is doing, at every beat, and what it measured. */
export type FromWorkshop =
  | { doing: RunningJob[]; megabytes: number }
  | { measured: { measure: Measure<string>; labels: Labels<string>; seconds: number } };
/** What it is told: first where the database is, unless its settings say so; in the end to finish what it has, or to stop at once. */
export type ToWorkshop = { begin: WorkshopBegin } | "finish" | "stop";
type WorkshopBegin = { connection: Connection | undefined; origin: string } & Pick<WorkshopLimits, "beat" | "toEnd">;
/** As it arrives: whoever opens a workshop may run since before its file was changed, and tell less than it hears. */
export type ToldToBegin = Partial<WorkshopBegin>;

/** Milliseconds, but for the memory. */
type WorkshopLimits = { look: number; unasked: number; idle: number; silence: number; megabytes: number; beat: number; toEnd: number };
/**
 * `look`: between two looks at one that is open; `unasked`: at whether there is work, of which nobody told: that is due later, or waited
 * for another. It is told `beat`, between one word of its and the next, and `toEnd`, which its jobs have when it is to stop.
 */
const usual: WorkshopLimits = {
  look: 1000,
  unasked: 5000,
  idle: 20_000,
  silence: 60_000,
  megabytes: 900,
  beat: 1000,
  toEnd: shutdownTimeout,
};
/** What was told, and for what was not, what is usual. */
export const beginningOf = ({ connection, origin, beat = usual.beat, toEnd = usual.toEnd }: ToldToBegin) => ({
  connection,
  origin,
  beat,
  toEnd,
});

/** What its own heap may take; pictures and sound lie beside it. */
const heapMegabytes = 1024;
/** Longer than it takes to give back its jobs. */
const stopTimeout = 9000;
/** On the slowest of machines, with all else at work: one ended before it had begun would never begin. */
const longestStart = 300_000;
/** After one that broke, the next is opened later and later. */
const slowest = 60_000;

/** `heard` and `busy`: when it last said something, and had something to do; `isTold`: that it is to end. */
type Opened = {
  child: ChildProcess;
  ended: Promise<void>;
  doing: RunningJob[];
  megabytes: number;
  begun: number;
  heard: number;
  busy: number;
  isTold: boolean;
};
/** `file`: what is begun in the process of its own; `environment`: its own, in place of ours. */
type Opening = { file: string; environment?: NodeJS.ProcessEnv; limits?: Partial<WorkshopLimits> };

type Begun = Pick<Opening, "file"> & { environment: NodeJS.ProcessEnv | undefined } & Pick<WorkshopLimits, "beat" | "toEnd">;

/** The jobs that are done here, and a workshop for those that are not. */
export async function startWorkers(platform: Platform, handlers: Handlers, opening: Opening): Promise<Worker> {
  let wake: () => void = () => undefined;
  // whoever does the jobs here hears of each that is added
  const here = await startWorker(platform, handlers, { share: "here", onAdded: () => wake() });
  const workshop = keepWorkshop(platform, opening);
  ({ wake } = workshop);
  return { stop: async () => void (await Promise.all([here.stop(), workshop.stop()])) };
}

/**
 * Opens the workshop when there is work for it, and has it end when there is none, or when it grew: what it took of memory is
 * given back whole. One that hangs is killed. The jobs of one that ended in the middle are free at once, and tried again.
 */
export function keepWorkshop(platform: Platform, { file, environment, limits: given }: Opening): Worker & { wake: () => void } {
  const limits = { ...usual, ...given };
  const ending = new AbortController();
  const { signal } = ending;
  let opened: Opened | undefined;
  let failures = 0;
  const { rest, wake } = restUntilWoken(signal);
  const look = async () => {
    if (!opened) {
      if (!(await isDue(platform.db, tasksApart())) || signal.aborted) return;
      opened = open(platform, { file, environment, ...limits });
      void opened.ended.then(async () => {
        const over = opened;
        if (!over) return;
        failures = over.child.exitCode === 0 ? 0 : failures + 1;
        await cleared(platform, over, signal.aborted);
        opened = undefined;
        wake();
      });
    } else await judge(platform, opened, limits);
  };
  const watching = (async () => {
    while (!signal.aborted) {
      await look().catch((error: unknown) => platform.log.debug({ err: error }, "whether there is work for the workshop is not known"));
      const looked = elapsed();
      if (!opened && failures === 0) await rest(limits.unasked);
      // a thousand jobs that are added at once are one look
      const pause = opened ? limits.look : Math.min(limits.look * 2 ** failures, slowest);
      await wait(Math.max(0, looked + pause - elapsed()), undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    wake,
    stop: async () => {
      ending.abort();
      await watching;
      if (!opened) return;
      const { child, ended } = opened;
      tell(child, "stop");
      const late = setTimeout(() => child.kill("SIGKILL"), stopTimeout);
      await ended;
      clearTimeout(late);
    },
  };
}

/** A pause that ends early when somebody wakes it, or at once where that was before it began. */
function restUntilWoken(signal: AbortSignal): { rest: (milliseconds: number) => Promise<void>; wake: () => void } {
  let isWoken = false;
  let end: () => void = () => undefined;
  const wake = () => {
    isWoken = true;
    end();
  };
  signal.addEventListener("abort", wake);
  const rest = async (milliseconds: number) => {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, isWoken ? 0 : milliseconds);
      end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    isWoken = false;
  };
  return { rest, wake };
}

const tell = (child: ChildProcess, word: ToWorkshop) => void (child.connected && child.send(word, () => undefined));

function open({ settings, connection, metrics, log }: Platform, { file, environment, beat, toEnd }: Begun): Opened {
  const child = fork(file, {
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    ...(environment && { env: environment }),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const now = elapsed();
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", (error) => {
      log.error({ err: error }, "the workshop did not open");
      if (child.pid === undefined) resolve();
    });
  });
  const opened: Opened = { child, ended, doing: [], megabytes: 0, begun: now, heard: now, busy: now, isTold: false };
  child.on("message", (told: FromWorkshop) => {
    opened.heard = elapsed();
    if ("measured" in told) return metrics.observe(told.measured.measure, told.measured.labels, told.measured.seconds);
    // a word of a workshop that is newer than we are
    if (!("doing" in told)) return;
    Object.assign(opened, told);
    if (told.doing.length > 0) opened.busy = opened.heard;
  });
  tell(child, { begin: { connection: settings.databaseUrl ? undefined : connection, origin: settings.origin, beat, toEnd } });
  return opened;
}

/** Whether it hangs, has grown, or has had nothing to do for a while. */
async function judge({ db, log }: Platform, opened: Opened, limits: WorkshopLimits): Promise<void> {
  const { child, doing, megabytes, begun, heard, busy, isTold } = opened;
  const now = elapsed();
  // while it is read, it says nothing
  if (now - heard > (heard === begun ? longestStart : limits.silence)) {
    log.error(`the workshop said nothing for ${Math.round((now - heard) / 1000)} seconds and is ended`);
    child.kill("SIGKILL");
    return;
  }
  if (isTold) return;
  const isIdle = async () => doing.length === 0 && now - busy > limits.idle && !(await isDue(db, tasksApart()));
  if (megabytes <= limits.megabytes && !(await isIdle())) return;
  opened.isTold = true;
  tell(child, "finish");
}

/** What it had in hand when it ended is free at once. */
async function cleared({ db, log }: Platform, { child, doing }: Opened, isStopping: boolean): Promise<void> {
  const ids = doing.map(({ id }) => id);
  if (child.exitCode !== 0 && !isStopping) log.warn({ jobs: ids }, `the workshop ended with ${child.signalCode ?? child.exitCode}`);
  // else they are free when their locks are old
  await releaseJobsOfDead(db, doing).catch((error: unknown) => log.debug(`jobs of the workshop are not freed yet: ${messageOf(error)}`));
}
