import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../test/support/fresh-platform.ts";
import { type S3Double, startS3Double } from "../../test/support/s3/double.ts";
import { makeBucket } from "../../test/support/s3/server.ts";
import { storageCommand } from "./storage.ts";

let fresh: FreshPlatform;
let double: S3Double;
const folder = mkdtempSync(join(tmpdir(), "masthead-storage-"));
beforeAll(async () => {
  fresh = await freshPlatform({ demo: false });
  double = await startS3Double();
});
afterAll(async () => {
  await fresh.close();
  await double.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = async (...argv: string[]) => {
  const lines: string[] = [];
  const out = { line: (text: string) => void lines.push(text), problem: (text: string) => void lines.push(text) };
  const code = await storageCommand(argv, () => Promise.resolve(fresh.platform), out);
  return { code, said: lines.join("\n") };
};

it("says where files lie, moves them to the address in a file, and says what to set, never the keys", async () => {
  const address = await makeBucket(double, "magazine");
  writeFileSync(join(folder, "address"), `${address}\n`);
  await fresh.platform.storage.put("pictures/one.jpg", Buffer.from("one"), "image/jpeg");
  expect((await run()).said).toBe("The settings name the folder “files” in DATA_DIR.");
  const { code, said } = await run("move", "--to-file", join(folder, "address"));
  expect(code).toBe(0);
  expect(said).toContain("All is there: 1 files were copied now");
  expect(said).toContain("Now set STORAGE_URL");
  expect(double.files.get("pictures/one.jpg")?.bytes.toString()).toBe("one");
  const where = (await run()).said;
  expect(where).toContain("All files were moved to s3://magazine?endpoint=");
  expect(said + where).not.toContain("double@");
  await expect(run("clear")).rejects.toThrow("STORAGE_URL does not name");
});

it("asks for what it needs, and moves nothing", async () => {
  await expect(run("move")).rejects.toThrow("Usage: masthead storage");
  await expect(run("move", "--to", "s3://mag?style=both")).rejects.toThrow("--to: style is path");
  await expect(run("move", "--to", "s3://mag")).rejects.toThrow("There are no keys for it");
  await expect(run("elsewhere")).rejects.toThrow("Usage: masthead storage");
});
