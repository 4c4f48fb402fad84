import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectionTo, testServer, withClient } from "../../test/support/database.ts";
import { type DemoHouse, demoHouse } from "../../test/support/demo-house.ts";
import { type S3Double, startS3Double } from "../../test/support/s3/double.ts";
import { makeBucket } from "../../test/support/s3/server.ts";
import { s3PlaceOf } from "../platform/index.ts";
import { backupCommand } from "./backup.ts";
import { verifyBackupCommand } from "./verify-backup.ts";

let house: DemoHouse;
let double: S3Double;
const folder = mkdtempSync(join(tmpdir(), "masthead-verify-"));
const before = { ...process.env };
beforeAll(async () => {
  house = await demoHouse();
  double = await startS3Double();
  const address = await makeBucket(double, "backups");
  const connection = connectionTo(await testServer(), "postgres");
  // without a server of one's own the command starts an embedded one in the folder
  delete process.env["DATABASE_URL"];
  if ("connectionString" in connection) process.env["DATABASE_URL"] = connection.connectionString;
  Object.assign(process.env, {
    DATA_DIR: folder,
    ORIGIN: "http://localhost:4000",
    BACKUP_URL: address,
  });
  Object.assign(house.platform.settings, { backupBucket: s3PlaceOf(address, {}), backupRecipients: [] });
});
afterAll(async () => {
  process.env = before;
  await house.close();
  await double.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = async (command: typeof verifyBackupCommand, ...argv: string[]) => {
  const lines: string[] = [];
  const out = { line: (text: string) => void lines.push(text), problem: (text: string) => void lines.push(text) };
  return { code: await command(argv, () => Promise.resolve(house.platform), out), said: lines.join("\n") };
};
const scratches = async () =>
  withClient(
    await testServer(),
    async (client) => (await client.query("select 1 from pg_database where datname like 'masthead_verify_%'")).rowCount,
  );

it("a backup in a bucket is fetched, compared, brought back beside the magazine, counted and added up", { timeout: 300_000 }, async () => {
  expect((await run(backupCommand)).said).toMatch(/new to the bucket; not closed, as BACKUP_RECIPIENT names nobody\.$/);
  const { code, said } = await run(verifyBackupCommand);
  expect(said).toMatch(/^2026-11-24T10-00-00Z: \d+ tables, \d+ files/);
  expect(said).toContain("Every part is what it was");
  expect(said).toMatch(/all \d+ rows: [1-9]\d* articles, /);
  expect(said).toContain("The books balance");
  expect(code).toBe(0);
  expect(await scratches()).toBe(0);
});

it("a backup that lacks a part is told so, and brought back nowhere", { timeout: 300_000 }, async () => {
  const lost = [...double.files.keys()].find((path) => path.includes("/tables/articles."))!;
  double.files.delete(lost);
  const { code, said } = await run(verifyBackupCommand);
  expect(code).toBe(1);
  expect(said).toMatch(/tables\/articles\.copy\.gz is missing/);
  expect(said).not.toContain("came back");
  expect(await scratches()).toBe(0);
});
