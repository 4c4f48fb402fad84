import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withWorkFolder } from "./work-folder.ts";

let dataDir: string;
beforeAll(() => void (dataDir = mkdtempSync(join(tmpdir(), "masthead-work-"))));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const begin = (folder: string) => writeFileSync(join(folder, "half"), "half");

it("a folder of work is gone when the work is over, and when it fails", async () => {
  const worked = await withWorkFolder(dataDir, async (folder) => (begin(folder), folder));
  expect(existsSync(worked)).toBe(false);
  const failing = withWorkFolder(dataDir, async (folder) => {
    begin(folder);
    throw new Error("the disk is full");
  });
  await expect(failing).rejects.toThrow("the disk is full");
  expect(readdirSync(join(dataDir, "work"))).toEqual([]);
});

it("a folder of work that a killed process left goes with the next, and none that somebody works in", async () => {
  const [left, another] = ["at-left", "at-another"].map((name) => join(dataDir, "work", name)) as [string, string];
  for (const folder of [left, another]) {
    mkdirSync(folder, { recursive: true });
    begin(folder);
  }
  const longAgo = new Date(Date.now() - 3 * 86_400_000);
  utimesSync(left, longAgo, longAgo);
  await withWorkFolder(dataDir, async () => expect([existsSync(left), existsSync(another)]).toEqual([false, true]));
});
