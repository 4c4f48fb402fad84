import { resolve } from "node:path";
import { checkBooks } from "../orders/index.ts";
import { eraseAgain, noteErased } from "../rights/index.ts";
import { type Platform, backUp, backupsKept, openDatabase, openPlatform, openStorage, readSettings, restore } from "../platform/index.ts";
import { readArguments } from "./arguments.ts";
import type { Out } from "./out.ts";
import { firstOf } from "../values/index.ts";

const backupUsage = "Usage: masthead backup [FOLDER] [--keep 14] (without FOLDER, the one BACKUP_DIR names)";
const restoreUsage = "Usage: masthead restore FOLDER [--backup 2026-11-25T03-35-00Z] (without --backup, the newest)";

/** A backup while everything runs: the database of one instant and every file; each file is copied once. */
export async function backupCommand(argv: string[], open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words, options } = readArguments(argv, { keep: "text" }, backupUsage);
  const keep = options.keep === undefined ? backupsKept : Number(options.keep);
  if (words.length > 1 || !Number.isInteger(keep) || keep < 1) throw new Error(backupUsage);
  const platform = await open();
  const folder = words[0] ? resolve(words[0]) : platform.settings.backupDir;
  if (!folder) throw new Error(backupUsage);
  const { name, rows, files, newFiles } = await backUp(platform, folder, { keep });
  await noteErased(platform, folder);
  out.line(`${folder}/${name}: ${rows} rows and ${files} files, ${newFiles} of them new to the folder.`);
  return 0;
}

/** Brings a backup back where nothing is yet, and adds up its books. */
export async function restoreCommand(argv: string[], _open: () => Promise<Platform>, out: Out): Promise<number> {
  const { words, options } = readArguments(argv, { backup: "text" }, restoreUsage);
  if (words.length !== 1) throw new Error(restoreUsage);
  const settings = readSettings();
  const { connection, stop } = await openDatabase(settings, undefined, (line) => out.line(line));
  try {
    const name = typeof options.backup === "string" ? options.backup : undefined;
    const restored = await restore({ connection, storage: openStorage(settings) }, resolve(firstOf(words)), name);
    out.line(`${restored.name} is back: ${restored.rows} rows and ${restored.files} files, as of ${restored.takenAt}.`);
    await forgetAgain(connection, resolve(firstOf(words)), out);
    return await checkRestored(connection, out);
  } finally {
    await stop();
  }
}

/** Whoever was deleted since the backup is deleted from what came back. */
async function forgetAgain(connection: Platform["connection"], folder: string, out: Out): Promise<void> {
  const { platform, close } = await openPlatform(readSettings(), { connection });
  try {
    const again = await eraseAgain(platform, folder);
    if (again > 0) out.line(`${again} readers whose accounts were deleted since are deleted from it again.`);
  } finally {
    await close();
  }
}

/** Adds up the books of what came back; 1 where something is amiss. */
export async function checkRestored(connection: Platform["connection"], out: Out): Promise<number> {
  const { platform, close } = await openPlatform(readSettings(), { connection });
  try {
    const { postings, problems } = await checkBooks(platform.db);
    for (const problem of problems) out.problem(problem);
    if (problems.length === 0) out.line(`The books balance: ${postings} postings.`);
    return problems.length > 0 ? 1 : 0;
  } finally {
    await close();
  }
}
