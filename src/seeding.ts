import { type ToSeeding, seedDemo } from "./demo/index.ts";
// all rooms' settings and tasks
import "./masthead.ts";
import { openPlatform, readSettings, retryWhileUnavailable, seedOnce } from "./platform/index.ts";
import { messageOf } from "./values/index.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Seeds the demo, in a process that ends when it is done. Killed in the middle, it has kept whole steps, of which each may be repeated. */
async function seed({ connection }: ToSeeding): Promise<void> {
  const { platform, close } = await openPlatform(readSettings(), { say, ...(connection && { connection }), patient: true });
  const waits = () => say("Another process is seeding the demo magazine; waiting for it …");
  await retryWhileUnavailable(() => seedOnce(platform, () => seedDemo(platform, say), waits));
  await close();
}

// whoever began it is gone; the server undoes what is half done
process.on("disconnect", () => process.exit(1));
process.on("SIGTERM", () => process.exit(1));
// Ctrl-C reaches every process of the terminal; we are told
process.on("SIGINT", () => undefined);
process.once("message", (word: ToSeeding) => {
  seed(word).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${messageOf(error)}\n`);
      process.exit(1);
    },
  );
});
