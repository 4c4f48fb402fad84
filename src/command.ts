import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { runCommand } from "./cli/index.ts";
import { serveMeasures } from "./http/index.ts";
import { compose, composeJobs, workshopFile } from "./masthead.ts";
import {
  type Platform,
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

/** `masthead worker`: makes editions and sends letters in a process of its own, until it is stopped. */
async function work(): Promise<void> {
  const opened = await openPlatform(readSettings(), { say, patient: true });
  const { platform } = opened;
  const handlers = await retryWhileUnavailable(() => composeJobs(platform));
  // play money is taken in a demo alone
  const watching = await retryWhileUnavailable(() =>
    onPagesChanged(platform.connection, { onChange: (what) => (what ? undefined : noticeIfTurned(platform)) }),
  );
  const worker = await startWorkers(platform, handlers, { file: workshopFile() });
  const measures = await serveMeasures(platform, () => jobCounts(platform.db));
  const end = async () => {
    platform.isStopping = true;
    await worker.stop();
    await measures?.close();
    await watching.stop();
    await opened.close();
  };
  exitOnFault(end);
  say("The worker is at work. Ctrl-C stops it.");
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  await end();
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

const [name] = process.argv.slice(2);
if (name === "worker") await work().catch(broke);
else process.exitCode = await runCommand(process.argv.slice(2), undefined, askSite);
// threads and children of the editions must not keep the command alive
process.exit();
