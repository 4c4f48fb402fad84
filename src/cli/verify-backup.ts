import { randomBytes } from "node:crypto";
import {
  type Connection,
  type Platform,
  type Storage,
  backupsIn,
  damagesOf,
  newClient,
  openDatabase,
  readManifest,
  readSettings,
  restore,
} from "../platform/index.ts";
import { lastOf } from "../values/index.ts";
import { readArguments } from "./arguments.ts";
import { checkRestored, withBackup } from "./backup.ts";
import type { Out } from "./out.ts";

const usage =
  "Usage: masthead verify-backup [FOLDER] [--backup 2026-11-25T03-35-00Z] [--key-file FILE] (without FOLDER, what BACKUP_URL or else BACKUP_DIR names; without --backup, the newest)";

/** Tables whose numbers tell whoever reads them that it is their magazine. */
const telling = ["articles", "pictures", "people", "subscriptions", "orders", "invoices"];

/**
 * Whether a backup comes back: each part is compared with its sum, its rows are brought back into a database of its own beside the
 * magazine's, brought up to this version, counted and added up; then that database goes.
 */
export async function verifyBackupCommand(argv: string[], _open: () => Promise<Platform>, out: Out): Promise<number> {
  const given = readArguments(argv, { backup: "text", "key-file": "text" }, usage);
  if (given.words.length > 1) throw new Error(usage);
  const settings = readSettings();
  return withBackup(given, settings, async (folder, asked) => {
    const names = await backupsIn(folder);
    if (names.length === 0) throw new Error(`There is no backup in ${folder}.`);
    const name = asked ?? lastOf(names);
    const manifest = await readManifest(folder, name);
    const bytes = manifest.files.reduce((sum, { size }) => sum + size, 0);
    out.line(
      `${name}: ${manifest.tables.length} tables, ${manifest.files.length} files (${Math.ceil(bytes / 1_000_000)} MB), as of ${manifest.takenAt}.`,
    );
    let damaged = 0;
    for await (const { path, is } of damagesOf(folder, name, manifest)) {
      out.problem(`${path} is ${is}.`);
      damaged += 1;
    }
    if (damaged > 0) return 1;
    out.line("Every part is what it was, by its SHA-256.");
    const { connection, stop } = await openDatabase(settings, undefined, (line) => out.line(line));
    try {
      return await inScratch(connection, async (scratch) => {
        const { rows } = await restore({ connection: scratch, storage: nowhere }, folder, name);
        const told = telling.flatMap((table) => manifest.tables.filter((one) => one.name === table).map((one) => `${one.rows} ${table}`));
        out.line(`It came back into a database of its own, all ${rows} rows: ${told.join(", ")}.`);
        return await checkRestored({ settings, connection: scratch }, out);
      });
    } finally {
      await stop();
    }
  });
}

/** Its files were compared where they lie. */
const nowhere: Storage = {
  put: async () => undefined,
  putFile: async () => undefined,
  get: async () => undefined,
  read: async () => undefined,
  head: async () => undefined,
  delete: async () => undefined,
  async *list() {},
};

/** A database beside the magazine's, which goes whatever happens. */
async function inScratch<T>(connection: Connection, work: (scratch: Connection) => Promise<T>): Promise<T> {
  const name = `masthead_verify_${randomBytes(6).toString("hex")}`;
  const client = newClient(connection);
  await client.connect();
  try {
    await client.query(`create database ${name} template template0`).catch((error: Error) => {
      throw new Error(
        `A database to try it in could not be made (${error.message}). Give the user the right for as long as it takes: alter user … createdb. Or say it where there is no DATABASE_URL.`,
        { cause: error },
      );
    });
    try {
      return await work(beside(connection, name));
    } finally {
      await client.query(`drop database if exists ${name} with (force)`);
    }
  } finally {
    await client.end();
  }
}

function beside(connection: Connection, database: string): Connection {
  if (!("connectionString" in connection)) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { ...connection, connectionString: url.href };
}
