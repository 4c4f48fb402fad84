import { execFileSync } from "node:child_process";
import { afterEach, beforeEach, expect, it } from "vitest";
import { seedApart } from "../../src/demo/index.ts";
import { seedingFile } from "../../src/masthead.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";

let fresh: FreshPlatform;
beforeEach(async () => {
  fresh = await freshPlatform({ demo: false });
});
afterEach(() => fresh.close());

const environment = ({ dataDir, origin }: { dataDir: string; origin: string }) => ({
  PATH: process.env.PATH ?? "",
  DATA_DIR: dataDir,
  LOG_LEVEL: "silent",
  ORIGIN: origin,
});
const seed = (file: string, { platform } = fresh) =>
  seedApart(platform, { file, signal: new AbortController().signal, environment: environment(platform.settings) });

const seeding = (): number[] =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat=,args="])
    .toString()
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(
      ([, parent, state, ...words]) => Number(parent) === process.pid && !state!.startsWith("Z") && words.join(" ").includes("seeding"),
    )
    .map(([pid]) => Number(pid));

/** What the demo has of each: nothing of it is there twice, or half. */
const counted = async ({ platform: { db } }: Pick<FreshPlatform, "platform">) =>
  Object.fromEntries(
    await Promise.all(
      (["articles", "pictures", "issues", "people", "orders", "subscriptions", "ledger_postings", "house_ads"] as const).map(
        async (table) => {
          const { all } = await db
            .selectFrom(table)
            .select(({ fn }) => fn.countAll<string>().as("all"))
            .executeTakeFirstOrThrow();
          return [table, Number(all)];
        },
      ),
    ),
  );

it(
  "a process that is killed while it seeds is followed by another, and the demo is whole, nothing of it twice",
  { timeout: 300_000 },
  async () => {
    const ended = seed(seedingFile());
    const articles = async () => (await counted(fresh)).articles;
    await expect.poll(articles, { timeout: 120_000, interval: 50 }).toBeGreaterThan(3);
    const [pid = 0] = seeding();
    process.kill(pid, "SIGKILL");
    await ended;
    expect(seeding()).toEqual([]);
    expect(fresh.platform.settings.demo).toBe(true);
    // issues are planned, and months booked, up to the machine’s own day: the tests’ demo stands at another
    const whole = await freshPlatform({ demo: false });
    try {
      await seed(seedingFile(), whole);
      expect(await counted(fresh)).toEqual(await counted(whole));
    } finally {
      await whole.close();
    }
    await seed("no-such-file.mjs");
  },
);
