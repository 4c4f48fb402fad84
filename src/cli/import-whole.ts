import { resolve } from "node:path";
import { type Platform, openDatabase, openStorage, readSettings } from "../platform/index.ts";
import { checkExport, importAll } from "../transfer/index.ts";
import { firstOf } from "../values/index.ts";
import { checkRestored, forgetAgain } from "./backup.ts";
import type { Out } from "./out.ts";

/** A whole export into an empty database, and its books added up. With `isDry` its files are looked at, and nothing is written. */
export async function importWhole(words: readonly string[], { isDry }: { isDry: boolean }, out: Out): Promise<number> {
  if (words.length > 1) throw new Error("A whole export comes in alone, into an empty database. Name it and nothing else.");
  const folder = resolve(firstOf(words));
  if (isDry) {
    const { title, takenAt, tables, rows, files } = await checkExport(folder);
    out.line(`${folder}: ${title}, whole, as of ${takenAt}: ${rows} rows of ${tables} tables and ${files} files. Nothing is saved.`);
    return 0;
  }
  const settings = readSettings();
  const { connection, stop } = await openDatabase(settings, undefined, (line) => out.line(line));
  try {
    return await bringWhole({ settings, connection }, folder, out);
  } finally {
    await stop();
  }
}

/** Brings a whole export in; whoever was deleted since it was made is deleted from it, where it is written down who was. */
export async function bringWhole(
  { settings, connection }: Pick<Platform, "settings" | "connection">,
  folder: string,
  out: Out,
): Promise<number> {
  const { title, takenAt, tables, rows, files, lost } = await importAll({ connection, storage: openStorage(settings) }, folder);
  out.line(`${title} is here, as of ${takenAt}: ${rows} rows of ${tables} tables and ${files} files.`);
  for (const key of lost) out.problem(`The export was made without the file ${key}, which was lost before.`);
  const { dataDir, backupDir } = settings;
  const known = await forgetAgain({ settings, connection }, [folder, dataDir, ...(backupDir ? [backupDir] : [])], out);
  if (!known)
    out.line(
      "It is written down nowhere whose account was deleted since: erased.txt lies neither in the export’s folder nor in DATA_DIR, BACKUP_DIR or BACKUP_URL. If there were any, put the list of the old place into that folder and import once more, into an empty database.",
    );
  out.line(
    "Everybody signs in anew. Stop the old place before you start this one, or both write the same letters and charge the same cards.",
  );
  return checkRestored({ settings, connection }, out);
}
