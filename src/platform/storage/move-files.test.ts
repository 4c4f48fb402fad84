import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../../test/support/fresh-platform.ts";
import { type S3Double, startS3Double } from "../../../test/support/s3/double.ts";
import { makeBucket } from "../../../test/support/s3/server.ts";
import type { Platform } from "../platform.ts";
import { localStorage } from "./local.ts";
import { clearMoved, moveFiles } from "./move-files.ts";
import { lastMove, movableStorage } from "./moves.ts";
import { s3PlaceOf, withoutKeys } from "./s3-place.ts";
import { s3Storage } from "./s3.ts";
import type { Storage } from "./storage.ts";

let fresh: FreshPlatform;
let double: S3Double;
let bucket: string;
let dataDir: string;
let first: Platform;
beforeAll(async () => {
  fresh = await freshPlatform({ demo: false });
  double = await startS3Double();
  bucket = await makeBucket(double, "magazine");
});
afterAll(async () => {
  await fresh.close();
  await double.close();
});
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "masthead-move-"));
  first = process("folder");
});
afterEach(async () => {
  double.faults.length = 0;
  double.files.clear();
  rmSync(dataDir, { recursive: true, force: true });
  await fresh.platform.pool.query("truncate storage_moves, storage_moved");
});

/** A process of the magazine, started with the files in the folder or in the bucket. */
function process(where: "folder" | "bucket"): Platform {
  const store = where === "bucket" ? { ...s3PlaceOf(bucket, {})!, address: withoutKeys(bucket) } : undefined;
  const settings = { ...fresh.platform.settings, dataDir, store };
  const platform = { ...fresh.platform, settings };
  return { ...platform, storage: movableStorage(platform, store ? s3Storage(store) : localStorage(join(dataDir, "files"))) };
}
const inFolder = () => localStorage(join(dataDir, "files"));
const keysOf = async (storage: Storage) => {
  const keys: string[] = [];
  for await (const key of storage.list("")) keys.push(key);
  return keys.sort();
};
const some = async (number: number) => {
  const files = new Map<string, Buffer>();
  for (let at = 0; at < number; at += 1) files.set(`pictures/${at}.jpg`, randomBytes(500 + at));
  for (const [key, bytes] of files) await first.storage.put(key, bytes, "image/jpeg");
  return files;
};
const expectAll = async (storage: Storage, files: Map<string, Buffer>) => {
  for (const [key, bytes] of files) expect((await storage.get(key))?.equals(bytes), key).toBe(true);
};

describe("moving all files to another store", () => {
  it("brings each there, compared, and leaves each where it was until it is cleared", async () => {
    const files = await some(30);
    expect(await moveFiles(first, bucket)).toEqual({ files: 30, before: 0, to: withoutKeys(bucket) });
    expect(double.files.size).toBe(30);
    expect(await keysOf(inFolder())).toHaveLength(30);
    expect(await moveFiles(first, bucket)).toMatchObject({ files: 0, before: 30 });

    await expect(clearMoved(first)).rejects.toThrow("STORAGE_URL does not name s3://magazine");
    const later = process("bucket");
    await expectAll(later.storage, files);
    expect(await clearMoved(later)).toEqual({ files: 30, from: "folder" });
    expect(await keysOf(inFolder())).toEqual([]);
    await expectAll(later.storage, files);
    await expect(clearMoved(later)).rejects.toThrow("nothing to clear");
  });

  it("goes on while every process reads, writes and deletes: what is new goes there, what goes is gone in both", async () => {
    const files = await some(24);
    const second = process("folder");
    let meanwhile = 0;
    const moving = moveFiles(first, bucket, () => (meanwhile += 1));
    await expect.poll(() => meanwhile).toBeGreaterThan(1);
    await second.storage.put("new/one.txt", Buffer.from("new"), "");
    expect(await inFolder().head("new/one.txt")).toBeUndefined();
    await second.storage.delete("pictures/23.jpg");
    files.delete("pictures/23.jpg");
    await expectAll(second.storage, files);
    await moving;
    expect((await first.storage.get("new/one.txt"))?.toString()).toBe("new");
    expect(await first.storage.head("pictures/23.jpg")).toBeUndefined();
    expect(double.files.has("pictures/23.jpg")).toBe(false);
    expect(await keysOf(first.storage)).toEqual([...files.keys(), "new/one.txt"].sort());
    const part = await second.storage.read("pictures/5.jpg", { start: 10, end: 19 });
    expect((await buffer(part!.stream)).equals(files.get("pictures/5.jpg")!.subarray(10, 20))).toBe(true);
  });

  it("loses nothing wherever it is broken off, and goes on when it is said again", async () => {
    const files = await some(6);
    const settled: number[] = [];
    for (let after = 1; after <= 40; after += 3) {
      let left = after;
      double.faults.push({ does: { answer: 403 }, times: 999, of: () => (left -= 1) < 0 });
      const outcome = await moveFiles(first, bucket).catch((error: Error) => error);
      double.faults.length = 0;
      await expectAll(first.storage, files);
      await expectAll(inFolder(), files);
      if (!(outcome instanceof Error)) settled.push(after);
    }
    expect(settled.length).toBeGreaterThan(0);
    expect((await lastMove(first))?.movedAt).not.toBeNull();
    // a trial of the store that was broken off may stay; nothing else may
    expect([...double.files.keys()].filter((key) => !key.startsWith("doctor/")).sort()).toEqual([...files.keys()]);
  });

  it("does not take for moved what lies there otherwise, and says which file it was", async () => {
    const files = await some(3);
    double.faults.push({ does: "other bytes", times: 999, of: ({ method, key }) => method === "GET" && key === "pictures/1.jpg" });
    await expect(moveFiles(first, bucket)).rejects.toThrow("pictures/1.jpg");
    double.faults.length = 0;
    await expectAll(first.storage, files);
    expect((await moveFiles(first, bucket)).files).toBe(1);
  });

  it("does not bring back what was deleted while it was copied", async () => {
    await some(1);
    const deleted = {
      of: ({ method, key }: { method: string; key: string }) => {
        // between the copy and the last look at where it came from
        if (method === "GET" && key === "pictures/0.jpg") rmSync(join(dataDir, "files", key), { force: true });
        return false;
      },
      times: 1,
      does: "cut",
    } as const;
    double.faults.push(deleted);
    await moveFiles(first, bucket);
    expect(double.files.size).toBe(0);
  });

  it("puts a file there that was being put here when it began", async () => {
    const slow = {
      ...inFolder(),
      put: async (key: string, bytes: Uint8Array) => {
        await moveFiles(first, bucket);
        await inFolder().put(key, bytes, "");
      },
    };
    await movableStorage(first, slow).put("late.txt", Buffer.from("late"), "");
    expect(double.files.get("late.txt")?.bytes.toString()).toBe("late");
  });

  it("deletes nothing here that does not lie there as it was", async () => {
    const files = await some(3);
    await moveFiles(first, bucket);
    double.files.get("pictures/1.jpg")!.bytes = Buffer.from("overwritten by somebody");
    double.files.get("pictures/1.jpg")!.sum = undefined;
    await expect(clearMoved(process("bucket"))).rejects.toThrow("The file pictures/1.jpg is not at its new place what it was here");
    expect((await inFolder().get("pictures/1.jpg"))?.equals(files.get("pictures/1.jpg")!)).toBe(true);
  });

  it("is asked twice for another way, and goes back as it came", async () => {
    const files = await some(5);
    double.faults.push({ does: { answer: 403 }, times: 999, of: ({ key }) => key === "pictures/3.jpg" });
    await expect(moveFiles(first, bucket)).rejects.toThrow("pictures/3.jpg");
    await expect(moveFiles(first, bucket.replace("@magazine", "@other"))).rejects.toThrow("on their way to s3://magazine");
    await first.storage.put("new/two.txt", Buffer.from("new"), "");
    double.faults.length = 0;
    expect(await moveFiles(first, "folder")).toMatchObject({ to: "folder" });
    await expectAll(inFolder(), new Map([...files, ["new/two.txt", Buffer.from("new")]]));
    expect(await clearMoved(first)).toMatchObject({ from: withoutKeys(bucket) });
    expect(double.files.size).toBe(0);
    await expectAll(first.storage, files);
  });

  it("does not begin towards a store that cannot do what one has to", async () => {
    await some(1);
    double.faults.push({ does: { answer: 403 }, times: 999, of: ({ method }) => method === "PUT" });
    await expect(moveFiles(first, bucket)).rejects.toThrow("See that the keys are right");
    expect(await lastMove(first)).toBeUndefined();
    await expect(moveFiles(first, "folder")).rejects.toThrow("lie in folder already");
  });

  it("keeps the keys where nobody reads them who has the database alone, and a process that cannot loses nothing", async () => {
    const files = await some(2);
    await moveFiles(first, bucket);
    const { rows } = await fresh.platform.pool.query<{ whole: string }>(
      "select storage_moves::text || encode(sealed, 'escape') as whole from storage_moves",
    );
    expect(rows[0]?.whole).not.toContain("double@");
    expect(rows[0]?.whole).not.toContain(":double");
    const stranger = { ...first, seal: { ...first.seal, open: () => undefined } };
    const storage = movableStorage(stranger, inFolder());
    await expectAll(storage, files);
    await expect(storage.put("x", Buffer.from("x"), "")).rejects.toThrow("give every process the same SEAL_KEY");
  });
});
