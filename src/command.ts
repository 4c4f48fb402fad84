import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { runCommand, terminal } from "./cli/index.ts";
import { serveMeasures } from "./http/index.ts";
import { compose, composeJobs, workshopFile } from "./masthead.ts";
import {
  type Platform,
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

/** Resolves, with the signal’s number, when whoever sees to this process says that it is to stop. */
const untilTold = (): Promise<number> =>
  new Promise((resolve) => {
    for (const [name, number] of [["SIGINT", 2] as const, ["SIGTERM", 15] as const]) process.on(name, () => resolve(number));
  });

/** What was begun, newest first. */
type Ends = (() => Promise<unknown>)[];

/** `masthead worker`: makes editions and sends letters in a process of its own, until it is stopped. */
async function work(): Promise<void> {
  const ends: Ends = [endEmbedded];
  const end = async () => {
    for (const each of ends.splice(0)) await each().catch(() => undefined);
  };
  exitOnFault(end);
  const told = untilTold();
  try {
    // told while it begins, it waits for nothing more of that
    await Promise.race([told, begin(ends).then(() => told)]);
  } finally {
    await end();
  }
}

async function begin(ends: Ends): Promise<void> {
  const { platform, close } = await openPlatform(readSettings(), { say, patient: true });
  ends.unshift(close);
  const handlers = await retryWhileUnavailable(() => composeJobs(platform));
  // play money is taken in a demo alone
  const watching = await retryWhileUnavailable(() =>
    onPagesChanged(platform.connection, { onChange: (what) => (what ? undefined : noticeIfTurned(platform)) }),
  );
  ends.unshift(watching.stop);
  const measures = await serveMeasures(platform, () => jobCounts(platform.db));
  if (measures) ends.unshift(measures.close);
  const starting = startWorkers(platform, handlers, { file: workshopFile() });
  ends.unshift(async () => {
    platform.isStopping = true;
    await (await starting).stop();
  });
  await starting;
  say("The worker is at work. Ctrl-C stops it.");
}

/** A worker that could not begin, as with a setting to mend, says so in a sentence, as the web does. */
function broke(error: unknown): void {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}

/** What a reader would be answered, of a magazine that runs elsewhere or not at all. */
async function askSite(platform: Platform): Promise<(request: Request) => Promise<Response>> {
  const { fetch } = await compose(platform);
  const incoming = new IncomingMessage(new Socket());
  return async (request) => fetch(request, { incoming });
}

/** A command, and how it ended. Told to stop in the middle, it ends the database that it began, and says no more. */
async function untilEnded(argv: string[]): Promise<number> {
  // before the command, which begins a database at once
  const heard = untilTold();
  let isTold = false;
  const problem = (text: string) => (isTold ? undefined : terminal.problem(text));
  const ended = runCommand(argv, { ...terminal, problem }, askSite);
  const told = heard.then(async (number) => {
    isTold = true;
    await endEmbedded();
    // without its database it breaks off, and clears away what it had laid down
    await Promise.race([ended, wait(1000)]);
    return 128 + number;
  });
  return Promise.race([told, ended.then((code) => (isTold ? told : code))]);
}

const [name] = process.argv.slice(2);
if (name === "worker") await work().catch(broke);
else process.exitCode = await untilEnded(process.argv.slice(2));
// threads and children of the editions must not keep the command alive
process.exit();
