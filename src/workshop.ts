import { writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { composeJobs } from "./masthead.ts";
import {
  type FromWorkshop,
  type Metrics,
  type ToWorkshop,
  type ToldToBegin,
  beginningOf,
  exitOnFault,
  noticeIfTurned,
  onPagesChanged,
  openPlatform,
  readSettings,
  retryWhileUnavailable,
  startWorker,
} from "./platform/index.ts";
import { messageOf } from "./values/index.ts";

type Ending = "finish" | "stop";

const say = (word: FromWorkshop) => void (process.connected && process.send?.(word, () => undefined));
/** What is to be ended before the process is: nothing yet. */
let end = async (_how: Ending): Promise<void> => undefined;
const leave = async (how: Ending) => {
  await end(how).catch(() => undefined);
  process.exit(0);
};

/** Readers go first: for the processor, and, where memory runs out, for the machine that chooses whom it ends. */
function standBack(): void {
  try {
    setPriority(5);
    writeFileSync("/proc/self/oom_score_adj", "500");
  } catch {
    // another system has other ways
  }
}

/** What this process takes; where the system does not say, as in a root without /proc, nobody ends it for that. */
function megabytes(): number {
  try {
    return process.memoryUsage.rss() / 1e6;
  } catch {
    return 0;
  }
}

/** What is measured here is told to whoever is asked for it. */
const forwarded = (metrics: Metrics): Metrics => ({
  ...metrics,
  observe: (measure, labels, seconds) => say({ measured: { measure, labels, seconds } }),
});

/** The workshop: does what takes much memory or processor, in a process that ends when whoever opened it says so. */
async function work(told: ToldToBegin): Promise<void> {
  const { connection, origin, beat, toEnd } = beginningOf(told);
  const starting = setInterval(() => say({ doing: [], megabytes: 0 }), beat);
  const { platform: own, close } = await openPlatform(readSettings(), { ...(connection && { connection }), patient: true });
  const platform = { ...own, metrics: forwarded(own.metrics) };
  if (origin !== undefined) platform.settings.origin = origin;
  const watching = await retryWhileUnavailable(() =>
    onPagesChanged(platform.connection, { onChange: (what) => (what ? undefined : noticeIfTurned(platform)) }),
  );
  const handlers = await retryWhileUnavailable(() => composeJobs(platform));
  let started: Awaited<ReturnType<typeof startWorker>> | undefined;
  const tellAll = () => say({ doing: started?.doing() ?? [], megabytes: megabytes() });
  // each job is told of as it begins: should this end in the middle, whoever opened it knows
  const worker = await startWorker(platform, handlers, { share: "apart", concurrency: 2, onBegin: tellAll, toEnd });
  started = worker;
  clearInterval(starting);
  setInterval(tellAll, beat);
  end = async (how) => {
    await worker[how]();
    // told to stop, somebody waits; the server ends our connections
    if (how === "stop") return;
    await watching.stop();
    await close();
  };
}

standBack();
exitOnFault(() => end("stop"));
// whoever opened it is gone
process.on("disconnect", () => void leave("stop"));
process.on("SIGTERM", () => void leave("stop"));
// Ctrl-C reaches every process of the terminal; we are told
process.on("SIGINT", () => undefined);
process.on("message", (word: ToWorkshop) => {
  if (typeof word === "string") return void leave(word);
  work(word.begin).catch((error: unknown) => {
    process.stderr.write(`The workshop did not open: ${messageOf(error)}\n`);
    process.exit(1);
  });
});
