import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { newClient } from "../database/open.ts";
import { makeFolders } from "../make-folders.ts";
import type { Platform } from "../platform.ts";
import { fetchTo } from "../storage/fetch-to.ts";
import { type Manifest, backupsIn, nameOf, readManifest } from "./backup-folder.ts";
import { type Retention, backupsKept, notKept } from "./kept-backups.ts";
import { dumpJobs, dumpTables, readSequences } from "./copy-tables.ts";

export type Backup = { name: string; rows: number; files: number; newFiles: number };

/**
 * Writes a whole backup into `folder`, while everything runs: the database as it stood at one instant, and
 * every file that no earlier backup there has. It is whole or it is not there: made aside, renamed at the
 * end. Then those go that are kept no longer, with the files that they alone named.
 */
export async function backUp(platform: Platform, folder: string, { keep = backupsKept, months = 0 } = {}): Promise<Backup> {
  makeFolders(join(folder, "files"), {
    mode: 0o700,
    cure: "Name a folder for backups that Masthead may write into, best on another disk.",
  });
  const takenAt = platform.clock.now();
  const name = nameOf(takenAt);
  const unfinished = join(folder, `${name}.unfinished`);
  await mkdir(join(unfinished, "tables"), { recursive: true, mode: 0o700 });
  const database = await dumpDatabase(platform, unfinished);
  const { files, newFiles } = await copyFiles(platform, folder);
  const manifest: Manifest = { format: 1, takenAt: takenAt.toISOString(), ...database, files };
  await writeFile(join(unfinished, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 });
  await rm(join(folder, name), { recursive: true, force: true });
  await rename(unfinished, join(folder, name));
  await prune(folder, { last: keep, months });
  return { name, rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0), files: files.length, newFiles };
}

/** One reading transaction, so that all tables are of the same instant and nobody waits for it. */
export async function dumpDatabase({ connection }: Platform, into: string): Promise<Omit<Manifest, "format" | "takenAt" | "files">> {
  const client = newClient(connection);
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const migrations = (await client.query<Manifest["migrations"][number]>("select name, checksum from migrations order by name")).rows;
    const tables = await dumpTables(client, join(into, "tables"));
    const jobs = await dumpJobs(client, join(into, "jobs.json.gz"));
    // asked last: a sequence stands at or after every number that was read
    return { migrations, tables, jobs, sequences: await readSequences(client) };
  } finally {
    await client.end();
  }
}

export type FilesKept = { files: Manifest["files"]; newFiles: number };

/**
 * Every file of the magazine, of which a backup known before has it already or `bring` brings it there. `bring` answers with its
 * sum, undefined where it was removed meanwhile: then nothing names it any more.
 */
export async function everyFile(
  { storage }: Platform,
  known: ReadonlyMap<string, Manifest["files"][number]>,
  bring: (key: string) => Promise<string | undefined>,
): Promise<FilesKept> {
  const files: Manifest["files"] = [];
  let newFiles = 0;
  for await (const key of storage.list("")) {
    // the whole magazine once more, for two days
    if (key.startsWith("exports/") || key.startsWith("own-archives/")) continue;
    const size = (await storage.head(key))?.size;
    if (size === undefined) continue;
    const before = known.get(key);
    const sum = before?.size === size ? before.sum : await bring(key);
    if (sum === undefined) continue;
    if (before?.size !== size) newFiles += 1;
    files.push({ key, size, sum });
  }
  return { files: files.sort((a, b) => (a.key < b.key ? -1 : 1)), newFiles };
}

/** Copies what is not there yet, each under its name when it is whole. */
const copyFiles = async (platform: Platform, folder: string): Promise<FilesKept> =>
  everyFile(platform, await knownFiles(folder), async (key) => {
    const to = join(folder, "files", key);
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    const sum = await fetchTo(platform.storage, key, `${to}.tmp`);
    if (sum !== undefined) await rename(`${to}.tmp`, to);
    return sum;
  });

async function knownFiles(folder: string): Promise<Map<string, Manifest["files"][number]>> {
  const known = new Map<string, Manifest["files"][number]>();
  for (const name of await backupsIn(folder)) for (const file of (await readManifest(folder, name)).files) known.set(file.key, file);
  return known;
}

async function prune(folder: string, retention: Retention): Promise<void> {
  const going = notKept(await backupsIn(folder), retention);
  for (const name of going) await rm(join(folder, name), { recursive: true });
  const left = await readdir(folder);
  for (const name of left.filter((entry) => entry.endsWith(".unfinished"))) await rm(join(folder, name), { recursive: true });
  if (going.length === 0) return;
  const named = await knownFiles(folder);
  for (const entry of await readdir(join(folder, "files"), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const key = path.slice(join(folder, "files").length + 1).replaceAll("\\", "/");
    if (entry.isFile() && !named.has(key)) await rm(path);
  }
}
