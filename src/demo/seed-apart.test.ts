import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../test/support/fresh-platform.ts";
import { seedApart } from "./seed-apart.ts";

let fresh: FreshPlatform;
let folder: string;
let stopping: AbortController;
beforeEach(async () => {
  fresh = await freshPlatform({ demo: false });
  folder = mkdtempSync(join(tmpdir(), "masthead-seeding-"));
  writeFileSync(join(folder, "begun"), "");
  stopping = new AbortController();
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await fresh.close();
});

/** Stands in for the process, and writes down that it was begun. */
function standIn(does: string): string {
  const file = join(folder, "seeding.mjs");
  const begun = JSON.stringify(join(folder, "begun"));
  writeFileSync(
    file,
    `import { appendFileSync, existsSync, readFileSync } from "node:fs"; process.once("message", () => { appendFileSync(${begun}, "."); ${does} });`,
  );
  return file;
}
const begun = () => readFileSync(join(folder, "begun"), "utf8").length;
const seed = (does: string) =>
  seedApart(fresh.platform, { file: standIn(does), signal: stopping.signal, environment: { PATH: process.env.PATH ?? "" } });
const isThere = () => execFileSync("ps", ["-A", "-o", "args="]).toString().includes(folder);

it("one that is killed every time is given up, with how it ended", async () => {
  await expect(seed('process.kill(process.pid, "SIGKILL");')).rejects.toThrow("was not seeded: its process ended with SIGKILL");
  expect(begun()).toBe(3);
});

it("one that ends by itself and says why is not begun again", async () => {
  await expect(seed("process.exit(1);")).rejects.toThrow("ended with 1");
  expect(begun()).toBe(1);
});

it("one that says it is done where nothing is written is given up too, with where to look", async () => {
  await expect(seed("process.exit(0);")).rejects.toThrow(/still lacks it\. Look whether DATABASE_URL/);
  expect(begun()).toBe(3);
});

it("one that is done where others were killed is the last", async () => {
  const there = join(folder, "there");
  const ended = seed(`
    if (readFileSync(${JSON.stringify(join(folder, "begun"))}).length < 3) process.kill(process.pid, "SIGKILL");
    setInterval(() => existsSync(${JSON.stringify(there)}) && process.exit(0), 20);`);
  await expect.poll(begun, { timeout: 30_000 }).toBe(3);
  const now = fresh.clock.now();
  await fresh.platform.db.insertInto("demo_seeds").values({ begun_at: now, finished_at: now }).execute();
  writeFileSync(there, "");
  await ended;
  expect(begun()).toBe(3);
});

it("whoever is told to stop ends the process that seeds", async () => {
  const ended = seed('process.on("SIGTERM", () => process.exit(1)); setTimeout(() => undefined, 60_000);');
  await expect.poll(begun, { timeout: 30_000 }).toBe(1);
  stopping.abort();
  await expect(ended).rejects.toThrow(/abort/);
  expect(isThere()).toBe(false);
});
