import type { Db, Tx } from "../../platform/index.ts";

/** Everybody whose subscription runs, each once, by the id of the person. */
export async function runningRecipients(db: Db | Tx): Promise<string[]> {
  const rows = await db
    .selectFrom("subscriptions")
    .select("recipient_id")
    .distinct()
    .where("service", "in", ["active", "held", "grace"])
    .orderBy("recipient_id")
    .execute();
  return rows.map(({ recipient_id }) => recipient_id);
}
