import type { Db, Tx } from "../platform/index.ts";

/** Everybody whose subscription runs, each once, as a query: who asks more of them asks the database, however many there are. */
export const runningRecipients = (db: Db | Tx) =>
  db.selectFrom("subscriptions").select("recipient_id").distinct().where("service", "in", ["active", "held", "grace"]);
