import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasSwift, makeBucket, startSwift } from "../../../test/support/s3/server.ts";
import { startS3Double } from "../../../test/support/s3/double.ts";
import { localStorage } from "./local.ts";
import { s3PlaceOf } from "./s3-place.ts";
import { s3Storage } from "./s3.ts";
import type { Storage } from "./storage.ts";

type Opened = { storage: Storage; close: () => Promise<void> };

const inFolder = async (): Promise<Opened> => {
  const folder = mkdtempSync(join(tmpdir(), "masthead-store-"));
  return { storage: localStorage(folder), close: async () => rmSync(folder, { recursive: true, force: true }) };
};
const onServer = (start: typeof startSwift) => async (): Promise<Opened> => {
  const server = await start();
  const address = (await makeBucket(server, "contract")).replace("contract?", "contract/of/a-magazine?");
  return { storage: s3Storage(s3PlaceOf(address, {})!), close: server.close };
};

const stores: { name: string; open: () => Promise<Opened>; here: boolean }[] = [
  { name: "a folder", open: inFolder, here: true },
  {
    name: "OpenStack Swift’s S3 (Debian’s swift-proxy, swift-account, swift-container, swift-object)",
    open: onServer(startSwift),
    here: hasSwift,
  },
  { name: "the double of S3", open: onServer(startS3Double), here: true },
];

const keysOf = async (storage: Storage, prefix: string) => {
  const keys: string[] = [];
  for await (const key of storage.list(prefix)) keys.push(key);
  return keys.sort();
};
const partOf = async (storage: Storage, key: string, range?: { start: number; end: number }) => {
  const read = await storage.read(key, range);
  return read && { bytes: await buffer(read.stream), size: read.size };
};

describe.each(stores)("files in $name", ({ open, here }) => {
  const test = it.skipIf(!here);
  const folder = mkdtempSync(join(tmpdir(), "masthead-contract-"));
  let opened: Opened;
  let storage: Storage;
  beforeAll(async () => {
    if (!here) return;
    opened = await open();
    storage = opened.storage;
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    if (here) await opened.close();
  });

  test("are there with their length as soon as they are put, and are read whole and in part", async () => {
    const bytes = randomBytes(300_000);
    await storage.put("pictures/one.jpg", bytes, "image/jpeg");
    expect(await storage.head("pictures/one.jpg")).toEqual({ size: 300_000 });
    expect((await storage.get("pictures/one.jpg"))?.equals(bytes)).toBe(true);
    expect((await partOf(storage, "pictures/one.jpg"))?.bytes.equals(bytes)).toBe(true);
    for (const [start, end] of [
      [0, 0],
      [10, 99_999],
      [299_999, 299_999],
      [0, 299_999],
    ] as const) {
      const part = await partOf(storage, "pictures/one.jpg", { start, end });
      expect(part?.bytes.equals(bytes.subarray(start, end + 1))).toBe(true);
      expect(part?.size).toBe(300_000);
    }
  });

  test("may be empty, and may be put again", async () => {
    await storage.put("empty.txt", Buffer.alloc(0), "text/plain");
    expect(await storage.head("empty.txt")).toEqual({ size: 0 });
    expect(await storage.get("empty.txt")).toEqual(Buffer.alloc(0));
    await storage.put("empty.txt", Buffer.from("no more"), "text/plain");
    expect((await storage.get("empty.txt"))?.toString()).toBe("no more");
  });

  test("may be larger than one request, from memory and from a file, and a part may lie across two of them", async () => {
    const bytes = randomBytes(20_000_001);
    const path = join(folder, "large");
    writeFileSync(path, bytes);
    await storage.putFile("editions/large.mp3", path, "audio/mpeg");
    await storage.put("editions/large-too.mp3", bytes, "audio/mpeg");
    for (const key of ["editions/large.mp3", "editions/large-too.mp3"]) {
      expect(await storage.head(key)).toEqual({ size: bytes.length });
      const across = { start: 8_388_000, end: 8_389_999 };
      expect((await partOf(storage, key, across))?.bytes.equals(bytes.subarray(across.start, across.end + 1))).toBe(true);
      expect((await storage.get(key))?.equals(bytes)).toBe(true);
    }
  });

  test("that are not there are told from those that are, and deleting them is nothing", async () => {
    expect(await storage.head("nothing/here")).toBeUndefined();
    expect(await storage.get("nothing/here")).toBeUndefined();
    expect(await storage.read("nothing/here", { start: 0, end: 9 })).toBeUndefined();
    await storage.put("gone/soon", Buffer.from("x"), "");
    await storage.delete("gone/soon");
    await storage.delete("gone/soon");
    expect(await storage.head("gone/soon")).toBeUndefined();
  });

  test("are listed by what their names begin with, however many", async () => {
    const names = Array.from({ length: 12 }, (_, at) => `list/deep/${at}.txt`);
    for (const name of names) await storage.put(name, Buffer.from(name), "text/plain");
    await storage.put("listed-too.txt", Buffer.from("x"), "text/plain");
    expect(await keysOf(storage, "list/")).toEqual([...names].sort());
    expect(await keysOf(storage, "")).toEqual(expect.arrayContaining([...names, "listed-too.txt"]));
    expect(await keysOf(storage, "no such")).toEqual([]);
  });

  test("have names that every store takes, or are refused", async () => {
    for (const name of ["../above", "a b", "ü.txt", "/root", "a//b", ""])
      await expect(storage.put(name, Buffer.from("x"), ""), name).rejects.toThrow("is not a storage key");
  });

  test("that a reader leaves in the middle hold nothing up", async () => {
    await storage.put("left.bin", randomBytes(4_000_000), "");
    const read = await storage.read("left.bin");
    read!.stream.once("data", () => read!.stream.destroy());
    await new Promise((resolve) => read!.stream.once("close", resolve));
    expect((await storage.get("left.bin"))?.length).toBe(4_000_000);
  });
});
