import { join } from "node:path";
import type { Connection } from "../database/embedded.ts";
import { knownMigrations, migrate } from "../database/migrate.ts";
import { newClient } from "../database/open.ts";
import type { Storage } from "../storage/storage.ts";
import { type Manifest, backupsIn, checksumOf, readManifest } from "./backup-folder.ts";
import { fillJobs, fillTables, firstTableWithRows, setSequences } from "./copy-tables.ts";
import { firstOf, lastOf } from "../../values/index.ts";

type Place = { connection: Connection; storage: Storage };

export type Restored = { name: string; takenAt: string; rows: number; files: number };

/**
 * Brings a backup back into an empty database and an empty folder, and the database up to this version. `name` is a
 * backup of the folder; without it the newest. Every sum is looked at before anything is written. Throws where there is a
 * magazine already, where the backup is damaged, or of a newer version; then nothing was changed but for files that lie ready.
 */
export async function restore({ connection, storage }: Place, folder: string, name?: string): Promise<Restored> {
  const chosen = await choose(folder, name);
  const manifest = await readManifest(folder, chosen);
  refuseUnknownMigrations(manifest);
  await refuseDamage(folder, chosen, manifest);
  await refuseRows(connection);
  for (const { key } of manifest.files) await storage.putFile(key, join(folder, "files", key), "");
  await migrate(
    connection,
    undefined,
    manifest.migrations.map((migration) => migration.name),
  );
  await fillDatabase(connection, join(folder, chosen), manifest);
  await migrate(connection);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  return { name: chosen, takenAt: manifest.takenAt, rows, files: manifest.files.length };
}

async function choose(folder: string, name: string | undefined): Promise<string> {
  const names = await backupsIn(folder);
  if (names.length === 0)
    throw new Error(`There is no backup in ${folder}. A backup is a folder named like 2026-11-25T03-05-00Z; give the folder above it.`);
  if (name && !names.includes(name)) throw new Error(`There is no backup ${name} in ${folder}. There are: ${names.join(", ")}.`);
  return name ?? lastOf(names);
}

function refuseUnknownMigrations({ migrations }: Manifest): void {
  const known = new Map(knownMigrations().map(({ name, checksum }) => [name, checksum]));
  const unknown = migrations.filter(({ name, checksum }) => known.get(name) !== checksum);
  if (unknown.length > 0)
    throw new Error(
      `This backup was made by another version of Masthead: its database has ${firstOf(unknown).name}, which this version does not know. Install that version or a later one, and restore with it.`,
    );
}

async function refuseDamage(folder: string, name: string, manifest: Manifest): Promise<void> {
  for await (const { path, is } of damagesOf(folder, name, manifest))
    throw new Error(`${path} is ${is}. Nothing was restored; take another backup, or another copy of this one.`);
}

/** Each part of a backup that is not what it was. */
export async function* damagesOf(
  folder: string,
  name: string,
  { tables, jobs, files }: Manifest,
): AsyncGenerator<{ path: string; is: "damaged" | "missing" }> {
  const wanted = [
    ...tables.map((table) => ({ path: join(folder, name, "tables", `${table.name}.copy.gz`), sum: table.sum })),
    { path: join(folder, name, "jobs.json.gz"), sum: jobs.sum },
    ...files.map(({ key, sum }) => ({ path: join(folder, "files", key), sum })),
  ];
  for (const { path, sum } of wanted) {
    const found = await checksumOf(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (found !== sum) yield { path, is: found ? "damaged" : "missing" };
  }
}

/** What is kept here is never written over. */
async function refuseRows(connection: Connection): Promise<void> {
  const client = newClient(connection);
  await client.connect();
  try {
    const table = await firstTableWithRows(client);
    if (table)
      throw new Error(
        `There is a magazine here already (the table ${table} has rows). Restore into an empty DATA_DIR, or name an empty database in DATABASE_URL.`,
      );
  } finally {
    await client.end();
  }
}

/** All of it or nothing. */
async function fillDatabase(connection: Connection, folder: string, { tables, sequences, migrations }: Manifest): Promise<void> {
  const client = newClient(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>("select name from migrations order by name");
    if (rows.length !== migrations.length)
      throw new Error("The database is of a later version than the backup. Restore into one that nothing was started on yet.");
    await client.query("begin");
    await fillTables(client, join(folder, "tables"), tables);
    await setSequences(client, sequences);
    await fillJobs(client, join(folder, "jobs.json.gz"));
    await client.query("commit");
  } finally {
    await client.end();
  }
}
