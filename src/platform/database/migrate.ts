import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { followTables } from "../deeds/follow-tables.ts";
import { projectFolder } from "../project-folder.ts";
import type { Connection } from "./embedded.ts";
import { newClient } from "./open.ts";
import { codeOf, messageOf } from "../../values/index.ts";

type Migration = { name: string; sql: string; checksum: string };

/** Any fixed number: one process migrates, the others wait and find nothing to do. */
const advisoryLock = 4_815_162_342;

/**
 * Milliseconds. The version before serves meanwhile: whoever waits for a table has everybody else wait behind it, so it waits
 * shortly, lets them through, and tries again.
 */
const lockTimeout = 2000;
const lockTries = 30;

const ownFolder = () => join(projectFolder(), "migrations");

/**
 * Brings the database up to this version: each file in one transaction, in the order of names.
 * Answers with the names that were applied. Throws when an applied file was changed afterwards.
 * `only` stops short of the others: for a backup that was made before they were written.
 */
export async function migrate(connection: Connection, folder = ownFolder(), only?: readonly string[]): Promise<string[]> {
  const client = newClient(connection);
  await client.connect();
  try {
    await takeTurn(client);
    await client.query(`set lock_timeout = ${lockTimeout}`);
    await client.query(
      "create table if not exists migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())",
    );
    if (!only) await refuseNewer(client, folder);
    const applied = await apply(
      client,
      readMigrations(folder).filter(({ name }) => !only || only.includes(name)),
    );
    await followTables(client);
    await withPool(connection, (pgPool) => runMigrations({ pgPool }));
    await planJobsOnce(client);
    return applied;
  } finally {
    await client.end();
  }
}

/** A job that is added is planned once for each connection: for each list of jobs anew, planning took longer than adding. */
async function planJobsOnce(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select from pg_proc where oid = 'graphile_worker.add_jobs'::regproc and proconfig is null");
  if (rows.length > 0) await client.query("alter function graphile_worker.add_jobs set plan_cache_mode = force_generic_plan");
}

/** Asked for again and again: who waited in one statement would hold up an index that is made concurrently, which waits for all statements. */
async function takeTurn(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ got: boolean }>("select pg_try_advisory_lock($1) as got", [advisoryLock]);
    if (rows[0]?.got) return;
    await wait(100);
  }
}

/** What a newer version has made of the database this one would write wrongly, and break. */
async function refuseNewer(client: pg.Client, folder: string): Promise<void> {
  const known = readMigrations(folder).map(({ name }) => name);
  const { rows } = await client.query<{ name: string }>("select max(name) as name from migrations where name > $1", [known.at(-1) ?? ""]);
  const newest = rows[0]?.name;
  if (newest && known.length > 0)
    throw new Error(
      `The database is newer than this version of Masthead: it has the migration ${newest}, and this version ends with ${known.at(-1)}. Start the version that made it, or a newer one; a backup from before goes with this one.`,
    );
}

/** Names of the migrations that this version has and the database has not. */
export async function pendingMigrations(connection: Connection, folder = ownFolder()): Promise<string[]> {
  const client = newClient(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>("select to_regclass('migrations') is not null as there");
    const done = rows[0]?.there ? (await client.query<{ name: string }>("select name from migrations")).rows.map(({ name }) => name) : [];
    return readMigrations(folder)
      .map(({ name }) => name)
      .filter((name) => !done.includes(name));
  } finally {
    await client.end();
  }
}

/** Every migration of this version, and the SHA-256 of its text. */
export const knownMigrations = (): { name: string; checksum: string }[] => readMigrations(ownFolder());

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql.replace(/\r\n/g, "\n")).digest("hex") };
  });
}

async function apply(client: pg.Client, wanted: Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>("select name, checksum from migrations");
  const done = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  const applied: string[] = [];
  for (const migration of wanted) {
    const known = done.get(migration.name);
    if (known === migration.checksum) continue;
    if (known)
      throw new Error(
        `The migration ${migration.name} was changed after it was applied here. Put the file back as it was, and write a new migration for the change.`,
      );
    await applyOne(client, migration);
    applied.push(migration.name);
  }
  return applied;
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  const inPieces = /^-- outside of a transaction\b/m.test(migration.sql);
  for (let times = 1; ; times += 1) {
    try {
      return await (inPieces ? applyInPieces : applyAtOnce)(client, migration);
    } catch (error) {
      if (codeOf(error) === lockNotAvailable && times < lockTries) {
        await wait(500);
        continue;
      }
      const undone = inPieces ? "failed; what was done of it stays, and it is gone on with at the next start" : "failed and was undone";
      throw new Error(`The migration ${migration.name} ${undone}: ${messageOf(error)}`, { cause: error });
    }
  }
}

const lockNotAvailable = "55P03";

async function applyAtOnce(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await noteApplied(client, migration);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** Each statement for itself, each such that it can be said again: what is made concurrently is made in no transaction. */
async function applyInPieces(client: pg.Client, migration: Migration): Promise<void> {
  for (const statement of migration.sql.split(/;\s*$/m).filter((piece) => piece.replaceAll(/^--.*$/gm, "").trim() !== "")) {
    const [, index] = /create (?:unique )?index concurrently if not exists (\w+)/i.exec(statement) ?? [];
    if (index) await dropBroken(client, index);
    await client.query(statement);
  }
  await noteApplied(client, migration);
}

/** An index whose making was broken off is there, is kept up and is never used. */
async function dropBroken(client: pg.Client, index: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_index where indexrelid = to_regclass($1) and not indisvalid", [index]);
  if (rowCount) await client.query(`drop index concurrently ${client.escapeIdentifier(index)}`);
}

const noteApplied = (client: pg.Client, { name, checksum }: Migration) =>
  client.query("insert into migrations (name, checksum) values ($1, $2)", [name, checksum]);

async function withPool<T>(connection: Connection, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ ...connection, max: 2 });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}
