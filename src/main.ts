import { setTimeout as wait } from "node:timers/promises";
import { seedApart } from "./demo/index.ts";
import { findPublication } from "./editorial/index.ts";
import { assertPortFree, listen, type Listening, serveMeasures } from "./http/index.ts";
import { compose, seedingFile, workshopFile } from "./masthead.ts";
import { newSetupKey } from "./setup/index.ts";
import { endBundler } from "./site/index.ts";
import {
  type Changed,
  type Platform,
  type Settings,
  elapsed,
  endEmbedded,
  exitOnFault,
  jobCounts,
  noticeIfTurned,
  onPagesChanged,
  openPlatform,
  readSettings,
  retryWhileUnavailable,
  startWorkers,
} from "./platform/index.ts";
import { messageOf } from "./values/index.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** What was started, newest first; all of it is stopped on the way out. */
const stops: (() => Promise<unknown>)[] = [];

async function stopAll(): Promise<void> {
  for (const end of stops.splice(0)) await end().catch(() => undefined);
}

/** What is told to stop first, all at once: the jobs, and the port once nobody is sent to it any more. */
const first: ((seconds: number) => Promise<unknown>)[] = [];

/** Starts everything, says where to read, and stops everything it started on Ctrl-C. */
async function start(): Promise<void> {
  const began = elapsed();
  refuseWords();
  const settings = readSettings();
  if (settings.portAsked) await assertPortFree(settings.port, settings.host);
  // from here on: what is only being opened has begun a server of its own
  onStop(settings);
  const opened = await openPlatform(settings, { say, patient: true });
  stops.push(opened.close);
  const { platform } = opened;
  await retryWhileUnavailable(() => seed(platform));
  const masthead = await retryWhileUnavailable(() => compose(platform));
  await endBundler();
  await masthead.outside.open();
  stops.unshift(masthead.outside.close);
  const listening = await open(settings, masthead);
  first.push((seconds) => drained(platform, listening, seconds));
  const measures = await serveMeasures(platform, () => jobCounts(platform.db));
  if (measures) stops.unshift(measures.close);
  if (!settings.originAsked) platform.settings.origin = `http://localhost:${listening.port}`;
  stops.unshift(keepCounting(platform, masthead));
  const watching = await retryWhileUnavailable(() =>
    onPagesChanged(platform.connection, { onChange: changed(platform, masthead), onDisconnect: masthead.databaseLost }),
  );
  stops.unshift(watching.stop);
  say(`Masthead is up in ${((elapsed() - began) / 1000).toFixed(1)} s: ${platform.settings.origin}`);
  if (isTrial) say("A copy to try sales in, with play money. Sign in as you do in the magazine; the code stands here.");
  else await sayWhatItIs(platform);
  if (settings.worker === "inside") await work(platform, masthead);
}

/** What stands behind “start” or “web”. */
const [, , , ...words] = process.argv;

/** Told by `masthead trial`, which made the copy that is served. */
const isTrial = words.includes("--trial");

/** A port that somebody gave as a word is not to be one that nobody listens at. */
function refuseWords(): void {
  const word = words.find((one) => one !== "--trial");
  if (!word) return;
  const help =
    "Settings stand before it, as in PORT=4001 npx masthead start; docs/SETTINGS.md has all of them, and npx masthead help the commands.";
  throw new Error(`A start takes no words, and was given ${word}. ${help}`);
}

async function sayWhatItIs(platform: Platform): Promise<void> {
  const { demo, stripe, origin } = platform.settings;
  if (demo) say(`A demo${stripe ? "" : " with play money"}. Be one of its people: ${origin}/demo`);
  await sayHowToSetUp(platform);
}

/** Before there is a magazine, whoever sees this terminal, or the service's log, is who may set it up. */
async function sayHowToSetUp(platform: Platform): Promise<void> {
  const { demo } = platform.settings;
  if (!demo && (await retryWhileUnavailable(() => findPublication(platform.db)))) return;
  const key = await retryWhileUnavailable(() => newSetupKey(platform));
  const link = `${platform.settings.origin}/setup?key=${key}`;
  if (demo) {
    say(`To turn it into a magazine of your own, without a trace of the demo: ${link}`);
    return;
  }
  say("There is no magazine here yet. Set it up in a browser, by this link of yours alone, or with: npx masthead setup");
  say(`  ${link}`);
}

/** What was kept is dropped, and a demo may be none any more. */
const changed =
  (platform: Platform, { pagesChanged }: Awaited<ReturnType<typeof compose>>) =>
  (what?: Changed) => {
    pagesChanged(what);
    if (!what) noticeIfTurned(platform);
  };

/** Milliseconds between one writing down of what was read and the next. */
const countsWritten = 20_000;

/** Writes down what was counted every few seconds; the answer does it once more, and ends it. */
function keepCounting({ log }: Platform, { writeCounts }: Awaited<ReturnType<typeof compose>>): () => Promise<void> {
  const write = () => writeCounts().catch((error: unknown) => log.warn({ err: error }, "what was read was not written down; it will be"));
  const timer = setInterval(() => void write(), countsWritten).unref();
  return async () => {
    clearInterval(timer);
    await write();
  };
}

/** The demo, into an empty database: where a magazine is, nothing of it is touched. */
async function seed(platform: Platform): Promise<void> {
  if (!platform.settings.demoWanted) return;
  const seeding = new AbortController();
  const ended = seedApart(platform, { file: seedingFile(), signal: seeding.signal });
  first.push(async () => {
    seeding.abort();
    await ended;
  });
  await ended;
}

async function open(settings: Settings, { fetch, shortcut, gate }: Awaited<ReturnType<typeof compose>>): Promise<Listening> {
  const { port, host, portAsked } = settings;
  const listening = await listen(fetch, { port, host, shortcut, gate, tryNextPorts: !portAsked });
  if (port !== 0 && listening.port !== port) say(`Port ${port} is taken; using ${listening.port}.`);
  return listening;
}

async function work(platform: Platform, { handlers }: Awaited<ReturnType<typeof compose>>): Promise<void> {
  const starting = startWorkers(platform, handlers, { file: workshopFile() });
  // stopped while it was starting, it is stopped as soon as it has
  first.push(async () => (await starting).stop());
  await starting;
  await showProgress(platform);
}

/** While editions are being made, a line tells how many are left; pages are up meanwhile. */
async function showProgress(platform: Platform): Promise<void> {
  const left = async () => {
    const counts = await jobCounts(platform.db, "make-%");
    return counts.waiting + counts.running;
  };
  const total = await retryWhileUnavailable(left);
  if (total === 0) return;
  say(`Making ${total} editions (pictures, print views, recordings, books) while you read …`);
  let shown = total;
  const timer = setInterval(() => {
    void left().then(
      (now) => {
        if (now === 0) {
          clearInterval(timer);
          say("All editions are made.");
        } else if (shown - now >= 8) {
          shown = now;
          say(`  ${now} left`);
        }
      },
      // the database is away: it is asked again
      () => undefined,
    );
  }, 1000);
  timer.unref();
}

let stopping = false;

/** Readers are taken for so long as they may still be sent here; what is being answered then is answered. */
async function drained(platform: Platform, { drain, close }: Listening, seconds: number): Promise<void> {
  platform.isStopping = true;
  drain();
  await wait(seconds * 1000);
  await close();
}

async function end(seconds = 0): Promise<void> {
  stopping = true;
  await Promise.allSettled(first.splice(0).map((stop) => stop(seconds)));
  await stopAll();
  await endEmbedded();
}

/** Ctrl-C is somebody's who waits. */
function onStop(settings: Settings): void {
  const stop = (seconds: number) => {
    if (!stopping) void end(seconds).then(() => process.exit(0));
  };
  process.on("SIGINT", () => stop(0));
  process.on("SIGTERM", () => stop(settings.drain));
}

exitOnFault(end);
try {
  await start();
} catch (error) {
  // Stopped half-way through a start, everything underneath ends with errors that mean nothing.
  if (!stopping) {
    process.stderr.write(`${messageOf(error)}\n`);
    await end();
    process.exit(1);
  }
}
