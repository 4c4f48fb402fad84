import { accessSync, chmodSync, constants, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, statSync } from "node:fs";
import { freemem } from "node:os";
import { join } from "node:path";
import { isAlive } from "../../src/platform/database/pid-lock.ts";

const memory = "/dev/shm";
const needed = 8 * 2 ** 30;

/**
 * A folder in memory for whatever the tests write, where the machine has room for it (8 GB free: 1 to 3 for the folder, the others for
 * three workers and their browsers; what lint holds as they begin is free again before they hold most): a database is a thousand
 * files, made and removed again hundreds of times, which keeps a disk busier than the tests are. Elsewhere nothing: the system’s
 * folder is as good, and slower. It is this process’s own, and goes with it.
 */
export function folderInMemory(): string | undefined {
  if (!hasRoom()) return undefined;
  removeLeftOvers();
  const folder = join(memory, `masthead-run-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  // the embedded server runs as another user where we are root, and has to pass
  chmodSync(folder, 0o711);
  process.once("exit", () => removeUnlessInUse(folder));
  return folder;
}

/** Where what the next run begins with is kept: beside the folders of runs, if they are in memory. */
export const keptBeside = (temporary: string): string => (temporary.startsWith(`${memory}/masthead-run-`) ? memory : temporary);

function hasRoom(): boolean {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return mayRun() && bavail * bsize > needed && freemem() > needed;
  } catch {
    return false;
  }
}

/** The tests write programs, too, and start them. */
function mayRun(): boolean {
  const mounts = readFileSync("/proc/mounts", "utf8").split("\n");
  const [, , , options] = mounts.map((line) => line.split(" ")).find(([, at]) => at === memory) ?? [];
  return options !== undefined && !options.split(",").includes("noexec");
}

/** Of runs that were killed. */
function removeLeftOvers(): void {
  for (const name of readdirSync(memory)) {
    const [, pid] = /^masthead-run-(\d+)$/.exec(name) ?? [];
    if (!pid || isAlive(Number(pid)) || statSync(join(memory, name), { throwIfNoEntry: false })?.uid !== process.getuid?.()) continue;
    removeUnlessInUse(join(memory, name));
  }
}

/** What a process of a killed run still writes into, or another run removes at this moment, is left for the next one to remove. */
export function removeUnlessInUse(folder: string, remove: typeof rmSync = rmSync): void {
  try {
    remove(folder, { recursive: true, force: true });
  } catch (error) {
    if (!["ENOTEMPTY", "EBUSY", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}
