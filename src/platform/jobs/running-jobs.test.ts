import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import { afterEach, describe, expect, it } from "vitest";
import type { Platform } from "../platform.ts";
import { runningJobs } from "./running-jobs.ts";

let ending = new AbortController();
afterEach(() => {
  ending.abort();
  ending = new AbortController();
});

/** A platform whose database answers each statement by this, and whose warnings are kept. */
function platformOf(answer: (times: number) => { rows: unknown[] }): { platform: Platform; warned: string[] } {
  let times = 0;
  const warned: string[] = [];
  const connection = { executeQuery: async () => answer((times += 1)) };
  const nothing = async () => undefined;
  const db = new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => ({
        init: nothing,
        destroy: nothing,
        acquireConnection: async () => connection as never,
        releaseConnection: nothing,
        beginTransaction: nothing,
        commitTransaction: nothing,
        rollbackTransaction: nothing,
      }),
    },
  });
  return { platform: { db, log: { warn: (_of: unknown, text: string) => void warned.push(text) } } as unknown as Platform, warned };
}

/** Work that goes on until it is told to end; `told` is why. */
function lasting() {
  let times = 0;
  let told = "";
  let end = () => undefined as void;
  const work = (signal: AbortSignal) => {
    times += 1;
    return new Promise<void>((resolve) => {
      end = resolve;
      signal.addEventListener("abort", () => {
        told = (signal.reason as Error).message;
        resolve();
      });
    });
  };
  return { work, times: () => times, told: () => told, end: () => end() };
}

describe("a job that is being done", () => {
  it("is not begun a second time: who began it ends it", async () => {
    const jobs = runningJobs(platformOf(() => ({ rows: [] })).platform, ending.signal);
    const { work, times, end } = lasting();
    const first = jobs.run({ id: "1", lockedBy: "a" }, work);
    const again = jobs.run({ id: "1", lockedBy: "b" }, work);
    const other = jobs.run({ id: "2", lockedBy: "b" }, async () => undefined);
    await other;
    expect(times()).toBe(1);
    end();
    await Promise.all([first, again]);
    const after = jobs.run({ id: "1", lockedBy: "c" }, work);
    expect(times()).toBe(2);
    end();
    await after;
  });

  it("is ended here when another process has it, with a word that says so", async () => {
    // the first beat fails, as while the database is away, so that the second comes within a second
    const { platform, warned } = platformOf((times) => {
      if (times === 1) throw new Error("away");
      return { rows: [] };
    });
    const jobs = runningJobs(platform, ending.signal);
    const { work, told } = lasting();
    const done = jobs.run({ id: "1", lockedBy: "a" }, work);
    await expect.poll(told, { timeout: 5000 }).toBe("Another process has this job.");
    await done;
    expect(warned).toEqual([expect.stringContaining("it is tried again"), expect.stringContaining("another process has this job")]);
  });

  it("is told to end when all of them are", async () => {
    const jobs = runningJobs(platformOf(() => ({ rows: [] })).platform, ending.signal);
    const { work, told } = lasting();
    const done = jobs.run({ id: "1", lockedBy: "a" }, work);
    ending.abort(new Error("Masthead is stopping"));
    await done;
    expect(told()).toBe("Masthead is stopping");
  });
});
