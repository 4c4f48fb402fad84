import { sql } from "kysely";
import { type Platform, daysAgo } from "../platform/index.ts";

/**
 * Job: of files of subscribers that have been kept long enough, what came in them. One that was never taken on goes; of one that was,
 * each row keeps whose it became and what was counted of it, and by sums of its key and its address it is still known if it comes
 * again.
 */
export async function forgetTakeOns(platform: Platform): Promise<void> {
  const { db, clock, settings } = platform;
  const before = daysAgo(platform, settings.keep.takeOns);
  const { rows } = await sql<{ id: string; taken: boolean }>`select id, state in ('taken', 'taken back') as taken from take_ons
    where forgotten_at is null and state in ('reading', 'read', 'looked at', 'taken', 'taken back')
      and greatest(begun_at, looked_at, taken_at, back_at) < ${before} order by begun_at`.execute(db);
  for (const { id, taken } of rows)
    await db.transaction().execute(async (tx) => {
      const own = tx.selectFrom("take_ons").select("id").where("id", "=", id).where("forgotten_at", "is", null);
      if (!(await own.forUpdate().executeTakeFirst())) return;
      await tx
        .deleteFrom("take_on_rows")
        .where("take_on_id", "=", id)
        .$if(taken, (all) => all.where("state", "not in", ["taken", "taken back"]))
        .execute();
      await sql`update take_on_rows set key = ${summed(sql`key`)}, cells = '[]', email = null, reading = null, problems = '[]', decision = null
        where take_on_id = ${id}`.execute(tx);
      const of = tx.updateTable("take_ons").where("id", "=", id);
      await of.set({ samples: "[]", forgotten_at: clock.now(), ...(!taken && { state: "dropped" }) }).execute();
    });
}

const sumOf = "sha256:";

/** By what a row is known again whose own words were forgotten. */
export const summed = (key: ReturnType<typeof sql>) => sql<string>`${sumOf}::text || encode(sha256(convert_to(${key}, 'UTF8')), 'hex')`;
