import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Fault, type S3Double, startS3Double } from "../../../test/support/s3/double.ts";
import { hasSwift, makeBucket, startSwift } from "../../../test/support/s3/server.ts";
import { readSettings } from "../index.ts";
import { platformSettings } from "../settings.ts";
import { s3PlaceOf, withoutKeys } from "./s3-place.ts";
import { s3Storage } from "./s3.ts";
import type { Storage } from "./storage.ts";

const quick = { answer: 20_000, body: 20_000, between: 1, tries: 4 };
/** For what never answers: long enough for a busy machine to answer the rest. */
const hasty = { ...quick, answer: 500 };
let double: S3Double;
let address: string;
let storage: Storage;
beforeAll(async () => {
  double = await startS3Double();
  address = await makeBucket(double, "bucket");
  storage = s3Storage(s3PlaceOf(address, {})!, quick);
});
afterAll(() => double.close());
beforeEach(() => void (double.faults.length = 0));

const fails = (does: Fault["does"], times: number, of: Fault["of"] = () => true) => double.faults.push({ does, times, of });
const bytes = randomBytes(200_000);
const large = randomBytes(9_000_000);

describe("a store that fails", () => {
  it.each([
    ["says 500", { answer: 500 }],
    ["is busy", { answer: 503 }],
    ["asks for less", { answer: 429 }],
    ["says nothing", "silence"],
    ["loses its answer", "lose the answer"],
  ] as const)("is asked again when it %s three times, whatever was asked", async (_says, does) => {
    const storage = s3Storage(s3PlaceOf(address, {})!, does === "silence" ? hasty : quick);
    for (const [name, ask] of [
      ["put", () => storage.put("again", bytes, "")],
      ["head", () => storage.head("again")],
      ["get", () => storage.get("again")],
      ["delete", () => storage.delete("again")],
    ] as const) {
      fails(does, 3);
      await expect(ask(), name).resolves.not.toThrow();
      expect(double.faults.pop()?.times).toBe(0);
    }
  });

  it("is given up the fourth time with a sentence that names file, store, and what it said", async () => {
    fails({ answer: 503 }, 9);
    await expect(storage.put("given/up", bytes, "")).rejects.toThrow(
      /^The file given\/up: the bucket bucket at http:\/\/127\.0\.0\.1:\d+ did not keep it \(503 InternalError\)\. /,
    );
    expect(double.faults.pop()?.times).toBe(5);
    expect(double.files.has("given/up")).toBe(false);
  });

  it("is not asked again what it refused, and the sentence names the cure", async () => {
    fails({ answer: 403 }, 9);
    await expect(storage.get("refused")).rejects.toThrow(/\(403.*\)\. See that the keys are right/);
    expect(double.faults.pop()?.times).toBe(8);
  });

  it("that cuts what it gives is asked for the rest, in parts and as a whole", async () => {
    await storage.put("cut", bytes, "");
    fails("cut", 3);
    expect((await storage.get("cut"))?.equals(bytes)).toBe(true);
    fails("cut", 3);
    const read = await storage.read("cut", { start: 1000, end: 150_000 });
    expect((await buffer(read!.stream)).equals(bytes.subarray(1000, 150_001))).toBe(true);
  });

  it("that ever cuts breaks the reading off, and never gives a part for the whole", async () => {
    await storage.put("ever", bytes, "");
    fails("cut", 99);
    await expect(storage.get("ever")).rejects.toThrow();
    const read = await storage.read("ever");
    await expect(buffer(read!.stream)).rejects.toThrow();
  });

  it("that stops in the middle without a word is asked for the rest", async () => {
    await storage.put("stops", bytes, "");
    fails("stop in the middle", 2);
    const impatient = s3Storage(s3PlaceOf(address, {})!, { ...quick, body: 300 });
    expect((await impatient.get("stops"))?.equals(bytes)).toBe(true);
  });

  it("that gives other bytes once is asked again; one that does so ever is not believed", async () => {
    await storage.put("spoilt", bytes, "");
    fails("other bytes", 1);
    expect((await storage.get("spoilt"))?.equals(bytes)).toBe(true);
    fails("other bytes", 99);
    await expect(storage.get("spoilt")).rejects.toThrow("gave other bytes than were put there");
  });

  it("does not show a reader the end of a spoilt file, however it is asked for", async () => {
    await storage.put("shown", bytes, "");
    fails("other bytes", 99);
    const read = await storage.read("shown", { start: 0, end: bytes.length - 1 });
    let length = 0;
    await expect(
      (async () => {
        for await (const part of read!.stream) length += (part as Buffer).length;
      })(),
    ).rejects.toThrow("other bytes");
    expect(length).toBeLessThan(bytes.length);
  });

  it("is sent again what was changed on its way, by the sum that goes with it", async () => {
    fails("spoil what is sent", 1, ({ method }) => method === "PUT");
    await storage.put("sent", bytes, "");
    expect(double.files.get("sent")?.bytes.equals(bytes)).toBe(true);
    fails("spoil what is sent", 1, ({ query }) => query.get("partNumber") === "2");
    await storage.put("sent-large", large, "");
    expect(double.files.get("sent-large")?.bytes.equals(large)).toBe(true);
    fails("spoil what is sent", 2, ({ method }) => method === "PUT");
    await expect(storage.put("sent-never", bytes, "")).rejects.toThrow("400 BadDigest");
    expect(double.files.has("sent-never")).toBe(false);
  });
});

describe("a file in several parts", () => {
  it("is not there, and leaves no parts behind, when one of them cannot be sent", async () => {
    fails({ answer: 500 }, 99, ({ query }) => query.get("partNumber") === "2");
    await expect(storage.put("parts/lost", large, "")).rejects.toThrow("did not keep it");
    expect(double.files.has("parts/lost")).toBe(false);
    expect(double.uploads.size).toBe(0);
  });

  it("is not there when the store says 200 and below that it failed", async () => {
    fails("200 that failed", 1, ({ method, query }) => method === "POST" && query.has("uploadId"));
    await expect(storage.put("parts/failed", large, "")).rejects.toThrow("its parts were not put together");
    expect(double.uploads.size).toBe(0);
  });

  it("is there when the word that it was put together is lost, and the upload is known no more", async () => {
    fails("lose the answer", 1, ({ method, query }) => method === "POST" && query.has("uploadId"));
    await storage.put("parts/word-lost", large, "");
    expect((await storage.get("parts/word-lost"))?.equals(large)).toBe(true);
  });
});

describe("lists", () => {
  it("go on behind the first thousand names", async () => {
    const kept = { bytes: Buffer.from("x"), type: "", sum: undefined, etag: "x" };
    for (let at = 0; at < 2_345; at += 1) double.files.set(`many/${at}`, kept);
    let found = 0;
    for await (const key of storage.list("many/")) found += Number(key.startsWith("many/"));
    expect(found).toBe(2_345);
    for (const key of double.files.keys()) if (key.startsWith("many/")) double.files.delete(key);
  });

  it("end with a fault rather than too soon", async () => {
    fails({ answer: 500 }, 9);
    const all = async () => {
      for await (const key of storage.list("")) expect(key).toBeTruthy();
    };
    await expect(all()).rejects.toThrow();
  });
});

describe("the address of a store", () => {
  const keys = { accessKeyId: "K", secretAccessKey: "S" };
  it.each([
    ["s3://mag", "https://mag.s3.us-east-1.amazonaws.com", "us-east-1", ""],
    ["s3://mag?region=eu-central-1", "https://mag.s3.eu-central-1.amazonaws.com", "eu-central-1", ""],
    ["s3://mag/a/b/?endpoint=https://s3.example&region=garage", "https://s3.example/mag", "garage", "a/b/"],
    ["s3://mag?endpoint=https://s3.example:8333&style=host", "https://mag.s3.example:8333", "us-east-1", ""],
  ])("%s is %s", (text, at, region, prefix) => {
    expect(s3PlaceOf(text, keys)).toMatchObject({ at, region, prefix, ...keys });
  });

  it("has its own keys, which go before those beside it, and is never shown with them", () => {
    const own = "s3://K%3A1:se%2Fcret@mag?region=x";
    expect(s3PlaceOf(own, keys)).toMatchObject({ accessKeyId: "K:1", secretAccessKey: "se/cret" });
    expect(withoutKeys(own)).toBe("s3://mag?region=x");
    expect(s3PlaceOf("s3://mag", {})).toBeUndefined();
  });

  const read = (environment: Record<string, string>) => () => readSettings(environment, [platformSettings]);
  it.each([
    ["https://mag", "give s3://bucket"],
    ["s3://mag?endpoint=nowhere", "endpoint is an address"],
    ["s3://mag?style=both", "style is path"],
    ["s3://mag?bucket=x", "Unrecognized key"],
    ["s3://M_ag", "no name of a bucket"],
    ["mag", "STORAGE_URL=…: give s3://bucket"],
    ["s3://mag:port", "STORAGE_URL=…: it is no address"],
    ["s3://K:verysecret@mag?endpoint=nowhere", "STORAGE_URL=…"],
  ])("%s is refused with a sentence", (text, says) => {
    expect(read({ STORAGE_URL: text, STORAGE_ACCESS_KEY_ID: "K", STORAGE_SECRET_ACCESS_KEY: "S" })).toThrow(says);
    expect(read({ STORAGE_URL: text })).not.toThrow("verysecret");
  });

  it("without keys is refused at the start, not at the first file", () => {
    expect(read({ STORAGE_URL: "s3://mag" })).toThrow("STORAGE_ACCESS_KEY_ID and STORAGE_SECRET_ACCESS_KEY belong to STORAGE_URL");
  });
});

describe("a real server", () => {
  it.skipIf(!hasSwift)("is told apart from one with other keys, another bucket or another region, each by a cure of its own", async () => {
    const swift = await startSwift();
    try {
      const there = await makeBucket(swift, "real");
      const at = (change: (address: string) => string) => s3Storage(s3PlaceOf(change(there), {})!, quick);
      await expect(at((text) => text.replace(":testing@", ":guessed@")).get("x")).rejects.toThrow(
        /403 SignatureDoesNotMatch\)\. See that the keys/,
      );
      for (const ask of ["get", "head"] as const)
        await expect(at((text) => text.replace("@real", "@other"))[ask]("x")).rejects.toThrow(/NoSuchBucket\)\. Make the bucket/);
      await expect(at((text) => text.replace("@other", "@real").concat("&region=elsewhere")).get("x")).rejects.toThrow(
        /Name the store’s region/,
      );
      expect((await fetch(`${swift.endpoint}/real/x`)).status).toBeGreaterThanOrEqual(400);
    } finally {
      await swift.close();
    }
  });
});
