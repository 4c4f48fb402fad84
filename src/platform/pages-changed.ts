import { sql } from "kysely";
import pg from "pg";
import type { Connection } from "./database/embedded.ts";
import type { Db, Tx } from "./database/open.ts";

const channel = "pages_changed";

/** Every process drops its cached pages and readers when this transaction commits; after a rollback nothing happens. */
export async function notifyPages(tx: Db | Tx): Promise<void> {
  await sql`select pg_notify(${channel}, '')`.execute(tx);
}

/**
 * Calls back on every notice, and after every new connection, since notices are lost while there is none.
 * Resolves once it listens.
 */
export async function onPagesChanged(connection: Connection, changed: () => void): Promise<{ stop: () => Promise<void> }> {
  let stopped = false;
  let client: pg.Client | undefined;
  let delay = 50;
  let waiting = false;
  // a connection that could not be made says so twice, by its error and by its end
  const again = () => {
    if (stopped || waiting) return;
    waiting = true;
    delay = Math.min(delay * 2, 5000);
    const next = () => {
      waiting = false;
      if (!stopped) connect().catch(again);
    };
    setTimeout(next, delay).unref();
  };
  const connect = async () => {
    const next = new pg.Client({ ...connection, keepAlive: true });
    next.on("error", () => undefined);
    next.on("notification", () => changed());
    next.on("end", again);
    await next.connect();
    await next.query(`listen ${channel}`);
    [client, delay] = [next, 50];
    changed();
  };
  await connect();
  return {
    stop: async () => {
      stopped = true;
      await client?.end().catch(() => undefined);
    },
  };
}
