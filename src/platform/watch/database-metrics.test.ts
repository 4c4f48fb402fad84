import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../../test/support/fresh-platform.ts";
import { watchDatabase } from "./database-metrics.ts";
import { openMetrics } from "./metrics.ts";

let fresh: FreshPlatform;
beforeAll(async () => void (fresh = await freshPlatform()));
afterAll(() => fresh.close());

/** Seconds; undefined where it is not told. */
async function ageWith(backupDir: string | undefined): Promise<number | undefined> {
  const metrics = openMetrics();
  watchDatabase({ ...fresh.platform, metrics, settings: { ...fresh.platform.settings, backupDir } });
  const [, age] = /^masthead_backup_age_seconds (\S+)$/m.exec(await metrics.text()) ?? [];
  return age === undefined ? undefined : Number(age);
}

it("a folder that has no backup, or is not there any more, is as old as the magazine, so that somebody hears of it", async () => {
  const folder = join(fresh.platform.settings.dataDir, "backups");
  await fresh.platform.pool.query("update migrations set applied_at = $1", ["2026-11-20T10:00:00Z"]);
  expect(await ageWith(undefined)).toBeUndefined();
  expect(await ageWith(folder)).toBe(4 * 86_400);
  const name = "2026-11-24T08-00-00Z";
  mkdirSync(join(folder, name), { recursive: true });
  const manifest = {
    format: 1,
    takenAt: "2026-11-24T08:00:00Z",
    migrations: [],
    tables: [],
    sequences: {},
    jobs: { count: 0, sum: "" },
    files: [],
  };
  writeFileSync(join(folder, name, "manifest.json"), JSON.stringify(manifest));
  expect(await ageWith(folder)).toBe(2 * 3600);
});
