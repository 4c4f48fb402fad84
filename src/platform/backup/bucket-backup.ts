import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Platform } from "../platform.ts";
import { fetchTo } from "../storage/fetch-to.ts";
import { s3Storage } from "../storage/s3.ts";
import type { S3Place } from "../storage/s3-place.ts";
import type { Storage } from "../storage/storage.ts";
import { withWorkFolder } from "../storage/work-folder.ts";
import { closeFile, openFile } from "./age-apart.ts";
import { type Backup, type FilesKept, dumpDatabase, everyFile } from "./back-up.ts";
import { type Manifest, isBackupName, manifestOf, nameOf } from "./backup-folder.ts";
import { type Retention, notKept } from "./kept-backups.ts";

/** A bucket with backups; `recipients`: for whom they are closed, nobody where there are none. */
type BackupBucket = { said: string; storage: Storage; recipients: readonly string[] };

export const bucketAt = (place: S3Place, recipients: readonly string[]): BackupBucket => ({
  said: place.said,
  storage: s3Storage(place),
  recipients,
});

type Kept = Manifest["files"][number];

/**
 * Writes a whole backup into a bucket while everything runs, each part closed by age where there is somebody to close it for. Its
 * manifest is put last: without it there is no backup. It stands open, as the server itself cannot open what it closed: it has names
 * of tables and files, numbers and sums, nothing of anybody. Files that an earlier backup there has are not sent again.
 */
export async function backUpToBucket(platform: Platform, bucket: BackupBucket, retention: Retention): Promise<Backup> {
  const takenAt = platform.clock.now();
  const name = nameOf(takenAt);
  return withWorkFolder(platform.settings.dataDir, async (work) => {
    await mkdir(join(work, "tables"), { mode: 0o700 });
    const database = await dumpDatabase(platform, work);
    for (const path of [...database.tables.map((table) => `tables/${table.name}.copy.gz`), "jobs.json.gz"])
      await send(bucket, { key: `${name}/${path}`, path: join(work, path) });
    const { files, newFiles } = await sendFiles(platform, bucket, work);
    const closed = bucket.recipients.length > 0;
    const manifest: Manifest = { format: 1, takenAt: takenAt.toISOString(), ...(closed && { closed }), ...database, files };
    await bucket.storage.put(`${name}/manifest.json`, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), "application/json");
    await prune(bucket, retention);
    return { name, rows: database.tables.reduce((sum, { rows }) => sum + rows, 0), files: files.length, newFiles };
  });
}

const endingOf = (closed: boolean) => (closed ? ".age" : "");

async function send({ storage, recipients }: BackupBucket, { key, path }: { key: string; path: string }): Promise<void> {
  const closed = recipients.length > 0;
  if (closed) await closeFile(path, `${path}.age`, recipients);
  await storage.putFile(key + endingOf(closed), path + endingOf(closed), "application/octet-stream");
  if (closed) await rm(`${path}.age`);
}

/** Sends what is not there yet, brought here first. */
async function sendFiles(platform: Platform, bucket: BackupBucket, work: string): Promise<FilesKept> {
  const path = join(work, "file");
  return everyFile(platform, await knownFiles(bucket), async (key) => {
    const sum = await fetchTo(platform.storage, key, path);
    if (sum !== undefined) await send(bucket, { key: `files/${key}`, path });
    return sum;
  });
}

/** Names of the whole backups in a bucket, the oldest first. */
async function backupsInBucket({ storage }: BackupBucket): Promise<string[]> {
  const names: string[] = [];
  // of this century, so that the files of all of them are not listed
  for await (const key of storage.list("20")) {
    const [name = "", ...rest] = key.split("/");
    if (isBackupName(name) && rest.join("/") === "manifest.json") names.push(name);
  }
  return names.sort();
}

/** When the newest was taken, if there is one. */
export async function newestInBucket(bucket: BackupBucket): Promise<Date | undefined> {
  const name = (await backupsInBucket(bucket)).at(-1);
  return name ? new Date((await manifestIn(bucket, name)).takenAt) : undefined;
}

async function manifestIn({ storage, said }: BackupBucket, name: string): Promise<Manifest> {
  const bytes = await storage.get(`${name}/manifest.json`);
  return manifestOf(bytes?.toString("utf8") ?? "", `${name}/manifest.json in ${said}`);
}

/** What lies there closed is of use to nobody who closes otherwise now: it is sent anew. */
async function knownFiles(bucket: BackupBucket): Promise<Map<string, Kept>> {
  const known = new Map<string, Kept>();
  for (const name of await backupsInBucket(bucket)) {
    const manifest = await manifestIn(bucket, name);
    if ((manifest.closed ?? false) === bucket.recipients.length > 0) for (const file of manifest.files) known.set(file.key, file);
  }
  return known;
}

/** The oldest go, their manifests first, with the files that they alone named. */
async function prune(bucket: BackupBucket, retention: Retention): Promise<void> {
  const { storage } = bucket;
  const going = notKept(await backupsInBucket(bucket), retention);
  for (const name of going) {
    await storage.delete(`${name}/manifest.json`);
    for await (const key of storage.list(`${name}/`)) await storage.delete(key);
  }
  if (going.length === 0) return;
  const named = new Set<string>();
  for (const name of await backupsInBucket(bucket)) {
    const { closed = false, files } = await manifestIn(bucket, name);
    for (const { key } of files) named.add(`files/${key}${endingOf(closed)}`);
  }
  for await (const key of storage.list("files/")) if (!named.has(key)) await storage.delete(key);
}

type Wanted = { name?: string | undefined; keys: readonly string[]; folder: string };

/**
 * Brings a backup of a bucket into a folder, opened, as one that was made there; without a name the newest. What lies there already
 * is not fetched again. Throws where it is not there, and where it is closed and none of the keys opens it.
 */
export async function fetchBackup(bucket: BackupBucket, { name, keys, folder }: Wanted): Promise<string> {
  const names = await backupsInBucket(bucket);
  const chosen = name ?? names.at(-1);
  if (!chosen || !names.includes(chosen)) {
    const there = names.length > 0 ? ` There are: ${names.join(", ")}.` : "";
    throw new Error(`There is no backup${name ? ` ${name}` : ""} in ${bucket.said}.${there}`);
  }
  const manifest = await manifestIn(bucket, chosen);
  if (manifest.closed && keys.length === 0)
    throw new Error("This backup is closed. Name the file with its key: --key-file FILE, as age-keygen wrote it.");
  const parts = [...manifest.tables.map((table) => `${chosen}/tables/${table.name}.copy.gz`), `${chosen}/jobs.json.gz`];
  for (const key of [...parts, ...manifest.files.map((file) => `files/${file.key}`)])
    await fetchPart(bucket, { key, to: join(folder, key), keys: manifest.closed ? keys : undefined });
  // who left since, whom it must not bring back
  const erased = await bucket.storage.get("erased.txt");
  if (erased) await writeFile(join(folder, "erased.txt"), erased, { mode: 0o600 });
  await writeFile(join(folder, chosen, "manifest.json"), JSON.stringify(manifest), { mode: 0o600 });
  return chosen;
}

async function fetchPart(
  bucket: BackupBucket,
  { key, to, keys }: { key: string; to: string; keys: readonly string[] | undefined },
): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  if (existsSync(to)) return;
  const asSent = `${to}.sent`;
  const sum = await fetchTo(bucket.storage, key + endingOf(keys !== undefined), asSent);
  // what is missing is told by whoever compares the sums
  if (sum === undefined) return;
  if (!keys) return rename(asSent, to);
  try {
    await openFile(asSent, `${to}.open`, keys);
  } catch (error) {
    throw new Error(`${key} of ${bucket.said} cannot be opened: it was changed, or it was closed for another key.`, { cause: error });
  }
  await rm(asSent);
  await rename(`${to}.open`, to);
}
