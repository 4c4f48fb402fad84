import { sql } from "kysely";
import type { Db, Tx } from "../../platform/index.ts";
import { firstOf } from "../../values/index.ts";

/** Copies of an issue that are still to come to readers. */
export async function copiesOwed(db: Db | Tx, wholeNumber: number): Promise<{ digital: number; print: number }> {
  const { rows } = await sql<{ digital: number; print: number }>`select (count(*) filter (where edition = 'digital'))::int as digital,
    (count(*) filter (where edition = 'print'))::int as print
    from copies where whole_number = ${wholeNumber} and state in ('owed', 'held', 'frozen')`.execute(db);
  return firstOf(rows);
}
