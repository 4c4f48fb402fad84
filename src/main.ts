import { hasDemo, seedDemo } from "./demo/index.ts";
import { mayBePublication } from "./editorial/index.ts";
import { type Listening, listen } from "./http/index.ts";
import { compose } from "./masthead.ts";
import { type Platform, elapsed, jobCounts, onPagesChanged, openPlatform, readSettings, startWorker } from "./platform/index.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** What was started, newest first; all of it is stopped on the way out. */
const stops: (() => Promise<unknown>)[] = [];

async function stopAll(): Promise<void> {
  for (const end of stops.splice(0)) await end().catch(() => undefined);
}

/** Starts everything, says where to read, and stops everything it started on Ctrl-C. */
async function start(): Promise<void> {
  const began = elapsed();
  const settings = readSettings();
  const opened = await openPlatform(settings, { say });
  stops.push(opened.close);
  onStop();
  const { platform } = opened;
  if (settings.demo && !(await hasDemo(platform.db))) await seedDemo(platform, say);
  if (!(await mayBePublication(platform.db))) say("There is no magazine here yet. Set one up with: npx masthead setup");
  const masthead = await compose(platform);
  const listening = await open(settings, masthead);
  stops.unshift(listening.close);
  if (!settings.originAsked) platform.settings.origin = `http://localhost:${listening.port}`;
  const watching = await onPagesChanged(platform.connection, masthead.pagesChanged);
  stops.unshift(watching.stop);
  say(`Masthead is up in ${((elapsed() - began) / 1000).toFixed(1)} s: ${platform.settings.origin}`);
  if (settings.demo) say(`A demo with play money. Be one of its people: ${platform.settings.origin}/demo`);
  if (settings.worker === "inside") await work(platform, masthead);
}

async function open(settings: ReturnType<typeof readSettings>, { fetch, shortcut }: Awaited<ReturnType<typeof compose>>): Promise<Listening> {
  try {
    const listening = await listen(fetch, { port: settings.port, host: settings.host, shortcut, elsewhere: !settings.portAsked });
    if (listening.port !== settings.port) say(`Port ${settings.port} is taken; using ${listening.port}.`);
    return listening;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(`Port ${settings.port} is taken by another program. Stop that one, or choose another with PORT=…`, { cause: error });
  }
}

async function work(platform: Platform, { handlers }: Awaited<ReturnType<typeof compose>>): Promise<void> {
  const worker = await startWorker(platform, handlers);
  stops.unshift(worker.stop);
  await showProgress(platform);
}

/** While editions are being made, a line tells how many are left; pages are up meanwhile. */
async function showProgress(platform: Platform): Promise<void> {
  const left = async () => {
    const counts = await jobCounts(platform.db);
    return counts.waiting + counts.running;
  };
  const total = await left();
  if (total === 0) return;
  say(`Making ${total} editions (pictures, print views, recordings, books) while you read …`);
  let shown = total;
  const timer = setInterval(() => {
    void left().then((now) => {
      if (now === 0) {
        clearInterval(timer);
        say("All editions are made.");
      } else if (shown - now >= 8) {
        shown = now;
        say(`  ${now} left`);
      }
    }, () => clearInterval(timer));
  }, 1000);
  timer.unref();
}

function onStop(): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void stopAll().then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

try {
  await start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  await stopAll();
  process.exit(1);
}
