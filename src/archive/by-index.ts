import { type RawBuilder, sql } from "kysely";
import type { Db } from "../platform/index.ts";

/**
 * PostgreSQL takes a match for as cheap as any comparison and would rather unpack every text than ask the index; and
 * compiles a plan for longer than it then runs. `inOrder`: by the index of days, unpacking what it comes by, for what nearly
 * every entry has.
 */
export async function byIndex<T>(db: Db, asking: RawBuilder<T>, { inOrder = false } = {}): Promise<T[]> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true), set_config('work_mem', '32MB', true),
      set_config('enable_bitmapscan', ${inOrder ? "off" : "on"}, true)`.execute(tx);
    return (await asking.execute(tx)).rows;
  });
}
