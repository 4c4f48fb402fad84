import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { projectFolder, workerFile } from "../../src/platform/index.ts";
import type { FreshPlatform } from "./fresh-platform.ts";

/**
 * A house that is answered by a process of its own, on one port, whichever process it is: killed in the middle of anything, and
 * started again. To start what runs is nothing.
 */
export type Killable = { origin: string; start: () => Promise<void>; kill: () => Promise<void>; close: () => Promise<void> };

export async function killable({ platform }: FreshPlatform): Promise<Killable> {
  const port = await freePort();
  // in one file, so that each of many starts takes as long as a start and not as long as translating it
  const file = workerFile("serve-desk", "../test/support/serve-desk.ts");
  let child: ChildProcess | undefined;
  const start = async () => {
    if (child) return;
    const given = [JSON.stringify(platform.connection), platform.settings.dataDir, String(port)];
    const started = spawn(process.execPath, [file, ...given], {
      cwd: projectFolder(),
      stdio: ["ignore", "pipe", "inherit"],
    });
    child = started;
    await new Promise<void>((resolve, reject) => {
      started.stdout.once("data", () => resolve());
      started.once("exit", (code) => reject(new Error(`the house ended with ${code} instead of coming up`)));
    });
  };
  const kill = async () => {
    const killed = child;
    if (!killed || killed.exitCode !== null) return;
    const ended = new Promise<void>((resolve) => killed.once("exit", () => resolve()));
    killed.kill("SIGKILL");
    await ended;
    child = undefined;
  };
  return { origin: `http://localhost:${port}`, start, kill, close: kill };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
