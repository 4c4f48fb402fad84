import { createReadStream, createWriteStream } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip, gunzipSync, gzipSync } from "node:zlib";
import type pg from "pg";
import copies from "pg-copy-streams";
import { type Manifest, checksumOf } from "./backup-folder.ts";
import { listed, quoted } from "../lines/sql.ts";
import { firstOf } from "../../values/index.ts";
import { z } from "zod";

/** What a running process keeps of itself (`workers` in older versions), what the schema itself brings along, and where files lay. */
const excludedTables = ["migrations", "rate_hits", "job_progress", "storage_moves", "storage_moved"];
/** Tables that the schema itself gives rows. */
const seededTables = ["document_counters", "piece_steps"];

/** Every table with the columns that are given by hand; generated ones make themselves again. */
async function tablesOf(client: pg.Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select class.relname as name, array_agg(attname::text order by attnum) as columns
     from pg_class as class join pg_attribute on attrelid = class.oid
     where relnamespace = current_schema()::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped and attgenerated = ''
       and not (relname = any($1)) group by 1 order by 1`,
    [excludedTables],
  );
  return rows;
}

/** A table that somebody has written into, but for `more`; undefined in a schema that is as it was made, and where there is none. */
export async function firstTableWithRows(client: pg.Client, more: readonly string[] = []): Promise<string | undefined> {
  for (const { name } of await tablesOf(client)) {
    if (seededTables.includes(name) || more.includes(name)) continue;
    if ((await client.query(`select 1 from ${quoted(name)} limit 1`)).rowCount) return name;
  }
  return undefined;
}

/** Writes every table as it stands in the client's transaction. */
export async function dumpTables(client: pg.Client, folder: string): Promise<Manifest["tables"]> {
  const dumped: Manifest["tables"] = [];
  for (const { name, columns } of await tablesOf(client)) {
    const path = join(folder, `${name}.copy.gz`);
    const rows = client.query(copies.to(`copy ${quoted(name)} (${listed(columns)}) to stdout`));
    await pipeline(rows, createGzip({ level: 5 }), createWriteStream(path, { mode: 0o600 }));
    dumped.push({ name, columns, rows: rows.rowCount, sum: await checksumOf(path) });
  }
  return dumped;
}

/**
 * Fills the tables of a schema that has none of its own rows to keep. Within the client's transaction; foreign
 * keys are set aside and made again, which looks at every one of them, and triggers rest: what they
 * reckoned is among what is copied.
 */
export async function fillTables(client: pg.Client, folder: string, tables: Manifest["tables"]): Promise<void> {
  await whileRulesRest(client, tables, async () => {
    for (const { name, columns, rows } of tables) {
      const into = client.query(copies.from(`copy ${quoted(name)} (${listed(columns)}) from stdin`));
      await pipeline(createReadStream(join(folder, `${name}.copy.gz`)), createGunzip(), into);
      if (into.rowCount !== rows)
        throw new Error(`The table ${name} came back with ${into.rowCount} rows of ${rows}. Nothing was restored; take another backup.`);
    }
  });
}

/** Empties the tables and fills them by `fill`, with foreign keys set aside and made again, and triggers at rest. */
export async function whileRulesRest(client: pg.Client, tables: readonly { name: string }[], fill: () => Promise<void>): Promise<void> {
  const keys = await dropForeignKeys(client);
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} disable trigger user`);
  await client.query(`truncate ${tables.map(({ name }) => quoted(name)).join(", ")}`);
  await fill();
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} enable trigger user`);
  for (const { table, name, definition } of keys) await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`);
}

type ForeignKey = { table: string; name: string; definition: string };

async function dropForeignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by 1, 2`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${quoted(name)}`);
  return rows;
}

/** Where each sequence stands; one that was never asked is left out. */
export async function readSequences(client: pg.Client): Promise<Manifest["sequences"]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    "select sequencename as name, last_value::text as value from pg_sequences where schemaname = current_schema() and last_value is not null",
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, Number(value)]));
}

export async function setSequences(client: pg.Client, sequences: Manifest["sequences"]): Promise<void> {
  for (const [name, value] of Object.entries(sequences)) await client.query("select setval($1::regclass, $2)", [quoted(name), value]);
}

const keptJob = z.object({
  task: z.string(),
  payload: z.unknown(),
  queue: z.string().nullable(),
  runAt: z.string(),
  maxAttempts: z.number(),
  key: z.string().nullable(),
  priority: z.number(),
  attempts: z.number(),
  lastError: z.string().nullable(),
});
type Job = z.infer<typeof keptJob>;

/** Jobs that wait; one that runs now waits again after a restore, as each is safe to repeat. */
export const waitingJobs = `select tasks.identifier as task, payload, queues.queue_name as queue, run_at as "runAt",
  max_attempts as "maxAttempts", jobs.key, priority, attempts, last_error as "lastError"
  from graphile_worker._private_jobs as jobs
  join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
  left join graphile_worker._private_job_queues as queues on queues.id = jobs.job_queue_id order by jobs.id`;

export async function dumpJobs(client: pg.Client, path: string): Promise<Manifest["jobs"]> {
  const { rows } = await client.query<Job>(waitingJobs);
  await writeFile(path, gzipSync(JSON.stringify(rows)), { mode: 0o600 });
  return { count: rows.length, sum: await checksumOf(path) };
}

export async function fillJobs(client: pg.Client, path: string): Promise<void> {
  for (const job of z.array(z.unknown()).parse(JSON.parse(gunzipSync(await readFile(path)).toString()))) await fillJob(client, job);
}

/** Puts one back by the job runner's own door, so that a newer one of its tables takes it too. */
export async function fillJob(client: pg.Client, job: unknown): Promise<void> {
  const { task, payload, queue, runAt, maxAttempts, key, priority, attempts, lastError } = keptJob.parse(job);
  const { rows } = await client.query<{ id: string }>(
    `select id from graphile_worker.add_job($1, payload := $2::json, queue_name := $3, run_at := $4::timestamptz,
       max_attempts := $5, job_key := $6, priority := $7)`,
    [task, JSON.stringify(payload), queue, runAt, maxAttempts, key, priority],
  );
  await client.query("update graphile_worker._private_jobs set attempts = $2, last_error = $3 where id = $1", [
    firstOf(rows).id,
    Math.min(attempts, maxAttempts),
    lastError,
  ]);
}
