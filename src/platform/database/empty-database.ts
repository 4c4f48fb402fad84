import { sql } from "kysely";
import type { Tx } from "./open.ts";

/** What the schema itself fills (which migrations were applied, the steps of a piece, the counter of documents), and where files lie. */
const ofSchema = ["migrations", "piece_steps", "document_counters", "storage_moves", "storage_moved"];

/** The bit of a trigger that fires when its table is emptied, as PostgreSQL has it (TRIGGER_TYPE_TRUNCATE). */
const ofTruncate = 32;

/**
 * Takes every row of every table and every job, the log of deeds with them, and sets the counters back: the database is as its schema
 * made it. For one that holds the demo alone. What is running loses its job, and finds nothing where it wanted to write.
 */
export async function emptyDatabase(tx: Tx): Promise<void> {
  const { rows } = await sql<{ name: string; hears: boolean }>`
    select quote_ident(relname) as name,
      exists (select from pg_trigger where tgrelid = pg_class.oid and not tgisinternal and tgtype & ${ofTruncate} <> 0) as hears
    from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' and not relname = any(${ofSchema})`.execute(tx);
  const hearing = rows.filter(({ hears }) => hears).map(({ name }) => name);
  // rows that nobody may change go with what they are about
  for (const table of hearing) await sql.raw(`alter table ${table} disable trigger user`).execute(tx);
  await sql.raw(`truncate ${rows.map(({ name }) => name).join(", ")} restart identity`).execute(tx);
  for (const table of hearing) await sql.raw(`alter table ${table} enable trigger user`).execute(tx);
  await sql`update document_counters set last_number = 30000`.execute(tx);
  await sql`delete from graphile_worker._private_jobs`.execute(tx);
  // a queue is let go by the end of its job, which there is none of any more
  await sql`update graphile_worker._private_job_queues set locked_at = null, locked_by = null`.execute(tx);
}
