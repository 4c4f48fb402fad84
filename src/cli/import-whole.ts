import { resolve } from "node:path";
import { openDatabase, openStorage, readSettings } from "../platform/index.ts";
import { checkExport, importAll } from "../transfer/index.ts";
import { firstOf } from "../values/index.ts";
import { checkRestored } from "./backup.ts";
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
    const { title, takenAt, tables, rows, files, lost } = await importAll({ connection, storage: openStorage(settings) }, folder);
    out.line(`${title} is here, as of ${takenAt}: ${rows} rows of ${tables} tables and ${files} files.`);
    for (const key of lost) out.problem(`The export was made without the file ${key}, which was lost before.`);
    out.line(
      "Everybody signs in anew. Stop the old place before you start this one, or both write the same letters and charge the same cards.",
    );
    return await checkRestored(connection, out);
  } finally {
    await stop();
  }
}
