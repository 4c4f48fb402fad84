import { type ChildProcess, spawn } from "node:child_process";
import { projectFolder, workerFile } from "../../src/platform/index.ts";

export type Beside = { process: ChildProcess; kept: boolean; beside?: number; stop: () => Promise<void>; kill: () => Promise<void> };

/** Starts the embedded database of a data folder, or joins it, in another process. */
export async function beside(dataDir: string, { safe = false } = {}): Promise<Beside> {
  const file = workerFile("embedded-process", "../test/support/embedded-process.ts");
  const child = spawn(process.execPath, [file, dataDir, ...(safe ? ["safe"] : [])], {
    cwd: projectFolder(),
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const told = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(String(chunk)));
    void ended.then(() => reject(new Error("it ended instead of coming up")));
  });
  return {
    process: child,
    ...(JSON.parse(told) as { kept: boolean; beside?: number }),
    stop: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
