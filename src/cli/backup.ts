import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { checkBooks } from "../orders/index.ts";
import { eraseAgain, noteErased } from "../rights/index.ts";
import {
  type Platform,
  type Settings,
  backUp,
  backUpToBucket,
  bucketAt,
  fetchBackup,
  keysIn,
  openDatabase,
  openPlatform,
  openStorage,
  readSettings,
  restore,
  withWorkFolder,
} from "../platform/index.ts";
import { type Given, readArguments } from "./arguments.ts";
import type { Out } from "./out.ts";

const backupUsage = "Usage: masthead backup [FOLDER] [--keep 14] (without FOLDER, where BACKUP_DIR and BACKUP_URL say)";
const restoreUsage =
  "Usage: masthead restore [FOLDER] [--backup 2026-11-25T03-35-00Z] [--key-file FILE] (without FOLDER, from the bucket of BACKUP_URL; without --backup, the newest)";

/** A backup while everything runs: the database of one instant and every file; each file is copied once. */
export async function backupCommand(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words, options } = readArguments(argv, { keep: "text" }, backupUsage);
  const last = options.keep === undefined ? undefined : Number(options.keep);
  if (words.length > 1 || (last !== undefined && !(Number.isInteger(last) && last >= 1))) throw new Error(backupUsage);
  const platform = await open();
  const { backupDir, backupBucket, backupRecipients, backupKeep } = platform.settings;
  const retention = { ...backupKeep, ...(last !== undefined && { last }) };
  const folder = words[0] ? resolve(words[0]) : backupDir;
  const bucket = words[0] || !backupBucket ? undefined : bucketAt(backupBucket, backupRecipients);
  if (!folder && !bucket) throw new Error(backupUsage);
  if (folder) {
    const { name, rows, files, newFiles } = await backUp(platform, folder, { keep: retention.last, months: retention.months });
    out.line(`${folder}/${name}: ${rows} rows and ${files} files, ${newFiles} of them new to the folder.`);
  }
  if (bucket) {
    const { name, rows, files, newFiles } = await backUpToBucket(platform, bucket, retention);
    const closed = bucket.recipients.length > 0 ? "closed" : "not closed, as BACKUP_RECIPIENT names nobody";
    out.line(`${name} in ${bucket.said}: ${rows} rows and ${files} files, ${newFiles} of them new to the bucket; ${closed}.`);
  }
  await noteErased(platform, folder);
  return 0;
}

/** A backup in a folder: where it lies, or brought out of the bucket and opened, for as long as the work takes. */
export async function withBackup<T>(
  { words, options }: Given,
  settings: Settings,
  work: (folder: string, name: string | undefined) => Promise<T>,
): Promise<T> {
  const name = typeof options.backup === "string" ? options.backup : undefined;
  const [given] = words;
  if (given) return work(resolve(given), name);
  const { backupBucket, backupRecipients, backupDir } = settings;
  if (!backupBucket && backupDir) return work(backupDir, name);
  if (!backupBucket) throw new Error("Name the folder, or set BACKUP_URL to the bucket.");
  const keyFile = options["key-file"];
  const keys = typeof keyFile === "string" ? keysIn(readFileSync(keyFile, "utf8")) : [];
  return withWorkFolder(settings.dataDir, async (folder) =>
    work(folder, await fetchBackup(bucketAt(backupBucket, backupRecipients), { name, keys, folder })),
  );
}

/** Brings a backup back where nothing is yet, and adds up its books. */
export async function restoreCommand(argv: string[], _open: () => Promise<Platform>, out: Out): Promise<number> {
  const given = readArguments(argv, { backup: "text", "key-file": "text" }, restoreUsage);
  const settings = readSettings();
  if (given.words.length > 1 || (given.words.length === 0 && !settings.backupBucket)) throw new Error(restoreUsage);
  return withBackup(given, settings, async (folder, name) => {
    const { connection, stop } = await openDatabase(settings, undefined, (line) => out.line(line));
    try {
      const restored = await restore({ connection, storage: openStorage(settings) }, folder, name);
      out.line(`${restored.name} is back: ${restored.rows} rows and ${restored.files} files, as of ${restored.takenAt}.`);
      await forgetAgain({ settings, connection }, [folder], out);
      return await checkRestored({ settings, connection }, out);
    } finally {
      await stop();
    }
  });
}

type Place = Pick<Platform, "settings" | "connection">;

/** Whoever was deleted since is deleted from what came back; answers whether it is written down anywhere who was. */
export async function forgetAgain({ settings, connection }: Place, folders: readonly string[], out: Out): Promise<boolean> {
  const { platform, close } = await openPlatform(settings, { connection });
  try {
    const { again, known } = await eraseAgain(platform, folders);
    if (again > 0) out.line(`${again} readers whose accounts were deleted since are deleted from it again.`);
    return known;
  } finally {
    await close();
  }
}

/** Adds up the books of what came back; 1 where something is amiss. */
export async function checkRestored({ settings, connection }: Place, out: Out): Promise<number> {
  const { platform, close } = await openPlatform(settings, { connection });
  try {
    const { postings, problems } = await checkBooks(platform.db);
    for (const problem of problems) out.problem(problem);
    if (problems.length === 0) out.line(`The books balance: ${postings} postings.`);
    return problems.length > 0 ? 1 : 0;
  } finally {
    await close();
  }
}
