import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../../test/support/fresh-platform.ts";
import { held } from "../../../test/support/held.ts";
import { type S3Double, startS3Double } from "../../../test/support/s3/double.ts";
import { makeBucket } from "../../../test/support/s3/server.ts";
import { s3PlaceOf } from "../storage/s3-place.ts";
import { closeFile, openFile } from "./age-apart.ts";
import { keysIn } from "./age-file.ts";
import { readManifest } from "./backup-folder.ts";
import { backUpToBucket, bucketAt, fetchBackup, newestInBucket } from "./bucket-backup.ts";
import { notKept } from "./kept-backups.ts";
import { damagesOf } from "./restore.ts";

let fresh: FreshPlatform;
let double: S3Double;
let address: string;
let key: string;
let recipient: string;
const folders: string[] = [];
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), "masthead-fetched-")));
  return folders.at(-1)!;
};
beforeAll(async () => {
  fresh = await freshPlatform({ demo: false });
  await leaveFewTables(fresh);
  double = await startS3Double();
  address = await makeBucket(double, "backups");
  key = await generateX25519Identity();
  recipient = await identityToRecipient(key);
  await fresh.platform.storage.put("pictures/one.jpg", Buffer.from("a picture that nobody is to see"), "image/jpeg");
});
afterAll(async () => {
  await fresh.close();
  await double.close();
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});
beforeEach(() => {
  double.files.clear();
  double.faults.length = 0;
});

/** What a bucket is asked about a dozen tables it is asked about two hundred, each a file; that all come back is asked by the backups that are restored. */
const leaveFewTables = ({ platform }: FreshPlatform) =>
  platform.pool.query(`do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations' order by 1 offset 12 loop
      execute format('drop table if exists public.%I cascade', name);
    end loop;
  end $$`);

const bucket = (recipients: string[] = [recipient]) => bucketAt(s3PlaceOf(address, {})!, recipients);
const retention = { last: 14, months: 0 };
const manifestsOf = async (name: string) =>
  JSON.parse(double.files.get(`${name}/manifest.json`)!.bytes.toString()) as { tables: { name: string }[] };
const damages = async (where: string, name: string) => {
  const found: string[] = [];
  for await (const { path, is } of damagesOf(where, name, await readManifest(where, name))) found.push(`${path.slice(where.length)} ${is}`);
  return found;
};

describe("a file that is closed and opened", { timeout: 240_000 }, () => {
  it("is so beside the main thread, to the byte, however large it is", async () => {
    const place = folder();
    const bytes = Buffer.alloc(12_000_000, "not for everybody ");
    writeFileSync(join(place, "plain"), bytes);
    // the thread itself begins with the first
    await closeFile(join(place, "plain"), join(place, "first"), [recipient]);
    const { worked } = await held(async () => {
      await closeFile(join(place, "plain"), join(place, "closed"), [recipient]);
      await openFile(join(place, "closed"), join(place, "opened"), [key]);
    });
    expect(readFileSync(join(place, "opened")).equals(bytes)).toBe(true);
    expect(readFileSync(join(place, "closed")).includes("not for everybody")).toBe(false);
    expect(worked).toBeLessThan(50);
  });

  it("is opened by no other key, and says so", async () => {
    const place = folder();
    writeFileSync(join(place, "plain"), "a line");
    await closeFile(join(place, "plain"), join(place, "closed"), [recipient]);
    const other = await generateX25519Identity();
    await expect(openFile(join(place, "closed"), join(place, "opened"), [other])).rejects.toThrow(/identit/i);
  });
});

describe("a backup in a bucket", { timeout: 240_000 }, () => {
  it("is closed for its recipient alone, and comes back whole by the key and by no other; what was changed is told", async () => {
    const { name, files, newFiles } = await backUpToBucket(fresh.platform, bucket(), retention);
    expect({ files, newFiles }).toEqual({ files: 1, newFiles: 1 });
    const kept = [...double.files].filter(([path]) => !path.endsWith("manifest.json"));
    expect(kept.every(([path, { bytes }]) => path.endsWith(".age") && bytes.toString("latin1").startsWith("age-encryption.org/v1"))).toBe(
      true,
    );
    expect(Buffer.concat(kept.map(([, { bytes }]) => bytes)).includes("a picture that nobody")).toBe(false);
    expect(await newestInBucket(bucket())).toEqual(fresh.platform.clock.now());

    const where = folder();
    await fetchBackup(bucket(), { keys: [key], folder: where });
    expect(await damages(where, name)).toEqual([]);

    await expect(fetchBackup(bucket(), { keys: [], folder: folder() })).rejects.toThrow(
      "This backup is closed. Name the file with its key",
    );
    const other = await generateX25519Identity();
    await expect(fetchBackup(bucket(), { keys: [other], folder: folder() })).rejects.toThrow("cannot be opened");
    const first = (await manifestsOf(name)).tables[0]!.name;
    const closed = double.files.get(`${name}/tables/${first}.copy.gz.age`)!;
    closed.bytes[closed.bytes.length - 1]! ^= 1;
    closed.sum = undefined;
    await expect(fetchBackup(bucket(), { keys: [key], folder: folder() })).rejects.toThrow(`${name}/tables/${first}.copy.gz of the bucket`);
  });

  it("sends each file once, and anew when it is closed from now on", async () => {
    await backUpToBucket(fresh.platform, bucket([]), retention);
    fresh.clock.set(new Date(fresh.platform.clock.now().valueOf() + 86_400_000));
    const open = await backUpToBucket(fresh.platform, bucket([]), retention);
    expect(open).toMatchObject({ files: 1, newFiles: 0 });
    fresh.clock.set(new Date(fresh.platform.clock.now().valueOf() + 86_400_000));
    expect(await backUpToBucket(fresh.platform, bucket(), retention)).toMatchObject({ files: 1, newFiles: 1 });
    const where = folder();
    await fetchBackup(bucket([]), { name: open.name, keys: [], folder: where });
    expect(await damages(where, open.name)).toEqual([]);
  });

  it("that was broken off is none, and the one before stays", async () => {
    const { name } = await backUpToBucket(fresh.platform, bucket([]), retention);
    const before = fresh.platform.clock.now();
    fresh.clock.set(new Date(before.valueOf() + 86_400_000));
    double.faults.push({
      does: { answer: 403 },
      times: 999,
      of: ({ key: path, method }) => method === "PUT" && path.endsWith("manifest.json"),
    });
    await expect(backUpToBucket(fresh.platform, bucket([]), { last: 1, months: 0 })).rejects.toThrow("did not keep it");
    double.faults.length = 0;
    expect(await newestInBucket(bucket([]))).toEqual(before);
    await expect(fetchBackup(bucket([]), { name, keys: [], folder: folder() })).resolves.toBe(name);
  });

  it("goes when it is kept no longer, with the files that it alone named", async () => {
    await fresh.platform.storage.put("pictures/two.jpg", Buffer.from("two"), "");
    const { name } = await backUpToBucket(fresh.platform, bucket([]), retention);
    await fresh.platform.storage.delete("pictures/two.jpg");
    fresh.clock.set(new Date(fresh.platform.clock.now().valueOf() + 86_400_000));
    await backUpToBucket(fresh.platform, bucket([]), { last: 1, months: 0 });
    expect([...double.files.keys()].filter((path) => path.startsWith(name) || path.includes("two"))).toEqual([]);
    expect(double.files.has("files/pictures/one.jpg")).toBe(true);
  });
});

describe("which backups are kept", () => {
  const names = ["2026-09-01T0", "2026-09-30T0", "2026-10-01T0", "2026-10-20T0", "2026-11-02T0", "2026-11-03T0", "2026-11-04T0"];
  it.each([
    [{ last: 2, months: 0 }, names.slice(0, 5)],
    [{ last: 99, months: 0 }, []],
    [{ last: 1, months: 2 }, ["2026-09-01T0", "2026-09-30T0", "2026-10-20T0", "2026-11-03T0"]],
    [{ last: 2, months: 12 }, ["2026-09-30T0", "2026-10-20T0"]],
  ])("%j", (kept, gone) => expect(notKept(names, kept)).toEqual(gone));
});

describe("a file with keys", () => {
  it("is read as age-keygen writes it, and one without is refused", () => {
    expect(keysIn(`# created: today\n# public key: ${recipient}\n${key}\n`)).toEqual([key]);
    expect(() => keysIn(recipient)).toThrow("There is no key in it");
  });
});
