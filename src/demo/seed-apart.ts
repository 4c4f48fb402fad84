import { fork } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { type Connection, type Platform, demoIsNeeded } from "../platform/index.ts";

/** What the process that seeds is told at its beginning: where the database is, unless its settings say so. */
export type ToSeeding = { connection: Connection | undefined };

/** `file`: what is begun in the process of its own; `signal`: whoever waits was told to stop. */
type Apart = { file: string; signal: AbortSignal; environment?: NodeJS.ProcessEnv };

/** One that was killed in the middle is followed by another, which takes up where it was broken off; so many times. */
const mostTries = 3;
/** Or it is another program than it should be. */
const wroteElsewhere =
  "The demo magazine was not seeded: its process ended as though all of it were written, and this database still lacks it. Look whether DATABASE_URL or DATA_DIR was changed meanwhile, and start again; MASTHEAD_DEMO=0 starts without the demo.";

/**
 * The invented magazine, into a database with nothing in it, by a process of its own that ends: of what its pictures take, the one
 * that answers readers keeps nothing. Where there is a magazine, or the whole demo, none is begun.
 */
export async function seedApart(platform: Platform, apart: Apart): Promise<void> {
  const ended: Ended[] = [];
  while (await demoIsNeeded(platform)) {
    const last = ended.at(-1);
    const hasSaidWhy = typeof last === "number" && last !== 0;
    if (hasSaidWhy || ended.length === mostTries)
      throw new Error(last === 0 ? wroteElsewhere : `The demo magazine was not seeded: its process ended with ${last}.`);
    if (typeof last === "string") {
      platform.log.warn(`the process that seeds the demo ended with ${last}; another goes on`);
      await wait(500 * ended.length, undefined, { signal: apart.signal });
    }
    ended.push(await seeded(platform, apart));
    apart.signal.throwIfAborted();
  }
}

/** How a process ended: its code, or the name of the signal. */
type Ended = number | string;

function seeded({ settings, connection }: Platform, { file, signal, environment }: Apart): Promise<Ended> {
  const child = fork(file, { execArgv: [], ...(environment && { env: environment }), stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const stop = () => void child.kill("SIGTERM");
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  const word: ToSeeding = { connection: settings.databaseUrl ? undefined : connection };
  child.send(word, () => undefined);
  return new Promise<Ended>((resolve, reject) => {
    child.once("exit", (code, name) => resolve(code ?? name ?? "nothing"));
    child.once("error", reject);
  }).finally(() => signal.removeEventListener("abort", stop));
}
