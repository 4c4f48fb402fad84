import { sql } from "kysely";
import type { Tables, Tx } from "./open.ts";

/** So many rows travel in one statement; their JSON is some hundred kilobytes. */
const most = 2000;

/**
 * Writes many rows of one table, all with the same columns, in a few statements of one parameter each: a statement with
 * a parameter for each value costs the main thread more than the database. Days are text, instants Dates, JSON a value.
 */
export async function insertRows(tx: Tx, table: keyof Tables, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  for (let at = 0; at < rows.length; at += most) {
    const part = JSON.stringify(rows.slice(at, at + most));
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${part}::jsonb)`.execute(tx);
  }
}
