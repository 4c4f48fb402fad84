import { readFileSync, rmSync, writeFileSync } from "node:fs";

/**
 * The keeper is the process that started the database (or adopted it) and will stop it. Its
 * process number stands in a file made with O_EXCL, so that of two starters only one is it.
 */
export function becomeKeeper(file: string): boolean {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return true;
    } catch {
      if (isAlive(readPid(file))) return false;
      rmSync(file, { force: true });
    }
  }
  return false;
}

export function leaveKeeping(file: string): void {
  if (readPid(file) === process.pid) rmSync(file, { force: true });
}

/** The number in the first line of a pid file; 0 when there is none. */
export function readPid(file: string): number {
  try {
    return Number(readFileSync(file, "utf8").split("\n")[0]) || 0;
  } catch {
    return 0;
  }
}

/** After a restart of the machine the number may be another program's: on Linux its name is looked at too. */
export function isAlive(pid: number, name = /node|masthead|vitest|main/i): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  try {
    return name.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"));
  } catch {
    return process.platform !== "linux";
  }
}
