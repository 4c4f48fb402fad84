import { execFileSync } from "node:child_process";
import { afterEach, beforeEach, expect, it } from "vitest";
import { seedApart } from "../../src/demo/index.ts";
import { seedingFile } from "../../src/masthead.ts";
import { demoHouse } from "../support/demo-house.ts";
import { type FreshPlatform, freshPlatform } from "../support/fresh-platform.ts";

let fresh: FreshPlatform;
beforeEach(async () => {
  fresh = await freshPlatform({ demo: false });
});
afterEach(() => fresh.close());

const environment = () => ({
  PATH: process.env.PATH ?? "",
  DATA_DIR: fresh.platform.settings.dataDir,
  LOG_LEVEL: "silent",
  ORIGIN: fresh.platform.settings.origin,
});
const seed = (file: string) => seedApart(fresh.platform, { file, signal: new AbortController().signal, environment: environment() });

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

/** Planned and booked up to the day: the demo of the tests stands at one, and what is seeded here at the machine’s own. */
const upToToday = { issues: 0, ledger_postings: 0 };

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
    const demo = await demoHouse();
    try {
      const [seeded, whole] = [await counted(fresh), await counted(demo)];
      expect({ ...seeded, ...upToToday }).toEqual({ ...whole, ...upToToday });
      for (const table of Object.keys(upToToday)) {
        expect(seeded[table]).toBeGreaterThanOrEqual(whole[table] ?? NaN);
        expect(seeded[table]).toBeLessThan(2 * (whole[table] ?? NaN));
      }
    } finally {
      await demo.close();
    }
    await seed("no-such-file.mjs");
  },
);
