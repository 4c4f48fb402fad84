import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Platform, machineEnvironment, markAsTrial, openDatabase, openStorage, readSettings } from "../platform/index.ts";
import { exportAll, importAll } from "../transfer/index.ts";
import { wholeOf } from "../values/index.ts";
import { readArguments } from "./arguments.ts";
import type { Out } from "./out.ts";

const trialUsage = "Usage: masthead trial [--port N]   a copy of the magazine with play money, on this machine alone, until Ctrl-C";

/**
 * Where the copy runs: of the magazine's own settings it has none, so that no key of Stripe's, no mail server and no database of the
 * magazine's can be reached from it, and nobody reaches it from another machine.
 */
export const trialEnvironment = (
  machine: Record<string, string>,
  { folder, port }: { folder: string; port: number },
): Record<string, string> => ({
  ...machine,
  DATA_DIR: folder,
  HOST: "127.0.0.1",
  PORT: String(port),
  ORIGIN: `http://localhost:${port}`,
});

/** The whole magazine once more, in a folder and a database of its own, in which play money pays. */
async function makeTrial(platform: Platform, { folder, environment, say }: Trial): Promise<void> {
  const [whole, settings] = [join(folder, "whole"), readSettings(environment)];
  await exportAll(platform, whole, { withEditions: true });
  const { connection, stop } = await openDatabase(settings, undefined, say);
  try {
    await importAll({ connection, storage: openStorage(settings) }, whole);
    await markAsTrial(connection, platform.clock.now());
  } finally {
    await stop();
  }
  rmSync(whole, { recursive: true });
}
type Trial = { folder: string; environment: Record<string, string>; say: (line: string) => void };

/** Serves the copy until it is stopped; answers with how it ended. */
type Serve = (environment: Record<string, string>) => Promise<number>;

const serveApart: Serve = (environment) => {
  const [, program = ""] = process.argv;
  // Ctrl-C reaches both; this one waits for the other, and clears away behind it
  const waits = () => undefined;
  const heard = (["SIGINT", "SIGTERM"] as const).map((name) => ({ name, before: process.listeners(name) }));
  for (const { name } of heard) process.removeAllListeners(name).on(name, waits);
  const child = spawn(process.execPath, [...process.execArgv, program, "start", "--trial"], { env: environment, stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      for (const { name, before } of heard) {
        process.off(name, waits);
        for (const each of before) process.on(name, each);
      }
      resolve(code ?? 0);
    });
  });
};

/** A whole sale tried before Stripe is on: in a copy, which is gone with everything that was ordered in it when it is stopped. */
export async function trialCommand(argv: string[], open: () => Promise<Platform>, out: Out, serve: Serve = serveApart): Promise<number> {
  const { words, options } = readArguments(argv, { port: "text" }, trialUsage);
  const port = options.port === undefined ? 4100 : (wholeOf(String(options.port)) ?? 0);
  if (words.length > 0 || port < 1 || port > 65_535) throw new Error(trialUsage);
  const platform = await open();
  const folder = join(platform.settings.dataDir, "trial");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const environment = trialEnvironment(machineEnvironment(), { folder, port });
  try {
    out.line("A copy of the magazine is being made, to try sales in …");
    await makeTrial(platform, { folder, environment, say: (line) => out.line(line) });
    out.line("Its money is play money, its letters go to nobody and stand at its desk, and it is seen on this machine alone.");
    out.line("Ctrl-C ends it. Everything that was ordered in it is gone then; the magazine itself knows nothing of it.");
    return await serve(environment);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
