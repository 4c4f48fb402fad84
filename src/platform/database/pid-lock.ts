import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lastOf, codeOf } from "../../values/index.ts";

/**
 * Its holder is the process that started the database (or adopted it) and starts it again should it end. Its
 * process number stands in a file made with O_EXCL, so that of two starters only one is it.
 */
export function acquirePidLock(file: string): boolean {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      writeFileSync(file, ownProcess(), { flag: "wx" });
      return true;
    } catch {
      if (isWriterAlive(file)) return false;
      rmSync(file, { force: true });
    }
  }
  return false;
}

export function releasePidLock(file: string): void {
  if (readPid(file) === process.pid) rmSync(file, { force: true });
}

/** `others`: the numbers of the living processes that are in besides this one. */
type Registration = { others: () => number[]; unregister: () => void };

/** Says that this process needs the database: whoever leaves it last puts out the light. */
export function registerProcess(home: string): Registration {
  const folder = join(home, "processes");
  mkdirSync(folder, { recursive: true });
  const own = join(folder, `${process.pid}-${randomBytes(4).toString("hex")}`);
  writeFileSync(own, ownProcess());
  return {
    unregister: () => rmSync(own, { force: true }),
    others: () => {
      const files = readdirSync(folder).map((name) => join(folder, name));
      const there = files.filter((file) => file !== own && isWriterAlive(file));
      for (const file of files) if (file !== own && !there.includes(file)) rmSync(file, { force: true });
      return there.map(readPid);
    },
  };
}

/** The number in the first line of a pid file; 0 when there is none. */
export const readPid = (file: string): number => Number(lineOf(file, 0)) || 0;

/** After a restart of the machine the number may be another program's: on Linux its name is looked at too. */
export function isAlive(pid: number, name = /node|masthead|vitest|main/i): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  try {
    return name.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"));
  } catch {
    return process.platform !== "linux";
  }
}

/** In a container every start has the same number: when the process began tells them apart. */
const ownProcess = () => `${process.pid}\n${startTimeOf(process.pid)}\n`;

function isWriterAlive(file: string): boolean {
  const pid = readPid(file);
  const begun = lineOf(file, 1);
  return isAlive(pid) && (begun === "" || begun === startTimeOf(pid));
}

/** Ticks since the machine's start; "" where the system does not say. */
function startTimeOf(pid: number): string {
  try {
    // after the name, which stands in brackets and may hold anything, it is the twentieth field
    return lastOf(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function lineOf(file: string, at: number): string {
  try {
    return readFileSync(file, "utf8").split("\n")[at] ?? "";
  } catch {
    return "";
  }
}
